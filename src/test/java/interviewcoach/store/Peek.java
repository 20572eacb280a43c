package interviewcoach.store;

import java.util.ArrayList;
import java.util.List;

/** Looks into the tables as a stranger would. */
public final class Peek {

    private Peek() {}

    /** All rows of the program's tables, as text. */
    public static List<String> rows(Database database) {
        List<String> rows = new ArrayList<>();
        for (String table :
                List.of(
                        "inbox",
                        "outbox",
                        "chat",
                        "conversation",
                        "daily",
                        "digest",
                        "timer",
                        "learner",
                        "progress",
                        "asking",
                        "answer",
                        "review",
                        "memory",
                        "appeal",
                        "regrade",
                        "member",
                        "won",
                        "draft",
                        "publication")) {
            list(database, "select * from " + table).forEach(row -> rows.add(table + row));
        }
        return rows;
    }

    /** The rows of a query. */
    public static List<String> list(Database database, String sql) {
        return database.reading().sql(sql).query().listOfRows().stream()
                .map(Object::toString)
                .toList();
    }
}
