package interviewcoach.coach;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.bank.BankFiles;
import interviewcoach.bank.Loaded;
import interviewcoach.evaluation.Agreement;
import interviewcoach.evaluation.Distortion;
import interviewcoach.evaluation.GradedAnswer;
import interviewcoach.evaluation.Judged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The grader keeps what it has reached on questions whose graded answers were seen. Those held out
 * are measured by hand, for a bound in a build would invite tuning to it.
 */
class AgreementOfTheProjectTest {

    private static final Path GRADED = Path.of("src/test/resources/graded");

    private static Loaded loaded;
    private static List<GradedAnswer> answers;

    @BeforeAll
    static void read() throws IOException {
        loaded = BankFiles.load(Path.of("questions"), new RussianDictionary());
        Set<String> seen = Set.copyOf(Files.readAllLines(GRADED.resolve("seen.txt")));
        answers =
                GradedLines.read(GRADED.resolve("people.jsonl")).answers().stream()
                        .filter(it -> seen.contains(it.question()))
                        .toList();
    }

    private static Agreement agreement(UnaryOperator<String> distortion) {
        return Agreement.of(
                answers.stream().map(it -> judged(it, distortion.apply(it.answer()))).toList());
    }

    private static Judged judged(GradedAnswer it, String answer) {
        var question = loaded.bank().question(it.question()).orElseThrow();
        double score = loaded.grader().grade(question.rubric(), answer).score();
        return new Judged(it.question(), answer, it.score(), score);
    }

    @Test
    void the_grader_agrees_with_people() {
        Agreement agreement = agreement(UnaryOperator.identity());
        assertThat(agreement.answers()).isGreaterThan(300);
        assertThat(agreement.kappa()).isGreaterThan(0.80);
        assertThat(agreement.falseAccepts()).isLessThanOrEqualTo(0.03);
        assertThat(agreement.falseRejects()).isLessThanOrEqualTo(0.05);
    }

    @Test
    void case_and_yo_cost_nothing() {
        double whole = agreement(UnaryOperator.identity()).kappa();
        assertThat(agreement(Distortion.UPPER_CASE::of).kappa()).isEqualTo(whole);
        assertThat(agreement(Distortion.NO_YO::of).kappa()).isEqualTo(whole);
    }

    @Test
    void the_other_layout_costs_next_to_nothing() {
        double whole = agreement(UnaryOperator.identity()).kappa();
        assertThat(agreement(Distortion.OTHER_LAYOUT::of).kappa()).isGreaterThan(whole - 0.01);
    }
}
