package interviewcoach.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DistortionTest {

    private static final String TEXT =
            "Ну, это глобальная блокировка интерпретатора (GIL): в каждый момент байткод выполняет"
                    + " только один поток, ещё она отпускается на время ввода-вывода.";

    @ParameterizedTest
    @EnumSource(Distortion.class)
    void the_same_text_is_distorted_in_the_same_way(Distortion distortion) {
        String once = distortion.of(TEXT);
        String again = distortion.of(TEXT);
        assertThat(again).isEqualTo(once).isNotEqualTo(TEXT);
        assertThat(distortion.of("")).isEmpty();
    }

    @Test
    void about_one_word_in_five_is_misspelt_and_none_is_lost() {
        String[] before = TEXT.repeat(20).split(" ");
        String[] after = Distortion.TYPOS.of(TEXT.repeat(20)).split(" ");
        assertThat(after).hasSameSizeAs(before);
        int changed = 0;
        for (int i = 0; i < before.length; i++) {
            changed += before[i].equals(after[i]) ? 0 : 1;
        }
        assertThat((double) changed / before.length).isBetween(0.13, 0.27);
    }

    @Test
    void punctuation_goes_but_hyphens_and_code_stay() {
        assertThat(Distortion.NO_PUNCTUATION.of("Да, ввод-вывод: `await` - asyncio.gather(a). Ок!"))
                .isEqualTo("Да ввод-вывод `await`  asyncio.gather(a Ок");
    }

    @Test
    void a_word_in_the_other_layout_is_what_the_same_keys_type() {
        assertThat(Distortion.OTHER_LAYOUT.of("поток поток поток поток поток"))
                .containsOnlyOnce("gjnjr");
    }
}
