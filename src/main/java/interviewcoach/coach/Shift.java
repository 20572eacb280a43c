package interviewcoach.coach;

import interviewcoach.clock.Ticker;
import interviewcoach.desk.Courier;
import interviewcoach.desk.Desk;
import interviewcoach.desk.Intake;
import interviewcoach.desk.Library;
import interviewcoach.desk.Regrading;
import interviewcoach.quiz.Snapshot;
import interviewcoach.store.Database;
import interviewcoach.telegram.Access;
import interviewcoach.telegram.Poller;
import interviewcoach.telegram.Sender;
import interviewcoach.telegram.UpdateReader;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One period of work in Telegram: updates come in, events are handled, messages go out. */
final class Shift implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Shift.class);

    private final InstantSource clock = InstantSource.system();
    private final Instant begun = clock.instant();
    private final Courier courier;
    private final Intake intake;
    private final Ticker ticker;
    private final Regrading regrading;
    private final Poller poller;
    private final CompletableFuture<Poller.Ending> polling = new CompletableFuture<>();
    private final Thread opening;

    /** Begins to work at once. */
    Shift(
            Database database,
            Access access,
            Sender sender,
            Library library,
            Supplier<Snapshot.World> world,
            String version) {
        courier = new Courier(database, sender, clock);
        var desk = new Desk(database, sender, courier, library, world, version, clock);
        desk.leftAside(library.catchUp());
        var updates = new UpdateReader(() -> world.get().botName(), sender::forgetMembers);
        intake = new Intake(database, desk, updates::read, clock);
        ticker = new Ticker(database, clock, intake::wake, () -> isUpToDate(database));
        regrading = new Regrading(database, () -> world.get().bank(), clock, intake::wake);
        opening = Thread.ofVirtual().name("opening").unstarted(this::open);
        poller = new Poller(access, database, clock, new Random(), intake::wake, opening::start);
        courier.start();
        intake.start();
        Thread.ofVirtual().name("poller").start(this::poll);
    }

    private void poll() {
        try {
            polling.complete(poller.run());
        } catch (InterruptedException stop) {
            polling.complete(Poller.Ending.CLOSED);
        } catch (Throwable bug) {
            polling.completeExceptionally(bug);
        }
    }

    /** What is due waits until the updates that came before it are handled. */
    private void open() {
        try {
            intake.drain(clock.instant());
            ticker.start();
            regrading.start();
        } catch (InterruptedException closed) {
            LOG.debug("Closed before the waiting updates were handled");
        }
    }

    /** After an outage, too, what was sent before a deadline comes before it. */
    private boolean isUpToDate(Database database) {
        return poller.drainedAt().filter(at -> !database.inbox().isWaiting(at)).isPresent();
    }

    /** Present once polling has ended. */
    Optional<Poller.Ending> ending() {
        return Optional.ofNullable(polling.getNow(null));
    }

    /** When the shift began, and when Telegram last answered a poll of it. */
    record Hearing(Instant begun, Optional<Instant> heard) {

        Instant silentSince() {
            return heard.orElse(begun);
        }
    }

    Hearing hearing() {
        return new Hearing(begun, poller.heardFromTelegram());
    }

    /** Takes nothing more, and finishes what is in hand. */
    @Override
    public void close() {
        poller.close();
        opening.interrupt();
        ticker.close();
        regrading.close();
        intake.close();
        courier.close();
    }
}
