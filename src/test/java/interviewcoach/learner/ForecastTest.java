package interviewcoach.learner;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.recall.Memory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 15);
    private static final List<String> QUESTIONS =
            IntStream.range(0, 100).mapToObj(i -> "q" + i).toList();

    @Test
    void it_is_the_same_again() {
        assertThat(forecast(Map.of(), 20)).isEqualTo(forecast(Map.of(), 20));
    }

    @Test
    void more_minutes_a_day_promise_more() {
        List<Double> middles =
                IntStream.of(2, 10, 20, 45)
                        .mapToObj(minutes -> forecast(Map.of(), minutes).middle())
                        .toList();
        assertThat(middles).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void what_was_asked_today_already_is_taken_off_todays_minutes() {
        assertThat(untilTomorrow(nineAsked(600)).middle())
                .isLessThan(untilTomorrow(nineAsked(86_400)).middle() - 2);
    }

    private static Forecast untilTomorrow(Map<String, Memory> memories) {
        Goal tomorrow = new Goal(LocalDate.of(2026, 11, 22), 20);
        return Forecast.of(QUESTIONS, new Plan(memories, tomorrow, MOSCOW, NOW));
    }

    private static Map<String, Memory> nineAsked(long secondsAgo) {
        Memory memory = new Memory(0.2, 7, NOW.minusSeconds(secondsAgo), NOW, 0);
        return IntStream.range(0, 9)
                .boxed()
                .collect(Collectors.toMap(i -> "elsewhere" + i, i -> memory));
    }

    @Test
    void a_day_a_year_ahead_promises_no_less_than_one_next_month() {
        Goal far = new Goal(DAY.plusMonths(11), 20);
        assertThat(Forecast.of(QUESTIONS, new Plan(Map.of(), far, MOSCOW, NOW)).middle())
                .isGreaterThan(forecast(Map.of(), 20).middle());
    }

    @Test
    void of_somebody_unknown_a_wide_range_is_foretold() {
        Forecast forecast = forecast(Map.of(), 2);
        assertThat(forecast.of()).isEqualTo(100);
        assertThat(forecast.high() - forecast.low()).isBetween(25, 60);
    }

    @Test
    void what_is_remembered_for_years_is_counted_nearly_whole() {
        Memory firm = new Memory(3000, 2, NOW.minus(Duration.ofDays(3)), NOW, 0);
        Forecast forecast =
                forecast(
                        QUESTIONS.stream()
                                .collect(Collectors.toMap(Function.identity(), it -> firm)),
                        10);
        assertThat(forecast.low()).isGreaterThan(95);
        assertThat(forecast.high()).isEqualTo(100);
    }

    @Test
    void memories_of_other_questions_are_not_counted() {
        Memory firm = new Memory(3000, 2, NOW.minus(Duration.ofDays(3)), NOW, 0);
        Forecast forecast =
                Forecast.of(
                        List.of(), new Plan(Map.of("gone", firm), new Goal(DAY, 20), MOSCOW, NOW));
        assertThat(forecast).isEqualTo(new Forecast(0, 0, 0));
    }

    @Test
    void on_the_day_itself_and_after_it_nothing_is_planned_any_more() {
        Goal today = new Goal(LocalDate.of(2026, 11, 21), 240);
        Goal yesterday = new Goal(LocalDate.of(2026, 11, 20), 240);
        Forecast now = Forecast.of(QUESTIONS, new Plan(Map.of(), today, MOSCOW, NOW));
        assertThat(now.middle()).isBetween(35.0, 45.0);
        assertThat(Forecast.of(QUESTIONS, new Plan(Map.of(), yesterday, MOSCOW, NOW)))
                .isEqualTo(now);
    }

    private static Forecast forecast(Map<String, Memory> memories, int minutes) {
        return Forecast.of(QUESTIONS, new Plan(memories, new Goal(DAY, minutes), MOSCOW, NOW));
    }
}
