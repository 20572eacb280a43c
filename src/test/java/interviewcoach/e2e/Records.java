package interviewcoach.e2e;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What stands in the coach's database, seen from outside. */
final class Records {

    private final String url;

    private Records(String url) {
        this.url = url;
    }

    /** The embedded database of a coach that was started in that folder. */
    static Records in(Path folder) {
        Path file = CoachProcess.data(folder).resolve("coach.db");
        return new Records("jdbc:sqlite:" + file + "?busy_timeout=10000");
    }

    /** A database by its address. */
    static Records at(String jdbc) {
        return new Records(jdbc);
    }

    /** The first column of what is found. */
    List<String> column(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            var column = new ArrayList<String>();
            while (found.next()) {
                column.add(found.getString(1));
            }
            return column;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** All columns of each row that is found, as one text. */
    List<String> rows(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(row(found));
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private static String row(ResultSet found) throws SQLException {
        var columns = new StringBuilder();
        for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
            columns.append(found.getString(column)).append(" | ");
        }
        return columns.toString();
    }

    /** The one number that is found. */
    long number(String sql) {
        return Long.parseLong(column(sql).getFirst());
    }

    void change(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
