package interviewcoach.store;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;

/** What differs between the databases. */
interface Dialect {

    /** How to connect for writing; one connection where the database has one writer. */
    HikariConfig writer();

    /** How to connect for reading outside of transactions. */
    HikariConfig reader();

    Lease lease();

    Backup.Outcome backup(Path file);

    /** Where a copy of that name stands when nobody says where. */
    Path beside(String name);

    /** Whether the same work may succeed later without anybody changing it. */
    boolean isPassing(Throwable failure);
}
