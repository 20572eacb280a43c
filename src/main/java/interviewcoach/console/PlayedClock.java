package interviewcoach.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that can be put forward, so that a person at the terminal need not wait for tomorrow. */
public final class PlayedClock implements InstantSource {

    private final InstantSource real;
    private volatile Duration ahead = Duration.ZERO;

    public PlayedClock(InstantSource real) {
        this.real = real;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    /** Puts the clock forward; a time that is past changes nothing. */
    void moveTo(Instant time) {
        Duration wanted = Duration.between(real.instant(), time);
        if (wanted.compareTo(ahead) > 0) {
            ahead = wanted;
        }
    }
}
