package interviewcoach.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interviewcoach.grading.Grade;
import interviewcoach.grading.Manner;
import interviewcoach.grading.Verdict;
import interviewcoach.learner.Language;
import interviewcoach.learner.Learner;
import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Dispute;
import interviewcoach.quiz.Fact;
import interviewcoach.quiz.Ruling;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.OptimisticLockingFailureException;

@ParameterizedClass
@EnumSource(Engine.class)
class AppealsTest {

    private static final long ANN = 7_000_001;
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Conversation HERE = Conversation.with(ANN);
    private static final Grade GRADE =
            new Grade(0.5, Verdict.PARTIAL, Manner.PLAIN, List.of(), List.of());
    private static final String OLD_APPEAL =
            """
            insert into appeal (key, learner, question, revision, point, comment, texts, grade,
                status, appealed_at)
            values ('tg:%d#0', 7000001, 'gil', 'r', 'lock', '', '[]', '{}', 'open', %d)
            """;

    private final Engine engine;

    AppealsTest(Engine engine) {
        this.engine = engine;
    }

    @Test
    void appeals_of_before_get_numbers_in_their_order_and_new_ones_go_on() {
        try (Database database =
                engine.openOlder(
                        "2",
                        """
                        insert into learner (id, version, name, language, topics, levels,
                            streak_days, known_since)
                        values (7000001, 1, 'Аня', 'RU', '', 'JUNIOR', 0, 0)
                        """,
                        OLD_APPEAL.formatted(1, 2000),
                        OLD_APPEAL.formatted(2, 1000))) {
            database.appeals().put(HERE, NOW, appealed("tg:3"));
            assertThat(Peek.list(database, "select id, key from appeal order by id"))
                    .containsExactly(
                            "{id=1, key=tg:2#0}", "{id=2, key=tg:1#0}", "{id=3, key=tg:3}");
        }
    }

    @Test
    void an_appeal_reads_back_as_it_was_made() {
        try (Database database = withAnn()) {
            database.appeals().put(HERE, NOW, appealed("tg:3"));
            Dispute made = database.appeals().madeIn("tg:3").orElseThrow();
            assertThat(made)
                    .isEqualTo(
                            new Dispute(
                                    1,
                                    ANN,
                                    HERE,
                                    4,
                                    "gil",
                                    "r",
                                    "lock",
                                    "",
                                    List.of("лок"),
                                    GRADE,
                                    NOW,
                                    null,
                                    ""));
            assertThat(database.appeals().find(1)).contains(made);
            assertThat(database.appeals().open(0)).containsExactly(made);
            assertThat(database.appeals().open(1)).isEmpty();
        }
    }

    @Test
    void an_appeal_is_decided_once() {
        try (Database database = withAnn()) {
            database.appeals().put(HERE, NOW, appealed("tg:3"));
            database.appeals().decide(new Fact.Decided(1, Ruling.ACCEPTED, "lock"), NOW);
            assertThatThrownBy(() ->
                            database.appeals()
                                    .decide(new Fact.Decided(1, Ruling.REJECTED, ""), NOW))
                    .isInstanceOf(OptimisticLockingFailureException.class);
            assertThat(database.appeals().accepted(false))
                    .extracting(Dispute::idea)
                    .containsExactly("lock");
            database.appeals().takenAlong(List.of(1L), NOW);
            assertThat(database.appeals().accepted(false)).isEmpty();
            assertThat(database.appeals().accepted(true)).hasSize(1);
        }
    }

    @Test
    void a_later_judgement_stands_beside_the_first_and_goes_along_with_its_chat() {
        try (Database database = withAnn()) {
            database.showings().put(regraded(-1, 0.5), NOW);
            database.showings().put(regraded(-1, 0.7), NOW);
            database.showings().put(regraded(-2, 0.6), NOW);
            assertThat(Peek.list(database, "select chat, score from regrade order by chat"))
                    .containsExactly("{chat=-2, score=0.6}", "{chat=-1, score=0.7}");
            database.chats().move(-1, -2);
            assertThat(Peek.list(database, "select chat, score from regrade"))
                    .containsExactly("{chat=-2, score=0.6}");
        }
    }

    private static Fact.Regraded regraded(long chat, double score) {
        return new Fact.Regraded(ANN, new Conversation(chat, 0), 4, "gil", "r2", GRADE, score);
    }

    private Database withAnn() {
        Database database = engine.open();
        database.learners().put(Learner.newcomer(ANN, "Аня", Language.RU), 0, NOW);
        return database;
    }

    private static Fact.Appealed appealed(String cause) {
        return new Fact.Appealed(cause, ANN, 4, "gil", "r", "lock", "", List.of("лок"), GRADE);
    }
}
