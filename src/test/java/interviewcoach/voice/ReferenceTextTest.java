package interviewcoach.voice;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.learner.Language;
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
        assertThat(folded("Потоки быстрее.")).contains("неточность: «Потоки быстрее».");
    }
}
