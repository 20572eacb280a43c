package interviewcoach.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PausesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Pauses pauses = new Pauses();

    @Test
    void one_chat_turned_away_pauses_alone() {
        pauses.turnedAway(1, LONG, NOW);
        pauses.turnedAway(1, LONG, NOW.plusMillis(500));
        assertThat(pauses.all(NOW.plusMillis(500))).isZero();
        assertThat(pauses.chats(NOW.plusSeconds(1))).containsExactly(1L);
        assertThat(pauses.of(2, NOW)).isZero();
    }

    @Test
    void two_chats_turned_away_within_a_second_pause_all() {
        pauses.turnedAway(1, LONG, NOW);
        pauses.turnedAway(2, LONG, NOW.plusMillis(900));
        assertThat(pauses.all(NOW.plusMillis(900))).isEqualTo(LONG);
        assertThat(pauses.of(3, NOW.plusMillis(900))).isEqualTo(LONG);
        assertThat(pauses.all(NOW.plusSeconds(31))).isZero();
    }

    @Test
    void two_chats_turned_away_further_apart_pause_alone() {
        pauses.turnedAway(1, LONG, NOW);
        pauses.turnedAway(2, LONG, NOW.plusMillis(1100));
        assertThat(pauses.all(NOW.plusMillis(1100))).isZero();
    }

    @Test
    void pause_ends() {
        pauses.turnedAway(1, LONG, NOW);
        assertThat(pauses.shortest(NOW.plusSeconds(29), Duration.ofSeconds(5)))
                .isEqualTo(Duration.ofSeconds(1));
        assertThat(pauses.chats(NOW.plusSeconds(30))).isEmpty();
        assertThat(pauses.shortest(NOW.plusSeconds(30), Duration.ofSeconds(5)))
                .isEqualTo(Duration.ofSeconds(5));
    }
}
