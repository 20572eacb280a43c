package interviewcoach.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeAnswersTest {

    private static final String BREWED =
            """
            {"id":"a","question":"tea-brewing","answer":"вода 80 градусов"}
            """;

    @TempDir Path folder;

    @BeforeEach
    void sound_bank() throws IOException {
        Files.writeString(folder.resolve("tea.yaml"), CheckTest.tea());
    }

    @Test
    void a_line_of_an_answer_gives_a_line_of_its_grade() {
        Played played = grade(BREWED);
        assertThat(played.out())
                .containsExactly(
                        """
                        {"id":"a","question":"tea-brewing","score":0.667,"verdict":"partial",\
                        "points":[{"id":"cooler","credit":1.0,"evidence":["80 градусов"]},\
                        {"id":"short","credit":0.0,"evidence":[]},\
                        {"id":"rinse","credit":0.0,"evidence":[]}],"misconceptions":[]}\
                        """);
        assertThat(played.code()).isZero();
    }

    @Test
    void misconceptions_are_named() {
        assertThat(
                        grade(
                                        "{\"id\":1,\"question\":\"tea-storage\",\"answer\":\"держу в холодильнике\"}")
                                .out())
                .singleElement()
                .asString()
                .startsWith("{\"id\":1,")
                .contains("\"verdict\":\"wrong\"")
                .endsWith("\"misconceptions\":[\"fridge\"]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"id\":7,\"question\":\"coffee\",\"answer\":\"да\"}|{\"id\":7,\"error\":\"unknown question coffee\"}",
                "{\"id\":7,\"answer\":\"да\"}|{\"id\":7,\"error\":\"no question: a text with the id of a question is needed\"}",
                "{\"id\":7,\"question\":\"tea-storage\"}|{\"id\":7,\"error\":\"no answer: a text is needed\"}",
                "{\"id\":7,\"question\":\"tea-storage\",\"answer\":5}|{\"id\":7,\"error\":\"no answer: a text is needed\"}",
                "{\"question\":\"coffee\",\"answer\":\"да\"}|{\"id\":null,\"error\":\"unknown question coffee\"}",
                "[]|{\"id\":null,\"error\":\"no question: a text with the id of a question is needed\"}",
            })
    void a_line_that_cannot_be_graded_gives_an_error_and_code_1(String line, String error) {
        Played played = grade(line);
        assertThat(played.out()).containsExactly(error);
        assertThat(played.code()).isEqualTo(1);
    }

    @Test
    void a_line_that_is_no_json_does_not_stop_the_others() {
        Played played = grade(BREWED + "oops\n\n" + BREWED);
        assertThat(played.out()).hasSize(3);
        assertThat(played.out().get(1)).startsWith("{\"id\":null,\"error\":\"not a line of JSON: ");
        assertThat(played.out().get(2)).isEqualTo(played.out().getFirst());
        assertThat(played.code()).isEqualTo(1);
    }

    @Test
    void answers_may_come_from_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("answers.jsonl"), BREWED);
        Played played = Played.verb("grade", "--questions", folder.toString(), file.toString());
        assertThat(played.out()).isEqualTo(grade(BREWED).out());
    }

    @Test
    void a_file_that_is_not_there_gives_code_2() {
        Played played = Played.verb("grade", "--questions", folder.toString(), folder + "/none");
        assertThat(played.err()).startsWith("Не могу прочитать файл " + folder + "/none");
        assertThat(played.code()).isEqualTo(2);
    }

    @Test
    void a_bank_with_errors_grades_what_it_can_and_says_so() throws IOException {
        Files.writeString(
                folder.resolve("tea.yaml"), CheckTest.tea().replace("level: middle", "level: low"));
        Played played = grade(BREWED);
        assertThat(played.err()).isEqualTo("В банке есть ошибки: их покажет check.\n");
        assertThat(played.code()).isZero();
    }

    private Played grade(String lines) {
        return Played.verb(Map.of(), lines, "grade", "--questions", folder.toString());
    }
}
