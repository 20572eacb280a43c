package interviewcoach.telegram;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** How long to wait after a failure: longer each time, up to a cap, never twice the same. */
final class Backoff {

    private static final int DOUBLINGS = 10;

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private final AtomicInteger failures = new AtomicInteger();

    Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /** Counts a failure; the wait is between half and all of what its number asks for. */
    Duration next() {
        int doublings = Math.min(failures.getAndIncrement(), DOUBLINGS);
        double whole = Math.min(longest.toMillis(), first.toMillis() * Math.pow(2, doublings));
        return Duration.ofMillis(Math.round(whole * random.nextDouble(0.5, 1.0)));
    }

    /** How many failures there were since the last success. */
    int failures() {
        return failures.get();
    }

    void succeeded() {
        failures.set(0);
    }
}
