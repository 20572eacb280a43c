package interviewcoach.coach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

class VitalsTest {

    private final Bot bot = mock(Bot.class);
    private final HealthIndicator health = new Vitals().telegramHealth(bot);
    private final Instant now = Instant.now();
    private final Instant longAgo = now.minus(Duration.ofMinutes(3));

    private Status status(Instant begun, Optional<Instant> heard) {
        when(bot.hearing()).thenReturn(Optional.of(new Shift.Hearing(begun, heard)));
        return Objects.requireNonNull(health.health()).getStatus();
    }

    @Test
    void bot_that_has_just_taken_over_is_up_before_its_first_poll_is_answered() {
        assertThat(status(now, Optional.empty())).isEqualTo(Status.UP);
    }

    @Test
    void bot_at_work_that_hears_nothing_for_long_is_down() {
        assertThat(status(longAgo, Optional.empty())).isEqualTo(Status.DOWN);
        assertThat(status(longAgo, Optional.of(longAgo))).isEqualTo(Status.DOWN);
        assertThat(status(longAgo, Optional.of(now))).isEqualTo(Status.UP);
    }

    @Test
    void bot_that_stands_by_is_up() {
        when(bot.hearing()).thenReturn(Optional.empty());
        assertThat(Objects.requireNonNull(health.health()).getStatus()).isEqualTo(Status.UP);
    }
}
