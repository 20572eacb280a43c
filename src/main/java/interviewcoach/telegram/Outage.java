package interviewcoach.telegram;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long to wait when many calls that go side by side fail: those that fail within one wait tell
 * of the same outage, so only the first of them makes the next wait longer.
 */
final class Outage {

    private final Backoff backoff;
    private final LongSupplier nanos;
    private boolean waiting;
    private long since;
    private Duration wait = Duration.ZERO;

    /**
     * @param nanos a clock that only moves forward
     */
    Outage(Backoff backoff, LongSupplier nanos) {
        this.backoff = backoff;
        this.nanos = nanos;
    }

    /** Counts a failure, and says how long to wait after it. */
    synchronized Duration failed() {
        long now = nanos.getAsLong();
        if (!waiting || now - since >= wait.toNanos()) {
            waiting = true;
            since = now;
            wait = backoff.next();
        }
        return wait;
    }

    synchronized void ended() {
        waiting = false;
        backoff.succeeded();
    }
}
