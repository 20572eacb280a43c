package interviewcoach.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class DraftTest {

    private static final YAMLMapper YAML = new YAMLMapper();

    private static List<Draft> drafts(String... files) {
        return Draft.of(
                Stream.of(files)
                        .map(file -> NotesReader.parse(Path.of(file), "# Чай\nМягкая вода."))
                        .toList());
    }

    private static JsonNode question(String text) {
        Note note = NotesReader.parse(Path.of("007_tea.md"), text);
        return YAML.readTree(Draft.of(List.of(note)).getFirst().yaml()).get("questions").get(0);
    }

    @Test
    void a_heading_becomes_a_question_and_the_text_under_it_its_answer() {
        JsonNode question =
                question("# 🍵 1. Чай: 'как' — \"заварить\"?\n\nВоду: # остудить.\n\n- две минуты");
        assertThat(question.get("question").asString()).isEqualTo("Чай: 'как' — \"заварить\"?");
        assertThat(question.get("answer").asString())
                .isEqualTo("Воду: # остудить.\n\n- две минуты");
        assertThat(question.get("id").asString()).isEqualTo("chai-kak-zavarit");
        assertThat(question.has("code")).isFalse();
        assertThat(question.get("points")).isEmpty();
        assertThat(question.get("sources").get("notes").get(0).asString())
                .isEqualTo("007#🍵 1. Чай: 'как' — \"заварить\"?");
    }

    @Test
    void the_first_block_of_code_becomes_the_example() {
        JsonNode question =
                question("# Чай\nТак:\n  ```py\n  if hot:\n      wait()\n  ```\nИ всё.");
        assertThat(question.get("code").asString()).isEqualTo("if hot:\n    wait()");
        assertThat(question.get("answer").asString()).isEqualTo("Так:\nИ всё.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "    отступ\nтекст",
                "текст\n    отступ\n\n\nтекст",
                "\tтабуляция",
                "- пункт\n  - ещё",
                "'кавычка' \"и\" `ещё`: {а} [б] &в *г !д %е @ж | > #",
                "emoji 🍵"
            })
    void any_text_is_kept_as_it_is(String text) {
        assertThat(question("# Чай\nслово\n" + text).get("answer").asString())
                .isEqualTo("слово\n" + text);
    }

    @Test
    void a_text_that_begins_farther_right_than_it_goes_on_can_be_read() {
        assertThat(question("# Чай\n  раз\nдва").get("answer").asString()).isEqualTo("  раз\nдва");
    }

    @Test
    void signs_that_yaml_does_not_know_are_left_out() {
        assertThat(question("# Чай\u0007\nраз\u0000 два\u001b").get("answer").asString())
                .isEqualTo("раз два");
    }

    @Test
    void a_heading_over_filled_ones_is_no_question_but_an_empty_one_is() {
        Note note = NotesReader.parse(Path.of("tea.md"), "# Чай\n## Вода\nМягкая.\n## Лист\n");
        Draft draft = Draft.of(List.of(note)).getFirst();
        assertThat(draft.questions()).isEqualTo(2);
        assertThat(YAML.readTree(draft.yaml()).get("title").asString()).isEqualTo("Чай");
        assertThat(draft.yaml())
                .contains("question: 'Лист'", "В заметке под этим заголовком пусто", "answer: ''");
    }

    @Test
    void a_repeated_heading_is_asked_with_the_one_above_it() {
        Note note =
                NotesReader.parse(
                        Path.of("tea.md"),
                        "# Чай\n## Что это\nЛист.\n# Кофе\n## Что это\nЗерно.\n");
        assertThat(YAML.readTree(Draft.of(List.of(note)).getFirst().yaml()).get("questions"))
                .extracting(it -> it.get("question").asString(), it -> it.get("id").asString())
                .containsExactly(
                        tuple("Чай: Что это", "chai-chto-eto"),
                        tuple("Кофе: Что это", "kofe-chto-eto"));
    }

    @Test
    void ids_are_told_apart_over_all_notes() {
        assertThat(drafts("a.md", "b.md"))
                .extracting(
                        it -> YAML.readTree(it.yaml()).get("questions").get(0).get("id").asString())
                .containsExactly("chai", "chai-2");
    }

    @ParameterizedTest
    @CsvSource({
        "007_Tea Time.md, 007-tea-time",
        "щи и борщ.md, schi-i-borsch",
        "茶.md, note",
        "glossary.md, glossary-2"
    })
    void a_file_is_named_after_its_note(String note, String topic) {
        Draft draft = drafts(note).getFirst();
        assertThat(draft.topic()).isEqualTo(topic);
        assertThat(YAML.readTree(draft.yaml()).get("topic").asString()).isEqualTo(topic);
    }

    @Test
    void a_long_heading_gives_a_short_id() {
        assertThat(question("# " + "Как заварить чай ".repeat(9)).get("id").asString())
                .isEqualTo("kak-zavarit-chai-kak-zavarit-chai");
        assertThat(question("# " + "чай".repeat(30)).get("id").asString())
                .matches("[a-z0-9-]{30,40}");
    }
}
