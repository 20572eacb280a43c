package interviewcoach.store;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import java.sql.SQLException;

/** A PostgreSQL server. */
final class Postgres implements Dialect {

    private static final int CONNECTIONS = 10;

    private final String url;
    private final String user;
    private final String password;

    Postgres(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @Override
    public HikariConfig writer() {
        return pool("writer");
    }

    @Override
    public HikariConfig reader() {
        HikariConfig config = pool("reader");
        config.setReadOnly(true);
        return config;
    }

    private HikariConfig pool(String name) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        return config;
    }

    @Override
    public Lease lease() {
        return new ServerLease(url, user, password);
    }

    @Override
    public Backup.Outcome backup(Path file) {
        return new Backup.Outcome.Refused(
                "The coach works on PostgreSQL: make its backup with pg_dump, put it back with"
                        + " pg_restore.");
    }

    @Override
    public Path beside(String name) {
        return Path.of(name);
    }

    /** Classes of SQLSTATE: 08 connection, 40 rollback, 53 resources, 57 operator intervention. */
    @Override
    public boolean isPassing(Throwable failure) {
        return failure instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().matches("(08|40|53|57).*");
    }
}
