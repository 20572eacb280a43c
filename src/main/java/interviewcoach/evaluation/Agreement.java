package interviewcoach.evaluation;

import interviewcoach.grading.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How far a grader agrees with people.
 *
 * @param answers how many were judged
 * @param questions to how many questions
 * @param kappa quadratic weighted kappa over the levels {@code floor(4 * score + 0.5)}, all answers
 *     pooled
 * @param low lower end of its 95 % interval, from a bootstrap by question
 * @param high upper end
 * @param accuracy share of equal verdicts
 * @param macroF1 mean of F1 over the verdicts that occur
 * @param confusion answers by expected verdict (rows) and given verdict (columns), in the order of
 *     {@link Verdict}
 * @param falseAccepts share judged correct of the answers that people graded 1 and below
 * @param falseRejects share judged wrong of the answers that people graded 4
 */
public record Agreement(
        int answers,
        int questions,
        double kappa,
        double low,
        double high,
        double accuracy,
        double macroF1,
        List<List<Integer>> confusion,
        double falseAccepts,
        double falseRejects) {

    private static final int VERDICTS = Verdict.values().length;
    private static final int RESAMPLES = 2_000;
    private static final long SEED = 20_261_121;

    public Agreement {
        confusion = confusion.stream().map(List::copyOf).toList();
    }

    /** The same figures for the same answers, whenever it is asked. */
    public static Agreement of(List<Judged> judged) {
        int[][] counts = new int[VERDICTS][VERDICTS];
        judged.forEach(one -> counts[one.expected().ordinal()][one.given().ordinal()]++);
        Map<String, List<Judged>> byQuestion =
                judged.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Judged::question, TreeMap::new, Collectors.toList()));
        double[] resampled = resample(byQuestion.values().stream().map(Kappa::of).toList());
        return new Agreement(
                judged.size(),
                byQuestion.size(),
                Kappa.of(judged).value(),
                quantile(resampled, 0.025),
                quantile(resampled, 0.975),
                accuracy(counts),
                macroF1(counts),
                Arrays.stream(counts).map(row -> Arrays.stream(row).boxed().toList()).toList(),
                share(judged, one -> one.human() <= 1, one -> one.given() == Verdict.CORRECT),
                share(judged, one -> one.human() == 4, one -> one.given() == Verdict.WRONG));
    }

    /** Kappas of as many questions, drawn again and again with replacement; sorted. */
    private static double[] resample(List<Kappa> questions) {
        var random = new SplittableRandom(SEED);
        double[] values = new double[questions.isEmpty() ? 0 : RESAMPLES];
        for (int i = 0; i < values.length; i++) {
            var pooled = new Kappa();
            questions.forEach(any -> pooled.add(questions.get(random.nextInt(questions.size()))));
            values[i] = pooled.value();
        }
        Arrays.sort(values);
        return values;
    }

    private static double quantile(double[] sorted, double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    private static double accuracy(int[][] counts) {
        int equal = 0;
        int all = 0;
        for (int i = 0; i < VERDICTS; i++) {
            equal += counts[i][i];
            all += Arrays.stream(counts[i]).sum();
        }
        return (double) equal / all;
    }

    private static double macroF1(int[][] counts) {
        double sum = 0;
        int occurring = 0;
        for (int i = 0; i < VERDICTS; i++) {
            int verdict = i;
            int expected = Arrays.stream(counts[i]).sum();
            int given = Arrays.stream(counts).mapToInt(row -> row[verdict]).sum();
            if (expected + given > 0) {
                sum += 2.0 * counts[i][i] / (expected + given);
                occurring++;
            }
        }
        return sum / occurring;
    }

    /** Not a number when none qualifies. */
    private static double share(
            List<Judged> judged, Predicate<Judged> among, Predicate<Judged> counted) {
        List<Judged> qualified = judged.stream().filter(among).toList();
        return (double) qualified.stream().filter(counted).count() / qualified.size();
    }
}
