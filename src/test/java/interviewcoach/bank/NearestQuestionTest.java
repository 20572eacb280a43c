package interviewcoach.bank;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.grading.Answer;
import interviewcoach.grading.Grade;
import interviewcoach.grading.Grader;
import interviewcoach.grading.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The bank grades an answer by few rubrics; what it finds should be what all of them say. */
class NearestQuestionTest {

    private record Case(Question asked, String say) {}

    private record Fit(Question question, Grade grade) {}

    /**
     * One in a hundred may differ, because a word may be so misspelt that only grading reads it.
     */
    @Test
    void examples_of_the_bank_fit_the_questions_that_grading_by_all_rubrics_finds()
            throws IOException {
        Loaded loaded = BankFiles.load(Path.of("questions"), Words.DICTIONARY);
        Bank bank = loaded.bank();
        List<Case> all =
                bank.questions().stream()
                        .flatMap(asked ->
                                asked.examples().stream().map(it -> new Case(asked, it.say())))
                        .toList();
        List<Case> different =
                all.stream().filter(it -> isDifferent(it, bank, loaded.grader())).toList();
        assertThat(different).hasSizeLessThanOrEqualTo(all.size() / 100);
    }

    private static boolean isDifferent(Case one, Bank bank, Grader grader) {
        Answer answer = grader.read(one.say());
        return !bank.nearest(grader, answer, one.asked())
                .equals(byAll(bank, grader, answer, one.asked()));
    }

    private static Optional<Question> byAll(
            Bank bank, Grader grader, Answer answer, Question asked) {
        double own = grader.grade(asked.rubric(), answer).score();
        return bank.questions().stream()
                .filter(question -> !question.id().equals(asked.id()))
                .map(question -> new Fit(question, grader.grade(question.rubric(), answer)))
                .filter(fit -> fit.grade().verdict() != Verdict.WRONG)
                .filter(fit -> fit.grade().score() >= own + 0.25)
                .max(Comparator.comparingDouble(fit -> fit.grade().score()))
                .map(Fit::question);
    }
}
