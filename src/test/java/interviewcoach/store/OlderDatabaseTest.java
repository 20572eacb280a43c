package interviewcoach.store;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.learner.Learner;
import interviewcoach.learner.Streak;
import interviewcoach.quiz.Asking;
import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Daily;
import interviewcoach.quiz.Event;
import interviewcoach.quiz.Session;
import interviewcoach.quiz.State;
import interviewcoach.voice.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the program of before daily schedules, memory and groups has left is read by this one. */
@ParameterizedClass
@EnumSource(Engine.class)
class OlderDatabaseTest {

    private static final Instant AT = Instant.ofEpochMilli(1_772_000_000_000L);
    private static final Conversation ANN = Conversation.with(42);
    private static final Conversation BOB = Conversation.with(43);
    private static final Conversation TOPIC = new Conversation(-100500, 7);
    private static final Conversation FORMER = new Conversation(-5, 7);

    private static final String ASKING =
            """
            {"number":3,"question":"gil","revision":"r","occasion":"SESSION",\
            "askedAt":"2026-02-25T06:00:00Z","texts":["лок"],"hints":1,"followUps":1,\
            "followUp":"switch","nudges":["SAY_MORE"],\
            "undecided":{"message":5,"text":"ну"},"claimed":["lock"],"revealed":false}\
            """;

    private static final String STATE =
            """
            {"format":1,"open":%s,"session":{"topic":"asyncio","count":5,\
            "results":[{"question":"jwt","score":0.6,"ending":"ANSWERED"}],\
            "startedAt":"2026-02-25T05:59:00Z","stopOffered":true},\
            "recent":[%s],"asked":3,"dailyOffered":true,\
            "awaits":{"is":"ZoneFor","time":"09:00:00"},"waitingDay":"2026-02-25",\
            "pending":"начало","lastActive":"2026-02-25T06:00:01Z"}\
            """
                    .formatted(ASKING, ASKING);

    private static final String[] LEFT = {
        "insert into chat (id, gone, moved_to) values (42, 0, null), (43, 1, null),"
                + " (-5, 0, -100500), (-100500, 0, null)",
        "insert into conversation (chat, topic, version, state) values (42, 0, 9, '%s')"
                .formatted(STATE),
        """
        insert into conversation (chat, topic, version, state) values (-100500, 7, 2,
            '{"format":1,"open":null,"session":null,"recent":[],"asked":0,"dailyOffered":false,\
            "awaits":{"is":"Nothing"},"waitingDay":null,"pending":"","lastActive":null}')
        """,
        """
        insert into learner (id, version, name, language, topics, levels, streak_days, streak_last,
            known_since)
        values (42, 7, 'Аня', 'RU', 'asyncio,web', 'JUNIOR,MIDDLE', 4, '2026-02-24', 0),
            (43, 1, 'Bob', 'EN', '', 'JUNIOR', 0, null, 0)
        """,
        "insert into daily (chat, topic, time, zone, next_due_at) values"
                + " (42, 0, '09:00', 'Europe/Moscow', %1$d), (43, 0, '10:30', 'Asia/Tokyo', null),"
                        .formatted(AT.toEpochMilli())
                + " (-100500, 7, '12:00', 'Europe/Berlin', %d)".formatted(AT.toEpochMilli()),
        "insert into timer (chat, topic, name, due_at, mark) values (42, 0, 'more', %d, 9)"
                .formatted(AT.toEpochMilli()),
        """
        insert into progress (learner, question, answers, last, best, last_at)
        values (42, 'gil', 2, 0.5, 0.9, 1)
        """,
        """
        insert into asking (key, learner, chat, topic, number, question, revision, occasion, hints,
            asked_at, ending, score, closed_at)
        values ('tg:1#0', 42, 42, 0, 3, 'gil', 'r', 'SESSION', 0, 1, 'ANSWERED', 1, 3),
            ('tg:2#0', 43, 43, 0, 1, 'gil', 'r', 'WELCOME', 0, 1, null, null, null)
        """,
        """
        insert into answer (key, learner, chat, topic, number, question, revision, text, grade,
            score, graded_at)
        values ('tg:1#1', 42, 42, 0, 3, 'gil', 'r', 'лок', '{"score":1.0,"verdict":"CORRECT",\
            "borderline":false,\
            "manner":"PLAIN","points":[],"misconceptions":[],"denied":[]}', 1, 2)
        """,
        """
        insert into appeal (key, learner, question, revision, point, comment, texts, grade, status,
            appealed_at)
        values ('tg:3#0', 42, 'gil', 'r', 'lock', '', '["лок"]', '{"score":0.5,\
            "verdict":"PARTIAL","borderline":false,\
            "manner":"PLAIN","points":[],"misconceptions":[],"denied":[]}', 'open', 4)
        """,
        "insert into draft (id, curator, file, text, sent_at)"
                + " values ('tg:4', 42, 'web.yaml', 'topic: web', 5)",
        "insert into publication (file, version, draft, curator, published_at)"
                + " values ('web.yaml', 1, 'tg:4', 42, 6)",
        """
        insert into inbox (key, seq, source, chat, topic, at, json, status, attempts, error,
            settled_at)
        values ('day:42:0:2026-02-25', 1, 'COACH', 42, 0, 1, '{"is":"DayCame",\
            "key":"day:42:0:2026-02-25","conversation":{"chat":42,"topic":0},\
            "at":"2026-02-25T06:00:00Z","date":"2026-02-25"}', 'waiting', 0, null, null),
            ('tg:5', 2, 'TELEGRAM', -100500, 7, 1, '{}', 'waiting', 0, null, null),
            ('tg:6', 3, 'TELEGRAM', 0, 0, 1, '{', 'parked', 3, 'JacksonException', 1)
        """,
        """
        insert into outbox (key, seq, chat, topic, urgency, json, edits, status, attempts,
            message_id, error, created_at, settled_at)
        values ('tg:7#0', 1, 42, 0, 0, '{"html":"<b>Верно</b>","buttons":[[{"is":"Press",\
            "label":"Дальше","data":"next"}]],"document":null}', null, 'waiting', 0, null, null,
            1, null),
            ('day:43#0', 2, 43, 0, 0, '{"html":"x","buttons":[],"document":null}', null, 'held', 0,
            null, null, 1, 1)
        """,
        "insert into marker (name, value) values ('last update', 7), ('state format', 1)",
    };

    private final Database database;

    OlderDatabaseTest(Engine engine) {
        database = engine.openOlder("2", LEFT);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void conversations_go_on_where_they_were() {
        Chats.Talk talk = database.chats().find(ANN);
        State state = talk.state();
        Asking open = Objects.requireNonNull(state.open());
        assertThat(talk.version()).isEqualTo(9);
        assertThat(open.said().texts()).containsExactly("лок");
        assertThat(open.said().undecided()).isEqualTo(new Asking.Undecided(5, "ну"));
        assertThat(open.help().followUp()).isEqualTo("switch");
        assertThat(open.claims().claimed()).containsExactly("lock");
        assertThat(state.recent()).containsExactly(open);
        assertThat(Objects.requireNonNull(state.session()).results())
                .containsExactly(new Session.Result("jwt", 0.6, Session.Ending.ANSWERED));
        assertThat(state.awaits()).isEqualTo(new State.Awaits.ZoneFor(LocalTime.of(9, 0)));
        assertThat(state.waitingDay()).isEqualTo(LocalDate.parse("2026-02-25"));
        database.chats().put(talk, state);
        assertThat(database.chats().find(ANN).state()).isEqualTo(state);
    }

    @Test
    void groups_are_found_under_their_former_ids_and_keep_their_daily_question() {
        Chats.Talk talk = database.chats().find(FORMER);
        assertThat(talk.where()).isEqualTo(TOPIC);
        assertThat(talk.daily()).isEqualTo(new Daily(LocalTime.NOON, ZoneId.of("Europe/Berlin")));
        assertThat(talk.state().group()).isNull();
        assertThat(talk.gone()).isFalse();
        assertThat(database.chats().find(BOB).gone()).isTrue();
    }

    @Test
    void learners_keep_what_they_have_reached() {
        Learner ann = database.learners().find(42).orElseThrow().learner();
        assertThat(ann.topics()).containsExactlyInAnyOrder("asyncio", "web");
        assertThat(ann.streak())
                .isEqualTo(new Streak(4, LocalDate.parse("2026-02-24"), null, null, 2, null));
        assertThat(ann.goal()).isNull();
        assertThat(ann.quotable()).isFalse();
        database.learners().put(ann, 7, AT);
        assertThat(database.learners().progress(42)).containsOnlyKeys("gil");
        assertThat(database.reviews().memories(42)).containsOnlyKeys("gil");
        assertThat(database.reviews().memories(43)).isEmpty();
        assertThat(database.showings().of(42, "gil")).hasSize(1);
        assertThat(database.appeals().open(0))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.where()).isEqualTo(ANN);
                    assertThat(it.texts()).containsExactly("лок");
                });
        assertThat(database.publications().live()).hasSize(1);
        assertThat(database.learners().export(42)).contains("лок", "web.yaml", "09:00");
    }

    @Test
    void what_waits_goes_on_and_what_is_due_comes() {
        assertThat(database.inbox().waiting(9, List.of()))
                .extracting(Inbox.Row::key)
                .containsExactly("day:42:0:2026-02-25", "tg:5");
        assertThat(database.inbox().waiting(9, List.of()).getFirst().ownEvent())
                .isInstanceOf(Event.DayCame.class);
        assertThat(database.outbox().next(9, Set.of()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.message().silent()).isFalse();
                    assertThat(row.message().buttons())
                            .containsExactly(List.of(new Message.Button.Press("Дальше", "next")));
                });
        database.chats().comeBack(BOB.chat(), AT);
        assertThat(database.outbox().next(9, Set.of())).hasSize(2);
        assertThat(database.schedule().ring(AT, 9)).isEqualTo(3);
        assertThat(database.inbox().lastUpdate()).hasValue(7);
    }

    @Test
    void who_was_there_before_is_forgotten_wholly() {
        database.learners().forget(42);
        database.groups().forget(TOPIC.chat());
        assertThat(Peek.rows(database))
                .noneMatch(row -> row.contains("42") || row.contains("лок"))
                // what came before and waits there still comes
                .noneMatch(row -> row.contains("-100500") && !row.contains("key=tg:5"));
    }
}
