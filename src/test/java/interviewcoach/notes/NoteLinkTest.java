package interviewcoach.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteLinkTest {

    private static List<String> find(String text, String heading) {
        Note note = NotesReader.parse(Path.of("003_note.txt"), text);
        return NoteLink.of("003#" + heading).find(note).keySet().stream()
                .map(path -> String.join(" > ", path))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# 🔐 JWT (JSON Web Token) | JWT (JSON Web Token)",
                "# ❤️ Чай | чай",
                "# Зелёный чай: как? | зеленый ЧАЙ -- как",
                "# 1. Чай | Чай",
                "# 1️⃣ Чай | Чай",
                "# 🍵 2) Чай | Чай",
                "# 1.2.3 Чай | чай",
                "# Чай   с   молоком | Чай с молоком",
                "# `asyncio.gather` | asyncio.gather",
                "# **Чай** | Чай",
                "# 2.0 | 2.0",
                "# Вход > выход | Вход > выход",
                "# I/O | I/O"
            })
    void a_heading_is_found_whatever_its_decoration(String line, String link) {
        assertThat(find(line, link)).hasSize(1);
    }

    @Test
    void what_is_written_exactly_wins_over_what_is_only_alike() {
        String note = "# C\n# C++\n# C#\n# 1.0 новое\n# 2.0 новое";
        assertThat(find(note, "C++")).containsExactly("C++");
        assertThat(find(note, "2.0 Новое")).containsExactly("2.0 новое");
        assertThat(find(note, "новое")).containsExactly("1.0 новое", "2.0 новое");
    }

    @Test
    void a_repeated_heading_is_told_by_its_path() {
        String note = "# Чай\n## Вода\n### Сколько\n# Кофе\n## Вода\n### Сколько\n";
        assertThat(find(note, "Сколько"))
                .containsExactly("Чай > Вода > Сколько", "Кофе > Вода > Сколько");
        assertThat(find(note, "Кофе > Вода > Сколько")).containsExactly("Кофе > Вода > Сколько");
        assertThat(find(note, "кофе > сколько")).containsExactly("Кофе > Вода > Сколько");
        assertThat(find(note, "Вода > Кофе > Сколько")).isEmpty();
    }

    @Test
    void a_heading_of_the_highest_level_is_meant_before_one_that_is_deeper() {
        assertThat(find("# Кэш\n## Redis\n# Redis", "Redis")).containsExactly("Redis");
    }

    @Test
    void a_section_that_is_written_in_two_places_is_one() {
        assertThat(find("# Чай\n## Вода\n# Чай\n## Вода", "Чай > Вода")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Кофе", "Чай и кофе", "Ча", "🍵", "", "Чай > Чай"})
    void another_heading_is_not_found(String link) {
        assertThat(find("# Чай", link)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "003_abc.txt, 003",
        "003.md, 003",
        "003_abc.txt, 003_abc",
        "003_abc.txt, 003_abc.txt",
        "tea.md, tea"
    })
    void a_note_is_called_by_its_number_or_by_its_name(String file, String name) {
        Note note = NotesReader.parse(Path.of("notes", file), "# Чай");
        assertThat(NoteLink.of(name + "#Чай").leadsTo(note)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"003_abc.txt, 03", "003_abc.txt, 004", "0034.txt, 003", "tea.md, te"})
    void another_note_is_not_meant(String file, String name) {
        Note note = NotesReader.parse(Path.of("notes", file), "# Чай");
        assertThat(NoteLink.of(name + "#Чай").leadsTo(note)).isFalse();
    }

    @Test
    void the_shortest_unmistakable_link_is_given() {
        Note note =
                NotesReader.parse(Path.of("003.md"), "# Чай\n## Вода\n## Лист\n# Кофе\n## Вода\n");
        assertThat(note.all().map(it -> NoteLink.to(it, note).toString()))
                .containsExactly(
                        "003#Чай", "003#Чай > Вода", "003#Лист", "003#Кофе", "003#Кофе > Вода");
    }
}
