package interviewcoach.learner;

import interviewcoach.recall.Memory;
import interviewcoach.recall.Rating;
import interviewcoach.recall.Recall;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a question promises for one moment, and what asking it before would add.
 *
 * @param known the chance that a question is known which was never asked, 0..1
 * @param goal the moment that counts
 */
record Prospect(Recall recall, double known, Instant goal) {

    /** The chance that the question is recalled at the goal if it is not asked before. */
    double without(@Nullable Memory memory) {
        return memory == null ? known : recall.retrievability(memory, goal);
    }

    /** How much higher that chance will be, on average, if it is asked now. */
    double gain(@Nullable Memory memory, Instant now) {
        double p = chance(memory, now);
        double with =
                p * recall.retrievabilityAfter(memory, Rating.GOOD, now, goal)
                        + (1 - p) * recall.retrievabilityAfter(memory, Rating.AGAIN, now, goal);
        return with - without(memory);
    }

    /**
     * What is left when it is asked now.
     *
     * @param luck 0..1; the less of it, the better
     */
    Memory after(@Nullable Memory memory, Instant now, double luck) {
        Rating rating = luck < chance(memory, now) ? Rating.GOOD : Rating.AGAIN;
        return recall.next(memory, rating, now);
    }

    private double chance(@Nullable Memory memory, Instant now) {
        return memory == null ? known : recall.retrievability(memory, now);
    }
}
