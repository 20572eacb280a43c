package interviewcoach.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Properties;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.jdbc4.JDBC4Connection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/**
 * A connection to SQLite that keeps its prepared statements for the next time. The driver does not,
 * and preparing the same few dozen statements again and again cost as much as writing.
 */
final class KeepingConnection extends JDBC4Connection {

    /** More than there are statements; lists of different lengths make several of one. */
    private static final int CAPACITY = 128;

    /** Those at rest, the one that has rested longest first. */
    private final SequencedMap<String, Kept> resting = new LinkedHashMap<>();

    private KeepingConnection(String url, String file) throws SQLException {
        super(url, file, new Properties());
    }

    /** Opens such connections. */
    static SQLiteDataSource source(String file, String options) {
        SQLiteDataSource source =
                new SQLiteDataSource() {
                    @Override
                    public SQLiteConnection getConnection(
                            @Nullable String user, @Nullable String password) throws SQLException {
                        return new KeepingConnection(getUrl(), file + options);
                    }
                };
        source.setUrl("jdbc:sqlite:" + file + options);
        return source;
    }

    @Override
    public PreparedStatement prepareStatement(
            String sql, int type, int concurrency, int holdability) throws SQLException {
        checkOpen();
        checkCursor(type, concurrency, holdability);
        Kept kept = resting.remove(sql);
        return kept == null ? new Kept(sql) : kept;
    }

    private void rest(Kept statement) throws SQLException {
        Kept twin = resting.put(statement.text, statement);
        if (twin != null) {
            twin.end();
        }
        if (resting.size() > CAPACITY) {
            resting.pollFirstEntry().getValue().end();
        }
    }

    /** A statement whose closing makes it ready for the next time. */
    private final class Kept extends JDBC4PreparedStatement {

        private final String text;

        Kept(String text) throws SQLException {
            super(KeepingConnection.this, text);
            this.text = text;
        }

        /** One that failed badly has been closed by the driver and is of no more use. */
        @Override
        public void close() throws SQLException {
            if (KeepingConnection.this.isClosed() || pointer.isClosed()) {
                end();
            } else {
                rs.close();
                clearBatch();
                rest(this);
            }
        }

        private void end() throws SQLException {
            super.close();
        }
    }
}
