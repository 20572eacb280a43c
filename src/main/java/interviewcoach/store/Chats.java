package interviewcoach.store;

/** Conversations with their state, and chats that can or cannot be written to. */
public final class Chats {

    private final Database database;

    Chats(Database database) {
        this.database = database;
    }

    /** Chats that have had at least one event. */
    public long count() {
        throw new UnsupportedOperationException("not yet " + database);
    }

    /** Chats that blocked the bot or are no more. */
    public long countGone() {
        throw new UnsupportedOperationException("not yet");
    }
}
