package interviewcoach.voice;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.bank.Question.Correction;
import interviewcoach.learner.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceTextTest {

    private static final Room WIDE = new Room(1200, 2400, 120, 500);

    private static String folded(String everywhere) {
        var text = new ReferenceText(Questions.hostile(everywhere, 2), Phrases.in(Language.RU));
        return String.join("\n", text.folded(WIDE));
    }

    @Test
    void a_heading_that_two_notes_share_is_named_once() {
        assertThat(folded("Потоки")).containsOnlyOnce("заметка «Потоки»");
    }

    @Test
    void a_claim_is_quoted_without_its_full_stop() {
        assertThat(folded("Потоки быстрее.")).contains("заметке: «Потоки быстрее». ");
    }

    @Test
    void a_truth_begins_with_a_capital_letter_unless_it_begins_with_a_name() {
        Correction word = new Correction("1#a", "иначе", "на деле так.");
        Correction name = new Correction("1#a", "иначе", "asyncio так.");
        var text =
                new ReferenceText(
                        Questions.corrected(List.of(word, name)), Phrases.in(Language.RU));
        assertThat(text.folded(WIDE).getFirst()).contains("». На деле так.", "». asyncio так.");
    }

    @Test
    void at_most_two_corrections_of_a_note_are_shown_and_short() {
        Correction wrong =
                new Correction(
                        "1#a", "Потоки быстрее. " + "Всегда. ".repeat(99), "Нет. ".repeat(99));
        var text =
                new ReferenceText(
                        Questions.corrected(List.of(wrong, wrong, wrong)), Phrases.in(Language.RU));
        assertThat(text.folded(WIDE).getFirst().split("Неточно в заметке:", -1))
                .hasSize(3)
                .allSatisfy(part -> assertThat(part).hasSizeLessThan(350));
    }
}
