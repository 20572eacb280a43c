package interviewcoach.coach;

import interviewcoach.clock.Ticker;
import interviewcoach.console.Console;
import interviewcoach.console.ConsoleChannel;
import interviewcoach.console.PlayedClock;
import interviewcoach.console.Screen;
import interviewcoach.desk.Courier;
import interviewcoach.desk.Desk;
import interviewcoach.desk.Intake;
import interviewcoach.desk.Library;
import interviewcoach.desk.Regrading;
import interviewcoach.grading.NearMiss;
import interviewcoach.quiz.Event;
import interviewcoach.quiz.Fact;
import interviewcoach.quiz.Snapshot;
import interviewcoach.store.Database;
import interviewcoach.store.Lease;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The coach in the terminal: one person, and everything in the order in which they type. */
final class Terminal {

    private static final Logger LOG = LoggerFactory.getLogger(Terminal.class);
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Database database;
    private final Screen screen;
    private final Courier courier;
    private final Desk desk;
    private final Intake intake;
    private final Ticker ticker;
    private final Regrading regrading;
    private final Console console;

    Terminal(
            Settings settings,
            Database database,
            Screen screen,
            Library library,
            Supplier<Snapshot.World> world,
            String version) {
        var clock = new PlayedClock(InstantSource.system());
        int firstMessage = Math.toIntExact(clock.instant().getEpochSecond());
        var channel = new ConsoleChannel(screen, settings.data(), firstMessage);
        this.database = database;
        this.screen = screen;
        courier = new Courier(database, channel, clock);
        desk = new Desk(database, channel, courier, library, world, version, clock);
        desk.leftAside(library.catchUp());
        intake = new Intake(database, desk, row -> Optional.empty(), clock);
        ticker = new Ticker(database, clock, () -> {});
        regrading = new Regrading(database, () -> world.get().bank(), clock, () -> {});
        console =
                new Console(
                        channel,
                        clock,
                        settings.zone(),
                        Console.language(System.getenv()),
                        new Console.Coach(
                                this::handle,
                                this::timePassed,
                                () -> database.answers().latest(Console.LEARNER),
                                (graded, point) -> nearest(world.get(), graded, point)));
    }

    /** Of the bank as it is now: after a revision the point may be gone, or be met. */
    private static Optional<NearMiss> nearest(
            Snapshot.World world, Fact.Graded graded, String point) {
        return world.bank()
                .question(graded.question())
                .flatMap(it -> world.grader().nearMiss(it.rubric(), point, graded.text()));
    }

    /** Talks until the person leaves; gives the exit code. */
    int talk() {
        try (Lease lease = database.lease()) {
            if (!lease.take()) {
                screen.print(lease.taken());
                return Beginning.FAILED;
            }
            Thread ticking =
                    Thread.ofVirtual().name("ticking").start(() -> everySecond(this::timePassed));
            console.talk();
            ticking.interrupt();
            return 0;
        }
    }

    /** The daily question comes by itself here, too; a failure does not end that. */
    static void everySecond(Runnable timePasses) {
        try {
            while (true) {
                Thread.sleep(TICK);
                tryOnce(timePasses);
            }
        } catch (InterruptedException left) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tryOnce(Runnable timePasses) {
        try {
            timePasses.run();
        } catch (RuntimeException failure) {
            LOG.warn("What is due waits: {}", failure.getClass().getName());
            LOG.debug("What is due waits", failure);
        }
    }

    private synchronized void handle(Event event) {
        desk.handle(event);
        settle();
    }

    private synchronized void timePassed() {
        ticker.tick();
        regrading.tick();
        settle();
    }

    /** Nothing is left to do when the next line is read. */
    private void settle() {
        try {
            intake.drain();
            courier.drain();
        } catch (InterruptedException left) {
            Thread.currentThread().interrupt();
        }
    }
}
