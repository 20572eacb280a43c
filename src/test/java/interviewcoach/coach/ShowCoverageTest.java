package interviewcoach.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowCoverageTest {

    private static final String NOTES = "src/test/resources/notes";

    @TempDir Path folder;

    @BeforeEach
    void bank() throws IOException {
        write("tea.yaml", CheckTest.tea().replace("007#Чай", "007#Чёрный"));
        write("glossary.yaml", "concepts: []");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Played coverage(String... notes) {
        String[] args = new String[notes.length + 3];
        args[0] = "coverage";
        args[1] = "--questions";
        args[2] = folder.toString();
        System.arraycopy(notes, 0, args, 3, notes.length);
        return Played.verb(args);
    }

    @Test
    void notes_are_shown_as_trees_with_the_questions_that_cover_them() {
        Played played = coverage(NOTES);
        assertThat(played.out())
                .containsExactly(
                        "007_tea.md",
                        "  – 🍵 Чай: нет вопроса",
                        "    – 1. Зелёный: нет вопроса",
                        "      – Как заварить?: нет вопроса",
                        "      – Где хранить: нет вопроса, в заметке пусто",
                        "    + 2. Чёрный: tea-brewing",
                        "      + Как заварить?: вместе с разделом, tea-brewing",
                        "  Заголовков 6, покрыто 2.",
                        "",
                        "008_cups.txt",
                        "  – Кружки и блюдца: нет вопроса",
                        "  – Чайники: нет вопроса",
                        "  Заголовков 2, покрыто 0.",
                        "",
                        "Заметок: 2, заголовков: 8, покрыто: 2, не покрыто: 6. Ошибок: 0.");
        assertThat(played.code()).isEqualTo(1);
    }

    @Test
    void when_all_is_covered_the_code_is_0() throws IOException {
        write("tea.yaml", CheckTest.tea());
        Played played = coverage(NOTES + "/007_tea.md");
        assertThat(played.out())
                .last()
                .isEqualTo("Заметок: 1, заголовков: 6, покрыто: 6, не покрыто: 0. Ошибок: 0.");
        assertThat(played.code()).isZero();
    }

    @Test
    void a_link_that_leads_nowhere_is_told_with_file_and_line() throws IOException {
        write("tea.yaml", CheckTest.tea().replaceFirst("007#Чай", "007#Чаёк"));
        Played played = coverage(NOTES + "/007_tea.md");
        assertThat(played.out())
                .contains(
                        folder
                                + "/tea.yaml:50: в заметке 007 нет заголовка «Чаёк»: может быть, «🍵 Чай»?");
        assertThat(played.code()).isEqualTo(1);
    }

    @Test
    void other_notes_are_mentioned() {
        assertThat(coverage(NOTES + "/008_cups.txt").out())
                .contains("Вопросы ссылаются и на другие заметки: 007.");
    }

    @Test
    void a_bank_with_mistakes_covers_nothing_for_sure() throws IOException {
        write("tea.yaml", CheckTest.tea().replace("level: middle", "level: expert"));
        Played played = coverage(NOTES + "/007_tea.md");
        assertThat(played.err()).contains("В банке есть ошибки: их покажет check.");
        assertThat(played.code()).isEqualTo(1);
    }

    @Test
    void a_note_that_is_not_there_gives_code_2() {
        Played played = coverage(NOTES + "/nowhere.md");
        assertThat(played.err()).contains("Не могу прочитать " + NOTES + "/nowhere.md");
        assertThat(played.code()).isEqualTo(2);
    }

    @Test
    void a_folder_without_notes_gives_code_2() {
        assertThat(coverage(folder.toString()).code()).isEqualTo(2);
    }
}
