package interviewcoach.store;

import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Who gets a digest every week, at most one a chat, and when the next one is due. */
public final class Digests {

    /** With a day more, as a change of the clocks may lengthen it. */
    private static final Duration WEEK = Duration.ofDays(7 + 1);

    private final Database database;

    Digests(Database database) {
        this.database = database;
    }

    private record Due(Conversation where, ZoneId zone, long dueAt) {}

    /** From now on digests come to that conversation, in the evening of that zone. */
    public void set(Conversation where, ZoneId zone, Instant now) {
        database.writing()
                .sql(
                        """
                        insert into digest (chat, topic, zone, next_due_at)
                        values (:chat, :topic, :zone, :due)
                        on conflict (chat) do update set topic = excluded.topic,
                            zone = excluded.zone, next_due_at = excluded.next_due_at
                        """)
                .param("chat", where.chat())
                .param("topic", where.topic())
                .param("zone", zone.getId())
                .param("due", WeeklyTimes.after(now, zone).at().toEpochMilli())
                .update();
    }

    /** The chat is in that zone now; nothing happens when it gets no digest. */
    public void follow(long chat, ZoneId zone, Instant now) {
        of("chat = :value and next_due_at is not null", chat)
                .forEach(it -> set(it.where(), zone, now));
    }

    /** No digest comes any more. */
    public void stop(long chat) {
        database.writing()
                .sql("delete from digest where chat = :chat")
                .param("chat", chat)
                .update();
    }

    /** Whether digests come to that chat. */
    public boolean isOn(long chat) {
        return database.reading()
                        .sql("select count(*) from digest where chat = :chat")
                        .param("chat", chat)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void pause(long chat) {
        database.writing()
                .sql("update digest set next_due_at = null where chat = :chat")
                .param("chat", chat)
                .update();
    }

    void resume(long chat, Instant now) {
        of("chat = :value and next_due_at is null", chat)
                .forEach(it -> set(it.where(), it.zone(), now));
    }

    private List<Due> of(String condition, long value) {
        return database.writing()
                .sql("select chat, topic, zone, next_due_at from digest where " + condition)
                .param("value", value)
                .query((row, number) -> due(row))
                .list();
    }

    /** Turns at most that many due digests into events; says how many they were. */
    int ring(Instant now, int limit) {
        List<Due> due = due(now, limit);
        database.inbox()
                .keep(due.stream().map(digest -> event(digest, now)).map(Incoming::of).toList());
        database.batches()
                .batchUpdate(
                        "update digest set next_due_at = ? where chat = ? and next_due_at = ?",
                        due.stream().map(digest -> next(digest, now)).toList());
        return due.size();
    }

    /** As {@link Schedule#reckon} does. */
    void reckon(Instant now) {
        of("next_due_at > :value", now.plus(WEEK).toEpochMilli())
                .forEach(it -> set(it.where(), it.zone(), now));
    }

    private List<Due> due(Instant now, int limit) {
        return database.writing()
                .sql(
                        """
                        select chat, topic, zone, next_due_at from digest
                        where next_due_at is not null and next_due_at <= :now
                        order by next_due_at limit :limit
                        """)
                .param("now", now.toEpochMilli())
                .param("limit", limit)
                .query((row, number) -> due(row))
                .list();
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                new Conversation(row.getLong("chat"), row.getInt("topic")),
                ZoneId.of(row.getString("zone")),
                row.getLong("next_due_at"));
    }

    /** The same Sunday in another zone is the same digest. */
    private static Event event(Due digest, Instant now) {
        WeeklyTimes.Due due = WeeklyTimes.latest(now, digest.zone());
        String key = "week:%d:%s".formatted(digest.where().chat(), due.date());
        return new Event.WeekCame(key, digest.where(), due.at(), due.date());
    }

    /** For what was not changed while it rang. */
    private static Object[] next(Due digest, Instant now) {
        return new Object[] {
            WeeklyTimes.after(now, digest.zone()).at().toEpochMilli(),
            digest.where().chat(),
            digest.dueAt()
        };
    }
}
