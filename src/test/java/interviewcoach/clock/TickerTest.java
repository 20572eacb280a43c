package interviewcoach.clock;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Daily;
import interviewcoach.store.Database;
import interviewcoach.store.Engine;
import interviewcoach.store.Inbox;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TickerTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Daily ELEVEN = new Daily(LocalTime.of(11, 0), ZoneOffset.UTC);

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final Database database = Engine.SQLITE.open();

    @AfterEach
    void close() {
        database.close();
    }

    private void forward(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private Ticker ticker(Runnable wake) {
        return new Ticker(database, now::get, wake);
    }

    @Test
    void ticker_that_runs_wakes_the_intake_when_something_is_due() throws InterruptedException {
        CountDownLatch woken = new CountDownLatch(1);
        database.schedule().set(Conversation.with(1), ELEVEN, NOW);
        forward(Duration.ofHours(1));
        try (Ticker ticker = ticker(woken::countDown)) {
            ticker.start();
            assertThat(woken.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(database.inbox().countWaiting()).isEqualTo(1);
    }

    @Test
    void nothing_rings_while_it_is_not_known_what_happened_before() throws InterruptedException {
        AtomicInteger looks = new AtomicInteger();
        CountDownLatch woken = new CountDownLatch(1);
        database.schedule().set(Conversation.with(1), ELEVEN, NOW);
        forward(Duration.ofHours(1));
        try (Ticker ticker =
                new Ticker(
                        database, now::get, woken::countDown, () -> looks.incrementAndGet() > 1)) {
            ticker.start();
            assertThat(woken.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(looks).hasValueGreaterThan(1);
    }

    @Test
    void ticker_that_was_closed_before_its_start_does_nothing() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        Ticker ticker = new Ticker(database, () -> noted(asked), () -> {});
        ticker.close();
        ticker.start();
        assertThat(asked.await(300, TimeUnit.MILLISECONDS)).isFalse();
    }

    private static Instant noted(CountDownLatch asked) {
        asked.countDown();
        return NOW;
    }

    @Test
    void nothing_due_wakes_nobody() {
        AtomicInteger woken = new AtomicInteger();
        database.schedule().set(Conversation.with(1), ELEVEN, NOW);
        ticker(woken::incrementAndGet).tick();
        assertThat(woken).hasValue(0);
    }

    @Test
    void all_that_is_due_comes_within_one_tick_in_batches() {
        database.inOne(() ->
                IntStream.rangeClosed(1, 1200)
                        .forEach(chat ->
                                database.schedule().set(Conversation.with(chat), ELEVEN, NOW)));
        forward(Duration.ofHours(1));
        List<Long> waiting = new ArrayList<>();
        ticker(() -> waiting.add(database.inbox().countWaiting())).tick();
        assertThat(waiting).containsExactly(500L, 1000L, 1200L);
    }

    @Test
    void clock_that_is_set_right_after_it_was_days_ahead_keeps_nobody_waiting() {
        database.schedule().set(Conversation.with(1), ELEVEN, NOW);
        database.digests().set(Conversation.with(1), ZoneOffset.UTC, NOW);
        Ticker ticker = ticker(() -> {});
        ticker.tick();
        forward(Duration.ofDays(20));
        ticker.tick();
        forward(Duration.ofDays(-20));
        ticker.tick();
        forward(Duration.ofHours(1));
        ticker.tick();
        forward(Duration.ofDays(1).plusHours(9));
        ticker.tick();
        assertThat(keys())
                .contains("day:1:0:2026-11-21", "day:1:0:2026-11-22", "week:1:2026-11-22");
    }

    @Test
    void clock_that_was_weeks_ahead_for_a_moment_brings_no_question_twice() {
        database.schedule().set(Conversation.with(1), ELEVEN, NOW);
        Ticker ticker = ticker(() -> {});
        ticker.tick();
        forward(Duration.ofHours(2));
        ticker.tick();
        assertThat(keys()).containsExactly("day:1:0:2026-11-21");
        handleAll();
        forward(Duration.ofDays(20));
        ticker.tick();
        handleAll();
        forward(Duration.ofDays(-20));
        ticker.tick();
        assertThat(keys()).isEmpty();
    }

    private void handleAll() {
        keys().forEach(key -> database.inbox().done(key, Conversation.with(1), now.get()));
    }

    private List<String> keys() {
        return database.inbox().waiting(100, List.of()).stream().map(Inbox.Row::key).toList();
    }

    @Test
    void what_was_handled_long_ago_is_forgotten() {
        database.inbox().done("tg:1", null, NOW);
        forward(Duration.ofDays(6));
        ticker(() -> {}).tick();
        assertThat(database.inbox().isDone("tg:1")).isTrue();
        forward(Duration.ofDays(2));
        ticker(() -> {}).tick();
        assertThat(database.inbox().isDone("tg:1")).isFalse();
    }
}
