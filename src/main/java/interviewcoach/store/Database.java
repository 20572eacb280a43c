package interviewcoach.store;

import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * The open database, migrated to this program's version: SQLite in a folder or PostgreSQL. All
 * stores hang on it; what is written inside {@link #inOne} is one transaction.
 */
public final class Database implements AutoCloseable {

    private Database() {}

    /** Opens the embedded database of that folder, which is made when it is missing. */
    public static Database embedded(Path folder) {
        throw new UnsupportedOperationException("not yet " + folder);
    }

    /** Opens PostgreSQL. */
    public static Database postgres(String url, String user, String password) {
        throw new UnsupportedOperationException("not yet " + url + user + password.length());
    }

    public Inbox inbox() {
        return new Inbox(this);
    }

    public Outbox outbox() {
        return new Outbox(this);
    }

    public Chats chats() {
        return new Chats(this);
    }

    public Learners learners() {
        return new Learners(this);
    }

    public Schedule schedule() {
        return new Schedule(this);
    }

    /** What makes sure that one process works on this database at a time. */
    public Lease lease() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Runs the work in one transaction; joins one that is open already. */
    public <T> T inOne(Supplier<T> work) {
        throw new UnsupportedOperationException("not yet " + work);
    }

    /** Writes a consistent copy into that file while everything goes on. */
    public Backup.Outcome backup(Path file) {
        throw new UnsupportedOperationException("not yet " + file);
    }

    @Override
    public void close() {}
}
