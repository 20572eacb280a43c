package interviewcoach.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractTest {

    private static final String NOTES = "src/test/resources/notes";

    @TempDir Path temporary;
    private Path folder = Path.of("");

    @BeforeEach
    void folder_that_is_not_there_yet() {
        folder = temporary.resolve("new/drafts");
    }

    private Played extract(String notes) {
        return Played.verb("extract", notes, "--out", folder.toString());
    }

    @Test
    void a_file_of_drafts_is_written_for_each_note() {
        Played played = extract(NOTES);
        assertThat(played.out())
                .containsExactly(
                        folder.resolve("007-tea.yaml") + ": заготовок 4",
                        folder.resolve("008-cups.yaml") + ": заготовок 2");
        assertThat(played.code()).isZero();
    }

    @Test
    void check_understands_the_drafts_and_says_what_is_to_be_written() {
        extract(NOTES + "/008_cups.txt");
        Played check = Played.verb("check", "--questions", folder.toString());
        String file = folder.resolve("008-cups.yaml").toString();
        assertThat(check.out())
                .filteredOn(line -> line.startsWith(file + ":7:"))
                .containsExactly(
                        file + ":7: заблуждений (misconceptions) 0, а нужно хотя бы 2",
                        file + ":7: нет ни одной обязательной мысли в points",
                        file + ":7: предупреждение: примеров (examples) 0, а нужно хотя бы 8");
        assertThat(check.out()).last().asString().contains("Ошибок: 4,");
        assertThat(check.code()).isEqualTo(1);
    }

    @Test
    void the_drafts_cover_the_notes_they_are_made_of() {
        extract(NOTES);
        Played coverage = Played.verb("coverage", "--questions", folder.toString(), NOTES);
        assertThat(coverage.out())
                .last()
                .isEqualTo("Заметок: 2, заголовков: 8, покрыто: 8, не покрыто: 0. Ошибок: 0.");
    }

    @Test
    void a_file_that_is_there_is_left_as_it_is_and_the_others_are_written() throws IOException {
        Files.createDirectories(folder);
        Path there = Files.writeString(folder.resolve("007-tea.yaml"), "мой труд");
        Played played = extract(NOTES);
        assertThat(there).hasContent("мой труд");
        assertThat(folder.resolve("008-cups.yaml")).exists();
        assertThat(played.err()).contains(there + ": уже есть и не изменён");
        assertThat(played.code()).isEqualTo(1);
    }

    @Test
    void a_note_without_headings_is_told() throws IOException {
        Path note = Files.writeString(temporary.resolve("plain.md"), "просто текст");
        Played played = extract(note.toString());
        assertThat(played.err()).contains(note + ": нет ни одного заголовка");
        assertThat(played.code()).isEqualTo(1);
    }

    @Test
    void a_file_in_place_of_the_folder_gives_code_2() throws IOException {
        folder = Files.writeString(temporary.resolve("file"), "");
        assertThat(extract(NOTES).code()).isEqualTo(2);
    }
}
