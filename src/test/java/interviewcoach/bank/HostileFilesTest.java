package interviewcoach.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that no author means ends with a word about it, and soon. */
class HostileFilesTest {

    /** Many times what any of these needs; without limits some take minutes. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final String TOO_DEEP = "слишком много списков друг в друге";

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void is_refused_with_a_word(String name, String text, String expected) throws IOException {
        assertThat(told(text)).anyMatch(it -> it.contains(expected));
        assertThat(check("glossary.yaml", text).sound()).isFalse();
    }

    static Stream<Arguments> files() {
        return Stream.of(
                file("nothing", "", "файл пустой"),
                file("only a comment", "# потом\n", "файл пустой"),
                file("lists in lists", "topic: " + "[".repeat(50_000), TOO_DEEP),
                file("sections in sections", "topic: " + "{a: ".repeat(20_000), TOO_DEEP),
                file("dashes behind dashes", "- ".repeat(50_000), TOO_DEEP),
                file("a staircase", staircase(1_000), TOO_DEEP),
                file("a billion laughs", laughs(10), "слишком много ссылок"),
                file("a list in itself", "questions: &q\n- *q\n", "нужны поля вида"),
                file("another text", "а: б: в\n".repeat(20_000), "дальше не читаю"),
                file("open quotes", "a: \"b\n".repeat(20_000), "дальше не читаю"),
                file("a long line", "a: b: " + "x ".repeat(500_000), "двоеточие с пробелом"));
    }

    @Test
    void of_many_broken_questions_the_first_are_told() throws IOException {
        assertThat(told("questions:\n" + "- a: b: c\n".repeat(10_000)))
                .hasSizeBetween(40, 50)
                .anyMatch(it -> it.contains("дальше не читаю"));
    }

    private static Arguments file(String name, String text, String expected) {
        return Arguments.of(name, text, expected);
    }

    private static String staircase(int steps) {
        return String.join(
                "", IntStream.range(0, steps).mapToObj(it -> " ".repeat(it) + "a:\n").toList());
    }

    /** Each line means ten times the one before it. */
    private static String laughs(int lines) {
        StringBuilder text = new StringBuilder("a0: &a0 [ha]\n");
        for (int i = 1; i < lines; i++) {
            text.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(10)));
        }
        return text.toString();
    }

    private static List<String> told(String text) throws IOException {
        return check("tea.yaml", text).problems().stream().map(Problem::message).toList();
    }

    private static Loaded check(String file, String text) throws IOException {
        Sources sound =
                new Sources("questions", true, List.of())
                        .with(
                                Map.of(
                                        "glossary.yaml",
                                        "concepts: []",
                                        "tea.yaml",
                                        Mistake.resource("tea.yaml")));
        return Assertions.assertTimeoutPreemptively(
                SOON,
                () -> BankFiles.check(sound.with(Map.of(file, text)), file, Words.DICTIONARY));
    }
}
