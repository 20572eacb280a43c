package interviewcoach.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PauseWordsTest {

    /** A Saturday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource({
        "7, 2026-11-28",
        "1, 2026-11-22",
        "7 дней, 2026-11-28",
        "7д, 2026-11-28",
        "10 days, 2026-12-01",
        "неделю, 2026-11-28",
        "на неделю, 2026-11-28",
        "на 2 недели, 2026-12-05",
        "на две недели, 2026-12-05",
        "for a week, 2026-11-28",
        "for 2 weeks, 2026-12-05",
        "месяц, 2026-12-21",
        "until 1.12, 2026-12-01",
        "до 1.12., 2026-12-01",
        "до 1.12.26, 2026-12-01",
        "до 1/12/2026, 2026-12-01",
        "до 1 декабря, 2026-12-01",
        "до 1-го дек, 2026-12-01",
        "до 1 января, 2027-01-01",
        "until December 1st, 2026-12-01",
        "till 1 Dec 2026, 2026-12-01",
        "2026-12-01, 2026-12-01",
        "до завтра, 2026-11-22",
        "до понедельника, 2026-11-23",
        "до среды, 2026-11-25",
        "до пятницы, 2026-11-27",
        "до воскресенья, 2026-11-22",
        "until Monday, 2026-11-23"
    })
    void the_end_is_read_as_people_type_it(String said, LocalDate end) {
        assertThat(PauseWords.read(said, TODAY)).contains(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "367",
                "1000",
                "до 30 февраля",
                "до 1.13",
                "до 1.12.2025",
                "до 1.12.2028",
                "сегодня",
                "скоро",
                "до",
                "много дней"
            })
    void what_is_no_end_is_none(String said) {
        assertThat(PauseWords.read(said, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.11", "до 20 ноября", "until October 3"})
    void a_day_that_is_over_does_not_pause_for_most_of_a_year(String said) {
        assertThat(PauseWords.read(said, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"до 21.11", "until November 21"})
    void a_pause_until_today_is_none(String said) {
        assertThat(PauseWords.read(said, TODAY)).isEmpty();
    }
}
