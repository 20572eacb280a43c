package interviewcoach.store;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.league.Round;
import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Event;
import interviewcoach.quiz.Fact;
import java.time.Instant;
import java.util.List;
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
    void a_forgotten_group_is_gone_and_others_are_not(Engine engine) {
        try (Database database = engine.open()) {
            play(database);
            database.groups().forget(-5);
            assertThat(database.groups().tallies(-5, AT)).isEmpty();
            assertThat(database.groups().tallies(-6, AT)).hasSize(1);
        }
    }
}
