package interviewcoach.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that is kept about one learner, for the learner to read. */
final class Export {

    /** What the learner reads as a name, and the rows that stand under it. */
    private static final Map<String, String> PARTS = parts();

    private static final Set<String> JSON = Set.of("grade", "texts", "state");
    private static final Set<String> TIMES = Set.of("at", "known_since", "last_review", "due");

    private final Database database;

    Export(Database database) {
        this.database = database;
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "learner",
                """
                select id, name, language, topics, levels, streak_days, streak_last, streak_settled,
                    streak_frozen, freezes, freezes_month, known_since, goal_day,
                    goal_minutes, quotable
                from learner where id = :id
                """);
        parts.put(
                "progress",
                """
                select question, answers, last, best, last_at from progress
                where learner = :id order by last_at
                """);
        parts.put(
                "asked",
                """
                select chat, topic, number, question, revision, occasion, hints, asked_at, ending,
                    score, closed_at
                from asking where learner = :id order by asked_at, key
                """);
        parts.put(
                "answers",
                """
                select chat, topic, number, question, revision, text, score, grade, graded_at
                from answer where learner = :id order by graded_at, key
                """);
        parts.put(
                "reviews",
                """
                select chat, topic, number, question, rating, at from review
                where learner = :id order by at, number
                """);
        parts.put(
                "memory",
                """
                select question, stability, difficulty, last_review, due from memory
                where learner = :id order by due, question
                """);
        parts.put(
                "appeals",
                """
                select id, chat, topic, number, question, revision, point, comment, texts, grade,
                    status, idea, appealed_at, decided_at
                from appeal where learner = :id order by appealed_at, key
                """);
        parts.put(
                "regraded",
                """
                select chat, topic, number, question, revision, grade, score, regraded_at
                from regrade where learner = :id order by regraded_at, chat, topic, number
                """);
        parts.put(
                "groups",
                "select chat, topic, name, hidden from member where learner = :id order by chat, topic");
        parts.put(
                "points",
                """
                select chat, topic, number, question, points, won_at from won
                where learner = :id order by won_at, chat, topic, number
                """);
        parts.put(
                "drafts",
                "select id, file, text, sent_at from draft where curator = :id order by sent_at, id");
        parts.put(
                "publications",
                """
                select file, version, draft, published_at from publication
                where curator = :id order by published_at, file
                """);
        parts.put(
                "conversation",
                "select topic, state from conversation where chat = :id order by topic");
        parts.put(
                "daily",
                """
                select topic, time, zone, days, questions, topics, quiet, paused_until, reminder,
                    language, last_day, next_due_at
                from daily where chat = :id order by topic
                """);
        parts.put("digest", "select topic, zone, next_due_at from digest where chat = :id");
        parts.put(
                "timers", "select topic, name, due_at from timer where chat = :id order by due_at");
        return parts;
    }

    String of(long learner) {
        Map<String, List<Map<String, @Nullable Object>>> all = new LinkedHashMap<>();
        PARTS.forEach((name, sql) -> all.put(name, rows(sql, learner)));
        return Json.readable(all);
    }

    private List<Map<String, @Nullable Object>> rows(String sql, long learner) {
        return database.reading().sql(sql).param("id", learner).query().listOfRows().stream()
                .map(Export::readable)
                .toList();
    }

    private static Map<String, @Nullable Object> readable(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> readable = new LinkedHashMap<>();
        row.forEach((column, value) -> readable.put(column, readable(column, value)));
        return readable;
    }

    private static @Nullable Object readable(String column, @Nullable Object value) {
        return switch (value) {
            case Number millis when column.endsWith("_at") || TIMES.contains(column) ->
                    Instant.ofEpochMilli(millis.longValue());
            case String json when JSON.contains(column) -> Json.tree(json);
            case null -> null;
            default -> value;
        };
    }
}
