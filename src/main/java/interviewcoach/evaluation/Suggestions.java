package interviewcoach.evaluation;

import interviewcoach.bank.Question;
import interviewcoach.grading.Answer;
import interviewcoach.grading.Evidence;
import interviewcoach.grading.Grade;
import interviewcoach.grading.Grader;
import interviewcoach.grading.PointGrade;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a curator might add to a question, read off its own examples and reference answer. Nothing
 * is applied by itself: whether a word carries the idea only a person knows.
 *
 * @param unknownWords Russian ones, neither in the dictionary nor in the glossary: slang, perhaps
 * @param missedByReference points that the reference answer does not earn, with what came nearest
 * @param fragile points that an example earns by a single pattern
 * @param companions by point: words that stand in several examples with the point, in none without
 *     it, and in none of its patterns
 */
public record Suggestions(
        List<String> unknownWords,
        List<String> missedByReference,
        List<Fragile> fragile,
        Map<String, Set<String>> companions) {

    private static final int SEVERAL = 2;

    public Suggestions {
        unknownWords = List.copyOf(unknownWords);
        missedByReference = List.copyOf(missedByReference);
        fragile = List.copyOf(fragile);
        companions = Map.copyOf(companions);
    }

    /** A point that this answer would lose with this pattern. */
    public record Fragile(String point, String pattern, String say) {}

    /** Suggestions for one question. */
    public static Suggestions of(Question question, Grader grader) {
        List<Graded> examples =
                question.examples().stream()
                        .map(it -> Graded.of(it.say(), question, grader))
                        .toList();
        return new Suggestions(
                unknownWords(question, grader),
                missed(question, grader),
                examples.stream().flatMap(Suggestions::fragile).toList(),
                companions(question, examples, grader));
    }

    private record Graded(String say, Grade grade, Set<String> lemmas) {

        static Graded of(String say, Question question, Grader grader) {
            Answer answer = grader.read(say);
            return new Graded(say, grader.grade(question.rubric(), answer), lemmasOf(answer));
        }

        boolean earns(String point) {
            return grade.points().stream()
                    .anyMatch(it -> it.id().equals(point) && it.credit().given());
        }
    }

    private static Set<String> lemmasOf(Answer answer) {
        return answer.words().stream().map(Answer.Word::lemma).collect(Collectors.toSet());
    }

    private static List<String> unknownWords(Question question, Grader grader) {
        Set<String> unknown = new TreeSet<>();
        Stream.concat(
                        Stream.of(question.answer()),
                        question.examples().stream().map(Question.Example::say))
                .flatMap(text -> grader.read(text).words().stream())
                .filter(word -> !word.known() && isRussian(word.typed()))
                .forEach(word -> unknown.add(word.typed()));
        return new ArrayList<>(unknown);
    }

    /** English words are in no dictionary here. */
    private static boolean isRussian(String word) {
        return Character.UnicodeBlock.of(word.charAt(0)) == Character.UnicodeBlock.CYRILLIC;
    }

    private static List<String> missed(Question question, Grader grader) {
        return grader.grade(question.rubric(), question.answer()).points().stream()
                .filter(point -> !point.credit().given())
                .map(point ->
                        point.id()
                                + grader.nearMiss(question.rubric(), point.id(), question.answer())
                                        .map(it -> ", " + it.told())
                                        .orElse(""))
                .toList();
    }

    private static Stream<Fragile> fragile(Graded example) {
        return example.grade().points().stream()
                .filter(point -> point.credit().given() && patterns(point).size() == 1)
                .map(point ->
                        new Fragile(point.id(), patterns(point).iterator().next(), example.say()));
    }

    private static Set<String> patterns(PointGrade point) {
        return point.evidence().stream()
                .map(Evidence::pattern)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<String, Set<String>> companions(
            Question question, List<Graded> examples, Grader grader) {
        Map<String, Set<String>> companions = new TreeMap<>();
        for (var point : question.rubric().spec().points()) {
            Map<String, Long> counts =
                    examples.stream()
                            .filter(it -> it.earns(point.id()))
                            .flatMap(it -> it.lemmas().stream())
                            .collect(Collectors.groupingBy(lemma -> lemma, Collectors.counting()));
            examples.stream()
                    .filter(it -> !it.earns(point.id()))
                    .forEach(it -> counts.keySet().removeAll(it.lemmas()));
            point.patterns().forEach(it -> counts.keySet().removeAll(lemmasOf(grader.read(it))));
            counts.values().removeIf(count -> count < SEVERAL);
            if (!counts.isEmpty()) {
                companions.put(point.id(), new TreeSet<>(counts.keySet()));
            }
        }
        return companions;
    }
}
