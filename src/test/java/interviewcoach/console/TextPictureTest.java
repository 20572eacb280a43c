package interviewcoach.console;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.voice.Picture;
import interviewcoach.voice.Picture.Bar;
import interviewcoach.voice.Picture.Month;
import interviewcoach.voice.Picture.Shade;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextPictureTest {

    private static final List<Integer> COUNTS =
            IntStream.range(0, 15 * 7 + 4).mapToObj(day -> day % 7 == 0 ? 0 : day % 12).toList();

    private static Picture picture(Bar... bars) {
        return new Picture(
                new Picture.Bars("Освоено по темам", "34 %", "", List.of(bars)),
                new Picture.Calendar(
                        "Ответы за 16 недель",
                        List.of("пн", "вт", "ср", "чт", "пт", "сб", "вс"),
                        List.of(new Month(2, "авг"), new Month(6, "сен")),
                        COUNTS,
                        List.of(
                                new Shade(0, "нет"),
                                new Shade(1, "1"),
                                new Shade(2, "2–4"),
                                new Shade(5, "5–9"),
                                new Shade(10, "от 10"))));
    }

    @Test
    void bars_and_days_are_told_in_characters() {
        Picture picture =
                picture(
                        new Bar("Кэширование", 0.5, "12 из 12"),
                        new Bar("Тестирование", 0, "0 из 7"));
        assertThat(TextPicture.of(picture))
                .isEqualTo(
                        """
                        Освоено по темам: 34 %
                        ██████████░░░░░░░░░░  12 из 12  Кэширование
                        ░░░░░░░░░░░░░░░░░░░░    0 из 7  Тестирование

                        Ответы за 16 недель
                                авг     сен
                        пн  · · · · · · · · · · · · · · · ·
                        вт  ░ ▓ ▒ █ ▓ · ▓ ▒ ▓ ▒ █ ▓ ░ ▓ ▒ █
                        ср  ▒ ▓ ▒ █ ▓ ░ ▓ ▒ █ ▓ · ▓ ▒ ▓ ▒ █
                        чт  ▒ █ ▓ · ▓ ▒ ▓ ▒ █ ▓ ░ ▓ ▒ █ ▓ ·
                        пт  ▒ █ ▓ ░ ▓ ▒ █ ▓ · ▓ ▒ ▓ ▒ █ ▓
                        сб  ▓ · ▓ ▒ ▓ ▒ █ ▓ ░ ▓ ▒ █ ▓ · ▓
                        вс  ▓ ░ ▓ ▒ █ ▓ · ▓ ▒ ▓ ▒ █ ▓ ░ ▓
                        · нет   ░ 1   ▒ 2–4   ▓ 5–9   █ от 10
                        """);
    }

    @Test
    void what_is_begun_is_never_nothing_and_what_is_not_whole_never_all() {
        Picture picture =
                picture(
                        new Bar("a", 0.001, "1 из 99"),
                        new Bar("b", 0.999, "9 из 9"),
                        new Bar("c", 1, "9 из 9"));
        assertThat(TextPicture.of(picture).lines().skip(1).limit(3))
                .extracting(line -> line.chars().filter(it -> it == '█').count())
                .containsExactly(1L, 19L, 20L);
    }

    @Test
    void no_line_is_wider_than_a_terminal() {
        Picture picture = picture(new Bar("длинное ".repeat(20), 0.5, "100 из 100"));
        assertThat(TextPicture.of(picture).lines()).allMatch(line -> line.length() <= 80);
    }
}
