package interviewcoach.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Twenty thousand characters meant to hurt. */
class PathologicalTest {

    private static final int LENGTH = 20_000;

    /** Well under 50 ms once warm, so the best of several runs counts. */
    private static final Duration LIMIT = Duration.ofMillis(50);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final Grader GRADER = new Grader(TestLexicon.LEXICON, TestLexicon.CALIBRATION);

    private static final Rubric RUBRIC =
            TestLexicon.rubric(
                    new RubricSpec(
                            "Что такое GIL и зачем он нужен?",
                            "Глобальная блокировка интерпретатора.",
                            List.of(
                                    point(
                                            "a",
                                            "лок отпускается",
                                            "поток ... процесс ... лок",
                                            "не блокирует поток"),
                                    point(
                                            "b",
                                            "поток & процесс & лок",
                                            "(один | два) поток ждёт <io>"),
                                    point(
                                            "c",
                                            "`*`",
                                            "`gather`",
                                            "100±50%",
                                            "глобальная блокировка интерпретатора")),
                            List.of(
                                    new RubricSpec.Misconception(
                                            "m",
                                            RubricSpec.Severity.SERIOUS,
                                            List.of(
                                                    "потоки ускоряют вычисления",
                                                    "поток поток поток поток"),
                                            List.of()))));

    static Stream<String> hostile() {
        return Stream.of(
                "поток ",
                "лок. поток, ",
                "поток процесс лок ",
                "не ",
                "не лок ",
                "без ",
                "нет нет ",
                "нельзя невозможно ",
                "неверно, что ",
                "это не так, ",
                "а не ",
                "если пока когда ",
                "когда, ",
                "э́",
                "\u0301",
                "a\u0301\u0302\u0303",
                "😀",
                "()[]{}<>`*&|!",
                "*",
                "_",
                "@",
                "a.",
                "....",
                "aаaа",
                "щзшыв ",
                "блокирровка ",
                "итнерпретатора ",
                "неблокирующийнеблокирующий",
                "ненененене",
                "100 ",
                "1.1.1.1",
                "999999999999999999",
                "asyncio.gather(",
                "-",
                "\n",
                "\u0000",
                "\uD83D",
                "ﷺ",
                "глобальная блокировка ",
                "lock.lock.");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostile_texts_are_graded_in_time(String part) {
        String text = part.repeat(LENGTH / part.length());
        assertThat(fastest(text)).isLessThan(LIMIT);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void quotes_stay_inside_the_text(String part) {
        String text = part.repeat(50) + " глобальная блокировка " + part.repeat(50);
        Grade grade = GRADER.grade(RUBRIC, text);
        assertThat(grade.score()).isBetween(0.0, 1.0);
        grade.points().stream()
                .flatMap(point -> point.evidence().stream())
                .forEach(evidence ->
                        assertThat(text.substring(evidence.start(), evidence.end()))
                                .isEqualTo(evidence.quote()));
    }

    @org.junit.jupiter.api.Test
    void noise_never_throws() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            StringBuilder noise = new StringBuilder();
            for (int i = 0; i < 200; i++) {
                noise.append((char) random.nextInt(round % 2 == 0 ? 0x500 : 0x10000));
            }
            assertThat(GRADER.grade(RUBRIC, noise.toString()).score()).isBetween(0.0, 1.0);
        }
    }

    private static Duration fastest(String text) {
        Duration best = Duration.ofDays(1);
        for (int run = 0; run < 20 && best.compareTo(LIMIT) >= 0; run++) {
            // of the processor, for which others compete on a shared machine
            long start = THREADS.getCurrentThreadCpuTime();
            GRADER.grade(RUBRIC, text);
            Duration taken = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
            best = taken.compareTo(best) < 0 ? taken : best;
        }
        return best;
    }

    private static RubricSpec.Point point(String id, String... patterns) {
        return new RubricSpec.Point(id, 1, false, List.of(patterns), List.of());
    }
}
