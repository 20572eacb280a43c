package interviewcoach.store;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The embedded database: one file in a folder, one writer. */
final class Sqlite implements Dialect {

    /** Marks the file as ours in its header: "Coac". */
    static final int APPLICATION_ID = 0x436f6163;

    private static final String OPTIONS =
            "?journal_mode=WAL&synchronous=FULL&busy_timeout=10000"
                    + "&transaction_mode=IMMEDIATE&foreign_keys=true"
                    + "&jdbc.get_generated_keys=false";

    private static final int READERS = 4;

    private static final Set<SQLiteErrorCode> PASSING =
            Set.of(
                    SQLiteErrorCode.SQLITE_BUSY,
                    SQLiteErrorCode.SQLITE_LOCKED,
                    SQLiteErrorCode.SQLITE_FULL,
                    SQLiteErrorCode.SQLITE_IOERR,
                    SQLiteErrorCode.SQLITE_CANTOPEN);

    private final Path folder;

    Sqlite(Path folder) {
        this.folder = folder;
    }

    static Path file(Path folder) {
        return folder.resolve("coach.db");
    }

    static String url(Path file) {
        return "jdbc:sqlite:" + file;
    }

    @Override
    public HikariConfig writer() {
        // what is deleted is overwritten with zeros: forgotten means forgotten
        return pool("writer", 1, "pragma secure_delete = on");
    }

    @Override
    public HikariConfig reader() {
        return pool("reader", READERS, "pragma query_only = on");
    }

    private HikariConfig pool(String name, int size, String first) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(KeepingConnection.source(file(folder).toString(), OPTIONS));
        config.setMaximumPoolSize(size);
        config.setConnectionInitSql(first);
        return config;
    }

    @Override
    public Lease lease() {
        return new FolderLease(folder);
    }

    @Override
    public Backup.Outcome backup(Path file) {
        return Backup.write(folder, file);
    }

    @Override
    public Path beside(String name) {
        return folder.resolve("backups").resolve(name);
    }

    @Override
    public boolean isPassing(Throwable failure) {
        return failure instanceof SQLiteException sqlite
                && PASSING.stream().anyMatch(code -> isKindOf(code, sqlite.getResultCode()));
    }

    /** An extended code carries the plain one in its lowest byte. */
    private static boolean isKindOf(SQLiteErrorCode plain, SQLiteErrorCode code) {
        return (code.code & 0xff) == plain.code;
    }
}
