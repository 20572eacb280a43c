package interviewcoach.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import interviewcoach.grading.Answer;
import interviewcoach.grading.Grader;
import interviewcoach.grading.Rubric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankTest {

    private static Bank bank;
    private static Grader grader;

    @BeforeAll
    static void load(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("tea.yaml"), Mistake.resource("tea.yaml"));
        Loaded loaded = BankFiles.load(folder, Words.DICTIONARY);
        bank = loaded.bank();
        grader = loaded.grader();
    }

    @Test
    void knows_its_questions_and_topics() {
        assertThat(bank.topic("tea")).contains(new Topic("tea", "Чай"));
        assertThat(bank.questions("tea")).isEqualTo(bank.questions());
        assertThat(bank.question("tea-storage")).map(Question::text).contains("Где хранить чай?");
    }

    @Test
    void says_nothing_about_what_it_does_not_know() {
        assertThat(bank.topic("coffee")).isEmpty();
        assertThat(bank.questions("coffee")).isEmpty();
        assertThat(bank.question("coffee-beans")).isEmpty();
    }

    @Test
    void names_the_question_that_an_answer_fits_better() {
        assertThat(nearest("в закрытой банке, в темноте", "tea-brewing"))
                .containsExactly("tea-storage");
    }

    @Test
    void names_no_other_question_when_the_answer_fits_the_one_that_was_asked() {
        assertThat(nearest("80 градусов и две минуты, а хранить в темноте", "tea-brewing"))
                .isEmpty();
    }

    @Test
    void names_no_question_when_the_answer_fits_none() {
        assertThat(nearest("кофе мелют перед варкой", "tea-brewing")).isEmpty();
    }

    @Test
    void grades_an_answer_only_by_rubrics_whose_words_it_holds() {
        Grader counting = spy(grader);
        bank.nearest(
                counting,
                grader.read("кофе мелют перед варкой"),
                bank.question("tea-brewing").orElseThrow());
        verify(counting, times(1)).grade(any(Rubric.class), any(Answer.class));
    }

    @Test
    void refuses_two_questions_of_one_id() {
        List<Question> twice = List.of(bank.questions().getFirst(), bank.questions().getFirst());
        assertThatThrownBy(() -> new Bank(bank.topics(), twice))
                .hasMessage("two questions tea-brewing");
    }

    @Test
    void refuses_a_question_without_a_topic() {
        assertThatThrownBy(() -> new Bank(List.of(), bank.questions())).hasMessage("no topic tea");
    }

    private static List<String> nearest(String answer, String asked) {
        return bank
                .nearest(grader, grader.read(answer), bank.question(asked).orElseThrow())
                .stream()
                .map(Question::id)
                .toList();
    }
}
