package interviewcoach.learner;

import interviewcoach.recall.Memory;
import interviewcoach.recall.Recall;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * About how many questions will be recalled at the goal if the learner follows the plan: a range
 * that should hold for four of five learners.
 *
 * @param low lower end of the range
 * @param high upper end of the range
 * @param of how many questions it is about
 */
public record Forecast(int low, int high, int of) {

    /** Quantile of the normal distribution that leaves a tenth on either side. */
    private static final double EIGHTY_PER_CENT = 1.2816;

    /** How many courses are tried; fewer where only a difference matters. */
    private static final int COURSES = 8;

    private static final int FEW = 2;

    /** So many steps are exact enough, and a forecast must not take long. */
    private static final int MOST_STEPS = 45;

    /** How much the logarithm of what lasts differs between people (standard deviation). */
    private static final double SPREAD = 0.5;

    /**
     * The forecast.
     *
     * @param questions ids of those that it is about
     */
    public static Forecast of(Collection<String> questions, Plan plan) {
        return new Outlook(questions, plan).forecast();
    }

    /** The middle of the range. */
    public double middle() {
        return (low + high) / 2.0;
    }

    /** All that the forecast is made from. */
    private record Outlook(Collection<String> questions, Plan plan) {

        /**
         * The number of recalled questions is a sum of independent yes and no, so its variance is
         * that of a Poisson binomial distribution, the sum of p(1-p), added to what the courses
         * differ in. Two things are uncertain for all questions alike, how much is known that was
         * never asked, and how long the learner's memory lasts; by the delta method each adds the
         * square of (effect of one standard deviation). The sum is taken as normal.
         */
        Forecast forecast() {
            Known known = Known.from(plan.memories().values());
            List<double[]> courses = courses(COURSES, known.mean(), 1);
            double mean = mean(courses);
            double chance =
                    courses.stream().flatMapToDouble(Arrays::stream).map(p -> p * (1 - p)).sum()
                            / COURSES;
            double prior = effect(sd -> mean(courses(FEW, known.off(sd), 1)));
            double lasting = effect(sd -> mean(courses(FEW, known.mean(), Math.exp(sd * SPREAD))));
            double deviation =
                    Math.sqrt(chance + variance(courses) + prior * prior + lasting * lasting);
            return new Forecast(
                    bounded(mean - EIGHTY_PER_CENT * deviation),
                    bounded(mean + EIGHTY_PER_CENT * deviation),
                    questions.size());
        }

        private static double effect(DoubleUnaryOperator ofDeviations) {
            return (ofDeviations.applyAsDouble(1) - ofDeviations.applyAsDouble(-1)) / 2;
        }

        private static double mean(List<double[]> courses) {
            return sums(courses).average().orElse(0);
        }

        private static double variance(List<double[]> courses) {
            double mean = mean(courses);
            return sums(courses).map(it -> (it - mean) * (it - mean)).sum() / (courses.size() - 1);
        }

        private static DoubleStream sums(List<double[]> courses) {
            return courses.stream().mapToDouble(it -> Arrays.stream(it).sum());
        }

        private int bounded(double count) {
            return (int) Math.clamp(Math.round(count), 0L, (long) questions.size());
        }

        private List<double[]> courses(int count, double known, double lasting) {
            Recall recall = Recall.DEFAULT.lasting(lasting);
            Prospect prospect = new Prospect(recall, known, goal().moment(plan.zone()));
            return IntStream.range(0, count)
                    .mapToObj(seed -> followed(new Course(prospect, remembered(lasting), seed)))
                    .toList();
        }

        /** Until the eve of the day; of many days several are taken as one. */
        private double[] followed(Course course) {
            long days = ChronoUnit.DAYS.between(plan.today(), goal().day());
            long atOnce = Math.ceilDiv(Math.max(days, 1), MOST_STEPS);
            int missing = goal().questionsADay() - plan.leftToday(questions);
            for (long i = 0; i < days; i += atOnce) {
                long count = Math.min(atOnce, days - i) * goal().questionsADay() - missing;
                course.follow(plan.now().plus(i, ChronoUnit.DAYS), count);
                missing = 0;
            }
            return course.chances();
        }

        private @Nullable Memory[] remembered(double lasting) {
            return questions.stream()
                    .map(plan.memories()::get)
                    .map(it -> it == null ? null : it.lasting(lasting))
                    .toArray(Memory[]::new);
        }

        private Goal goal() {
            return plan.goal();
        }
    }
}
