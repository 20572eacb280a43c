package interviewcoach.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PacerTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final AtomicLong nanos = new AtomicLong(-5_000_000_000L);
    private final Pacer pacer = new Pacer(true, nanos::get);
    private long chats;

    @BeforeEach
    void it_has_been_at_work_for_a_while() {
        nanos.addAndGet(MINUTE.toNanos());
    }

    @Test
    void a_chat_takes_three_at_once_and_then_one_a_second() {
        assertThat(within(Duration.ZERO, this::toAnya)).hasSize(3);
        assertThat(within(Duration.ofSeconds(10), this::toAnya)).hasSize(10);
    }

    @Test
    void a_group_never_takes_more_than_twenty_within_a_minute() {
        List<Long> times = within(Duration.ofMinutes(10), this::toGroup);
        assertThat(most(times, MINUTE)).isEqualTo(20);
        assertThat(times).hasSizeGreaterThan(170);
    }

    @Test
    void a_restart_does_not_forget_what_a_group_has_had() {
        List<Long> times = new ArrayList<>(within(Duration.ofSeconds(20), this::toGroup));
        Pacer restarted = new Pacer(true, nanos::get);
        times.addAll(
                within(Duration.ofSeconds(100), () -> restarted.waitFor(-7), restarted::leaves));
        assertThat(most(times, MINUTE)).isLessThanOrEqualTo(20);
        assertThat(times).hasSizeGreaterThan(30);
    }

    @Test
    void all_chats_together_never_take_more_than_thirty_within_a_second() {
        List<Long> times = within(Duration.ofSeconds(100), this::toAnotherChat);
        assertThat(most(times, SECOND)).isEqualTo(30);
        assertThat(times).as("98 % of what is allowed").hasSizeGreaterThanOrEqualTo(2940);
    }

    @Test
    void a_chat_that_got_its_share_does_not_hold_up_another() {
        assertThat(within(Duration.ZERO, this::toAnya)).hasSize(3);
        assertThat(toAnotherChat()).isZero();
    }

    @Test
    void what_must_wait_counts_nothing() {
        assertThat(within(Duration.ZERO, this::toAnya)).hasSize(3);
        assertThat(toAnya()).isEqualTo(SECOND);
        assertThat(toAnya()).isEqualTo(SECOND);
    }

    @Test
    void what_goes_unasked_counts() {
        IntStream.range(0, 10).forEach(chat -> pacer.leavesUnasked(1000L + chat));
        assertThat(toAnya()).isPositive();
    }

    @Test
    void in_a_long_broadcast_messages_go_so_evenly_that_no_answer_waits_long() {
        List<Long> times = within(Duration.ofSeconds(100), this::toAnotherChat);
        assertThat(longestGap(times.subList(30, times.size()))).isLessThan(170_000_000L);
    }

    private static long longestGap(List<Long> times) {
        return IntStream.range(1, times.size())
                .mapToLong(i -> times.get(i) - times.get(i - 1))
                .max()
                .orElse(0);
    }

    @Test
    void message_that_leaves_late_keeps_its_place_among_the_thirty() {
        List<Long> left = new ArrayList<>();
        awaitTurn();
        for (int others = 0; others < 100; others++) {
            awaitTurn();
            leaves(left);
        }
        leaves(left);
        assertThat(most(left, SECOND)).isEqualTo(30);
    }

    private void leaves(List<Long> left) {
        pacer.leaves();
        left.add(nanos.get());
    }

    private void awaitTurn() {
        Duration wait = toAnotherChat();
        while (!wait.isZero()) {
            nanos.addAndGet(wait.toNanos());
            wait = toAnotherChat();
        }
    }

    @Test
    void switched_off_it_holds_up_nobody() {
        var off = new Pacer(false, nanos::get);
        assertThat(IntStream.range(0, 100)).allMatch(i -> off.waitFor(7).isZero());
    }

    private Duration toAnya() {
        return pacer.waitFor(7);
    }

    private Duration toGroup() {
        return pacer.waitFor(-7);
    }

    private Duration toAnotherChat() {
        return pacer.waitFor(10_000 + ++chats);
    }

    private interface Asking {
        Duration waits();
    }

    /** When messages go that are sent as soon as they may. */
    private List<Long> within(Duration time, Asking asking) {
        return within(time, asking, pacer::leaves);
    }

    private List<Long> within(Duration time, Asking asking, Runnable leaves) {
        List<Long> times = new ArrayList<>();
        long end = nanos.get() + time.toNanos();
        while (nanos.get() <= end) {
            Duration wait = asking.waits();
            if (wait.isZero()) {
                leaves.run();
                times.add(nanos.get());
            }
            nanos.addAndGet(wait.toNanos());
        }
        nanos.set(end);
        return times;
    }

    private static long most(List<Long> times, Duration within) {
        return times.stream()
                .mapToLong(from ->
                        times.stream()
                                .filter(to -> to >= from && to - from <= within.toNanos())
                                .count())
                .max()
                .orElse(0);
    }
}
