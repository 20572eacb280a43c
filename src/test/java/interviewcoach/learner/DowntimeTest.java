package interviewcoach.learner;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.learner.Downtime.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DowntimeTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private static Span span(String from, String to) {
        return new Span(Instant.parse(from + ":00Z"), Instant.parse(to + ":00Z"));
    }

    private static boolean covers(Span... spans) {
        return new Downtime(List.of(spans)).covers(DAY, MOSCOW);
    }

    @ParameterizedTest(name = "away from {0} to {1} UTC, the 10th of Moscow is covered: {2}")
    @CsvSource({
        "2026-03-08T10:00, 2026-03-12T10:00, true",
        "2026-03-09T21:00, 2026-03-10T21:00, true",
        "2026-03-10T05:00, 2026-03-10T12:01, true",
        "2026-03-10T05:00, 2026-03-10T11:59, false",
        "2026-03-09T19:00, 2026-03-10T05:00, false",
        "2026-03-10T11:59, 2026-03-11T05:00, true",
        "2026-03-10T12:01, 2026-03-11T05:00, false",
        "2026-03-11T05:00, 2026-03-11T19:00, false"
    })
    void a_day_is_covered_when_most_of_its_waking_hours_are(
            String from, String to, boolean covered) {
        assertThat(covers(span(from, to))).isEqualTo(covered);
    }

    @Test
    void several_absences_of_a_day_add_up() {
        assertThat(
                        covers(
                                span("2026-03-10T05:00", "2026-03-10T09:00"),
                                span("2026-03-10T10:00", "2026-03-10T14:00")))
                .isTrue();
        assertThat(Downtime.NONE.covers(DAY, MOSCOW)).isFalse();
    }
}
