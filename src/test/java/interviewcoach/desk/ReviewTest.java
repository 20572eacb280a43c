package interviewcoach.desk;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.recall.Memory;
import interviewcoach.recall.Rating;
import interviewcoach.recall.Recall;
import interviewcoach.recall.Review;
import interviewcoach.store.Engine;
import interviewcoach.store.Peek;
import interviewcoach.voice.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is learnt comes back, with the real conversation over a real database. */
@ParameterizedClass
@EnumSource(Engine.class)
class ReviewTest {

    private static final long ANN = 7_000_001;
    private static final String RIGHT = "глобальная блокировка, один поток исполняет байткод";

    private final School school;

    ReviewTest(Engine engine, @TempDir Path folder) {
        school = new School(folder, engine.open());
    }

    @AfterEach
    void close() {
        school.close();
    }

    private Map<String, Memory> memories() {
        return school.database.reviews().memories(ANN);
    }

    @Test
    void a_question_that_was_shown_its_answer_comes_back_the_next_day() {
        school.types(ANN, "/start q_gil");
        school.types(ANN, "/reveal");
        assertThat(school.types(ANN, "/review").html())
                .isEqualTo("Сейчас повторять нечего. Следующий вопрос вернётся завтра.");
        school.clock.forward(Duration.ofDays(1));
        assertThat(school.types(ANN, "/review").html()).contains("1 / 1", "Что такое GIL?");
        assertThat(school.channel.htmlTo(ANN)).contains("К повторению: 1 вопрос.");
        Message verdict = school.types(ANN, RIGHT);
        assertThat(verdict.html()).contains("Итог: отвечено 1 из 1");
        assertThat(school.types(ANN, "повторить").html()).contains("повторять нечего");
    }

    @Test
    void memory_is_what_all_reviews_left_each_as_it_was_revised_last() {
        Instant first = school.clock.instant();
        school.types(ANN, "/start q_gil");
        school.types(ANN, "глобальная блокировка");
        school.clock.forward(Duration.ofMinutes(1));
        school.types(ANN, "один поток исполняет байткод");
        school.clock.forward(Duration.ofDays(2));
        Instant second = school.clock.instant();
        school.types(ANN, "/start q_gil");
        Message verdict = school.types(ANN, RIGHT);
        school.presses(ANN, verdict, "Легко");
        assertThat(school.channel.answers.getLast())
                .endsWith("Отмечено: легко. Вопрос вернётся позже обычного.");
        Memory wanted =
                Recall.DEFAULT
                        .replay(
                                List.of(
                                        new Review(Rating.HARD, first),
                                        new Review(Rating.EASY, second)))
                        .orElseThrow();
        assertThat(memories()).containsExactly(Map.entry("gil", wanted));
        assertThat(Peek.list(school.database, "select * from review")).hasSize(2);
    }

    @Test
    void who_forgets_everything_has_nothing_to_review() {
        school.types(ANN, "/start q_gil");
        school.types(ANN, RIGHT);
        school.types(ANN, "/forget yes");
        assertThat(memories()).isEmpty();
        school.types(ANN, "/start q_process");
        school.clock.forward(Duration.ofDays(9));
        assertThat(school.types(ANN, "/review").html()).startsWith("Повторять пока нечего");
    }
}
