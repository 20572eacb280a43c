package interviewcoach.store;

import static java.util.stream.Collectors.toMap;

import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Fact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was asked, answered and graded. */
public final class Answers {

    private final Database database;

    Answers(Database database) {
        this.database = database;
    }

    public void put(String key, Conversation where, Instant at, Fact.Asked asked) {
        database.writing()
                .sql(
                        """
                        insert into asking (key, learner, chat, topic, number, question, revision,
                            occasion, hints, asked_at)
                        values (:key, :learner, :chat, :topic, :number, :question, :revision,
                            :occasion, 0, :at)
                        """)
                .param("key", key)
                .param("learner", asked.learner())
                .param("chat", where.chat())
                .param("topic", where.topic())
                .param("number", asked.number())
                .param("question", asked.question())
                .param("revision", asked.revision())
                .param("occasion", asked.occasion().name())
                .param("at", at.toEpochMilli())
                .update();
    }

    public void put(String key, Conversation where, Instant at, Fact.Graded graded) {
        database.writing()
                .sql(
                        """
                        insert into answer (key, learner, chat, topic, number, question, revision,
                            text, grade, score, graded_at)
                        values (:key, :learner, :chat, :topic, :number, :question, :revision,
                            :text, :grade, :score, :at)
                        """)
                .param("key", key)
                .param("learner", graded.learner())
                .param("chat", where.chat())
                .param("topic", where.topic())
                .param("number", graded.number())
                .param("question", graded.question())
                .param("revision", graded.revision())
                .param("text", graded.text())
                .param("grade", Json.of(graded.grade()))
                .param("score", graded.score())
                .param("at", at.toEpochMilli())
                .update();
    }

    public void put(Conversation where, Fact.Hinted hinted) {
        database.writing()
                .sql(
                        """
                        update asking set hints = :hints
                        where chat = :chat and topic = :topic and number = :number
                            and learner = :learner
                        """)
                .param("hints", hinted.hints())
                .param("chat", where.chat())
                .param("topic", where.topic())
                .param("number", hinted.number())
                .param("learner", hinted.learner())
                .update();
    }

    public void put(Conversation where, Instant at, Fact.Closed closed) {
        database.writing()
                .sql(
                        """
                        update asking set ending = :ending, score = :score, closed_at = :at
                        where chat = :chat and topic = :topic and number = :number
                            and learner = :learner
                        """)
                .param("ending", closed.ending().name())
                .param("score", closed.score())
                .param("at", at.toEpochMilli())
                .param("chat", where.chat())
                .param("topic", where.topic())
                .param("number", closed.number())
                .param("learner", closed.learner())
                .update();
    }

    /** The learner's latest graded text. */
    public Optional<Fact.Graded> latest(long learner) {
        return database.reading()
                .sql(
                        """
                        select learner, number, question, revision, text, grade, score from answer
                        where learner = :learner order by graded_at desc, key desc limit 1
                        """)
                .param("learner", learner)
                .query((row, number) -> graded(row))
                .optional();
    }

    private static Fact.Graded graded(ResultSet row) throws SQLException {
        return new Fact.Graded(
                row.getLong("learner"),
                row.getInt("number"),
                row.getString("question"),
                row.getString("revision"),
                row.getString("text"),
                Json.grade(row.getString("grade")),
                row.getDouble("score"));
    }

    /**
     * How many questions the learner answered by local date; one that took several texts counts
     * once, on the date of the first.
     */
    public Map<LocalDate, Integer> activity(long learner, ZoneId zone, Instant from) {
        return database
                .reading()
                .sql(
                        """
                        select min(graded_at) from answer
                        where learner = :learner and graded_at >= :from
                        group by chat, topic, number
                        """)
                .param("learner", learner)
                .param("from", from.toEpochMilli())
                .query(Long.class)
                .list()
                .stream()
                .collect(toMap(at -> date(at, zone), _ -> 1, Integer::sum));
    }

    private static LocalDate date(long millis, ZoneId zone) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), zone);
    }

    /** Found by who was asked there, because no index leads from a chat to its answers. */
    static final String MOVE_ANSWERS =
            """
            update answer set chat = :to where chat = :from
                and learner in (select learner from asking where chat = :from)
            """;

    void move(long from, long to) {
        List.of(MOVE_ANSWERS, "update asking set chat = :to where chat = :from")
                .forEach(sql ->
                        database.writing().sql(sql).param("from", from).param("to", to).update());
    }
}
