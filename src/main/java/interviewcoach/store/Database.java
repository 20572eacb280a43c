package interviewcoach.store;

import com.zaxxer.hikari.HikariDataSource;
import interviewcoach.quiz.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The open database, migrated to this program's version: SQLite in a folder or PostgreSQL. All
 * stores hang on it; what is written inside {@link #inOne} is one transaction.
 */
public final class Database implements AutoCloseable {

    private static final String STATE_FORMAT = "state format";

    /** So many rows of a long piece of work are changed in one transaction. */
    private static final int BATCH = 500;

    private final Dialect dialect;
    private final HikariDataSource writer;
    private final HikariDataSource reader;
    private final JdbcTemplate batches;
    private final JdbcClient writing;
    private final JdbcClient reading;
    private final TransactionTemplate transactions;
    private final Downtimes downtimes;

    private Database(Dialect dialect) {
        this.dialect = dialect;
        writer = new HikariDataSource(dialect.writer());
        migrate(writer);
        reader = new HikariDataSource(dialect.reader());
        batches = new JdbcTemplate(writer);
        writing = JdbcClient.create(batches);
        reading = JdbcClient.create(reader);
        transactions = new TransactionTemplate(new JdbcTransactionManager(writer));
        downtimes = new Downtimes(this);
        noteStateFormat();
        reviews().catchUp();
    }

    /** The newest format in which any program has written here. */
    private void noteStateFormat() {
        writing.sql(
                        """
                        insert into marker (name, value) values (:name, :format)
                        on conflict (name) do update set value = excluded.value
                        where marker.value < excluded.value
                        """)
                .param("name", STATE_FORMAT)
                .param("format", State.FORMAT)
                .update();
    }

    /**
     * Why this program must not work on the database; empty when it may. To be asked at the start,
     * because it could not read the conversations of a newer program one by one.
     */
    public Optional<String> tooNew() {
        long format =
                reading.sql("select value from marker where name = :name")
                        .param("name", STATE_FORMAT)
                        .query(Long.class)
                        .single();
        return format > State.FORMAT ? Optional.of(StateFormats.tooNew(format)) : Optional.empty();
    }

    /** Opens the embedded database of that folder, which is made when it is missing. */
    public static Database embedded(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Database database = new Database(new Sqlite(folder));
        database.writing().sql("pragma application_id = " + Sqlite.APPLICATION_ID).update();
        return database;
    }

    /** Opens PostgreSQL. */
    public static Database postgres(String url, String user, String password) {
        return new Database(new Postgres(url, user, password));
    }

    /** A database that a newer program has migrated is refused rather than ignored. */
    private static void migrate(HikariDataSource writer) {
        try {
            Flyway.configure()
                    .dataSource(writer)
                    .locations("classpath:db/migration")
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (RuntimeException failure) {
            writer.close();
            throw failure;
        }
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

    public Answers answers() {
        return new Answers(this);
    }

    public Groups groups() {
        return new Groups(this);
    }

    public Downtimes downtimes() {
        return downtimes;
    }

    public Reviews reviews() {
        return new Reviews(this);
    }

    public Appeals appeals() {
        return new Appeals(this);
    }

    public Showings showings() {
        return new Showings(this);
    }

    public Publications publications() {
        return new Publications(this);
    }

    public Digests digests() {
        return new Digests(this);
    }

    public Schedule schedule() {
        return new Schedule(this);
    }

    /** What makes sure that one process works on this database at a time. */
    public Lease lease() {
        return dialect.lease();
    }

    /** Runs the work in one transaction; joins one that is open already. */
    public <T> T inOne(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    /** Runs the work in one transaction; joins one that is open already. */
    public void inOne(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }

    /** Writes a consistent copy into that file while everything goes on. */
    public Backup.Outcome backup(Path file) {
        return dialect.backup(file);
    }

    /** Writes a copy of that name into the folder {@code backups} beside the database. */
    public Backup.Outcome backupBeside(String name) {
        return dialect.backup(dialect.beside(name));
    }

    /**
     * Runs a statement on few rows at a time until it finds none, so that others who write need not
     * wait for all of it.
     *
     * @param sql of one moment, {@code :before}, and at most {@code :limit} rows
     */
    void inBatches(String sql, Instant before) {
        int changed;
        do {
            changed =
                    writing.sql(sql)
                            .param("before", before.toEpochMilli())
                            .param("limit", BATCH)
                            .update();
        } while (changed == BATCH);
    }

    /**
     * Whether a failure is the database's, not the work's: a full disk, a lost connection. The same
     * work may succeed later.
     */
    public boolean isPassing(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause ->
                        cause instanceof SQLTransientException || dialect.isPassing(cause));
    }

    /**
     * Notes that something happened now, unless it did within that time. What was noted at a moment
     * that is yet to come does not count: a clock was ahead then.
     *
     * @return whether it was noted
     */
    public boolean noteRarely(String what, Instant now, Duration rarely) {
        return writing.sql(
                                """
                                insert into marker (name, value) values (:name, :now)
                                on conflict (name) do update set value = excluded.value
                                where marker.value <= excluded.value - :millis
                                    or marker.value > excluded.value
                                """)
                        .param("name", what)
                        .param("now", now.toEpochMilli())
                        .param("millis", rarely.toMillis())
                        .update()
                > 0;
    }

    /**
     * Notes anew what was noted at a moment that is yet to come.
     *
     * @return whether it was, so that a clock must have been ahead
     */
    public boolean takeBack(String what, Instant now) {
        return writing.sql("update marker set value = :now where name = :name and value > :now")
                        .param("name", what)
                        .param("now", now.toEpochMilli())
                        .update()
                > 0;
    }

    /** Whether that was noted at that moment or later. */
    public boolean wasNotedSince(String what, Instant moment) {
        return reading.sql("select count(*) from marker where name = :name and value >= :moment")
                        .param("name", what)
                        .param("moment", moment.toEpochMilli())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Notes for good that something is so. */
    public void note(String what) {
        writing.sql(
                        "insert into marker (name, value) values (:name, 0) on conflict (name) do nothing")
                .param("name", what)
                .update();
    }

    /** Whether that was noted. */
    public boolean isNoted(String what) {
        return reading.sql("select count(*) from marker where name = :name")
                        .param("name", what)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** For statements that write, and for reading within a transaction. */
    JdbcClient writing() {
        return writing;
    }

    /** For reading outside of transactions, beside the writer. */
    JdbcClient reading() {
        return reading;
    }

    /** For the same statement many times. */
    JdbcTemplate batches() {
        return batches;
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
    }
}
