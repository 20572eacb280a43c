package interviewcoach.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateTest {

    @TempDir Path folder;

    @BeforeEach
    void bank() throws IOException {
        Files.writeString(folder.resolve("tea.yaml"), CheckTest.tea());
        Files.writeString(folder.resolve("glossary.yaml"), "concepts: []");
    }

    private Played evaluate(String lines, String... more) throws IOException {
        Path file = folder.resolve("graded.jsonl");
        Files.writeString(file, lines);
        String[] args = new String[4 + more.length];
        args[0] = "evaluate";
        args[1] = file.toString();
        args[2] = "--questions";
        args[3] = folder.toString();
        System.arraycopy(more, 0, args, 4, more.length);
        return Played.verb(Map.of(), "", args);
    }

    private static String line(String question, String answer, double score) {
        return "{\"question\": \"%s\", \"answer\": \"%s\", \"score\": %s}\n"
                .formatted(question, answer, score);
    }

    private static String known() throws IOException {
        return CheckTest.tea().replaceAll("(?s).*?- id: ([a-z0-9-]+).*", "$1");
    }

    @Test
    void agreement_is_told_with_the_worst_answers_and_their_traces() throws IOException {
        Played played =
                evaluate(
                        line(known(), "не знаю", 0)
                                + line(known(), "ничего из этого", 4)
                                + line("no-such-question", "да", 4));
        assertThat(played.code()).isZero();
        assertThat(played.out())
                .contains("Ответов 2, вопросов 1.")
                .anySatisfy(it -> assertThat(it).startsWith("проверка").contains("100.0%"))
                .anySatisfy(it -> assertThat(it).contains("люди 4.0, проверка 0.0"))
                .anySatisfy(it -> assertThat(it).contains("wrong"));
    }

    @Test
    void a_comparison_shows_what_each_skill_is_worth_and_what_simple_ways_reach()
            throws IOException {
        Played played = evaluate(line(known(), "не знаю", 0) + line(known(), "да", 4), "--compare");
        assertThat(String.join("\n", played.out()))
                .contains("без negation", "ответы: typos", "просто: tf_idf");
    }

    @Test
    void questions_can_be_chosen() throws IOException {
        Played played =
                evaluate(line(known(), "не знаю", 0) + line(known(), "да", 1), "--except", known());
        assertThat(played.code()).isEqualTo(1);
        assertThat(played.err()).contains("Нет ни одного ответа на вопрос из банка.");
    }

    @Test
    void a_bad_line_is_named_and_the_others_are_counted() throws IOException {
        Played played = evaluate("{\n" + line(known(), "да", 9) + "{}\n" + line(known(), "да", 1));
        assertThat(played.code()).isEqualTo(1);
        assertThat(played.out()).contains("Ответов 1, вопросов 1.");
        assertThat(played.err().lines())
                .hasSize(3)
                .anySatisfy(it -> assertThat(it).contains("graded.jsonl:2: score: 0..4"));
    }
}
