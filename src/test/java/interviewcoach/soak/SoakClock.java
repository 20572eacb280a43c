package interviewcoach.soak;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved. */
final class SoakClock implements InstantSource {

    private final Instant start;
    private Instant now;

    SoakClock(Instant start) {
        this.start = start;
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    long nanos() {
        return Duration.between(start, now).toNanos();
    }

    void goTo(Instant moment) {
        if (moment.isAfter(now)) {
            now = moment;
        }
    }
}
