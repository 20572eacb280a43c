package interviewcoach.grading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Judges answers by rubrics: reads the words, searches the patterns, judges what was found. A pure
 * function of its parameters, safe for any number of threads.
 */
public final class Grader {

    private final Lexicon lexicon;
    private final Judge judge;

    /** Reads by that lexicon and judges by these figures. */
    public Grader(Lexicon lexicon, Calibration figures) {
        this.lexicon = lexicon;
        judge = new Judge(figures);
    }

    /** The same reader, judging by other figures. */
    public Grader with(Calibration figures) {
        return new Grader(lexicon, figures);
    }

    /** Reads and judges one text. */
    public Grade grade(Rubric rubric, String text) {
        return grade(rubric, read(text));
    }

    /** Judges a text that was read before, which pays when many rubrics judge it. */
    public Grade grade(Rubric rubric, Answer answer) {
        return Findings.in(answer, rubric).grade(judge);
    }

    /** What was found in an answer before, judged anew; a list of keywords keeps its score. */
    public Grade judged(Rubric rubric, Grade found) {
        return switch (found.manner()) {
            case KEYWORDS, EMPTY, ECHO -> found;
            case PLAIN, COPY, UNRECOGNISED -> {
                double score =
                        judge.score(rubric, found.manner(), found.points(), found.misconceptions());
                yield judge.grade(
                        score,
                        found.manner(),
                        found.points(),
                        found.misconceptions(),
                        found.denied());
            }
        };
    }

    /**
     * The judgement after a person corrected it.
     *
     * @param ideas ids of points that were said after all, and behind a {@code !} of misconceptions
     *     that were not; what the grade does not know changes nothing
     */
    public Grade corrected(Rubric rubric, Grade grade, Collection<String> ideas) {
        return ideas.isEmpty() ? grade : judged(rubric, Correction.of(grade, ideas));
    }

    /**
     * The score that the answer cannot exceed by that rubric, misspelt words aside; found from its
     * words alone, so it costs a small part of grading.
     */
    public double atMost(Rubric rubric, Answer answer) {
        return Reach.of(judge, answer, rubric);
    }

    /** The pattern of a missed point that came nearest to the text, if any came near. */
    public Optional<NearMiss> nearMiss(Rubric rubric, String point, String text) {
        Answer answer = read(text).repaired(rubric.vocabulary());
        return rubric.points().stream()
                .filter(it -> it.spec().id().equals(point))
                .findFirst()
                .flatMap(it -> NearMiss.of(answer, it));
    }

    /** The rubric with one more pattern for that point; empty when it cannot be read. */
    public Optional<Rubric> extended(Rubric rubric, String point, String pattern) {
        RubricSpec spec = rubric.spec().with(point, pattern);
        return switch (new RubricParser(lexicon).parse(spec)) {
            case RubricParser.Parsed.Valid(var valid) -> Optional.of(valid);
            case RubricParser.Parsed.Invalid _ -> Optional.empty();
        };
    }

    /** Reads a text without judging it. */
    public Answer read(String text) {
        return Answer.read(text, lexicon);
    }

    /**
     * The judgement of several texts on one question, each graded by itself: the latest text
     * decides each point it speaks about, and a misconception stands until its opposite is said.
     *
     * @param inOrder the earliest first, at least one
     */
    public Grade merge(Rubric rubric, List<Grade> inOrder) {
        List<Grade> telling = new ArrayList<>(inOrder);
        telling.removeIf(grade -> !Merger.tells(grade));
        if (telling.isEmpty()) {
            return inOrder.getLast();
        }
        return telling.size() == 1 ? telling.getFirst() : Merger.merged(judge, rubric, telling);
    }
}
