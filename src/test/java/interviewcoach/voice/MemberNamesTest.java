package interviewcoach.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that people give themselves. */
class MemberNamesTest {

    private static String shown(String name) {
        return MemberNames.of(List.of(new MemberNames.Named(1, name)), "без имени").of(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Оля", "😀", "<b>&", "👩‍💻", "o_O"})
    void what_shows_something_stays(String name) {
        assertThat(shown(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u3164", "\u2800\u2800", "\u200D", "\u202E\u200B", "\n"})
    void what_shows_nothing_is_called_so(String name) {
        assertThat(shown(name)).isEqualTo("без имени");
    }

    @Test
    void sixty_characters_are_cut_to_one_short_line() {
        assertThat(shown("Александра\nКонстантинова Великая, первая этого имени"))
                .hasSizeLessThanOrEqualTo(24)
                .doesNotContain("\n")
                .startsWith("Александра Константинов…");
    }

    @Test
    void a_name_that_runs_to_the_left_does_not_turn_the_points_behind_it() {
        assertThat(shown("שרה")).isEqualTo("\u2068שרה\u2069");
        assertThat(shown("\u202EОля")).isEqualTo("Оля");
    }

    @Test
    void marks_do_not_pile_up() {
        assertThat(shown("О\u0301\u0301\u0301\u0301\u0301ля")).isEqualTo("О\u0301\u0301ля");
    }

    @Test
    void those_of_one_name_are_told_apart_in_the_same_way_every_time() {
        MemberNames names =
                MemberNames.of(
                        List.of(
                                new MemberNames.Named(9, "Саша"),
                                new MemberNames.Named(3, "Саша"),
                                new MemberNames.Named(5, "")),
                        "без имени");
        assertThat(names.of(3)).isEqualTo("Саша");
        assertThat(names.of(9)).isEqualTo("Саша (2)");
        assertThat(names.of(5)).isEqualTo("без имени");
    }
}
