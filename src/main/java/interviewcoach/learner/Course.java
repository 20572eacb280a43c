package interviewcoach.learner;

import static java.util.Comparator.comparingDouble;

import interviewcoach.recall.Memory;
import java.time.Instant;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Preparing day after day by the plan, with what may come of each answer. */
final class Course {

    private final Prospect prospect;
    private final @Nullable Memory[] memories;
    private final SplittableRandom[] chance;

    /**
     * A course that begins with those memories.
     *
     * @param memories one for each question, null for one that was never asked
     * @param seed of what comes; a question has its own luck, whatever comes of the others
     */
    Course(Prospect prospect, @Nullable Memory[] memories, long seed) {
        this.prospect = prospect;
        this.memories = memories.clone();
        SplittableRandom all = new SplittableRandom(seed);
        chance =
                Stream.generate(all::split).limit(memories.length).toArray(SplittableRandom[]::new);
    }

    /** So many questions are asked, each at most once. */
    void follow(Instant when, long count) {
        double ofNew = prospect.gain(null, when);
        double[] gains =
                Arrays.stream(memories)
                        .mapToDouble(it -> it == null ? ofNew : prospect.gain(it, when))
                        .toArray();
        IntStream.range(0, memories.length)
                .boxed()
                .sorted(comparingDouble(i -> -gains[i]))
                .limit(count)
                .forEach(i ->
                        memories[i] = prospect.after(memories[i], when, chance[i].nextDouble()));
    }

    /** The chance of each question to be recalled at the goal. */
    double[] chances() {
        return Arrays.stream(memories).mapToDouble(prospect::without).toArray();
    }
}
