package interviewcoach.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Simulated learners prepare for an interview, by the plan and by plain FSRS-6. */
class PreparationTest {

    private static final ZoneId ZONE = ZoneId.of("UTC");
    private static final Instant START = Instant.parse("2026-11-01T07:00:00Z");
    private static final int LEARNERS = 20;

    /**
     * A way to an interview.
     *
     * @param before days on which half as many questions were asked, by due dates
     * @param left days until the interview
     * @param daily questions a day
     */
    private record Way(int questions, int before, int left, int daily) {

        private Goal goal() {
            LocalDate day = LocalDate.ofInstant(START, ZONE).plusDays(before + left);
            return new Goal(day, 2 * daily);
        }

        private Instant interview() {
            return goal().moment(ZONE);
        }

        SimulatedLearner begun(long seed) {
            SimulatedLearner learner = new SimulatedLearner(questions, seed);
            PreparationTest.days(0, before)
                    .forEach(when -> learner.followsDueDates(when, daily / 2 + 1));
            return learner;
        }

        Outcome outcome(long seed) {
            SimulatedLearner plain = begun(seed);
            PreparationTest.days(before, left).forEach(when -> plain.followsDueDates(when, daily));
            SimulatedLearner planned = begun(seed);
            Forecast forecast =
                    Forecast.of(
                            planned.questions(),
                            new Plan(planned.believed(), goal(), ZONE, day(before)));
            PreparationTest.days(before, left)
                    .forEach(when -> planned.followsPlan(when, daily, interview()));
            return new Outcome(
                    plain.recalledOnAverage(interview()),
                    planned.recalledOnAverage(interview()),
                    planned.recalled(interview()),
                    forecast);
        }
    }

    private record Outcome(double plain, double planned, int recalled, Forecast forecast) {}

    private static List<Outcome> outcomes = List.of();

    @BeforeAll
    static void prepare() {
        outcomes =
                Stream.of(
                                new Way(123, 0, 24, 10),
                                new Way(123, 20, 24, 5),
                                new Way(123, 20, 42, 10),
                                new Way(77, 10, 24, 10))
                        .flatMap(way -> IntStream.range(0, LEARNERS).mapToObj(way::outcome))
                        .toList();
    }

    @Test
    void the_plan_recalls_clearly_more_on_the_day_than_as_many_reviews_by_due_dates() {
        assertThat(mean(Outcome::planned)).isGreaterThan(1.12 * mean(Outcome::plain));
        assertThat(outcomes.stream().filter(it -> it.planned() > it.plain()).count())
                .isGreaterThan(outcomes.size() * 9 / 10);
    }

    @Test
    void the_range_of_the_forecast_holds_for_about_four_of_five() {
        long held =
                outcomes.stream()
                        .filter(it ->
                                it.recalled() >= it.forecast().low()
                                        && it.recalled() <= it.forecast().high())
                        .count();
        assertThat(100.0 * held / outcomes.size()).isBetween(65.0, 95.0);
    }

    @Test
    void the_forecast_is_neither_too_hopeful_nor_too_gloomy() {
        assertThat(mean(it -> it.forecast().middle()) - mean(Outcome::recalled))
                .isBetween(-3.0, 3.0);
        assertThat(mean(it -> it.forecast().high() - it.forecast().low())).isLessThan(25);
    }

    private static double mean(ToDoubleFunction<Outcome> value) {
        return outcomes.stream().mapToDouble(value).average().orElseThrow();
    }

    private static Stream<Instant> days(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(PreparationTest::day);
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }
}
