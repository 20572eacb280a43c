package interviewcoach.quiz;

import interviewcoach.bank.Question;
import interviewcoach.grading.Credit;
import interviewcoach.grading.Manner;
import interviewcoach.grading.Objection;
import interviewcoach.grading.RubricSpec.Severity;
import interviewcoach.grading.Verdict;
import interviewcoach.quiz.Asking.Nudge;
import interviewcoach.recall.Rating;
import java.util.Optional;

/** How well the answer to a showing was remembered; easy is only said by the learner. */
final class Rater {

    private Rater() {}

    /** The rating of the showing as it stands; empty while nothing was answered or revealed. */
    static Optional<Rating> rate(Standing standing) {
        if (standing.asking().help().revealed()) {
            return Optional.of(Rating.AGAIN);
        }
        if (!standing.isAnswered()) {
            return Optional.empty();
        }
        if (!passes(standing)) {
            return Optional.of(Rating.AGAIN);
        }
        return Optional.of(wasHard(standing) ? Rating.HARD : Rating.GOOD);
    }

    /** Every required idea was named, if only vaguely, and nothing seriously wrong was left. */
    private static boolean passes(Standing standing) {
        return standing.told().verdict() == Verdict.CORRECT
                && standing.question().points().stream()
                        .noneMatch(point -> isWrong(standing, point) || isMissed(standing, point))
                && standing.told().misconceptions().stream()
                        .noneMatch(it -> severity(standing, it) == Severity.SERIOUS);
    }

    private static boolean isWrong(Standing standing, Question.Point point) {
        return standing.credit(point).denied();
    }

    private static boolean isMissed(Standing standing, Question.Point point) {
        return !point.bonus() && standing.credit(point) == Credit.MISSING;
    }

    private static Severity severity(Standing standing, Objection objection) {
        return standing.question().misconception(objection.misconception()).severity();
    }

    /**
     * Whether it took a hint, a follow-up, the question which of two opposites is meant, or the
     * reference answer itself; or something slightly wrong was left. To be asked for sentences, or
     * for more of them, is no help.
     */
    private static boolean wasHard(Standing standing) {
        Asking asking = standing.asking();
        return asking.help().hints() > 0
                || asking.help().followUps() > 0
                || asking.said().nudges().contains(Nudge.DECIDE)
                || standing.grades().stream().anyMatch(it -> it.manner() == Manner.COPY)
                || !standing.told().misconceptions().isEmpty();
    }
}
