package interviewcoach.recall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The 21 weights of FSRS-6 and its formulas, which the names w0..w20 refer to. Source: py-fsrs
 * {@code scheduler.py} and fsrs-rs {@code inference.rs}.
 */
public final class Weights {

    /** Learnt from the reviews of many thousands of people, as published with py-fsrs. */
    public static final Weights DEFAULT =
            new Weights(
                    List.of(
                            0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722,
                            0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425,
                            0.0912, 0.0658, 0.1542));

    static final double LEAST_STABILITY = 0.001;
    static final double GREATEST_STABILITY = 36_500;

    private static final int COUNT = 21;

    private final double[] w;

    // a forecast takes these a hundred thousand times
    private final double factor;
    private final double growth;
    private final double leastLoss;
    private final double easyDifficulty;

    /** The weights w0..w20. */
    public Weights(List<Double> weights) {
        w = weights.stream().mapToDouble(it -> it).toArray();
        if (w.length != COUNT || !Arrays.stream(w).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("FSRS-6 has 21 finite weights: " + weights);
        }
        factor = Math.pow(0.9, -1 / w[20]) - 1;
        growth = Math.exp(w[8]);
        leastLoss = Math.exp(w[17] * w[18]);
        easyDifficulty = unclampedDifficulty(Rating.EASY);
    }

    /** The weights w0..w20. */
    public List<Double> w() {
        return Arrays.stream(w).boxed().toList();
    }

    /** The weights of somebody whose first memory of anything lasts so many times as long. */
    Weights lasting(double times) {
        List<Double> changed = new ArrayList<>(w());
        for (int i = 0; i < Rating.values().length; i++) {
            changed.set(i, w(i) * times);
        }
        return new Weights(changed);
    }

    /** The chance to recall after so many days: (1 + F*t/S)^-w20, 0.9 after S days. */
    double retrievability(double days, double stability) {
        return Math.pow(1 + factor * days / stability, -w(20));
    }

    /** Days until the chance to recall has fallen to that: S/F * (r^(-1/w20) - 1). */
    double interval(double stability, double retention) {
        return stability / factor * (Math.pow(retention, -1 / w(20)) - 1);
    }

    /** Stability after the first review: w0..w3. */
    double firstStability(Rating rating) {
        return stability(w(rating.grade() - 1));
    }

    /** Difficulty after the first review: w4 - e^(w5*(G-1)) + 1. */
    double firstDifficulty(Rating rating) {
        return difficulty(unclampedDifficulty(rating));
    }

    /** Difficulty moves less the nearer it is to 10, and a little back towards an easy start. */
    double nextDifficulty(double difficulty, Rating rating) {
        double moved = difficulty - w(6) * (rating.grade() - 3) * (10 - difficulty) / 9;
        return difficulty(w(7) * easyDifficulty + (1 - w(7)) * moved);
    }

    /** Stability after a review on the same day: S * e^(w17*(G-3+w18)) * S^-w19. */
    double stabilityOnTheSameDay(double stability, Rating rating) {
        double gain = Math.exp(w(17) * (rating.grade() - 3 + w(18))) * Math.pow(stability, -w(19));
        return stability(stability * (rating == Rating.AGAIN ? gain : Math.max(1, gain)));
    }

    /** Stability after a review on a later day, when the chance to recall had been r. */
    double nextStability(double stability, double difficulty, double r, Rating rating) {
        return stability(
                rating == Rating.AGAIN
                        ? forgotten(stability, difficulty, r)
                        : recalled(stability, difficulty, r, rating));
    }

    /** S * (1 + e^w8 * (11-D) * S^-w9 * (e^(w10*(1-r)) - 1) * [w15 if hard] * [w16 if easy]). */
    double recalled(double stability, double difficulty, double r, Rating rating) {
        double gain =
                growth
                        * (11 - difficulty)
                        * Math.pow(stability, -w(9))
                        * Math.expm1(w(10) * (1 - r));
        return stability * (1 + gain * effort(rating));
    }

    private double effort(Rating rating) {
        return switch (rating) {
            case AGAIN, GOOD -> 1;
            case HARD -> w(15);
            case EASY -> w(16);
        };
    }

    /** min(w11 * D^-w12 * ((S+1)^w13 - 1) * e^(w14*(1-r)), S / e^(w17*w18)). */
    double forgotten(double stability, double difficulty, double r) {
        double left =
                w(11)
                        * Math.pow(difficulty, -w(12))
                        * (Math.pow(stability + 1, w(13)) - 1)
                        * Math.exp(w(14) * (1 - r));
        return Math.min(left, stability / leastLoss);
    }

    private double unclampedDifficulty(Rating rating) {
        return w(4) - Math.exp(w(5) * (rating.grade() - 1)) + 1;
    }

    private double w(int index) {
        return w[index];
    }

    static double stability(double value) {
        return Math.clamp(value, LEAST_STABILITY, GREATEST_STABILITY);
    }

    private static double difficulty(double value) {
        return Math.clamp(value, 1, 10);
    }
}
