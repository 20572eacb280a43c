package interviewcoach.store;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.quiz.Daily;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyTimesTest {

    private static Daily daily(String time, String zone) {
        return new Daily(LocalTime.parse(time), ZoneId.of(zone));
    }

    @ParameterizedTest(name = "{2} at {1} in {0} is {3}")
    @CsvSource({
        "Europe/Berlin, 09:00, 2026-03-28, 2026-03-28T08:00:00Z",
        "Europe/Berlin, 09:00, 2026-03-29, 2026-03-29T07:00:00Z",
        "Europe/Berlin, 02:30, 2026-03-29, 2026-03-29T01:30:00Z",
        "Europe/Berlin, 02:30, 2026-03-30, 2026-03-30T00:30:00Z",
        "Europe/Berlin, 02:30, 2026-10-25, 2026-10-25T00:30:00Z",
        "Europe/Berlin, 02:30, 2026-10-26, 2026-10-26T01:30:00Z",
    })
    void local_time_stays_when_the_clocks_change(
            String zone, String time, LocalDate date, Instant expected) {
        Daily daily = daily(time, zone);
        assertThat(DailyTimes.after(expected.minusSeconds(1), daily, null))
                .isEqualTo(new DailyTimes.Due(date, expected));
        assertThat(DailyTimes.latest(expected, daily)).contains(new DailyTimes.Due(date, expected));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 02:30",
        "America/Nuuk, 23:00",
        "America/New_York, 01:30",
        "Europe/Moscow, 10:00"
    })
    void year_has_each_date_once_and_in_order(String zone, String time) {
        Daily daily = daily(time, zone);
        Instant end = Instant.parse("2026-12-31T23:59:59Z");
        List<DailyTimes.Due> year =
                Stream.iterate(
                                DailyTimes.after(
                                        Instant.parse("2026-01-01T12:00:00Z"), daily, null),
                                due -> due.at().isBefore(end),
                                due -> DailyTimes.after(due.at(), daily, null))
                        .toList();
        assertThat(year).extracting(DailyTimes.Due::date).doesNotHaveDuplicates();
        assertThat(year).extracting(DailyTimes.Due::at).isSorted();
        assertThat(year).hasSizeBetween(364, 365);
    }

    @Test
    void day_that_a_zone_left_out_brings_one_question() {
        Daily daily = daily("10:00", "Pacific/Apia");
        DailyTimes.Due before =
                DailyTimes.after(Instant.parse("2011-12-29T00:00:00Z"), daily, null);
        DailyTimes.Due next = DailyTimes.after(before.at(), daily, null);
        DailyTimes.Due afterwards = DailyTimes.after(next.at(), daily, null);
        assertThat(before.date()).isEqualTo("2011-12-29");
        assertThat(next.date()).isEqualTo("2011-12-30");
        assertThat(afterwards.date()).isEqualTo("2012-01-01");
    }
}
