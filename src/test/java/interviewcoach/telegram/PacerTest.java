package interviewcoach.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PacerTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final AtomicLong nanos = new AtomicLong(-5_000_000_000L);
    private final Pacer pacer = new Pacer(true, nanos::get);

    @Test
    void a_chat_takes_three_at_once_and_then_one_a_second() {
        assertThat(sentWithin(Duration.ZERO, 7)).isEqualTo(3);
        assertThat(sentWithin(Duration.ofSeconds(10), 7)).isEqualTo(10);
    }

    @Test
    void a_group_takes_twenty_a_minute() {
        assertThat(sentWithin(Duration.ofMinutes(1), -7)).isBetween(20, 40);
        assertThat(sentWithin(Duration.ofMinutes(10), -7)).isBetween(195, 205);
    }

    @Test
    void all_chats_together_take_thirty_a_second() {
        int sent = 0;
        for (int tick = 0; tick < 1000; tick++) {
            for (int chat = 1; chat <= 10; chat++) {
                sent += trySend(tick * 10L + chat);
            }
            pass(Duration.ofMillis(10));
        }
        assertThat(sent).isBetween(300, 335);
    }

    @Test
    void a_chat_that_got_its_share_does_not_hold_up_another() {
        assertThat(sentWithin(Duration.ZERO, 7)).isEqualTo(3);
        assertThat(pacer.waitFor(8)).isZero();
    }

    @Test
    void too_many_requests_pause_that_chat_as_long_as_telegram_says() {
        pacer.tooMany(7, Duration.ofSeconds(30));
        assertThat(pacer.waitFor(7)).isEqualTo(Duration.ofSeconds(30));
        assertThat(pacer.waitFor(8)).isZero();
        pass(Duration.ofSeconds(30));
        assertThat(pacer.waitFor(7)).isZero();
    }

    @Test
    void too_many_requests_for_two_chats_within_a_second_pause_all() {
        pacer.tooMany(7, Duration.ofSeconds(30));
        pass(Duration.ofMillis(900));
        pacer.tooMany(8, Duration.ofSeconds(20));
        assertThat(pacer.waitFor(9)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void too_many_requests_for_one_chat_twice_pause_no_other() {
        pacer.tooMany(7, Duration.ofSeconds(30));
        pacer.tooMany(7, Duration.ofSeconds(30));
        assertThat(pacer.waitFor(9)).isZero();
    }

    @Test
    void a_shorter_pause_does_not_end_a_longer_one() {
        pacer.tooMany(7, Duration.ofSeconds(30));
        pacer.tooMany(7, SECOND);
        assertThat(pacer.waitFor(7)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void switched_off_it_still_obeys_telegram() {
        var off = new Pacer(false, nanos::get);
        for (int i = 0; i < 100; i++) {
            assertThat(off.waitFor(7)).isZero();
            off.goes(7);
        }
        off.tooMany(7, SECOND);
        assertThat(off.waitFor(7)).isEqualTo(SECOND);
    }

    private int sentWithin(Duration time, long chat) {
        int sent = 0;
        long end = nanos.get() + time.toNanos();
        while (true) {
            sent += trySend(chat);
            if (pacer.waitFor(chat).isZero()) {
                continue;
            }
            if (nanos.get() + pacer.waitFor(chat).toNanos() > end) {
                nanos.set(end);
                return sent;
            }
            pass(pacer.waitFor(chat));
        }
    }

    private int trySend(long chat) {
        if (pacer.waitFor(chat).isZero()) {
            pacer.goes(chat);
            return 1;
        }
        return 0;
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
