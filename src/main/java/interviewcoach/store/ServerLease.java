package interviewcoach.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * An advisory lock on a connection of its own. The server ends the session of a holder that has
 * been silent for five seconds, so a frozen process loses the right.
 */
final class ServerLease implements Lease {

    /** Any number, the same for every coach: "Coach". */
    private static final long LOCK = 0x436f616368L;

    private final String url;
    private final String user;
    private final String password;
    private @Nullable Connection connection;

    ServerLease(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @Override
    public synchronized boolean take() {
        try {
            return connection == null ? tryLock() : ask(connection, "select true");
        } catch (SQLException lost) {
            close();
            return false;
        }
    }

    private boolean tryLock() throws SQLException {
        Properties how = new Properties();
        how.put("user", user);
        how.put("password", password);
        how.put("options", "-c idle_session_timeout=5s");
        how.put("socketTimeout", "5");
        how.put("connectTimeout", "3");
        connection = DriverManager.getConnection(url, how);
        boolean taken = ask(connection, "select pg_try_advisory_lock(" + LOCK + ")");
        if (!taken) {
            close();
        }
        return taken;
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    @Override
    public String taken() {
        return "Another coach works on this database: this one stands by and takes over when it"
                + " stops.";
    }

    @Override
    public synchronized void close() {
        try (Connection ending = connection) {
            connection = null;
        } catch (SQLException gone) {
            // the server ends the lock with the session
        }
    }
}
