package interviewcoach.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingConnectionTest {

    @TempDir private Path folder;

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = another();
        connection.createStatement().execute("create table word (text text primary key)");
    }

    private Connection another() throws SQLException {
        String file = folder.resolve("words.db").toString();
        return KeepingConnection.source(file, "?journal_mode=WAL").getConnection();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    private void insert(String text) throws SQLException {
        try (PreparedStatement insert = prepare("insert into word values (?)")) {
            insert.setString(1, text);
            insert.executeUpdate();
        }
    }

    private long count() throws SQLException {
        try (PreparedStatement count = prepare("select count(*) from word");
                ResultSet answer = count.executeQuery()) {
            return answer.getLong(1);
        }
    }

    @Test
    void closed_statement_is_the_next_one_of_its_words() throws SQLException {
        PreparedStatement first = prepare("select 1");
        first.close();
        assertThat(prepare("select 1")).isSameAs(first);
        assertThat(prepare("select 1")).isNotSameAs(first);
        assertThat(prepare("select 2")).isNotSameAs(first);
    }

    @Test
    void statement_that_failed_works_again() throws SQLException {
        insert("once");
        assertThatThrownBy(() -> insert("once")).isInstanceOf(SQLException.class);
        insert("twice");
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void changed_table_is_seen_by_statements_that_rest() throws SQLException {
        assertThat(count()).isZero();
        connection.createStatement().execute("drop table word");
        connection.createStatement().execute("create table word (number integer, text text)");
        connection.createStatement().execute("insert into word values (1, 'one')");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void statement_at_rest_sees_nothing_old_and_locks_nothing() throws SQLException {
        insert("one");
        insert("two");
        try (PreparedStatement half = prepare("select text from word")) {
            half.executeQuery().next();
        }
        try (Connection other = another()) {
            other.createStatement().execute("insert into word values ('three')");
            try (ResultSet busy =
                    other.createStatement().executeQuery("pragma wal_checkpoint(truncate)")) {
                assertThat(busy.getInt(1)).isZero();
            }
        }
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void batch_leaves_nothing_for_the_next_one() throws SQLException {
        try (PreparedStatement insert = prepare("insert into word values (?)")) {
            insert.setString(1, "never");
            insert.addBatch();
        }
        try (PreparedStatement insert = prepare("insert into word values (?)")) {
            insert.setString(1, "one");
            insert.addBatch();
            assertThat(insert.executeBatch()).containsExactly(1);
        }
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void many_different_statements_do_not_pile_up() throws SQLException {
        PreparedStatement first = prepare("select 0");
        first.close();
        for (int i = 1; i <= 200; i++) {
            prepare("select " + i).close();
        }
        assertThat(first.isClosed()).isTrue();
        assertThat(prepare("select 0")).isNotSameAs(first);
    }
}
