package interviewcoach.evaluation;

import interviewcoach.bank.Question;
import interviewcoach.grading.Answer;
import interviewcoach.grading.Credit;
import interviewcoach.grading.Grade;
import interviewcoach.grading.Grader;
import interviewcoach.grading.NearMiss;
import interviewcoach.grading.Objection;
import interviewcoach.grading.PointGrade;
import interviewcoach.grading.Rubric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a rubric seems to lack when a person finds more in an answer than it did. Proposed is only
 * what makes this answer get its verdict and leaves every example of the question as it is; whether
 * the words carry the idea only a person knows.
 *
 * @param found by the rubric
 * @param judged as the person sees it
 */
record Lacks(Question question, Grader grader, String say, Grade found, Grade judged) {

    private static final int SHORTEST = 2;
    private static final int WIDEST = 5;

    /** Trying one takes as long as compiling the rubric. */
    private static final int TRIED = 30;

    private static final Pattern BORDER = Pattern.compile("[^\\p{L}\\p{N}\\s-]+|\\s-+\\s");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}-]*");

    /** In words for a curator. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        missed().forEach(point -> lines.addAll(of(point)));
        objections()
                .forEach(it ->
                        lines.add(
                                "заблуждения %s здесь нет, а находят его образцы: %s"
                                        .formatted(it.misconception(), patterns(it))));
        Set<String> unknown = unknown();
        if (!unknown.isEmpty()) {
            lines.add(
                    "слова, которых нет ни в словаре, ни в glossary.yaml: "
                            + String.join(", ", unknown));
        }
        return lines;
    }

    private List<String> missed() {
        Set<String> full =
                found.points().stream()
                        .filter(it -> it.credit() == Credit.FULL)
                        .map(PointGrade::id)
                        .collect(Collectors.toSet());
        return judged.points().stream()
                .filter(it -> it.credit() == Credit.FULL && !full.contains(it.id()))
                .map(PointGrade::id)
                .toList();
    }

    private List<Objection> objections() {
        return found.misconceptions().stream()
                .filter(it -> !judged.misconceptions().contains(it))
                .toList();
    }

    private static String patterns(Objection objection) {
        return objection.evidence().stream()
                .map(it -> "«" + it.pattern() + "»")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** English words are in no dictionary here. */
    private Set<String> unknown() {
        return grader.read(say).words().stream()
                .filter(it -> !it.known() && it.typed().matches("[а-яё].*"))
                .map(Answer.Word::typed)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<String> of(String point) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "мысль %s (%s) здесь не засчитана".formatted(point, question.point(point).label()));
        grader.nearMiss(question.rubric(), point, say)
                .map(NearMiss::told)
                .ifPresent(it -> lines.add("  " + it));
        proposal(point).ifPresent(it -> lines.add("  можно добавить в её patterns: " + it));
        return lines;
    }

    // ---- a pattern to propose

    private Optional<String> proposal(String point) {
        Set<String> wanted = lemmas(question.point(point).label() + ". " + question.answer());
        return phrases()
                .distinct()
                .sorted(Comparator.comparingLong(it -> -shared(it, wanted)))
                .limit(TRIED)
                .filter(it -> serves(point, it))
                .findFirst();
    }

    private long shared(String phrase, Set<String> wanted) {
        return lemmas(phrase).stream().filter(wanted::contains).count();
    }

    private Set<String> lemmas(String text) {
        return grader.read(text).words().stream()
                .map(Answer.Word::lemma)
                .collect(Collectors.toSet());
    }

    /** Words that stand together, the short ones first. */
    private Stream<String> phrases() {
        List<List<String>> pieces =
                BORDER.splitAsStream(say)
                        .map(it ->
                                WORD.matcher(it)
                                        .results()
                                        .map(word -> word.group().toLowerCase(Locale.ROOT))
                                        .toList())
                        .toList();
        return IntStream.rangeClosed(SHORTEST, WIDEST)
                .boxed()
                .flatMap(width -> pieces.stream().flatMap(it -> windows(it, width)));
    }

    private Stream<String> windows(List<String> words, int width) {
        return IntStream.rangeClosed(0, words.size() - width)
                .mapToObj(i -> words.subList(i, i + width))
                .filter(it -> hasContent(it.getFirst()) && hasContent(it.getLast()))
                .map(it -> String.join(" ", it));
    }

    private boolean hasContent(String word) {
        return !grader.read(word).words().isEmpty();
    }

    private boolean serves(String point, String pattern) {
        return grader.extended(question.rubric(), point, pattern)
                .filter(this::judgesAsThePerson)
                .filter(this::keepsExamples)
                .isPresent();
    }

    private boolean judgesAsThePerson(Rubric rubric) {
        Grade grade = grader.grade(rubric, say);
        return grade.verdict() == judged.verdict()
                && given(grade).equals(given(judged))
                && misconceptions(grade).equals(misconceptions(judged));
    }

    private boolean keepsExamples(Rubric rubric) {
        return question.examples().stream()
                .allMatch(it -> {
                    Grade grade = grader.grade(rubric, it.say());
                    return grade.verdict() == it.verdict() && given(grade).equals(it.points());
                });
    }

    private static Set<String> given(Grade grade) {
        return grade.points().stream()
                .filter(it -> it.credit().given())
                .map(PointGrade::id)
                .collect(Collectors.toSet());
    }

    private static Set<String> misconceptions(Grade grade) {
        return new HashSet<>(
                grade.misconceptions().stream().map(Objection::misconception).toList());
    }
}
