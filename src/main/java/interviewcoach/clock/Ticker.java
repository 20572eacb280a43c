package interviewcoach.clock;

import interviewcoach.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts what is due into the inbox, about every second. To be started only when the updates that
 * waited at the start are handled, so that an answer which came in time is not overtaken.
 */
public final class Ticker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);

    private static final Duration TICK = Duration.ofSeconds(1);

    /** What comes due in one transaction. */
    private static final int BATCH = 500;

    private static final String PURGED = "last purge";
    private static final Duration BETWEEN_PURGES = Duration.ofHours(1);

    /** Shorter than what is kept, so that nothing of the last day is taken for old. */
    private static final Duration LEAP = Duration.ofDays(5);

    private static final Duration HANDLED_KEPT = Duration.ofDays(7);
    private static final Duration PARKED_KEPT = Duration.ofDays(14);

    private final Database database;
    private final InstantSource clock;
    private final Runnable wake;
    private final BooleanSupplier upToDate;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Thread thread;

    /**
     * @param wake called when events were put into the inbox
     */
    public Ticker(Database database, InstantSource clock, Runnable wake) {
        this(database, clock, wake, () -> true);
    }

    /**
     * @param upToDate whether all is known that happened so far: while it is not, nothing rings
     */
    public Ticker(Database database, InstantSource clock, Runnable wake, BooleanSupplier upToDate) {
        this.upToDate = upToDate;
        this.database = database;
        this.clock = clock;
        this.wake = wake;
    }

    /** Ticks about every second until it is closed. */
    public synchronized void start() {
        thread = Thread.ofVirtual().name("ticker").start(this::work);
    }

    private void work() {
        try {
            boolean ends = closed.getCount() == 0;
            while (!ends) {
                tickSafely();
                ends = closed.await(TICK.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void tickSafely() {
        try {
            if (upToDate.getAsBoolean()) {
                tick();
            }
        } catch (RuntimeException failure) {
            LOG.warn("A tick failed, the next one tries again: {}", failure.toString());
            LOG.debug("A tick failed", failure);
        }
    }

    /** Puts what is due now into the inbox and forgets what is old. */
    public void tick() {
        Instant now = clock.instant();
        stepBack(now);
        boolean more = true;
        while (more && closed.getCount() > 0) {
            int rung = database.schedule().ring(now, BATCH);
            more = rung >= BATCH;
            if (rung > 0) {
                wake.run();
            }
        }
        purge(now);
    }

    /** A clock that was ahead has put off what is due. */
    private void stepBack(Instant now) {
        database.inOne(() -> {
            if (database.takeBack(PURGED, now)) {
                LOG.warn("The clock has been set back: what is due is reckoned anew.");
                database.schedule().reckon(now);
            }
        });
    }

    /**
     * A clock that has leapt may be ahead, and what it takes for old is needed when it is set
     * right: it must go on for an hour to be believed.
     */
    private void purge(Instant now) {
        boolean steady = database.wasNotedSince(PURGED, now.minus(LEAP));
        if (database.noteRarely(PURGED, now, BETWEEN_PURGES) && steady) {
            database.inbox().purge(now.minus(HANDLED_KEPT), now.minus(PARKED_KEPT));
            database.outbox().purge(now.minus(HANDLED_KEPT));
        }
    }

    /** Ticks no more, and waits for the tick under way. */
    @Override
    public void close() {
        closed.countDown();
        Thread ticking;
        synchronized (this) {
            ticking = thread;
        }
        if (ticking != null) {
            waitFor(ticking);
        }
    }

    private static void waitFor(Thread ticking) {
        try {
            ticking.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
