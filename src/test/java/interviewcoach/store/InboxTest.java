package interviewcoach.store;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class InboxTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Conversation ANN = Conversation.with(1);
    private static final Conversation BOB = Conversation.with(2);

    private final Database database;
    private final Inbox inbox;

    InboxTest(Engine engine) {
        database = engine.open();
        inbox = database.inbox();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Incoming update(long id, @Nullable Conversation lane) {
        return Incoming.update(id, lane, NOW, "{\"update_id\":" + id + "}");
    }

    private List<String> waiting() {
        return inbox.waiting(100, List.of()).stream().map(Inbox.Row::key).toList();
    }

    @Test
    void rows_wait_in_the_order_of_arrival() {
        inbox.keep(List.of(update(9, ANN), update(7, BOB)));
        inbox.keep(List.of(update(8, ANN)));
        assertThat(waiting()).containsExactly("tg:9", "tg:7", "tg:8");
    }

    @Test
    void row_reads_back_as_it_was_kept() {
        inbox.keep(List.of(update(1, new Conversation(-5, 3)), update(2, null)));
        assertThat(inbox.waiting(9, List.of()))
                .containsExactly(
                        new Inbox.Row(
                                "tg:1",
                                Incoming.Source.TELEGRAM,
                                new Conversation(-5, 3),
                                NOW,
                                "{\"update_id\":1}",
                                Urgency.ANSWER,
                                0),
                        new Inbox.Row(
                                "tg:2",
                                Incoming.Source.TELEGRAM,
                                null,
                                NOW,
                                "{\"update_id\":2}",
                                Urgency.ANSWER,
                                0));
    }

    @Test
    void known_update_is_not_kept_twice_even_when_handled() {
        inbox.keep(List.of(update(1, ANN), update(2, ANN)));
        inbox.done("tg:1", ANN, NOW);
        inbox.keep(List.of(update(1, ANN), update(2, ANN), update(3, ANN)));
        assertThat(waiting()).containsExactly("tg:2", "tg:3");
    }

    @Test
    void offset_is_kept_with_its_updates_and_a_reset_is_accepted() {
        assertThat(inbox.lastUpdate()).isEmpty();
        inbox.keep(List.of(update(900, ANN)), 900);
        assertThat(inbox.lastUpdate()).hasValue(900);
        inbox.keep(List.of(update(5, ANN)), 5);
        assertThat(inbox.lastUpdate()).hasValue(5);
        assertThat(waiting()).containsExactly("tg:900", "tg:5");
    }

    @Test
    void rows_of_some_chats_can_be_left_out() {
        inbox.keep(List.of(update(1, ANN), update(2, BOB), update(3, null)));
        assertThat(inbox.waiting(9, List.of(ANN)))
                .extracting(Inbox.Row::key)
                .containsExactly("tg:2", "tg:3");
    }

    @Test
    void what_people_wait_for_overtakes_what_comes_to_many() {
        inbox.keep(List.of(Incoming.of(dayCame(ANN)), Incoming.of(dayCame(BOB)), update(1, BOB)));
        assertThat(waiting()).containsExactly("tg:1", "day:1", "day:2");
        assertThat(inbox.waiting(1, List.of())).extracting(Inbox.Row::key).containsExactly("tg:1");
        assertThat(inbox.waiting(Urgency.BROADCAST, 9, List.of(ANN)))
                .extracting(Inbox.Row::key)
                .containsExactly("day:2");
    }

    @Test
    void what_comes_to_many_keeps_nobody_waiting() {
        inbox.keep(List.of(Incoming.of(dayCame(ANN))));
        assertThat(inbox.isWaiting(NOW)).isFalse();
        inbox.keep(List.of(update(1, ANN)));
        assertThat(inbox.isWaiting(NOW)).isTrue();
        assertThat(inbox.isWaiting(NOW.minusSeconds(1))).isFalse();
    }

    private static Event dayCame(Conversation where) {
        return new Event.DayCame("day:" + where.chat(), where, NOW, LocalDate.of(2026, 11, 21));
    }

    @Test
    void much_that_is_old_is_forgotten_too() {
        database.inOne(
                () -> LongStream.range(0, 1100).forEach(id -> inbox.done("tg:" + id, ANN, NOW)));
        inbox.purge(NOW.plusSeconds(1), NOW);
        assertThat(Peek.list(database, "select count(*) as rows from inbox"))
                .containsExactly("{rows=0}");
    }

    @Test
    void event_is_done_once_and_its_text_is_blanked() {
        inbox.keep(List.of(update(1, ANN)));
        assertThat(inbox.isDone("tg:1")).isFalse();
        assertThat(inbox.done("tg:1", ANN, NOW)).isTrue();
        assertThat(inbox.done("tg:1", ANN, NOW)).isFalse();
        assertThat(inbox.isDone("tg:1")).isTrue();
        assertThat(texts()).isZero();
    }

    @Test
    void event_that_never_waited_is_done_once_too() {
        assertThat(inbox.done("term:1", ANN, NOW)).isTrue();
        assertThat(inbox.done("term:1", ANN, NOW)).isFalse();
    }

    @Test
    void failures_are_counted_until_the_row_is_put_aside_with_its_text() {
        inbox.keep(List.of(update(1, ANN)));
        inbox.failed("tg:1", "first");
        assertThat(inbox.waiting(9, List.of()).getFirst().attempts()).isEqualTo(1);
        inbox.park("tg:1", "second", NOW);
        assertThat(inbox.countWaiting()).isZero();
        assertThat(inbox.countParked()).isEqualTo(1);
        assertThat(inbox.lastErrors(9)).containsExactly("second");
        assertThat(texts()).isEqualTo(1);
    }

    @Test
    void what_was_put_aside_waits_again_on_demand_and_keeps_its_place() {
        inbox.keep(List.of(update(1, ANN), update(2, ANN), update(3, ANN)));
        inbox.park("tg:1", "why", NOW);
        inbox.done("tg:2", ANN, NOW);
        assertThat(inbox.retry()).isEqualTo(1);
        assertThat(waiting()).containsExactly("tg:1", "tg:3");
        assertThat(inbox.waiting(9, List.of()).getFirst().attempts()).isZero();
        assertThat(inbox.countParked()).isZero();
        assertThat(inbox.lastErrors(9)).isEmpty();
    }

    @Test
    void what_is_old_is_forgotten() {
        inbox.keep(List.of(update(1, ANN), update(2, ANN), update(3, ANN), update(4, ANN)));
        inbox.done("tg:1", ANN, NOW.minus(Duration.ofDays(8)));
        inbox.done("tg:2", ANN, NOW);
        inbox.park("tg:3", "why", NOW.minus(Duration.ofDays(15)));
        inbox.purge(NOW.minus(Duration.ofDays(7)), NOW.minus(Duration.ofDays(14)));
        assertThat(inbox.isDone("tg:1")).isFalse();
        assertThat(inbox.isDone("tg:2")).isTrue();
        assertThat(inbox.countParked()).isZero();
        assertThat(texts()).isEqualTo(1);
        assertThat(waiting()).containsExactly("tg:4");
    }

    @Test
    void what_a_forgotten_person_said_in_a_group_is_not_kept_aside() {
        Conversation group = new Conversation(-100, 0);
        inbox.keep(
                List.of(
                        Incoming.update(1, group, NOW, said(7)),
                        Incoming.update(2, group, NOW, said(70))));
        inbox.park("tg:1", "why", NOW);
        inbox.park("tg:2", "why", NOW);
        database.learners().forget(7);
        assertThat(inbox.countParked()).isEqualTo(1);
        assertThat(texts()).isEqualTo(1);
        assertThat(inbox.isDone("tg:1")).isTrue();
    }

    private static String said(long person) {
        return """
        {"update_id":1,"message":{"from":{"id":%d,"is_bot":false},"chat":{"id":-100},"text":"x"}}
        """
                .formatted(person);
    }

    private long texts() {
        return database.reading()
                .sql("select count(*) from inbox where json is not null")
                .query(Long.class)
                .single();
    }
}
