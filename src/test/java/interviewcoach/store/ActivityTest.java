package interviewcoach.store;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.grading.Grade;
import interviewcoach.grading.Manner;
import interviewcoach.grading.Verdict;
import interviewcoach.learner.Language;
import interviewcoach.learner.Learner;
import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class ActivityTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Grade GRADE =
            new Grade(0.6, Verdict.PARTIAL, Manner.PLAIN, List.of(), List.of());
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private final Database database;
    private int texts;

    ActivityTest(Engine engine) {
        database = engine.open();
        known(1);
        known(2);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void known(long id) {
        database.learners().put(Learner.newcomer(id, "Аня", Language.RU), 0, LONG_AGO);
    }

    private void answered(long learner, int number, String at) {
        Fact.Graded graded =
                new Fact.Graded(learner, number, "gil-what", "r1", "ну это лок", GRADE, 0.6);
        database.answers()
                .put("k" + ++texts, Conversation.with(learner), Instant.parse(at), graded);
    }

    @Test
    void an_answer_counts_on_the_local_date_of_its_first_text() {
        answered(1, 1, "2026-03-02T20:59:00Z");
        answered(1, 1, "2026-03-02T21:01:00Z");
        answered(1, 2, "2026-03-02T21:02:00Z");
        answered(1, 3, "2026-03-03T08:00:00Z");
        answered(2, 1, "2026-03-03T08:00:00Z");
        assertThat(database.answers().activity(1, MOSCOW, LONG_AGO))
                .isEqualTo(
                        Map.of(LocalDate.parse("2026-03-02"), 1, LocalDate.parse("2026-03-03"), 2));
    }

    @Test
    void what_is_older_is_not_counted() {
        answered(1, 1, "2026-03-01T08:00:00Z");
        answered(1, 2, "2026-03-05T08:00:00Z");
        assertThat(database.answers().activity(1, MOSCOW, Instant.parse("2026-03-02T00:00:00Z")))
                .isEqualTo(Map.of(LocalDate.parse("2026-03-05"), 1));
    }
}
