package interviewcoach.desk;

import interviewcoach.quiz.Event;
import interviewcoach.store.Database;
import interviewcoach.store.Inbox;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes events out of the inbox to the desk: those of one conversation in order, conversations side
 * by side. What cannot be read or handled is put aside, and the others go on.
 */
public final class Intake implements AutoCloseable {

    private final Database database;
    private final Desk desk;
    private final Function<Inbox.Row, Optional<Event>> updates;
    private final InstantSource clock;

    /**
     * @param updates reads a raw update; empty when there is nothing in it to handle, and throws
     *     when it cannot be read
     */
    public Intake(
            Database database,
            Desk desk,
            Function<Inbox.Row, Optional<Event>> updates,
            InstantSource clock) {
        this.database = database;
        this.desk = desk;
        this.updates = updates;
        this.clock = clock;
    }

    /** Works until it is closed. */
    public void start() {
        throw new UnsupportedOperationException("not yet " + database + desk + updates + clock);
    }

    /** Says that something was put into the inbox. Returns at once. */
    public void wake() {}

    /** Waits until nothing waits and nothing is in hand; handles it itself when not started. */
    public void drain() throws InterruptedException {
        throw new UnsupportedOperationException("not yet");
    }

    /** Takes nothing more and waits for what is in hand. */
    @Override
    public void close() {}
}
