package interviewcoach.store;

import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Daily;
import interviewcoach.quiz.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** Daily questions and timers: what is due next, and when. */
public final class Schedule {

    private final Database database;

    Schedule(Database database) {
        this.database = database;
    }

    private record DueDaily(Conversation where, Daily daily, long dueAt) {}

    private record DueTimer(Conversation where, String name, Instant at, long mark) {}

    /** Sets when the conversation gets its daily question. */
    public void set(Conversation where, Daily daily, Instant now) {
        database.writing()
                .sql(
                        """
                        insert into daily (chat, topic, time, zone, next_due_at)
                        values (:chat, :topic, :time, :zone, :due)
                        on conflict (chat, topic) do update set time = excluded.time,
                            zone = excluded.zone, next_due_at = excluded.next_due_at
                        """)
                .param("chat", where.chat())
                .param("topic", where.topic())
                .param("time", daily.time().toString())
                .param("zone", daily.zone().getId())
                .param("due", DailyTimes.after(now, daily).at().toEpochMilli())
                .update();
    }

    /** Ends the daily question of the conversation. */
    public void stop(Conversation where) {
        database.writing()
                .sql("delete from daily where chat = :chat and topic = :topic")
                .param("chat", where.chat())
                .param("topic", where.topic())
                .update();
    }

    void pause(long chat) {
        database.writing()
                .sql("update daily set next_due_at = null where chat = :chat")
                .param("chat", chat)
                .update();
    }

    void resume(long chat, Instant now) {
        database.writing()
                .sql(
                        """
                        select chat, topic, time, zone, next_due_at from daily
                        where chat = :chat and next_due_at is null
                        """)
                .param("chat", chat)
                .query((row, number) -> daily(row))
                .list()
                .forEach(daily -> set(daily.where(), daily.daily(), now));
    }

    /**
     * Sets a timer of the conversation, or moves it.
     *
     * @param mark tells this setting from earlier ones to the same moment
     */
    public void set(Conversation where, String timer, Instant at, long mark) {
        database.writing()
                .sql(
                        """
                        insert into timer (chat, topic, name, due_at, mark)
                        values (:chat, :topic, :name, :at, :mark)
                        on conflict (chat, topic, name) do update set due_at = excluded.due_at,
                            mark = excluded.mark
                        """)
                .param("chat", where.chat())
                .param("topic", where.topic())
                .param("name", timer)
                .param("at", at.toEpochMilli())
                .param("mark", mark)
                .update();
    }

    /** Cancels a timer; nothing happens when there is none. */
    public void cancel(Conversation where, String timer) {
        database.writing()
                .sql("delete from timer where chat = :chat and topic = :topic and name = :name")
                .param("chat", where.chat())
                .param("topic", where.topic())
                .param("name", timer)
                .update();
    }

    /**
     * Turns at most that many due timers and as many due daily questions into events in the inbox
     * and sets the next times, in one transaction. Of several days that were missed the latest one
     * counts.
     *
     * @return how many came due
     */
    public int ring(Instant now, int limit) {
        return database.inOne(() -> ringTimers(now, limit) + ringDailies(now, limit));
    }

    private int ringTimers(Instant now, int limit) {
        List<DueTimer> due = dueTimers(now, limit);
        database.inbox().keep(due.stream().map(Schedule::event).map(Incoming::of).toList());
        due.forEach(this::remove);
        return due.size();
    }

    /** One that was moved while it rang stays: another connection may write meanwhile. */
    private void remove(DueTimer rung) {
        database.writing()
                .sql(
                        """
                        delete from timer where chat = :chat and topic = :topic and name = :name
                            and due_at = :at and mark = :mark
                        """)
                .param("chat", rung.where().chat())
                .param("topic", rung.where().topic())
                .param("name", rung.name())
                .param("at", rung.at().toEpochMilli())
                .param("mark", rung.mark())
                .update();
    }

    private List<DueTimer> dueTimers(Instant now, int limit) {
        return database.writing()
                .sql(
                        """
                        select chat, topic, name, due_at, mark from timer
                        where due_at <= :now order by due_at limit :limit
                        """)
                .param("now", now.toEpochMilli())
                .param("limit", limit)
                .query((row, number) -> timer(row))
                .list();
    }

    private static DueTimer timer(ResultSet row) throws SQLException {
        return new DueTimer(
                where(row),
                row.getString("name"),
                Instant.ofEpochMilli(row.getLong("due_at")),
                row.getLong("mark"));
    }

    private static Event event(DueTimer timer) {
        Conversation where = timer.where();
        String key =
                "timer:%d:%d:%s:%d:%d"
                        .formatted(
                                where.chat(),
                                where.topic(),
                                timer.name(),
                                timer.at().toEpochMilli(),
                                timer.mark());
        return new Event.TimeUp(key, where, timer.at(), timer.name());
    }

    private int ringDailies(Instant now, int limit) {
        List<DueDaily> due = dueDailies(now, limit);
        database.inbox()
                .keep(due.stream().map(daily -> event(daily, now)).map(Incoming::of).toList());
        database.batches()
                .batchUpdate(
                        """
                        update daily set next_due_at = ?
                        where chat = ? and topic = ? and next_due_at = ?
                        """,
                        due.stream().map(daily -> next(daily, now)).toList());
        return due.size();
    }

    private List<DueDaily> dueDailies(Instant now, int limit) {
        return database.writing()
                .sql(
                        """
                        select chat, topic, time, zone, next_due_at from daily
                        where next_due_at is not null and next_due_at <= :now
                        order by next_due_at limit :limit
                        """)
                .param("now", now.toEpochMilli())
                .param("limit", limit)
                .query((row, number) -> daily(row))
                .list();
    }

    private static DueDaily daily(ResultSet row) throws SQLException {
        return new DueDaily(
                where(row),
                new Daily(LocalTime.parse(row.getString("time")), ZoneId.of(row.getString("zone"))),
                row.getLong("next_due_at"));
    }

    private static Event event(DueDaily daily, Instant now) {
        DailyTimes.Due due = DailyTimes.latest(now, daily.daily());
        Conversation where = daily.where();
        String key = "day:%d:%d:%s".formatted(where.chat(), where.topic(), due.date());
        return new Event.DayCame(key, where, due.at(), due.date());
    }

    /** For what was not changed while it rang. */
    private static Object[] next(DueDaily daily, Instant now) {
        return new Object[] {
            DailyTimes.after(now, daily.daily()).at().toEpochMilli(),
            daily.where().chat(),
            daily.where().topic(),
            daily.dueAt()
        };
    }

    private static Conversation where(ResultSet row) throws SQLException {
        return new Conversation(row.getLong("chat"), row.getInt("topic"));
    }

    void forget(long chat) {
        List.of("delete from daily where chat = :chat", "delete from timer where chat = :chat")
                .forEach(sql -> database.writing().sql(sql).param("chat", chat).update());
    }

    void move(long from, long to) {
        List.of(
                        """
                        delete from daily where chat = :from and exists (select 1 from daily n
                            where n.chat = :to and n.topic = daily.topic)
                        """,
                        "update daily set chat = :to where chat = :from",
                        """
                        delete from timer where chat = :from and exists (select 1 from timer n
                            where n.chat = :to and n.topic = timer.topic and n.name = timer.name)
                        """,
                        "update timer set chat = :to where chat = :from")
                .forEach(sql ->
                        database.writing().sql(sql).param("from", from).param("to", to).update());
    }
}
