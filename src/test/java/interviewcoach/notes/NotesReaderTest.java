package interviewcoach.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotesReaderTest {

    static final Path NOTES = Path.of("src/test/resources/notes");

    @TempDir Path folder;

    static List<String> outline(String text) {
        return outline(NotesReader.parse(Path.of("note.md"), text));
    }

    private static List<String> outline(Note note) {
        return note.all().map(it -> "  ".repeat(it.depth()) + it.title()).toList();
    }

    private static Heading first(String text) {
        return NotesReader.parse(Path.of("note.md"), text).headings().getFirst();
    }

    @Test
    void a_folder_is_read_note_by_note_into_trees_of_headings() throws IOException {
        List<Note> notes = NotesReader.read(NOTES);
        assertThat(notes).extracting(Note::name).containsExactly("007", "008");
        assertThat(outline(notes.getFirst()))
                .containsExactly(
                        "🍵 Чай",
                        "  1. Зелёный",
                        "    Как заварить?",
                        "    Где хранить",
                        "  2. Чёрный",
                        "    Как заварить?");
        assertThat(outline(notes.getLast())).containsExactly("Кружки и блюдца", "Чайники");
    }

    @Test
    void a_heading_knows_its_path_its_line_and_its_own_text() throws IOException {
        Heading brewing =
                NotesReader.read(NOTES).getFirst().all().skip(2).findFirst().orElseThrow();
        assertThat(brewing.path()).containsExactly("🍵 Чай", "1. Зелёный", "Как заварить?");
        assertThat(brewing.line()).isEqualTo(9);
        assertThat(brewing.text()).startsWith("Две минуты").endsWith("```");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```\n# нет\n```",
                "  ```py\n# нет\n  ```",
                "~~~\n# нет\n```\n# нет\n~~~",
                "````md\n```\n# нет\n```\n````",
                "<!--\n# нет\n-->",
                "    # нет",
                "> # нет",
                "#нет",
                "#нет #нет",
                "#!/bin/sh",
                "####### нет",
                "текст\nиз двух строк\n---",
                "- пункт\n---",
                "текст\n\n---"
            })
    void this_is_no_heading(String text) {
        assertThat(outline("# Да\n" + text + "\n\n# Конец")).containsExactly("Да", "Конец");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "# Тема",
                "#Тема",
                "   ###\tТема ###",
                "# **Тема**",
                "# Тема:",
                "# [Тема](https://example.org/tea)",
                "# Тема {#tea}",
                "'Тема\n==='",
                "'Тема\n---'",
                "'```\nкод\n```\nТема\n---'"
            })
    void this_is_a_heading(String text) {
        assertThat(outline(text)).containsExactly("Тема");
    }

    @Test
    void an_inline_code_of_three_signs_opens_no_block() {
        assertThat(outline("# Раз\n```код``` и текст\n# Два")).containsExactly("Раз", "Два");
    }

    @Test
    void a_level_that_was_left_out_does_not_harm() {
        assertThat(outline("### Глубоко\n# Сверху\n### Снизу\n## Посередине"))
                .containsExactly("Глубоко", "Сверху", "  Снизу", "  Посередине");
    }

    @Test
    void lines_in_bold_are_headings_where_there_are_no_others() {
        String bold = "✅ **Плюсы:**\n- тепло\n\n**Минусы**\n- дорого, **очень** дорого\n";
        assertThat(outline(bold)).containsExactly("Плюсы", "Минусы");
        assertThat(outline("# Чай\n" + bold)).containsExactly("Чай");
    }

    @Test
    void a_rule_before_the_next_heading_belongs_to_neither() {
        assertThat(first("# Чай\n\nТекст.\n\n---\n\n# Кофе").text()).isEqualTo("Текст.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "---\n", "+\n"})
    void a_heading_without_words_under_it_is_empty(String text) {
        assertThat(first("# Чай\n" + text).empty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-MacRoman", "windows-1251"})
    void a_text_that_was_saved_in_a_wrong_encoding_is_repaired(String mistaken) throws IOException {
        String spoilt = spoilt("# 🔐 Ключ «от» чая — ёмко\n\nТекст.", mistaken);
        assertThat(read(spoilt + "\n# Дописано позже\n"))
                .containsExactly("🔐 Ключ «от» чая — ёмко", "Дописано позже");
    }

    private static String spoilt(String text, String mistaken) {
        return new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName(mistaken));
    }

    @Test
    void a_sound_text_is_left_as_it_is_even_if_a_line_of_it_could_be_read_otherwise()
            throws IOException {
        assertThat(read("# Я…\n# Чай\n# Кофе\n")).containsExactly("Я…", "Чай", "Кофе");
    }

    @Test
    void a_note_may_be_in_the_encoding_of_old_windows() throws IOException {
        Path file = folder.resolve("old.txt");
        Files.write(file, "# Чай\n".getBytes(Charset.forName("windows-1251")));
        assertThat(outline(NotesReader.read(file).getFirst())).containsExactly("Чай");
    }

    @Test
    void files_of_other_kinds_are_left_out_of_a_folder() throws IOException {
        Files.writeString(folder.resolve("b.md"), "\uFEFF# Два");
        Files.writeString(folder.resolve("a.TXT"), "# Раз");
        Files.writeString(folder.resolve("c.png"), "# Три");
        Files.createDirectory(folder.resolve("d.md"));
        assertThat(NotesReader.read(folder))
                .extracting(Note::name, note -> outline(note).getFirst())
                .containsExactly(tuple("a", "Раз"), tuple("b", "Два"));
    }

    private List<String> read(String text) throws IOException {
        Path file = folder.resolve("note.md");
        Files.writeString(file, text);
        return outline(NotesReader.read(file).getFirst());
    }
}
