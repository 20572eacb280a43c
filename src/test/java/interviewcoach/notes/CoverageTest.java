package interviewcoach.notes;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.bank.Citation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final String NOTE =
            """
            # Чай
            ## Вода
            Мягкая.
            ### Сколько
            Чашка.
            ## Лист
            Целый.
            ## Посуда
            """;

    private final List<Citation> citations = new ArrayList<>();

    private CoverageTest cited(String question, String note) {
        citations.add(new Citation("tea.yaml", 7, question, note, true));
        return this;
    }

    private Coverage coverage(String... texts) {
        List<Note> notes = new ArrayList<>();
        for (String text : texts) {
            notes.add(NotesReader.parse(Path.of("00" + notes.size() + "_note.md"), text));
        }
        return Coverage.of(notes, citations);
    }

    private static List<String> told(Coverage coverage) {
        return coverage.notes().getFirst().headings().stream()
                .map(it -> it.heading().title() + ": " + told(it.cover()))
                .toList();
    }

    private static String told(Cover cover) {
        return switch (cover) {
            case Cover.Named(var ids) -> String.join(" ", ids);
            case Cover.FromAbove(var ids) -> "^ " + String.join(" ", ids);
            case Cover.FromBelow() -> "v";
            case Cover.Nothing() -> "-";
        };
    }

    private List<String> problems(String... texts) {
        return coverage(texts).problems().stream().map(Object::toString).toList();
    }

    @Test
    void a_link_covers_all_that_is_under_its_heading() {
        assertThat(told(cited("soft", "000#Вода").cited("how-soft", "000#Вода").coverage(NOTE)))
                .containsExactly(
                        "Чай: -",
                        "Вода: soft how-soft",
                        "Сколько: ^ soft how-soft",
                        "Лист: -",
                        "Посуда: -");
    }

    @Test
    void a_heading_is_covered_by_its_parts_and_empty_parts_do_not_count() {
        Coverage coverage = cited("soft", "000#Вода").cited("leaf", "000#Лист").coverage(NOTE);
        assertThat(told(coverage)).startsWith("Чай: v").endsWith("Лист: leaf", "Посуда: -");
        assertThat(coverage.notes().getFirst().covered()).isEqualTo(4);
        assertThat(coverage.complete()).isFalse();
    }

    @Test
    void a_heading_whose_parts_are_all_empty_needs_all_of_them() {
        String note = "# Чай\n## Вода\n## Лист\n";
        assertThat(told(cited("soft", "000#Вода").coverage(note))).startsWith("Чай: -");
        assertThat(told(cited("leaf", "000#Лист").coverage(note))).startsWith("Чай: v");
    }

    @Test
    void the_nearest_heading_above_counts() {
        assertThat(told(cited("all", "000#Чай").cited("soft", "000#Вода").coverage(NOTE)))
                .containsExactly(
                        "Чай: all",
                        "Вода: soft",
                        "Сколько: ^ soft",
                        "Лист: ^ all",
                        "Посуда: ^ all");
        assertThat(coverage(NOTE).complete()).isTrue();
    }

    @Test
    void a_correction_covers_nothing_but_its_heading_must_be_there() {
        citations.add(new Citation("tea.yaml", 9, "soft", "000#Чай", false));
        citations.add(new Citation("tea.yaml", 12, "soft", "000#Кофе", false));
        assertThat(told(coverage(NOTE))).contains("Чай: -");
        assertThat(problems(NOTE))
                .containsExactly("tea.yaml:12: в заметке 000 нет заголовка «Кофе»");
    }

    @Test
    void a_heading_that_is_not_there_is_told_with_the_nearest_one() {
        cited("soft", "000#Воды");
        assertThat(problems(NOTE))
                .containsExactly(
                        "tea.yaml:7: в заметке 000 нет заголовка «Воды»: может быть, «Вода»?");
    }

    @Test
    void a_link_to_a_repeated_heading_is_asked_which_one_it_means() {
        cited("soft", "000#Вода");
        String note = "# Чай\n## Вода\n# Кофе\n## Вода\n";
        assertThat(problems(note))
                .containsExactly(
                        "tea.yaml:7: в заметке 000 не один заголовок «Вода», напиши, под каким он:"
                                + " \"000#Чай > Вода\" или \"000#Кофе > Вода\"");
        assertThat(told(coverage(note))).containsExactly("Чай: -", "Вода: -", "Кофе: -", "Вода: -");
    }

    @Test
    void links_to_other_notes_are_only_mentioned() {
        cited("all", "000#Чай").cited("beans", "005#Кофе");
        assertThat(coverage(NOTE).elsewhere()).containsExactly("005");
        assertThat(coverage(NOTE).complete()).isTrue();
    }

    @Test
    void notes_that_cannot_be_linked_to_are_told() {
        assertThat(problems("только текст"))
                .containsExactly(
                        "000_note.md:1: в заметке нет ни одного заголовка, сослаться на неё нельзя");
        List<Note> two =
                List.of(
                        NotesReader.parse(Path.of("003_a.md"), "# Чай"),
                        NotesReader.parse(Path.of("003_b.md"), "# Кофе"));
        assertThat(Coverage.of(two, List.of()).problems())
                .extracting(Object::toString)
                .containsExactly("003_b.md:1: заметка 003 уже есть: 003_a.md");
    }
}
