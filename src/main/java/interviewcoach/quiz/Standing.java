package interviewcoach.quiz;

import interviewcoach.bank.Question;
import interviewcoach.grading.Credit;
import interviewcoach.grading.Grade;
import interviewcoach.grading.Grader;
import interviewcoach.grading.PointGrade;
import interviewcoach.grading.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a showing of a question stands, by the question's current revision.
 *
 * @param grades of its texts one by one, as grading is what costs most
 * @param grade all of them merged, null before the first
 */
record Standing(Question question, Asking asking, List<Grade> grades, @Nullable Grade grade) {

    private static final double[] CEILINGS = {1.0, 0.85, 0.7};

    /** How many hints there are. */
    static final int HINTS = CEILINGS.length - 1;

    static Standing of(Grader grader, Question question, Asking asking) {
        return of(
                grader,
                question,
                asking,
                asking.said().texts().stream()
                        .map(it -> grader.grade(question.rubric(), it))
                        .toList());
    }

    private static Standing of(
            Grader grader, Question question, Asking asking, List<Grade> grades) {
        Grade grade =
                grades.isEmpty()
                        ? null
                        : grader.corrected(
                                question.rubric(),
                                grader.merge(question.rubric(), grades),
                                asking.claims().upheld());
        return new Standing(question, asking, grades, grade);
    }

    /** The same showing after one more text. */
    Standing answered(Grader grader, String text, Grade graded) {
        List<Grade> all = Stream.concat(grades.stream(), Stream.of(graded)).toList();
        return of(grader, question, asking.answered(text, question.revision()), all);
    }

    /** The same showing, judged with those ideas counted, and without regard to a reveal. */
    Standing judgedBy(Grader grader, Set<String> ideas) {
        return of(grader, question, asking.counting(ideas), grades);
    }

    /** The same showing with more help taken. */
    Standing with(Asking helped) {
        return new Standing(question, helped, grades, grade);
    }

    /** Whether the only text so far lies at a border, so that its verdict was not told. */
    boolean isHeld() {
        return asking.said().texts().size() == 1
                && asking.said().nudges().contains(Asking.Nudge.CLARIFY);
    }

    boolean isAnswered() {
        return grade != null;
    }

    /**
     * The verdict in words to be found.
     *
     * @param before what the learner has heard already, null before the first verdict
     * @param followUp id of the point that is asked for next, null when none is
     * @param copied whether own words are wanted
     */
    Reply.Feedback feedback(@Nullable Grade before, @Nullable String followUp, boolean copied) {
        return new Reply.Feedback(question, told(), before, ceiling(), followUp, copied);
    }

    /** The merged grade; something must have been said. */
    Grade told() {
        return Objects.requireNonNull(grade, "nothing was said");
    }

    /** The score that is still reachable after the hints that were taken. */
    double ceiling() {
        return CEILINGS[Math.min(asking.help().hints(), HINTS)];
    }

    /** The score that counts; 0 before the first text. */
    double score() {
        return grade == null ? 0 : Math.min(grade.score(), ceiling());
    }

    /** Whether nothing is left to be disputed. */
    boolean isPerfect() {
        return score() >= 1 - 1e-9;
    }

    Credit credit(Question.Point point) {
        return grade == null
                ? Credit.MISSING
                : grade.points().stream()
                        .filter(it -> it.id().equals(point.id()))
                        .map(PointGrade::credit)
                        .findFirst()
                        .orElse(Credit.MISSING);
    }

    /** Indexes of the ideas that were asked for and not fully credited. */
    List<Integer> uncredited() {
        return IntStream.range(0, question.points().size())
                .filter(i -> isWanted(question.points().get(i)))
                .boxed()
                .toList();
    }

    /**
     * The idea that a hint should help with: the one that was just asked for, else the heaviest
     * missing one, else the heaviest half said.
     */
    Optional<Question.Point> hintable() {
        return heaviest(it -> isWanted(it) && it.id().equals(asking.help().followUp()))
                .or(() -> heaviest(it -> isWanted(it) && !credit(it).given()))
                .or(() -> heaviest(this::isWanted));
    }

    /**
     * The idea to ask for next: the heaviest that is missing or contradicted or, short of a correct
     * answer, half said; never the same twice in a row.
     */
    Optional<Question.Point> next() {
        return heaviest(it -> isFresh(it) && !credit(it).given())
                .or(() -> heaviest(it -> isFresh(it) && !isCorrect()));
    }

    private boolean isCorrect() {
        return grade != null && grade.verdict() == Verdict.CORRECT;
    }

    private boolean isFresh(Question.Point point) {
        return isWanted(point) && !point.id().equals(asking.help().followUp());
    }

    private boolean isWanted(Question.Point point) {
        return !point.bonus() && credit(point) != Credit.FULL;
    }

    private Optional<Question.Point> heaviest(Predicate<Question.Point> condition) {
        return question.points().stream()
                .filter(condition)
                .sorted(Comparator.comparingInt(Question.Point::weight).reversed())
                .findFirst();
    }
}
