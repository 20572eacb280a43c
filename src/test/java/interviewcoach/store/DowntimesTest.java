package interviewcoach.store;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.learner.Downtime.Span;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class DowntimesTest {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    private final Database database;
    private final Downtimes downtimes;

    DowntimesTest(Engine engine) {
        database = engine.open();
        downtimes = database.downtimes();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void long_silence_of_telegram_is_a_downtime() {
        downtimes.heard(NOW);
        downtimes.heard(NOW.plus(Duration.ofHours(30)));
        downtimes.heard(NOW.plus(Duration.ofHours(30)).plusSeconds(70));
        downtimes.heard(NOW.plus(Duration.ofHours(40)));
        assertThat(downtimes.all().spans())
                .containsExactly(
                        new Span(NOW, NOW.plus(Duration.ofHours(30))),
                        new Span(
                                NOW.plus(Duration.ofHours(30)).plusSeconds(70),
                                NOW.plus(Duration.ofHours(40))));
    }

    @Test
    void who_hears_all_the_time_was_never_away() {
        for (int minute = 0; minute < 200; minute++) {
            downtimes.heard(NOW.plus(Duration.ofMinutes(minute)));
        }
        assertThat(downtimes.all().spans()).isEmpty();
    }

    @Test
    void downtime_of_more_than_a_year_ago_is_forgotten() {
        downtimes.heard(NOW);
        downtimes.heard(NOW.plus(Duration.ofHours(1)));
        downtimes.heard(NOW.plus(Duration.ofDays(2)));
        Instant later = NOW.plus(Duration.ofDays(367));
        downtimes.heard(later);
        assertThat(downtimes.all().spans())
                .containsExactly(
                        new Span(NOW.plus(Duration.ofHours(1)), NOW.plus(Duration.ofDays(2))),
                        new Span(NOW.plus(Duration.ofDays(2)), later));
    }

    @Test
    void clock_that_was_ahead_leaves_no_downtime_and_goes_on_being_heard() {
        downtimes.heard(NOW);
        downtimes.heard(NOW.plus(Duration.ofDays(5)));
        downtimes.heard(NOW.plusSeconds(90));
        assertThat(downtimes.all().spans()).isEmpty();
        downtimes.heard(NOW.plus(Duration.ofHours(20)));
        assertThat(downtimes.all().spans()).hasSize(1);
    }
}
