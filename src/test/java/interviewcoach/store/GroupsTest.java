package interviewcoach.store;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.bank.Level;
import interviewcoach.grading.Grade;
import interviewcoach.grading.Manner;
import interviewcoach.grading.Verdict;
import interviewcoach.league.Round;
import interviewcoach.learner.Language;
import interviewcoach.learner.Learner;
import interviewcoach.learner.Streak;
import interviewcoach.quiz.Asking;
import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Daily;
import interviewcoach.quiz.Event;
import interviewcoach.quiz.Fact;
import interviewcoach.quiz.Person;
import interviewcoach.quiz.State;
import interviewcoach.quiz.Step;
import interviewcoach.voice.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What members have won, on both databases. */
class GroupsTest {

    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
    private static final Conversation HERE = new Conversation(-5, 0);
    private static final Conversation TOPIC = new Conversation(-5, 7);
    private static final Conversation ELSEWHERE = new Conversation(-6, 0);

    private static void play(Database database) {
        Groups groups = database.groups();
        groups.put(HERE, new Fact.Member(1, "Оля"));
        groups.put(TOPIC, new Fact.Member(1, "Оля"));
        groups.put(HERE, new Fact.Member(2, "Петя"));
        groups.put(ELSEWHERE, new Fact.Member(1, "Оля"));
        groups.put(HERE, AT, new Fact.Won(1, "Оля", 1, "gil", 7));
        groups.put(HERE, AT, new Fact.Won(1, "Оля", 1, "gil", 9));
        groups.put(TOPIC, AT.plusSeconds(60), new Fact.Won(1, "Оля", 1, "jwt", 3));
        groups.put(HERE, AT, new Fact.Won(2, "Петя", 1, "gil", 5));
        groups.put(ELSEWHERE, AT, new Fact.Won(1, "Оля", 1, "gil", 10));
    }

    @ParameterizedTest
    @EnumSource
    void points_are_counted_once_and_for_all_topics_of_one_chat_only(Engine engine) {
        try (Database database = engine.open()) {
            play(database);
            assertThat(database.groups().tallies(-5, AT))
                    .containsExactly(
                            new Round.Tally(1, "Оля", 10, 2), new Round.Tally(2, "Петя", 5, 1));
            assertThat(database.groups().tallies(-5, AT.plusSeconds(1)))
                    .containsExactly(new Round.Tally(1, "Оля", 3, 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_hides_is_not_shown_until_they_show_themselves(Engine engine) {
        try (Database database = engine.open()) {
            play(database);
            database.groups().put(HERE, new Fact.Hidden(1, "Оля", true));
            database.groups().put(TOPIC, new Fact.Member(1, "Ольга"));
            assertThat(database.groups().tallies(-5, AT))
                    .extracting(Round.Tally::learner)
                    .containsExactly(2L);
            assertThat(database.groups().tallies(-6, AT)).hasSize(1);
            database.groups().put(HERE, new Fact.Hidden(1, "Оля", false));
            assertThat(database.groups().tallies(-5, AT)).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_member_who_is_forgotten_leaves_nothing_and_the_groups_are_told(Engine engine) {
        try (Database database = engine.open()) {
            play(database);
            database.inOne(() -> database.groups().forgetMember(1, "tg:5", AT));
            assertThat(database.groups().tallies(-5, AT))
                    .extracting(Round.Tally::learner)
                    .containsExactly(2L);
            assertThat(database.groups().tallies(-6, AT)).isEmpty();
            List<Event> told =
                    database.inbox().waiting(Urgency.ANSWER, 10, List.of()).stream()
                            .map(Inbox.Row::ownEvent)
                            .toList();
            assertThat(told)
                    .extracting(Event::conversation)
                    .containsExactlyInAnyOrder(HERE, TOPIC, ELSEWHERE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_was_forgotten_before_the_reveal_wins_nothing_by_it(Engine engine) {
        try (Database database = engine.open()) {
            play(database);
            assertThat(database.groups().knows(1)).isTrue();
            database.inOne(() -> database.groups().forgetMember(1, "tg:5", AT));
            database.groups().put(HERE, AT, new Fact.Won(1, "Оля", 2, "gil", 7));
            assertThat(database.groups().knows(1)).isFalse();
            assertThat(database.groups().tallies(-5, AT))
                    .extracting(Round.Tally::learner)
                    .containsExactly(2L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_group_takes_its_table_along_to_its_new_id(Engine engine) {
        try (Database database = engine.open()) {
            play(database);
            database.chats().move(-5, -1_000_000_000_005L);
            assertThat(database.groups().tallies(-5, AT)).isEmpty();
            assertThat(database.groups().tallies(-1_000_000_000_005L, AT)).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_waits_for_a_group_does_not_reach_it_once_its_author_is_forgotten(Engine engine) {
        try (Database database = engine.open()) {
            Event mine = answered("tg:1/answered", 1);
            Event theirs = answered("tg:2/answered", 12);
            database.inbox().keep(List.of(Incoming.of(mine), Incoming.of(theirs)));
            database.learners().forget(1);
            assertThat(database.inbox().waiting(9, List.of()))
                    .extracting(Inbox.Row::key)
                    .containsExactly(theirs.key());
            assertThat(database.inbox().done(mine.key(), HERE, AT)).isFalse();
            assertThat(Peek.list(database, "select json from inbox where status = 'done'"))
                    .containsExactly("{json=null}");
            database.inbox().purge(AT.plusSeconds(1), AT);
            assertThat(Peek.list(database, "select key from inbox where status = 'done'"))
                    .isEmpty();
        }
    }

    private static Event answered(String key, long by) {
        return new Event.Answered(key, HERE, AT, new Person(by, "Оля", null), 1, "gil", "да", true);
    }

    @ParameterizedTest
    @EnumSource
    void a_group_that_could_not_be_written_to_comes_back_under_its_new_id(Engine engine) {
        try (Database database = engine.open()) {
            Conversation moved = new Conversation(-6, 0);
            Message reveal = new Message("итоги", List.of(), null);
            database.chats().put(database.chats().find(HERE), State.NEW);
            database.schedule()
                    .set(HERE, new Daily(LocalTime.NOON, ZoneId.of("Europe/Moscow")), AT);
            database.chats().mute(HERE.chat(), false);
            database.outbox()
                    .putHeld("reveal", HERE, Urgency.ANSWER, reveal, new Step.Way.Anew(), AT);
            database.chats().move(HERE.chat(), moved.chat());
            assertThat(database.chats().find(HERE).gone()).isTrue();
            database.chats().comeBack(moved.chat(), AT);
            database.chats().move(HERE.chat(), moved.chat());
            assertThat(database.chats().find(HERE).gone()).isFalse();
            assertThat(database.outbox().next(9, Set.of()))
                    .extracting(Outbox.Row::key)
                    .containsExactly("reveal");
            assertThat(database.schedule().ring(AT.plus(Duration.ofDays(2)), 9)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_forgotten_group_leaves_nothing_of_its_former_id(Engine engine) {
        try (Database database = engine.open()) {
            database.chats().put(database.chats().find(HERE), State.NEW);
            database.chats().move(HERE.chat(), -1_000_000_000_005L);
            database.groups().forget(-1_000_000_000_005L);
            assertThat(Peek.rows(database)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void answers_that_were_given_in_a_group_go_along_with_it(Engine engine) {
        try (Database database = engine.open()) {
            Learner oli =
                    new Learner(
                            1,
                            "Оля",
                            Language.RU,
                            Set.of(),
                            Set.of(Level.JUNIOR),
                            Streak.NONE,
                            null,
                            false);
            Grade grade = new Grade(1, Verdict.CORRECT, Manner.PLAIN, List.of(), List.of());
            database.learners().put(oli, 0, AT);
            Answers answers = database.answers();
            answers.put("a", HERE, AT, new Fact.Asked(1, 1, "gil", "r", Asking.Occasion.CHOSEN));
            answers.put("b", HERE, AT, new Fact.Graded(1, 1, "gil", "r", "да", grade, 1));
            database.chats().move(HERE.chat(), -6);
            assertThat(Peek.list(database, "select chat from asking")).containsExactly("{chat=-6}");
            assertThat(Peek.list(database, "select chat from answer")).containsExactly("{chat=-6}");
        }
    }

    /** A million of them took a second and a half, in which nobody else could write. */
    @Test
    void a_group_that_moves_does_not_make_anybody_read_all_answers() {
        try (Database database = Engine.SQLITE.open()) {
            String plan = Answers.MOVE_ANSWERS.replace(":from", "-5").replace(":to", "-6");
            assertThat(Peek.list(database, "explain query plan " + plan))
                    .anyMatch(step -> step.contains("answer_learner"))
                    .noneMatch(step -> step.contains("SCAN"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_group_in_which_the_bot_is_mute_hears_aloud_later_what_it_should(Engine engine) {
        try (Database database = engine.open()) {
            database.chats().put(database.chats().find(HERE), State.NEW);
            put(database, "tg:1#0", "тихо", true);
            put(database, "tg:2#0", "вслух", false);
            database.chats().mute(HERE.chat(), true);
            assertThat(database.chats().find(HERE)).matches(it -> it.gone() && it.mute());
            assertThat(database.outbox().countWaiting()).isZero();
            database.outbox()
                    .putHeld(
                            "tg:3#0",
                            HERE,
                            Urgency.ANSWER,
                            new Message("потом", List.of(), null),
                            new Step.Way.Anew(),
                            AT);
            assertThat(database.outbox().countWaiting()).isZero();
            database.chats().comeBack(HERE.chat(), AT);
            assertThat(database.chats().find(HERE)).matches(it -> !it.gone() && !it.mute());
            assertThat(database.outbox().countWaiting()).isEqualTo(2);
            assertThat(database.outbox().next(1, List.of()))
                    .extracting(it -> it.message().html())
                    .containsExactly("вслух");
            assertThat(database.chats().countGone()).isZero();
        }
    }

    private static void put(Database database, String key, String text, boolean silent) {
        Message message = new Message(text, List.of(), null);
        database.outbox()
                .put(
                        key,
                        HERE,
                        Urgency.ANSWER,
                        silent ? message.silently() : message,
                        new Step.Way.Anew(),
                        AT);
    }

    @ParameterizedTest
    @EnumSource
    void the_other_topics_of_a_forum_learn_that_the_bot_is_out(Engine engine) {
        try (Database database = engine.open()) {
            for (Conversation where : List.of(HERE, TOPIC, ELSEWHERE)) {
                database.chats().put(database.chats().find(where), State.NEW);
            }
            database.inOne(() -> database.groups().silence(HERE, "tg:5", true, AT));
            assertThat(database.inbox().waiting(Urgency.ANSWER, 10, List.of()))
                    .map(Inbox.Row::ownEvent)
                    .containsExactly(new Event.Silenced("tg:5/silent:7", TOPIC, AT, true));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_forgotten_group_is_gone_and_others_are_not(Engine engine) {
        try (Database database = engine.open()) {
            play(database);
            database.groups().forget(-5);
            assertThat(database.groups().tallies(-5, AT)).isEmpty();
            assertThat(database.groups().tallies(-6, AT)).hasSize(1);
        }
    }
}
