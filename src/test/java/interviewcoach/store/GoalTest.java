package interviewcoach.store;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.learner.Goal;
import interviewcoach.learner.Language;
import interviewcoach.learner.Learner;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class GoalTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Learner ANYA = Learner.newcomer(7, "Аня", Language.RU);
    private static final Goal GOAL = new Goal(LocalDate.of(2026, 12, 15), 20);

    private final Database database;
    private final Learners learners;

    GoalTest(Engine engine) {
        database = engine.open();
        learners = database.learners();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void it_is_kept_with_the_learner_changed_and_taken_back() {
        learners.put(ANYA.aimingAt(GOAL), 0, NOW);
        assertThat(kept()).isEqualTo(ANYA.aimingAt(GOAL));
        learners.put(ANYA.aimingAt(new Goal(GOAL.day(), 45)), 1, NOW);
        assertThat(kept().goal()).isEqualTo(new Goal(GOAL.day(), 45));
        learners.put(ANYA, 2, NOW);
        assertThat(kept()).isEqualTo(ANYA);
    }

    @Test
    void it_is_exported_and_forgotten() {
        learners.put(ANYA.aimingAt(GOAL), 0, NOW);
        assertThat(learners.export(ANYA.id()))
                .contains("\"goal_day\" : \"2026-12-15\"")
                .contains("\"goal_minutes\" : 20");
        learners.forget(ANYA.id());
        assertThat(learners.export(ANYA.id())).doesNotContain("2026-12-15");
    }

    private Learner kept() {
        return learners.find(ANYA.id()).orElseThrow().learner();
    }
}
