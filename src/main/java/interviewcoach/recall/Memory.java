package interviewcoach.recall;

import java.time.Instant;

/**
 * What is remembered of one thing.
 *
 * @param stability days until the chance to recall it has fallen to 90 %, 0.001..36500
 * @param difficulty how hard it is to strengthen, 1..10
 * @param due when it should be asked again
 * @param step 0 under the normal schedule, n at the n-th learning step, -n at the n-th relearning
 *     step
 */
public record Memory(
        double stability, double difficulty, Instant lastReview, Instant due, int step) {

    public Memory {
        if (!(stability >= Weights.LEAST_STABILITY && stability <= Weights.GREATEST_STABILITY)) {
            throw new IllegalArgumentException("stability must be 0.001..36500: " + stability);
        }
        if (!(difficulty >= 1 && difficulty <= 10)) {
            throw new IllegalArgumentException("difficulty must be 1..10: " + difficulty);
        }
    }

    /** The same as if it lasted so many times as long. */
    public Memory lasting(double factor) {
        return new Memory(Weights.stability(stability * factor), difficulty, lastReview, due, step);
    }
}
