package interviewcoach.grading;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Answers of 100 words graded on one core: how many a second, and how long one takes (median, p99).
 */
@State(Scope.Benchmark)
@Fork(1)
@Threads(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class GraderBenchmark {

    private static final int WORDS = 100;

    private static final String SENTENCES =
            """
            GIL это глобальная блокировка интерпретатора, из-за неё байткод в каждый момент выполняет только один поток.
            На время ввода-вывода лок отпускаеться, поэтому треды не бесполезны: пока один ждёт сеть, работает другой.
            А вот вычисления потоками не ускорить, для них берут процессы, у каждого свой интерпретатор и своя память.
            Ещё гил не спасает от гонок, между двумя инструкциями поток могут переключить, так что счётчик защищают мьютексом.
            """;

    private final Grader grader = new Grader(TestLexicon.LEXICON, TestLexicon.CALIBRATION);
    private final Rubric rubric = TestLexicon.rubric(spec());
    private final String answer = words();

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder().include(GraderBenchmark.class.getName()).build()).run();
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public Grade answers() {
        return grader.grade(rubric, answer);
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Grade latency() {
        return grader.grade(rubric, answer);
    }

    private static String words() {
        String[] words = SENTENCES.repeat(2).split("\\s+");
        return String.join(" ", List.of(words).subList(0, WORDS));
    }

    private static RubricSpec spec() {
        return new RubricSpec(
                "Что такое GIL?",
                "Глобальная блокировка интерпретатора: байткод выполняет один поток.",
                List.of(
                        point(
                                "lock",
                                "глобальная блокировка",
                                "мьютекс интерпретатора",
                                "<gil> (лок | замок)"),
                        point(
                                "one-thread",
                                "(один | единственный | 1) поток",
                                "не больше одного потока",
                                "потоки не работают параллельно"),
                        point("bytecode", "(выполняет | исполняет | крутит) байткод", "байткод"),
                        point(
                                "released",
                                "лок отпускается",
                                "(отпускает | отдаёт | освобождает) (GIL | лок) ... <io>",
                                "ждёт <io> & отпускается"),
                        point(
                                "processes",
                                "(процессы | multiprocessing) & вычисления",
                                "вычисления ... процессы",
                                "`ProcessPoolExecutor`"),
                        point(
                                "races",
                                "не (спасает | защищает) от гонок",
                                "счётчик (защищают | закрывают) (мьютексом | локом)")),
                List.of(
                        misconception(
                                "speeds-up",
                                "потоки ускоряют вычисления",
                                "каждый поток на своём ядре"),
                        misconception("useless", "потоки бесполезны", "от потоков нет пользы"),
                        misconception("atomic", "гонок не бывает", "любая операция атомарна")));
    }

    private static RubricSpec.Point point(String id, String... patterns) {
        return new RubricSpec.Point(id, 1, false, List.of(patterns), List.of());
    }

    private static RubricSpec.Misconception misconception(String id, String... patterns) {
        return new RubricSpec.Misconception(
                id, RubricSpec.Severity.SERIOUS, List.of(patterns), List.of());
    }
}
