package interviewcoach.learner;

import static java.util.Comparator.comparingDouble;

import interviewcoach.recall.Memory;
import interviewcoach.recall.Rating;
import interviewcoach.recall.Recall;
import interviewcoach.recall.Weights;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose memory follows FSRS-6 with weights of their own, which the coach does not know,
 * and who knew some of the questions before. What they recall is left to chance.
 */
final class SimulatedLearner {

    /**
     * How much the weights w4..w19 differ between people: DEFAULT_PARAMS_STDDEV_TENSOR of ts-fsrs,
     * which the optimiser draws a person's weights to the default with. Half of it is what is left
     * between people who were not fitted at all.
     */
    private static final double[] SPREADS = {
        0, 0, 0, 0, 0.57, 0.28, 0.6, 0, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31,
        0.32, 0.14
    };

    private static final double SHARE_OF_SPREAD = 0.5;

    private static final double HARD = 0.25;

    private final Random chance;
    private final Recall truth;
    private final boolean[] known;
    private final double[] sticks;
    private final @Nullable Memory[] memories;
    private final Map<String, Memory> believed = new HashMap<>();

    SimulatedLearner(int questions, long seed) {
        chance = new Random(seed);
        truth = new Recall(weights(), 0.9, 36_500, List.of(), List.of());
        double share = Math.clamp(0.4 + 0.18 * chance.nextGaussian(), 0.05, 0.9);
        known = new boolean[questions];
        sticks = new double[questions];
        memories = new Memory[questions];
        for (int i = 0; i < questions; i++) {
            known[i] = chance.nextDouble() < share;
            sticks[i] = factor(0.3);
        }
    }

    private Weights weights() {
        double[] w = Weights.DEFAULT.w().stream().mapToDouble(it -> it).toArray();
        double lasting = factor(0.5);
        for (int i = 0; i < 4; i++) {
            w[i] *= lasting * factor(0.3);
        }
        Arrays.sort(w, 0, 4);
        for (int i = 4; i < SPREADS.length; i++) {
            double moved = w[i] + SHARE_OF_SPREAD * SPREADS[i] * chance.nextGaussian();
            w[i] = Math.max(0.3 * w[i], moved);
        }
        w[15] = Math.min(w[15], 1);
        w[16] = Math.max(w[16], 1);
        w[20] = Math.clamp(w[20] * factor(0.3), 0.1, 0.8);
        return new Weights(Arrays.stream(w).boxed().toList());
    }

    private double factor(double spread) {
        return Math.exp(spread * chance.nextGaussian());
    }

    // ---- what the coach does

    /** The plan: whatever gains most for the goal. */
    void followsPlan(Instant when, int count, Instant goal) {
        Prospect prospect =
                new Prospect(Recall.DEFAULT, Known.from(believed.values()).mean(), goal);
        asked(when, count, i -> prospect.gain(believed.get(id(i)), when));
    }

    /** Plain FSRS-6: what is due, most at risk first, then new ones, then what is due next. */
    void followsDueDates(Instant when, int count) {
        asked(when, count, i -> urgency(believed.get(id(i)), when));
    }

    private static double urgency(@Nullable Memory memory, Instant when) {
        if (memory == null) {
            return 0;
        }
        return memory.due().isAfter(when)
                ? -Duration.between(when, memory.due()).toSeconds()
                : 2 - Recall.DEFAULT.retrievability(memory, when);
    }

    private void asked(Instant when, int count, IntToDoubleFunction worth) {
        double[] worths = IntStream.range(0, known.length).mapToDouble(worth).toArray();
        IntStream.range(0, known.length)
                .boxed()
                .sorted(comparingDouble(i -> -worths[i]))
                .limit(count)
                .forEach(i -> answers(i, when));
    }

    private void answers(int question, Instant when) {
        Rating rating =
                !recalls(question, when)
                        ? Rating.AGAIN
                        : chance.nextDouble() < HARD ? Rating.HARD : Rating.GOOD;
        Memory before = memories[question];
        double noise = before == null ? sticks[question] : factor(0.15);
        memories[question] = truth.next(before, rating, when).lasting(noise);
        believed.merge(
                id(question),
                Recall.DEFAULT.next(null, rating, when),
                (old, first) -> Recall.DEFAULT.next(old, rating, when));
    }

    // ---- what can be seen of it

    /** What the coach believes is remembered. */
    Map<String, Memory> believed() {
        return believed;
    }

    List<String> questions() {
        return IntStream.range(0, known.length).mapToObj(SimulatedLearner::id).toList();
    }

    /** How many questions are recalled at that moment, on average over all luck. */
    double recalledOnAverage(Instant when) {
        return IntStream.range(0, known.length).mapToDouble(i -> probability(i, when)).sum();
    }

    /** How many questions are recalled at that moment. */
    int recalled(Instant when) {
        return (int) IntStream.range(0, known.length).filter(i -> recalls(i, when)).count();
    }

    private boolean recalls(int question, Instant when) {
        return chance.nextDouble() < probability(question, when);
    }

    private double probability(int question, Instant when) {
        Memory memory = memories[question];
        return memory == null ? (known[question] ? 1 : 0) : truth.retrievability(memory, when);
    }

    private static String id(int question) {
        return "q" + question;
    }
}
