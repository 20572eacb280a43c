package interviewcoach.learner;

import interviewcoach.recall.Memory;
import interviewcoach.recall.Rating;
import interviewcoach.recall.Recall;
import java.time.Instant;
import java.util.Collection;

/**
 * How likely a learner knows a question that they were never asked: a beta distribution, from the
 * questions that they were.
 *
 * @param yes how many were known at once, with those assumed before anything was asked
 * @param no how many were not
 */
record Known(double yes, double no) {

    /** Before anything was asked: two of five, and not at all certain. */
    private static final Known ASSUMED = new Known(2, 3);

    /** Forgetting a question makes it as difficult as this; one known so far is easier. */
    private static final double FORGOTTEN =
            Recall.DEFAULT.next(null, Rating.AGAIN, Instant.EPOCH).difficulty() - 0.1;

    /** From what is remembered of the questions that were asked. */
    static Known from(Collection<Memory> memories) {
        long known = memories.stream().filter(it -> it.difficulty() < FORGOTTEN).count();
        return new Known(ASSUMED.yes + known, ASSUMED.no + memories.size() - known);
    }

    double mean() {
        return yes / (yes + no);
    }

    /** So many standard deviations off the mean. */
    double off(double deviations) {
        return Math.clamp(mean() + deviations * deviation(), 0.0, 1.0);
    }

    private double deviation() {
        return Math.sqrt(mean() * (1 - mean()) / (yes + no + 1));
    }
}
