package interviewcoach.clock;

import interviewcoach.store.Database;
import java.time.InstantSource;

/**
 * Puts what is due into the inbox, about every second. To be started only when the updates that
 * waited at the start are handled, so that an answer which came in time is not overtaken.
 */
public final class Ticker implements AutoCloseable {

    private final Database database;
    private final InstantSource clock;
    private final Runnable wake;

    /**
     * @param wake called when events were put into the inbox
     */
    public Ticker(Database database, InstantSource clock, Runnable wake) {
        this.database = database;
        this.clock = clock;
        this.wake = wake;
    }

    /** Ticks about every second until it is closed. */
    public void start() {
        throw new UnsupportedOperationException("not yet " + database + clock + wake);
    }

    /** Puts all that is due now into the inbox. */
    public void tick() {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public void close() {}
}
