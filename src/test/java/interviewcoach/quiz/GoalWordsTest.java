package interviewcoach.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoalWordsTest {

    /** A Saturday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource({
        "15.12, 2026-12-15",
        "15.12., 2026-12-15",
        "15/12, 2026-12-15",
        "15.12.2026, 2026-12-15",
        "15.12.26, 2026-12-15",
        "15.12.2026 г., 2026-12-15",
        "2026-12-15, 2026-12-15",
        "15 декабря, 2026-12-15",
        "15 Декабря 2026, 2026-12-15",
        "15-го декабря, 2026-12-15",
        "15 дек, 2026-12-15",
        "'  до 15 декабря ', 2026-12-15",
        "собеседование 15 декабря!, 2026-12-15",
        "15 December, 2026-12-15",
        "15th of December 2026, 2026-12-15",
        "'December 15, 2026', 2026-12-15",
        "dec 15, 2026-12-15",
        "1 марта, 2027-03-01",
        "7 мая, 2027-05-07",
        "21.11, 2026-11-21",
        "сегодня, 2026-11-21",
        "завтра, 2026-11-22",
        "послезавтра, 2026-11-23",
        "tomorrow, 2026-11-22",
        "через неделю, 2026-11-28",
        "через 3 недели, 2026-12-12",
        "через 10 дней, 2026-12-01",
        "через месяц, 2026-12-21",
        "через пару недель, 2026-12-05",
        "in a week, 2026-11-28",
        "in 3 weeks, 2026-12-12",
        "in two months, 2027-01-21",
        "в пятницу, 2026-11-27",
        "в субботу, 2026-11-28",
        "on Monday, 2026-11-23",
        "до среды, 2026-11-25",
        "к понедельнику, 2026-11-23"
    })
    void a_day_is_read_as_people_type_it(String said, LocalDate day) {
        assertThat(GoalWords.read(said, TODAY)).isEqualTo(new GoalWords.Day(day, null));
    }

    @ParameterizedTest
    @CsvSource({
        "15.12 20, 2026-12-15, 20",
        "'15.12, 20 мин', 2026-12-15, 20",
        "15 декабря по 30 минут в день, 2026-12-15, 30",
        "15 декабря 2026 45, 2026-12-15, 45",
        "December 15 20, 2026-12-15, 20",
        "через 3 недели 10, 2026-12-12, 10",
        "in 3 weeks 15 minutes a day, 2026-12-12, 15",
        "2026-12-15 2, 2026-12-15, 2"
    })
    void minutes_may_stand_behind_it(String said, LocalDate day, int minutes) {
        assertThat(GoalWords.read(said, TODAY)).isEqualTo(new GoalWords.Day(day, minutes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20", "20 минут", "по 20 минут в день", "20 min a day", "20м"})
    void minutes_may_stand_alone(String said) {
        assertThat(GoalWords.read(said, TODAY)).isEqualTo(new GoalWords.Minutes(20));
    }

    @ParameterizedTest
    @CsvSource({
        "20.11, 2026-11-20, 2027-11-20",
        "1 ноября 20, 2026-11-01, 2027-11-01",
        "15.12.2025, 2025-12-15, 2026-12-15",
        "2020-02-29, 2020-02-29, 2027-02-28"
    })
    void a_day_that_is_over_is_not_taken_for_one_next_year(
            String said, LocalDate day, LocalDate next) {
        assertThat(GoalWords.read(said, TODAY)).isEqualTo(new GoalWords.Past(day, next));
    }

    @ParameterizedTest
    @ValueSource(strings = {"15.12.2028", "через 999 дней", "in 20 months", "9999-12-31"})
    void more_than_a_year_is_too_far(String said) {
        assertThat(GoalWords.read(said, TODAY)).isInstanceOf(GoalWords.TooFar.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"15.12 1", "15.12 500", "0", "1000 минут"})
    void nobody_has_so_few_or_many_minutes(String said) {
        assertThat(GoalWords.read(said, TODAY)).isEqualTo(new GoalWords.BadMinutes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "OFF", "выкл", "нет"})
    void it_can_be_taken_back(String said) {
        assertThat(GoalWords.read(said, TODAY)).isEqualTo(new GoalWords.Off());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "скоро",
                "31.02",
                "32.01",
                "15.13",
                "0.0",
                "2026-00-10",
                "15 дурабря",
                "через",
                "через год",
                "через 20 минут",
                "in many weeks",
                "15 15 15",
                "процесс 15",
                "у процесса своя память, у потоков общая"
            })
    void what_is_no_day_is_none(String said) {
        assertThat(GoalWords.read(said, TODAY)).isEqualTo(new GoalWords.Unclear());
    }
}
