package interviewcoach.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interviewcoach.grading.Calibration.Figure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final Calibration GIVEN = TestLexicon.CALIBRATION;

    @Test
    void what_was_written_is_read_again() throws IOException {
        Calibration changed = GIVEN.with(Figure.HALF, 0.4).with(Figure.BAND, 0.0125);

        Calibration again = read(changed.written());

        assertThat(again.get(Figure.HALF)).isEqualTo(0.4);
        assertThat(again.get(Figure.BAND)).isEqualTo(0.013);
        assertThat(again.written()).isEqualTo(changed.written());
    }

    @Test
    void all_that_is_wrong_is_named_at_once() {
        String text =
                GIVEN.written().replace("half = 0.5", "halb = 0.5").replace("0.25", "a quarter");

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("half must be a number between 0 and 1")
                .hasMessageContaining("conflict must be")
                .hasMessageContaining("keywords-cap must be")
                .hasMessageContaining("halb is no figure");
    }

    @Test
    void other_figures_judge_the_same_findings_otherwise() {
        var spec =
                new RubricSpec(
                        "Что такое GIL?",
                        "Это лок.",
                        List.of(
                                point("lock", List.of("глобальный лок"), List.of("лок")),
                                point("thread", List.of("один поток"), List.of())),
                        List.of());
        Rubric rubric = TestLexicon.rubric(spec);
        Grader grader = new Grader(TestLexicon.LEXICON, GIVEN);
        Grade found = grader.grade(rubric, "это лок, и работает один поток");

        Grade judged = grader.with(GIVEN.with(Figure.HALF, 0.2)).judged(rubric, found);

        assertThat(found.score()).isEqualTo(0.75);
        assertThat(found.verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(judged.score()).isEqualTo(0.6);
        assertThat(judged.verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(judged.points()).isEqualTo(found.points());
    }

    @Test
    void a_score_at_the_border_of_a_verdict_is_borderline_and_half_sure() {
        Judge judge = new Judge(GIVEN.with(Figure.BAND, 0.05));

        Grade near = judge.grade(0.69, Manner.PLAIN, List.of(), List.of(), List.of());
        Grade far = judge.grade(1, Manner.PLAIN, List.of(), List.of(), List.of());

        assertThat(near.borderline()).isTrue();
        assertThat(near.confidence()).isEqualTo(0.5);
        assertThat(far.borderline()).isFalse();
        assertThat(far.confidence()).isEqualTo(1);
    }

    private static RubricSpec.Point point(String id, List<String> patterns, List<String> half) {
        return new RubricSpec.Point(id, 1, false, patterns, half);
    }

    private static Calibration read(String text) throws IOException {
        return Calibration.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
