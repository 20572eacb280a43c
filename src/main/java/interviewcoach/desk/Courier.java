package interviewcoach.desk;

import interviewcoach.store.Database;
import java.time.InstantSource;

/**
 * Carries messages from the outbox to people: in order within a chat, one at a time there, several
 * chats side by side, answers before broadcasts.
 */
public final class Courier implements AutoCloseable {

    private final Database database;
    private final Channel channel;
    private final InstantSource clock;

    public Courier(Database database, Channel channel, InstantSource clock) {
        this.database = database;
        this.channel = channel;
        this.clock = clock;
    }

    /** Works until it is closed. */
    public void start() {
        throw new UnsupportedOperationException("not yet " + database + channel + clock);
    }

    /** Says that something was put into the outbox. Returns at once. */
    public void wake() {}

    /** Waits until nothing waits and nothing is under way; sends it itself when not started. */
    public void drain() throws InterruptedException {
        throw new UnsupportedOperationException("not yet");
    }

    /** Sends nothing more and waits for what is under way. */
    @Override
    public void close() {}
}
