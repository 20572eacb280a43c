package interviewcoach.recall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * FSRS-6: what a review makes of a memory, and when to ask again. Nothing is left to chance: the
 * same reviews give the same memory.
 *
 * @param retention the chance to recall at which a question falls due, above 0 and below 1
 * @param longest the longest interval in days, at least 1
 * @param learning pauses before something new comes under the normal schedule, none for at once
 * @param relearning pauses before something forgotten comes back under it, none for at once
 */
public record Recall(
        Weights weights,
        double retention,
        int longest,
        List<Duration> learning,
        List<Duration> relearning) {

    /** As the coach uses it: a question comes back after a day at the earliest. */
    public static final Recall DEFAULT =
            new Recall(Weights.DEFAULT, 0.9, 36_500, List.of(), List.of());

    /**
     * Days after which a review is one of another day. Its sources count whole days; what is asked
     * at the same hour every day must not count as asked twice a day when it comes some minutes
     * early.
     */
    private static final double ANOTHER_DAY = 0.5;

    private static final double MILLIS_A_DAY = Duration.ofDays(1).toMillis();

    public Recall {
        if (!(retention > 0 && retention < 1) || longest < 1) {
            throw new IllegalArgumentException("no schedule for " + retention + ", " + longest);
        }
        learning = List.copyOf(learning);
        relearning = List.copyOf(relearning);
    }

    /** The same for somebody whose first memory of anything lasts so many times as long. */
    public Recall lasting(double factor) {
        return new Recall(weights.lasting(factor), retention, longest, learning, relearning);
    }

    /**
     * The chance to recall it at a later moment if it is asked now, 0..1; without a thought of when
     * it would fall due.
     */
    public double retrievabilityAfter(
            @Nullable Memory memory, Rating rating, Instant now, Instant later) {
        double stability =
                memory == null ? weights.firstStability(rating) : stability(memory, rating, now);
        return weights.retrievability(daysBetween(now, later), stability);
    }

    /** The chance to recall it at that moment, 0..1; 1 up to the moment of the last review. */
    public double retrievability(Memory memory, Instant when) {
        return weights.retrievability(daysSince(memory, when), memory.stability());
    }

    /** What those reviews left in memory, the earliest first; empty when there are none. */
    public Optional<Memory> replay(List<Review> reviews) {
        Memory memory = null;
        for (Review review : reviews) {
            memory = next(memory, review.rating(), review.at());
        }
        return Optional.ofNullable(memory);
    }

    /**
     * The memory after a review.
     *
     * @param memory what was there before, null before the first review
     * @param when the moment of the review; one before the last review counts as at the last
     */
    public Memory next(@Nullable Memory memory, Rating rating, Instant when) {
        return memory == null ? first(rating, when) : again(memory, rating, when);
    }

    private Memory first(Rating rating, Instant when) {
        return scheduled(
                weights.firstStability(rating), weights.firstDifficulty(rating), 1, rating, when);
    }

    private Memory again(Memory memory, Rating rating, Instant when) {
        int step = memory.step() == 0 && rating == Rating.AGAIN ? -1 : memory.step();
        return scheduled(
                stability(memory, rating, when),
                weights.nextDifficulty(memory.difficulty(), rating),
                step,
                rating,
                when);
    }

    private double stability(Memory memory, Rating rating, Instant when) {
        double days = daysSince(memory, when);
        if (days < ANOTHER_DAY) {
            return weights.stabilityOnTheSameDay(memory.stability(), rating);
        }
        double r = weights.retrievability(days, memory.stability());
        return weights.nextStability(memory.stability(), memory.difficulty(), r, rating);
    }

    /** The step is the one that the review was made at; of several, a hard one is repeated. */
    private Memory scheduled(
            double stability, double difficulty, int step, Rating rating, Instant when) {
        List<Duration> steps = step > 0 ? learning : relearning;
        int next = stepAfter(step, rating, steps.size());
        Duration pause =
                next == 0
                        ? Duration.ofDays(days(stability))
                        : rating == Rating.HARD
                                ? pauseOfHard(steps, Math.abs(next))
                                : steps.get(Math.abs(next) - 1);
        return new Memory(stability, difficulty, when, when.plus(pause), next);
    }

    private static int stepAfter(int step, Rating rating, int steps) {
        int direction = Integer.signum(step);
        int next =
                switch (rating) {
                    case AGAIN -> direction;
                    case HARD -> step;
                    case GOOD -> step + direction;
                    case EASY -> 0;
                };
        return Math.abs(next) > steps ? 0 : next;
    }

    /** At the first step half-way to the second, or half as long again where there is but one. */
    private static Duration pauseOfHard(List<Duration> steps, int step) {
        if (step > 1) {
            return steps.get(step - 1);
        }
        Duration first = steps.getFirst();
        return steps.size() == 1
                ? first.multipliedBy(3).dividedBy(2)
                : first.plus(steps.get(1)).dividedBy(2);
    }

    private long days(double stability) {
        return Math.clamp((long) Math.rint(weights.interval(stability, retention)), 1, longest);
    }

    private static double daysSince(Memory memory, Instant when) {
        return daysBetween(memory.lastReview(), when);
    }

    private static double daysBetween(Instant from, Instant to) {
        return Math.max(0, (to.toEpochMilli() - from.toEpochMilli()) / MILLIS_A_DAY);
    }
}
