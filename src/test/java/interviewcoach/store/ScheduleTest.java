package interviewcoach.store;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.learner.Language;
import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Daily;
import interviewcoach.quiz.Event;
import interviewcoach.quiz.State;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class ScheduleTest {

    private static final Instant NOW = Instant.parse("2026-03-27T12:00:00Z");
    private static final Conversation ANN = Conversation.with(1);
    private static final Daily NINE = daily("09:00", "Europe/Berlin");

    private final Database database;
    private final Schedule schedule;

    ScheduleTest(Engine engine) {
        database = engine.open();
        schedule = database.schedule();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Daily daily(String time, String zone) {
        return new Daily(LocalTime.parse(time), ZoneId.of(zone));
    }

    private int ringAt(String time) {
        return schedule.ring(Instant.parse(time), 500);
    }

    private List<Event> events() {
        return database.inbox().waiting(1000, List.of()).stream().map(Inbox.Row::ownEvent).toList();
    }

    @Test
    void daily_question_keeps_its_local_time_over_a_change_of_the_clocks() {
        schedule.set(ANN, NINE, NOW);
        assertThat(ringAt("2026-03-28T07:59:59Z")).isZero();
        assertThat(ringAt("2026-03-28T08:00:00Z")).isEqualTo(1);
        assertThat(ringAt("2026-03-29T06:59:59Z")).isZero();
        assertThat(ringAt("2026-03-29T07:00:00Z")).isEqualTo(1);
        assertThat(events())
                .containsExactly(
                        new Event.DayCame(
                                "day:1:0:2026-03-28",
                                ANN,
                                Instant.parse("2026-03-28T08:00:00Z"),
                                LocalDate.parse("2026-03-28")),
                        new Event.DayCame(
                                "day:1:0:2026-03-29",
                                ANN,
                                Instant.parse("2026-03-29T07:00:00Z"),
                                LocalDate.parse("2026-03-29")));
    }

    @Test
    void after_a_week_of_downtime_one_question_comes_and_then_the_next_regular_one() {
        schedule.set(ANN, NINE, NOW);
        assertThat(ringAt("2026-04-04T18:00:00Z")).isEqualTo(1);
        assertThat(ringAt("2026-04-04T18:00:01Z")).isZero();
        assertThat(ringAt("2026-04-05T07:00:00Z")).isEqualTo(1);
        assertThat(events())
                .extracting(Event::key)
                .containsExactly("day:1:0:2026-04-04", "day:1:0:2026-04-05");
    }

    @Test
    void another_time_on_a_day_that_had_its_question_brings_no_second_one() {
        schedule.set(ANN, NINE, NOW);
        ringAt("2026-03-28T08:00:00Z");
        schedule.set(ANN, daily("13:00", "Europe/Berlin"), Instant.parse("2026-03-28T08:05:00Z"));
        ringAt("2026-03-28T12:00:00Z");
        assertThat(events()).hasSize(1);
        ringAt("2026-03-29T11:00:00Z");
        assertThat(events()).hasSize(2);
    }

    @Test
    void another_zone_moves_the_next_question() {
        schedule.set(ANN, NINE, NOW);
        schedule.set(ANN, daily("09:00", "Asia/Tokyo"), NOW);
        assertThat(ringAt("2026-03-27T23:59:59Z")).isZero();
        assertThat(ringAt("2026-03-28T00:00:00Z")).isEqualTo(1);
    }

    @Test
    void all_that_is_set_is_read_back() {
        Daily set =
                new Daily(
                        LocalTime.of(9, 30),
                        ZoneId.of("Europe/Berlin"),
                        Daily.WEEKDAYS,
                        3,
                        Set.of("asyncio", "oop"),
                        new Daily.Quiet(LocalTime.of(22, 0), LocalTime.of(8, 0)),
                        LocalDate.parse("2026-04-01"),
                        LocalTime.of(19, 0),
                        Language.EN);
        database.chats().put(database.chats().find(ANN), State.NEW);
        schedule.set(ANN, set, NOW);
        assertThat(database.chats().find(ANN).daily()).isEqualTo(set);
        schedule.set(ANN, NINE, NOW);
        assertThat(database.chats().find(ANN).daily()).isEqualTo(NINE);
    }

    @Test
    void on_other_days_of_the_week_none_comes() {
        schedule.set(ANN, with(Daily.WEEKDAYS, null), NOW);
        assertThat(ringAt("2026-03-29T18:00:00Z")).isZero();
        assertThat(ringAt("2026-03-30T07:00:00Z")).isEqualTo(1);
        assertThat(events()).extracting(Event::key).containsExactly("day:1:0:2026-03-30");
    }

    @Test
    void after_downtime_that_ends_on_a_free_day_the_latest_due_date_counts() {
        schedule.set(ANN, with(Daily.WEEKDAYS, null), Instant.parse("2026-03-25T12:00:00Z"));
        assertThat(ringAt("2026-03-29T10:00:00Z")).isEqualTo(1);
        assertThat(ringAt("2026-03-30T07:00:00Z")).isEqualTo(1);
        assertThat(events())
                .extracting(Event::key)
                .containsExactly("day:1:0:2026-03-27", "day:1:0:2026-03-30");
    }

    @Test
    void pause_ends_by_itself_on_its_date() {
        schedule.set(ANN, with(Daily.EVERY_DAY, LocalDate.parse("2026-04-03")), NOW);
        assertThat(ringAt("2026-04-03T06:59:59Z")).isZero();
        assertThat(ringAt("2026-04-03T07:00:00Z")).isEqualTo(1);
        assertThat(events()).extracting(Event::key).containsExactly("day:1:0:2026-04-03");
    }

    private static Daily with(Set<DayOfWeek> days, @Nullable LocalDate pausedUntil) {
        return new Daily(
                NINE.time(), NINE.zone(), days, 1, Set.of(), null, pausedUntil, null, null);
    }

    @Test
    void clock_that_is_stepped_back_brings_no_date_twice() {
        schedule.set(ANN, NINE, NOW);
        assertThat(ringAt("2026-03-28T08:00:00Z")).isEqualTo(1);
        assertThat(ringAt("2026-03-28T07:59:00Z")).isZero();
        schedule.set(ANN, daily("09:05", "Europe/Berlin"), Instant.parse("2026-03-28T07:59:00Z"));
        database.inbox().purge(NOW.plus(Duration.ofDays(9)), NOW.plus(Duration.ofDays(9)));
        assertThat(ringAt("2026-03-28T08:05:00Z")).isZero();
        assertThat(ringAt("2026-03-29T07:05:00Z")).isEqualTo(1);
    }

    @Test
    void chat_finds_back_to_its_rhythm_when_a_clock_that_was_ahead_is_set_right() {
        schedule.set(ANN, NINE, NOW);
        ringAt("2026-03-28T08:00:00Z");
        ringAt("2026-04-02T10:00:00Z");
        schedule.reckon(Instant.parse("2026-03-28T12:00:00Z"));
        for (Instant now = Instant.parse("2026-03-28T12:00:00Z");
                now.isBefore(Instant.parse("2026-04-05T12:00:00Z")); ) {
            now = now.plus(Duration.ofHours(1));
            schedule.ring(now, 500);
        }
        assertThat(events())
                .extracting(event -> ((Event.DayCame) event).date().getDayOfMonth())
                .containsExactly(28, 2, 29, 30, 31, 1, 3, 4, 5);
    }

    @Test
    void date_that_a_clock_ahead_has_swallowed_is_caught_up_with() {
        schedule.set(ANN, NINE, NOW);
        ringAt("2026-04-02T10:00:00Z");
        schedule.reckon(Instant.parse("2026-03-28T12:00:00Z"));
        assertThat(ringAt("2026-03-28T12:00:01Z")).isEqualTo(1);
        assertThat(events())
                .extracting(Event::key)
                .containsExactly("day:1:0:2026-04-02", "day:1:0:2026-03-28");
    }

    @Test
    void reckoning_anew_leaves_a_pause_and_the_days_of_the_week() {
        schedule.set(ANN, with(Daily.EVERY_DAY, LocalDate.parse("2026-04-03")), NOW);
        schedule.set(Conversation.with(2), with(Set.of(DayOfWeek.WEDNESDAY), null), NOW);
        schedule.reckon(NOW);
        assertThat(Peek.list(database, "select next_due_at from daily order by chat"))
                .containsExactly(due("2026-04-03T07:00:00Z"), due("2026-04-01T07:00:00Z"));
    }

    private static String due(String at) {
        return "{next_due_at=%d}".formatted(Instant.parse(at).toEpochMilli());
    }

    @Test
    void restart_between_two_batches_brings_nothing_twice() {
        schedule.set(ANN, NINE, NOW);
        schedule.set(Conversation.with(2), NINE, NOW);
        Instant due = Instant.parse("2026-03-28T08:00:00Z");
        schedule.ring(due, 1);
        database.schedule().ring(due, 1);
        database.schedule().ring(due, 1);
        assertThat(events())
                .extracting(Event::key)
                .containsExactlyInAnyOrder("day:1:0:2026-03-28", "day:2:0:2026-03-28");
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Tokyo, America/Los_Angeles, 3",
        "Asia/Tokyo, America/Los_Angeles, 9",
        "America/Los_Angeles, Asia/Tokyo, 5",
        "Pacific/Kiritimati, Pacific/Pago_Pago, 7",
        "Pacific/Pago_Pago, Pacific/Kiritimati, 1",
        "Europe/Berlin, Europe/Moscow, 6",
        "Europe/Berlin, Europe/Moscow, 7"
    })
    void traveller_who_changes_zones_twice_a_day_gets_each_date_once(
            String one, String other, int phase) {
        schedule.set(ANN, daily("09:00", one), NOW);
        for (int hours = 0; hours < 24 * 10; hours++) {
            Instant now = NOW.plus(Duration.ofHours(hours));
            if (hours % 12 == phase) {
                schedule.set(ANN, daily("09:00", hours % 24 == phase ? other : one), now);
            }
            schedule.ring(now.plusSeconds(1), 500);
        }
        assertThat(events())
                .extracting(event -> ((Event.DayCame) event).date())
                .doesNotHaveDuplicates()
                .hasSizeBetween(9, 11);
    }

    @Test
    void nuuk_has_one_question_a_date_where_the_clocks_go_over_midnight() {
        schedule.set(ANN, daily("23:00", "America/Nuuk"), Instant.parse("2026-03-25T12:00:00Z"));
        for (Instant now = NOW; now.isBefore(NOW.plus(Duration.ofDays(7))); ) {
            now = now.plus(Duration.ofMinutes(30));
            schedule.ring(now, 500);
        }
        assertThat(events())
                .extracting(event -> ((Event.DayCame) event).date())
                .doesNotHaveDuplicates()
                .hasSize(8);
    }

    @Test
    void question_comes_in_the_topic_in_which_it_was_switched_on() {
        Conversation forum = new Conversation(-100, 7);
        schedule.set(forum, NINE, NOW);
        schedule.set(new Conversation(-100, 8), daily("11:00", "Europe/Berlin"), NOW);
        ringAt("2026-03-28T08:00:00Z");
        assertThat(events()).extracting(Event::conversation).containsExactly(forum);
        ringAt("2026-03-28T10:00:00Z");
        assertThat(events()).hasSize(2);
    }

    @Test
    void stopped_daily_question_does_not_come() {
        schedule.set(ANN, NINE, NOW);
        schedule.stop(ANN);
        assertThat(ringAt("2026-04-04T18:00:00Z")).isZero();
    }

    @Test
    void chat_that_is_gone_gets_no_daily_question_until_it_is_back() {
        schedule.set(ANN, NINE, NOW);
        database.chats().leave(1);
        assertThat(ringAt("2026-03-30T18:00:00Z")).isZero();
        database.chats().comeBack(1, Instant.parse("2026-03-30T18:00:00Z"));
        assertThat(ringAt("2026-03-30T18:00:00Z")).isZero();
        assertThat(ringAt("2026-03-31T07:00:00Z")).isEqualTo(1);
    }

    @Test
    void what_is_due_comes_in_batches() {
        IntStream.rangeClosed(1, 25)
                .forEach(chat -> schedule.set(Conversation.with(chat), NINE, NOW));
        Instant due = Instant.parse("2026-03-28T08:00:00Z");
        assertThat(List.of(schedule.ring(due, 10), schedule.ring(due, 10), schedule.ring(due, 10)))
                .containsExactly(10, 10, 5);
        assertThat(events()).hasSize(25);
    }

    @Test
    void timer_rings_once_and_says_when_it_was_due() {
        Instant due = NOW.plusSeconds(2);
        schedule.set(ANN, "more", due, 1);
        assertThat(schedule.ring(NOW.plusSeconds(1), 10)).isZero();
        assertThat(schedule.ring(NOW.plusSeconds(9), 10)).isEqualTo(1);
        assertThat(schedule.ring(NOW.plusSeconds(9), 10)).isZero();
        assertThat(events())
                .singleElement()
                .isEqualTo(
                        new Event.TimeUp(
                                "timer:1:0:more:%d:1".formatted(due.toEpochMilli()),
                                ANN,
                                due,
                                "more"));
    }

    @Test
    void timer_that_is_set_again_moves() {
        schedule.set(ANN, "more", NOW.plusSeconds(2), 1);
        schedule.set(ANN, "more", NOW.plus(Duration.ofHours(1)), 2);
        assertThat(schedule.ring(NOW.plusSeconds(9), 10)).isZero();
    }

    @Test
    void timer_that_has_rung_can_be_set_to_the_same_moment_again() {
        schedule.set(ANN, "more", NOW, 1);
        schedule.ring(NOW, 10);
        schedule.set(ANN, "more", NOW, 2);
        schedule.ring(NOW, 10);
        assertThat(events()).hasSize(2);
    }

    @Test
    void what_is_changed_while_it_rings_keeps_its_new_time() throws Exception {
        Instant later = NOW.plus(Duration.ofHours(5));
        schedule.set(ANN, "more", NOW, 1);
        schedule.set(ANN, NINE, NOW.minus(Duration.ofDays(1)));
        whileAnotherWrites(
                () -> {
                    schedule.set(ANN, "more", later, 2);
                    schedule.set(ANN, daily("15:00", "Europe/Berlin"), NOW);
                },
                () -> schedule.ring(NOW, 10));
        assertThat(Peek.list(database, "select due_at from timer"))
                .containsExactly("{due_at=%d}".formatted(later.toEpochMilli()));
        assertThat(Peek.list(database, "select next_due_at from daily"))
                .containsExactly(
                        "{next_due_at=%d}"
                                .formatted(Instant.parse("2026-03-27T14:00:00Z").toEpochMilli()));
    }

    /** The other's transaction is open when the work begins and ends a moment later. */
    private void whileAnotherWrites(Runnable other, Runnable work) throws InterruptedException {
        CountDownLatch written = new CountDownLatch(1);
        Thread writer =
                Thread.startVirtualThread(() ->
                        database.inOne(() -> {
                            other.run();
                            written.countDown();
                            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                        }));
        assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();
        work.run();
        writer.join();
    }
}
