package interviewcoach.load;

import interviewcoach.bank.BankFiles;
import interviewcoach.bank.Loaded;
import interviewcoach.bank.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long it takes a program that has just started to read the questions and to compile their
 * rubrics. Run it from the project's folder.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(5)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class LoadingBenchmark {

    /** How many questions; the project's bank, and copies of it where it has fewer. */
    @Param({"123", "1000"})
    int questions;

    @SuppressWarnings("NullAway.Init")
    private Path folder;

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder().include(LoadingBenchmark.class.getName()).build()).run();
    }

    @Setup
    public void write() throws IOException {
        folder = Files.createTempDirectory("bank");
        LargeBank.write(folder, questions);
    }

    /** As {@code java -jar} starts. */
    @Benchmark
    public Loaded plain() throws IOException {
        return BankFiles.load(folder, Words.DICTIONARY);
    }

    /** As {@code mvn spring-boot:run} starts: compiled once, quickly. */
    @Benchmark
    @Fork(value = 5, jvmArgsAppend = "-XX:TieredStopAtLevel=1")
    public Loaded quick() throws IOException {
        return BankFiles.load(folder, Words.DICTIONARY);
    }
}
