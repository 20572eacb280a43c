package interviewcoach.store;

import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Dispute;
import interviewcoach.quiz.Fact;
import interviewcoach.quiz.Ruling;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Disputed verdicts, and what people decided about them. */
public final class Appeals {

    private static final String OPEN = "open";

    private static final String COLUMNS =
            """
            select id, learner, chat, topic, number, question, revision, point, comment, texts,
                grade, appealed_at, status, idea
            from appeal
            """;

    private final Database database;

    Appeals(Database database) {
        this.database = database;
    }

    /** Keeps an appeal, under the next number. */
    public void put(Conversation where, Instant at, Fact.Appealed appealed) {
        database.writing()
                .sql(
                        """
                        insert into appeal (key, id, learner, chat, topic, number, question,
                            revision, point, comment, texts, grade, status, appealed_at)
                        values (:key, :id, :learner, :chat, :topic, :number, :question,
                            :revision, :point, :comment, :texts, :grade, 'open', :at)
                        """)
                .param("key", appealed.cause())
                .param("id", nextId())
                .param("learner", appealed.learner())
                .param("chat", where.chat())
                .param("topic", where.topic())
                .param("number", appealed.number())
                .param("question", appealed.question())
                .param("revision", appealed.revision())
                .param("point", appealed.point())
                .param("comment", appealed.comment())
                .param("texts", Json.of(appealed.texts()))
                .param("grade", Json.of(appealed.grade()))
                .param("at", at.toEpochMilli())
                .update();
    }

    private long nextId() {
        return database.writing()
                .sql(
                        """
                        insert into marker (name, value) values ('last appeal', 1)
                        on conflict (name) do update set value = marker.value + 1
                        returning value
                        """)
                .query(Long.class)
                .single();
    }

    /** The appeal that was made in that event. */
    public Optional<Dispute> madeIn(String cause) {
        return database.reading()
                .sql(COLUMNS + "where key = :key")
                .param("key", cause)
                .query((row, number) -> read(row))
                .optional();
    }

    /** The appeal of that number. */
    public Optional<Dispute> find(long id) {
        return database.reading()
                .sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** The open appeals behind that number, the oldest first. */
    public List<Dispute> open(long after) {
        return database.reading()
                .sql(COLUMNS + "where status = 'open' and id > :after order by id")
                .param("after", after)
                .query((row, number) -> read(row))
                .list();
    }

    /**
     * The accepted appeals, the oldest first.
     *
     * @param all also those that were taken along before
     */
    public List<Dispute> accepted(boolean all) {
        String which = all ? "" : " and exported_at is null";
        return database.reading()
                .sql(COLUMNS + "where status = 'accepted'" + which + " order by id")
                .query((row, number) -> read(row))
                .list();
    }

    private static Dispute read(ResultSet row) throws SQLException {
        String idea = row.getString("idea");
        return new Dispute(
                row.getLong("id"),
                row.getLong("learner"),
                new Conversation(row.getLong("chat"), row.getInt("topic")),
                row.getInt("number"),
                row.getString("question"),
                row.getString("revision"),
                row.getString("point"),
                row.getString("comment"),
                Json.texts(row.getString("texts")),
                Json.grade(row.getString("grade")),
                Instant.ofEpochMilli(row.getLong("appealed_at")),
                ruling(row.getString("status")),
                idea == null ? "" : idea);
    }

    private static @Nullable Ruling ruling(String status) {
        return status.equals(OPEN) ? null : Ruling.valueOf(status.toUpperCase(Locale.ROOT));
    }

    /**
     * Stores a decision.
     *
     * @throws OptimisticLockingFailureException when there is no such open appeal any more
     */
    public void decide(Fact.Decided decided, Instant now) {
        int changed =
                database.writing()
                        .sql(
                                """
                                update appeal set status = :status, idea = :idea, decided_at = :now
                                where id = :id and status = 'open'
                                """)
                        .param("status", decided.ruling().name().toLowerCase(Locale.ROOT))
                        .param("idea", decided.idea())
                        .param("now", now.toEpochMilli())
                        .param("id", decided.appeal())
                        .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("The appeal is open no more");
        }
    }

    /** Notes which were taken along as examples. */
    public void takenAlong(List<Long> ids, Instant now) {
        database.writing()
                .sql("update appeal set exported_at = :now where id in (:ids)")
                .param("now", now.toEpochMilli())
                .param("ids", Ids.listOf(ids))
                .update();
    }

    /** How many are open. */
    public long countOpen() {
        return database.reading()
                .sql("select count(*) from appeal where status = 'open'")
                .query(Long.class)
                .single();
    }

    void move(long from, long to) {
        database.writing()
                .sql("update appeal set chat = :to where chat = :from")
                .param("from", from)
                .param("to", to)
                .update();
    }
}
