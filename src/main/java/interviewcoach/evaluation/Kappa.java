package interviewcoach.evaluation;

import java.util.List;

/**
 * Quadratic weighted kappa (J. Cohen, "Weighted kappa", Psychological Bulletin 70, 1968) over the
 * levels 0..4: 1 is full agreement, 0 what chance gives. Counts are kept, so that pooling is
 * adding.
 */
final class Kappa {

    private final long[][] counts = new long[Judged.LEVELS][Judged.LEVELS];

    static Kappa of(List<Judged> judged) {
        var kappa = new Kappa();
        judged.forEach(one -> kappa.counts[one.humanLevel()][one.machineLevel()]++);
        return kappa;
    }

    void add(Kappa other) {
        for (int i = 0; i < Judged.LEVELS; i++) {
            for (int j = 0; j < Judged.LEVELS; j++) {
                counts[i][j] += other.counts[i][j];
            }
        }
    }

    /** 1 also when both sides give all answers one and the same level. */
    double value() {
        long[] rows = new long[Judged.LEVELS];
        long[] columns = new long[Judged.LEVELS];
        long all = 0;
        double observed = 0;
        for (int i = 0; i < Judged.LEVELS; i++) {
            for (int j = 0; j < Judged.LEVELS; j++) {
                rows[i] += counts[i][j];
                columns[j] += counts[i][j];
                all += counts[i][j];
                observed += weight(i, j) * counts[i][j];
            }
        }
        double expected = 0;
        for (int i = 0; i < Judged.LEVELS; i++) {
            for (int j = 0; j < Judged.LEVELS; j++) {
                expected += weight(i, j) * rows[i] * columns[j];
            }
        }
        return expected == 0 ? 1 : 1 - observed * all / expected;
    }

    private static double weight(int i, int j) {
        return (double) (i - j) * (i - j);
    }
}
