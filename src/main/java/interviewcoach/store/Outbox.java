package interviewcoach.store;

/** What is to be said, in order within a chat, until it is sent. */
public final class Outbox {

    private final Database database;

    Outbox(Database database) {
        this.database = database;
    }

    /** How many messages wait. */
    public long countWaiting() {
        throw new UnsupportedOperationException("not yet " + database);
    }
}
