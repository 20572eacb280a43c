package interviewcoach.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.State;
import interviewcoach.quiz.Step.Way;
import interviewcoach.voice.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said beside the messages of a chat: counters that change, and reactions. */
@ParameterizedClass
@EnumSource(Engine.class)
class AsidesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Conversation GROUP = new Conversation(-5, 0);

    private final Database database;
    private final Outbox outbox;

    AsidesTest(Engine engine) {
        database = engine.open();
        outbox = database.outbox();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void put(String key, Way way) {
        Message message = new Message(key, List.of(), null);
        outbox.put(key, GROUP, Urgency.ANSWER, message, way, NOW);
    }

    /** Sends all that waits; the keys in their order. */
    private List<String> sent() {
        List<String> keys = new ArrayList<>();
        List<Outbox.Row> next = outbox.next(1, Set.of());
        while (!next.isEmpty()) {
            String key = next.getFirst().key();
            keys.add(key);
            outbox.sent(List.of(new Outbox.Arrival(key, 100 + keys.size())), NOW);
            next = outbox.next(1, Set.of());
        }
        return keys;
    }

    @Test
    void messages_go_first_then_revisions_then_reactions() {
        put("reaction", new Way.Reaction(7));
        put("counter", new Way.Revision("question"));
        put("question", new Way.Anew());
        put("reveal", new Way.Anew());
        assertThat(sent()).containsExactly("question", "reveal", "counter", "reaction");
    }

    @Test
    void a_revision_finds_the_message_that_was_sent_and_only_the_latest_goes() {
        database.chats().put(database.chats().find(GROUP), State.NEW);
        put("question", new Way.Anew());
        sent();
        put("one", new Way.Revision("question"));
        put("two", new Way.Revision("question"));
        assertThat(outbox.next(9, Set.of()))
                .extracting(Outbox.Row::key, Outbox.Row::way)
                .containsExactly(tuple("two", new Way.InPlace(101)));
    }

    @Test
    void what_was_held_is_said_in_its_order_when_the_chat_is_back() {
        Conversation other = new Conversation(-7, 0);
        Message words = new Message("да", List.of(), null);
        database.chats().put(database.chats().find(GROUP), State.NEW);
        for (int i = 0; i < 9; i++) {
            outbox.put("other" + i, other, Urgency.ANSWER, words, new Way.Anew(), NOW);
        }
        put("question", new Way.Anew());
        database.chats().mute(GROUP.chat(), true);
        database.outbox().forget(other.chat());
        Instant later = NOW.plusSeconds(60);
        outbox.putHeld("reveal", GROUP, Urgency.ANSWER, words, new Way.Anew(), later);
        database.chats().comeBack(GROUP.chat(), later);
        assertThat(sent()).containsExactly("question", "reveal");
    }

    @Test
    void a_group_that_moves_leaves_the_ids_of_its_messages_behind() {
        database.chats().put(database.chats().find(GROUP), State.NEW);
        put("question", new Way.Anew());
        sent();
        put("counter", new Way.Revision("question"));
        put("reaction", new Way.Reaction(7));
        put("settings", new Way.InPlace(8));
        put("reveal", new Way.Anew());
        database.chats().move(GROUP.chat(), -6);
        assertThat(outbox.next(9, Set.of()))
                .extracting(Outbox.Row::key, row -> row.to().chat())
                .containsExactly(tuple("reveal", -6L));
        outbox.sent(List.of(new Outbox.Arrival("reveal", 1)), NOW);
        assertThat(outbox.next(9, Set.of()))
                .extracting(Outbox.Row::key, Outbox.Row::way)
                .containsExactly(tuple("counter", new Way.Revision("question")));
    }

    @Test
    void what_came_instead_of_a_message_is_changed_from_then_on() {
        database.chats().put(database.chats().find(GROUP), State.NEW);
        put("question", new Way.Anew());
        sent();
        database.chats().move(GROUP.chat(), -6);
        put("one", new Way.Revision("question"));
        outbox.sent(List.of(new Outbox.Arrival("one", 33, "question")), NOW);
        put("two", new Way.Revision("question"));
        assertThat(outbox.next(9, Set.of()))
                .extracting(Outbox.Row::way)
                .containsExactly(new Way.InPlace(33));
    }

    @Test
    void a_revision_of_what_never_arrived_stays_one() {
        put("counter", new Way.Revision("question"));
        assertThat(outbox.next(9, Set.of()))
                .extracting(Outbox.Row::way)
                .containsExactly(new Way.Revision("question"));
    }

    @Test
    void what_was_overtaken_is_dropped_and_messages_stay() {
        put("reaction", new Way.Reaction(7));
        put("counter", new Way.Revision("question"));
        put("reveal", new Way.Anew());
        put("goodbye", new Way.Farewell());
        outbox.dropAsides(GROUP);
        assertThat(sent()).containsExactly("reveal", "goodbye");
    }
}
