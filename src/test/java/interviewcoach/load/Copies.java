package interviewcoach.load;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Makes many people of one, by copying what the database knows of them. */
final class Copies {

    /**
     * Where something of a person stands.
     *
     * @param whose the column that says whose it is
     */
    private record Table(String name, String whose) {}

    /** What a step reads; the learner, to whom other rows refer, before those. */
    private static final List<Table> TABLES =
            List.of(
                    new Table("chat", "id"),
                    new Table("conversation", "chat"),
                    new Table("daily", "chat"),
                    new Table("learner", "id"),
                    new Table("progress", "learner"),
                    new Table("review", "learner"),
                    new Table("memory", "learner"));

    private Copies() {}

    /**
     * Makes people of the ids {@code first}, {@code first + step} and so on.
     *
     * @param folder of the database
     */
    static void of(long person, Path folder, long first, long step, int count) throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("coach.db") + "?busy_timeout=10000";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (Table table : TABLES) {
                statement.executeUpdate(
                        copy(statement, table, person) + numbers(first, step, count));
            }
            connection.commit();
        }
    }

    private static String copy(Statement statement, Table table, long person) throws SQLException {
        List<String> columns = columns(statement, table);
        String values =
                columns.stream()
                        .map(column -> column.equals(table.whose()) ? "n.id" : "t." + column)
                        .collect(Collectors.joining(", "));
        return "insert into %s (%s) select %s from (select * from %s where %s = %d) t"
                .formatted(
                        table.name(),
                        String.join(", ", columns),
                        values,
                        table.name(),
                        table.whose(),
                        person);
    }

    private static List<String> columns(Statement statement, Table table) throws SQLException {
        var columns = new ArrayList<String>();
        try (ResultSet row = statement.executeQuery("pragma table_info(" + table.name() + ")")) {
            while (row.next()) {
                columns.add(row.getString("name"));
            }
        }
        return columns;
    }

    private static String numbers(long first, long step, int count) {
        return """
         cross join (with recursive n (id, left) as (select %d, %d union all
            select id + %d, left - 1 from n where left > 1) select id from n) n
        """
                .formatted(first, count, step);
    }
}
