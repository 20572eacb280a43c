package interviewcoach.picture;

import interviewcoach.voice.Picture;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How long a picture of progress takes: drawn anew, and from the cache. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx192m", "-XX:+UseSerialGC"})
public class PictureBenchmark {

    private final Painter painter = new Painter();
    private int drawn;

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder().include(PictureBenchmark.class.getName()).build()).run();
    }

    @Benchmark
    public Object drawn() {
        return painter.png(picture(++drawn)).orElseThrow();
    }

    @Benchmark
    public Object kept() {
        return painter.png(picture(0)).orElseThrow();
    }

    /** Another description for each number. */
    private static Picture picture(int number) {
        List<Picture.Bar> bars =
                IntStream.range(0, 16)
                        .mapToObj(i ->
                                new Picture.Bar(
                                        "Декораторы, итераторы, генераторы", i / 16.0, "5 из 9"))
                        .toList();
        return new Picture(
                new Picture.Bars("Освоено по темам", number + " %", "Что это значит", bars),
                new Picture.Calendar(
                        "Ответы за 16 недель",
                        List.of("пн", "вт", "ср", "чт", "пт", "сб", "вс"),
                        List.of(new Picture.Month(2, "авг"), new Picture.Month(6, "сен")),
                        Collections.nCopies(15 * 7 + 4, 2),
                        List.of(new Picture.Shade(0, "нет"), new Picture.Shade(1, "да"))));
    }
}
