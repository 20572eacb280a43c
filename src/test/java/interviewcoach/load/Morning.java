package interviewcoach.load;

import static interviewcoach.load.Times.millis;
import static interviewcoach.load.Times.seconds;

import interviewcoach.bank.BankFiles;
import interviewcoach.bank.Loaded;
import interviewcoach.bank.Sources;
import interviewcoach.bank.Words;
import interviewcoach.clock.Ticker;
import interviewcoach.desk.Courier;
import interviewcoach.desk.Desk;
import interviewcoach.desk.Intake;
import interviewcoach.desk.Library;
import interviewcoach.learner.Downtime;
import interviewcoach.quiz.Snapshot;
import interviewcoach.store.Database;
import interviewcoach.telegram.UpdateReader;
import interviewcoach.voice.Message;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.util.FileSystemUtils;

/**
 * Many chats have their daily question due at the same minute while other people answer: the bot's
 * own parts on an embedded database, against the limits of Telegram, by a clock that skips idle
 * time. Arguments: how many chats, how many answers a second, and {@code real} to skip nothing.
 */
public final class Morning {

    private static final Instant EVENING_BEFORE = Instant.parse("2026-11-20T17:00:00Z");
    private static final Instant ALMOST_TEN = Instant.parse("2026-11-21T06:59:55Z");
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int CHATS = 100_000;
    private static final int ANSWERS_A_SECOND = 2;
    private static final long SEED = 20_261_121;

    private final int chats;
    private final int answersASecond;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Path folder = Files.createTempDirectory("morning");
    private final Database database = Database.embedded(folder);
    private final SkippingClock clock;
    private final StrictChannel channel;
    private final Courier courier;
    private final Intake intake;
    private final Ticker ticker;
    private final Evening evening;
    private final Answers answers;
    private final Arrivals arrivals = new Arrivals();
    private final AtomicReference<Duration> scan = new AtomicReference<>(Duration.ZERO);

    private Morning(int chats, int answersASecond, boolean skips) throws IOException {
        this.chats = chats;
        this.answersASecond = answersASecond;
        clock = new SkippingClock(EVENING_BEFORE, skips);
        channel = new StrictChannel(clock, this::shown, skips ? this::wake : () -> {});
        Sources files = BankFiles.read(Path.of("questions"));
        Loaded loaded = BankFiles.load(files, Words.DICTIONARY);
        var library = new Library(() -> files, Words.DICTIONARY, database, files, loaded);
        courier = new Courier(database, channel, clock);
        var desk =
                new Desk(database, channel, courier, library, () -> world(loaded), "load", clock);
        intake =
                new Intake(
                        database, desk, new UpdateReader(() -> "coach_bot", _ -> {})::read, clock);
        ticker = new Ticker(database, clock, intake::wake);
        var random = new SplittableRandom(SEED);
        evening = new Evening(desk, clock, loaded.bank().questions(), random);
        answers = new Answers(evening, clock, database.inbox(), intake);
    }

    private static Snapshot.World world(Loaded loaded) {
        return new Snapshot.World(
                loaded.bank(),
                loaded.grader(),
                "coach_bot",
                MOSCOW,
                LocalTime.of(10, 0),
                Set.of(),
                Set.of(),
                Downtime.NONE);
    }

    private void wake() {
        courier.wake();
    }

    private void shown(long chat, Message message, long nanos) {
        answers.shown(chat, nanos);
        arrivals.shown(chat, nanos);
    }

    public static void main(String[] args) throws Exception {
        int chats = args.length > 0 ? Integer.parseInt(args[0]) : CHATS;
        int answersASecond = args.length > 1 ? Integer.parseInt(args[1]) : ANSWERS_A_SECOND;
        boolean skips = args.length <= 2 || !args[2].equals("real");
        var morning = new Morning(chats, answersASecond, skips);
        morning.prepare();
        morning.dawns();
        morning.report();
        morning.cleanUp();
        System.exit(0);
    }

    private void prepare() throws SQLException, InterruptedException {
        evening.subscribe(chats, folder);
        // there is time for half as many messages again
        int seconds = chats / (StrictChannel.A_SECOND / 2) + 60;
        evening.ask(seconds * answersASecond, folder);
        courier.drain();
    }

    private void dawns() {
        clock.goOnAt(ALMOST_TEN);
        channel.becomeStrict();
        arrivals.begin();
        courier.start();
        intake.start();
        tick();
        look();
        answers.comeEvery(SECOND.dividedBy(answersASecond));
        clock.runUntil(() -> arrivals.subscribers() == chats);
        answers.end();
        clock.in(SECOND.multipliedBy(2), arrivals::end);
        clock.runUntil(arrivals::ended);
    }

    /** As the ticker does by itself, by its own clock. */
    private void tick() {
        long begin = System.nanoTime();
        ticker.tick();
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        scan.accumulateAndGet(taken, (one, other) -> one.compareTo(other) > 0 ? one : other);
        clock.in(SECOND, this::tick);
    }

    /** As the intake does by itself. */
    private void look() {
        intake.wake();
        clock.in(SECOND, this::look);
    }

    // ---- what was seen

    private void row(String what, String measured) {
        out.printf("%-56s %s%n", what, measured);
    }

    private void report() throws IOException {
        row(
                chats + " chats due at once: their events in the inbox",
                "after " + seconds(scan.get()));
        row(
                "messages sent from the first daily question to the last",
                "%d in %s, %.1f %% of %d a second; %d turned away"
                        .formatted(
                                arrivals.count(),
                                minutes(arrivals.span()),
                                100 * arrivals.rate() / StrictChannel.A_SECOND,
                                StrictChannel.A_SECOND,
                                channel.turnedAway()));
        row(
                "chats with a daily question, with more than one",
                "%d, %d".formatted(arrivals.subscribers(), arrivals.repeated()));
        Times times = answers.times();
        row(
                "update to feedback meanwhile",
                "median %s, p99 %s, longest %s of %d; %d unanswered"
                        .formatted(
                                millis(times.quantile(0.5)),
                                millis(times.quantile(0.99)),
                                millis(times.quantile(1)),
                                times.count(),
                                answers.unanswered()));
        row(
                "resident memory at most, people and Telegram included",
                Server.memory(ProcessHandle.current(), "VmHWM") + " MB");
    }

    /** It is large. */
    private void cleanUp() throws IOException {
        ticker.close();
        intake.close();
        courier.close();
        database.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    private static String minutes(Duration time) {
        return "%d:%02d min".formatted(time.toMinutes(), time.toSecondsPart());
    }
}
