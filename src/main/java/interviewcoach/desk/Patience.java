package interviewcoach.desk;

import interviewcoach.store.Database;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes on until it is closed: repeats what fails for the database's reasons, and waits. */
final class Patience {

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);

    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final Database database;
    private final CountDownLatch closed = new CountDownLatch(1);

    Patience(Database database) {
        this.database = database;
    }

    boolean isOpen() {
        return closed.getCount() > 0;
    }

    void close() {
        closed.countDown();
    }

    /** Does the work, again and again while the database cannot, until closed. */
    void insist(Runnable work) {
        for (int failures = 0; !isDone(work); failures++) {
            nap(backOff(failures));
            if (!isOpen()) {
                return;
            }
        }
    }

    private boolean isDone(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException failure) {
            if (!database.isPassing(failure)) {
                throw failure;
            }
            LOG.warn("The database cannot: {}; trying again", Fault.of(failure));
            return false;
        }
    }

    /** Twice as long after each failure, from half a second up to 15 seconds. */
    static Duration backOff(int failures) {
        Duration wait = SHORTEST.multipliedBy(1L << Math.min(failures, 10));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }

    /** Returns early when closed. */
    void nap(Duration howLong) {
        try {
            if (closed.await(howLong.toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.debug("Closing ends a wait of {}", howLong);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            close();
        }
    }
}
