package interviewcoach.store;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Daily;
import interviewcoach.quiz.Event;
import interviewcoach.quiz.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class DigestsTest {

    /** A Friday; on the Sunday the clocks of Berlin go forward. */
    private static final Instant NOW = Instant.parse("2026-03-27T12:00:00Z");

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Conversation ANN = Conversation.with(1);

    private final Database database;
    private final Digests digests;

    DigestsTest(Engine engine) {
        database = engine.open();
        digests = database.digests();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private int ringAt(String time) {
        return database.schedule().ring(Instant.parse(time), 500);
    }

    private List<Event> events() {
        return database.inbox().waiting(1000, List.of()).stream().map(Inbox.Row::ownEvent).toList();
    }

    private List<String> keys() {
        return events().stream().map(Event::key).toList();
    }

    @Test
    void digest_comes_on_sundays_at_seven_in_the_evening_by_the_clock_of_the_day() {
        digests.set(ANN, BERLIN, NOW);
        assertThat(ringAt("2026-03-29T16:59:59Z")).isZero();
        assertThat(ringAt("2026-03-29T17:00:00Z")).isEqualTo(1);
        assertThat(ringAt("2026-04-05T16:59:59Z")).isZero();
        assertThat(ringAt("2026-04-05T17:00:00Z")).isEqualTo(1);
        assertThat(events())
                .containsExactly(
                        new Event.WeekCame(
                                "week:1:2026-03-29",
                                ANN,
                                Instant.parse("2026-03-29T17:00:00Z"),
                                LocalDate.parse("2026-03-29")),
                        new Event.WeekCame(
                                "week:1:2026-04-05",
                                ANN,
                                Instant.parse("2026-04-05T17:00:00Z"),
                                LocalDate.parse("2026-04-05")));
    }

    @Test
    void after_weeks_of_downtime_the_latest_one_comes() {
        digests.set(ANN, BERLIN, NOW);
        assertThat(ringAt("2026-04-21T08:00:00Z")).isEqualTo(1);
        assertThat(ringAt("2026-04-21T08:00:01Z")).isZero();
        assertThat(keys()).containsExactly("week:1:2026-04-19");
    }

    @Test
    void who_switches_it_on_after_the_hour_waits_a_week() {
        digests.set(ANN, BERLIN, Instant.parse("2026-03-29T17:00:01Z"));
        assertThat(ringAt("2026-04-05T16:59:59Z")).isZero();
        assertThat(ringAt("2026-04-05T17:00:00Z")).isEqualTo(1);
    }

    @Test
    void a_sunday_in_two_zones_brings_one() {
        digests.set(ANN, BERLIN, NOW);
        ringAt("2026-03-29T17:00:00Z");
        digests.follow(1, NEW_YORK, Instant.parse("2026-03-29T18:00:00Z"));
        assertThat(ringAt("2026-03-29T23:00:00Z")).isEqualTo(1);
        assertThat(keys()).containsExactly("week:1:2026-03-29");
    }

    @Test
    void only_who_gets_digests_is_followed_to_another_zone() {
        digests.follow(1, NEW_YORK, NOW);
        assertThat(digests.isOn(1)).isFalse();
        digests.set(ANN, BERLIN, NOW);
        digests.follow(1, NEW_YORK, NOW);
        assertThat(ringAt("2026-03-29T22:59:59Z")).isZero();
        assertThat(ringAt("2026-03-29T23:00:00Z")).isEqualTo(1);
    }

    @Test
    void digest_that_was_stopped_does_not_come() {
        digests.set(ANN, BERLIN, NOW);
        assertThat(digests.isOn(1)).isTrue();
        digests.stop(1);
        assertThat(digests.isOn(1)).isFalse();
        assertThat(ringAt("2026-03-29T17:00:00Z")).isZero();
    }

    @Test
    void chat_that_is_gone_gets_none_until_it_is_back() {
        digests.set(ANN, BERLIN, NOW);
        database.chats().leave(1);
        assertThat(ringAt("2026-04-01T12:00:00Z")).isZero();
        database.chats().comeBack(1, Instant.parse("2026-04-01T12:00:00Z"));
        assertThat(ringAt("2026-04-01T12:00:00Z")).isZero();
        assertThat(ringAt("2026-04-05T17:00:00Z")).isEqualTo(1);
    }

    @Test
    void what_is_due_comes_in_batches() {
        IntStream.rangeClosed(1, 25)
                .forEach(chat -> digests.set(Conversation.with(chat), BERLIN, NOW));
        Instant due = Instant.parse("2026-03-29T17:00:00Z");
        Schedule schedule = database.schedule();
        assertThat(List.of(schedule.ring(due, 10), schedule.ring(due, 10), schedule.ring(due, 10)))
                .containsExactly(10, 10, 5);
        assertThat(events()).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void daily_questions_and_digests_ring_together() {
        digests.set(ANN, BERLIN, NOW);
        database.schedule()
                .set(ANN, new Daily(LocalTime.of(19, 0), BERLIN), NOW.plusSeconds(90_000));
        ringAt("2026-03-29T17:00:00Z");
        assertThat(keys()).containsExactlyInAnyOrder("day:1:0:2026-03-29", "week:1:2026-03-29");
    }

    @Test
    void export_shows_it_and_forgetting_deletes_it() {
        database.chats().put(database.chats().find(ANN), State.NEW);
        digests.set(ANN, BERLIN, NOW);
        assertThat(database.learners().export(1)).contains("\"digest\"", "Europe/Berlin");
        database.learners().forget(1);
        assertThat(digests.isOn(1)).isFalse();
    }
}
