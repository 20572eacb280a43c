package interviewcoach.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

    @TempDir Path folder;

    @BeforeEach
    void sound_bank() throws IOException {
        write("tea.yaml", tea());
        write("glossary.yaml", "concepts: []");
    }

    static String tea() throws IOException {
        try (InputStream in = CheckTest.class.getResourceAsStream("/bank/tea.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_sound_bank_gives_a_summary_and_code_0() {
        Played played = Played.verb("check", "--questions", folder.toString());
        assertThat(played.out())
                .containsExactly(
                        "Тем: 1, вопросов: 2, примеров: 16. Ошибок: 0, предупреждений: 0.");
        assertThat(played.code()).isZero();
    }

    @Test
    void a_problem_is_told_with_file_and_line_and_gives_code_1() throws IOException {
        write("tea.yaml", tea().replace("level: middle", "level: expert"));
        Played played = Played.verb("check", "--questions", folder.toString());
        assertThat(played.out())
                .containsExactly(
                        folder
                                + "/tea.yaml:65: level: нужно одно из слов junior, middle, senior, а стоит expert",
                        "Тем: 1, вопросов: 1, примеров: 8. Ошибок: 1, предупреждений: 0.");
        assertThat(played.code()).isEqualTo(1);
    }

    @Test
    void warnings_do_not_fail() throws IOException {
        write("tea.yaml", tea().replace("при каком свете", "темнота"));
        Played played = Played.verb("check", "--questions", folder.toString());
        assertThat(played.out()).first().asString().contains("предупреждение: пробел (gap) выдаёт");
        assertThat(played.code()).isZero();
    }

    @Test
    void the_folder_may_be_named_by_the_environment() {
        Map<String, String> environment = Map.of("COACH_QUESTIONS", folder.toString());
        assertThat(Played.verb(environment, "", "check").out())
                .containsExactly(
                        "Тем: 1, вопросов: 2, примеров: 16. Ошибок: 0, предупреждений: 0.");
    }

    @Test
    void the_option_wins_over_the_environment() {
        Map<String, String> environment = Map.of("COACH_QUESTIONS", folder + "/nowhere");
        Played played = Played.verb(environment, "", "check", "--questions", folder.toString());
        assertThat(played.code()).isZero();
    }

    @Test
    void a_folder_that_is_not_there_gives_code_1() {
        Played played = Played.verb("check", "--questions", folder + "/nowhere");
        assertThat(played.out()).first().isEqualTo(folder + "/nowhere:1: такой папки нет");
        assertThat(played.code()).isEqualTo(1);
    }

    @Test
    void an_unknown_option_gives_code_2() {
        Played played = Played.verb("check", "--folder", folder.toString());
        assertThat(played.code()).isEqualTo(2);
        assertThat(played.err()).contains("--folder");
    }

    @Test
    void help_names_the_verbs() {
        Played played = Played.verb("--help");
        assertThat(String.join("\n", played.out())).contains("check", "grade", "--version");
        assertThat(played.code()).isZero();
    }

    @Test
    void version_names_the_program() {
        assertThat(Played.verb("--version").out())
                .singleElement()
                .asString()
                .matches("interview-coach \\d+\\.\\d+\\.\\d+.*");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
