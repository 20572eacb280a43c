package interviewcoach.picture;

import interviewcoach.bank.BankFiles;
import interviewcoach.bank.Level;
import interviewcoach.bank.Loaded;
import interviewcoach.bank.Question;
import interviewcoach.bank.Words;
import interviewcoach.learner.Downtime;
import interviewcoach.learner.Goal;
import interviewcoach.learner.Language;
import interviewcoach.learner.Learner;
import interviewcoach.learner.Progress;
import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Event;
import interviewcoach.quiz.Outside;
import interviewcoach.quiz.Person;
import interviewcoach.quiz.Quiz;
import interviewcoach.quiz.Snapshot;
import interviewcoach.quiz.State;
import interviewcoach.recall.Memory;
import interviewcoach.voice.Message;
import interviewcoach.voice.Picture;
import interviewcoach.voice.Voice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long a picture of progress takes, drawn anew and from the cache, and how long all of {@code
 * /stats} takes once the picture is there: the step with its forecast, the words, the picture.
 */
@org.openjdk.jmh.annotations.State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx192m", "-XX:+UseSerialGC"})
public class PictureBenchmark {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Conversation HERE = Conversation.with(1);

    private final Painter painter = new Painter();
    private final Snapshot snapshot = snapshot();
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

    /** Of somebody who has answered every question of the project once, with a goal ahead. */
    @Benchmark
    public Object stats() {
        var typed =
                new Event.Commanded("tg:1", HERE, NOW, new Person(1, "Аня", "ru"), 1, "stats", "");
        Message message = Voice.in(Language.RU).say(Quiz.step(snapshot, typed).says().getFirst());
        return painter.png(Objects.requireNonNull(message.picture())).orElseThrow();
    }

    private static Snapshot snapshot() {
        Loaded loaded = loaded();
        List<String> ids = loaded.bank().questions().stream().map(Question::id).toList();
        Map<String, Progress> progress = new HashMap<>();
        Map<String, Memory> memories = new HashMap<>();
        Map<LocalDate, Integer> days = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            Instant at = NOW.minus(Duration.ofHours(20L * (i + 1)));
            progress.put(ids.get(i), new Progress(ids.get(i), 1, 0.8, 0.8, at));
            memories.put(ids.get(i), new Memory(1 + i % 40, 3 + i % 6, at, at, 0));
            days.merge(LocalDate.ofInstant(at, MOSCOW), 1, Integer::sum);
        }
        return new Snapshot(
                State.NEW,
                Learner.newcomer(1, "Аня", Language.RU)
                        .at(EnumSet.allOf(Level.class))
                        .aimingAt(new Goal(LocalDate.of(2026, 12, 15), 20)),
                progress,
                memories,
                null,
                NOW,
                1,
                new Outside.Activity(days, false),
                new Snapshot.World(
                        loaded.bank(),
                        loaded.grader(),
                        "",
                        MOSCOW,
                        LocalTime.of(10, 0),
                        Set.of(),
                        Set.of(),
                        Downtime.NONE));
    }

    private static Loaded loaded() {
        try {
            return BankFiles.load(Path.of("questions"), Words.DICTIONARY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
