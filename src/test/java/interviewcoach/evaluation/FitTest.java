package interviewcoach.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.bank.BankFiles;
import interviewcoach.bank.Loaded;
import interviewcoach.bank.Question;
import interviewcoach.bank.Words;
import interviewcoach.grading.Calibration;
import interviewcoach.grading.Calibration.Figure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People here always give the same for half an idea; the fit has to find what. */
class FitTest {

    private static final List<String> HALVES =
            List.of("мало потоков", "потоков мало, глобальный лок");

    private final Loaded bank = load();
    private final Calibration figures = calibration();

    @Test
    void figures_that_people_judge_by_are_found() {
        Calibration peoples = figures.with(Figure.HALF, 1);
        var fit = new Fit(bank.grader(), HALVES.stream().map(it -> found(it, peoples)).toList());

        Calibration fitted = fit.from(figures.with(Figure.HALF, 0));

        assertThat(fit.judged(fitted))
                .allSatisfy(it -> assertThat(it.machineLevel()).isEqualTo(it.humanLevel()));
        assertThat(fit.judged(figures.with(Figure.HALF, 0)))
                .anySatisfy(it -> assertThat(it.machineLevel()).isNotEqualTo(it.humanLevel()));
    }

    @Test
    void figures_that_agree_already_stay() {
        var fit = new Fit(bank.grader(), HALVES.stream().map(it -> found(it, figures)).toList());

        assertThat(fit.from(figures).written()).isEqualTo(figures.written());
    }

    @Test
    void no_question_is_judged_by_figures_that_saw_it() {
        Calibration peoples = figures.with(Figure.HALF, 1);
        var fit = new Fit(bank.grader(), List.of(found(HALVES.getFirst(), peoples)));

        List<Judged> judged = fit.crossValidated(figures.with(Figure.HALF, 0));

        assertThat(judged).singleElement().satisfies(it -> assertThat(it.machine()).isZero());
    }

    private Fit.Found found(String say, Calibration peoples) {
        Question question = bank.bank().question("gil").orElseThrow();
        var grade = bank.grader().grade(question.rubric(), say);
        double human = 4 * bank.grader().with(peoples).judged(question.rubric(), grade).score();
        return new Fit.Found(new GradedAnswer("gil", say, human), question.rubric(), grade);
    }

    private static Loaded load() {
        try {
            return BankFiles.load(Path.of("src/test/resources/quiz/bank"), Words.DICTIONARY);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static Calibration calibration() {
        try {
            return Words.DICTIONARY.calibration();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
