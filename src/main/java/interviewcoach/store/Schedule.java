package interviewcoach.store;

import java.time.Instant;

/** Daily questions and timers: what is due next, and when. */
public final class Schedule {

    private final Database database;

    Schedule(Database database) {
        this.database = database;
    }

    /**
     * Turns at most that many due timers and daily questions into events in the inbox and sets
     * their next times, in one transaction.
     *
     * @return how many came due
     */
    public int ring(Instant now, int limit) {
        throw new UnsupportedOperationException("not yet " + database + now + limit);
    }
}
