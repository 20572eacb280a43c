package interviewcoach.store;

import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Daily;
import interviewcoach.quiz.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Daily questions and timers: what is due next, and when. */
public final class Schedule {

    private static final String SELECT =
            "select d.chat, d.topic, d.next_due_at, d.last_day, "
                    + DailyRow.COLUMNS
                    + " from daily d";

    private static final Duration DAY = Duration.ofDays(1);

    private final Database database;

    Schedule(Database database) {
        this.database = database;
    }

    /**
     * @param had the latest date that came due, null for none
     */
    private record DueDaily(Conversation where, Daily daily, long dueAt, @Nullable LocalDate had) {

        /** What rings at that moment; nothing for a date that came due before. */
        Optional<DailyTimes.Due> ringing(Instant now) {
            return DailyTimes.latest(now, daily)
                    .filter(due -> had == null || due.date().isAfter(had));
        }

        boolean isNext(LocalDate date) {
            return DailyTimes.latest(Instant.ofEpochMilli(dueAt), daily)
                    .filter(due -> due.date().equals(date))
                    .isPresent();
        }

        DueDaily with(Daily changed) {
            return new DueDaily(where, changed, dueAt, had);
        }
    }

    private record DueTimer(Conversation where, String name, Instant at, long mark) {}

    /**
     * Sets when the conversation gets its daily question. A date that it had does not come again,
     * and one that another zone puts behind it comes at once.
     */
    public void set(Conversation where, Daily daily, Instant now) {
        database.writing()
                .sql(
                        """
                        insert into daily (chat, topic, time, zone, days, questions, topics, quiet,
                            paused_until, reminder, language, next_due_at)
                        values (:chat, :topic, :time, :zone, :days, :questions, :topics, :quiet,
                            :paused, :reminder, :language, :due)
                        on conflict (chat, topic) do update set time = excluded.time,
                            zone = excluded.zone, days = excluded.days,
                            questions = excluded.questions, topics = excluded.topics,
                            quiet = excluded.quiet, paused_until = excluded.paused_until,
                            reminder = excluded.reminder, language = excluded.language,
                            next_due_at = excluded.next_due_at
                        """)
                .params(DailyRow.params(daily))
                .param("chat", where.chat())
                .param("topic", where.topic())
                .param("due", next(where, daily, now).toEpochMilli())
                .update();
    }

    private Instant next(Conversation where, Daily daily, Instant now) {
        Optional<DueDaily> before = find(where);
        LocalDate today = now.atZone(daily.zone()).toLocalDate();
        boolean passed =
                before.filter(it -> !it.daily().zone().equals(daily.zone()))
                        .filter(it -> it.isNext(today))
                        .flatMap(it -> it.with(daily).ringing(now))
                        .filter(due -> due.date().equals(today))
                        .isPresent();
        return passed
                ? now
                : DailyTimes.after(now, daily, before.map(DueDaily::had).orElse(null)).at();
    }

    private Optional<DueDaily> find(Conversation where) {
        return database.writing()
                .sql(SELECT + " where d.chat = :chat and d.topic = :topic")
                .param("chat", where.chat())
                .param("topic", where.topic())
                .query((row, number) -> daily(row))
                .optional();
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
                .sql(SELECT + " where d.chat = :chat and d.next_due_at is null")
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
     * Turns at most that many due timers, as many due daily questions and as many weekly digests
     * into events in the inbox and sets the next times, in one transaction. Of several days or
     * weeks that were missed the latest one counts.
     *
     * @return how many came due
     */
    public int ring(Instant now, int limit) {
        return database.inOne(() ->
                ringTimers(now, limit)
                        + ringDailies(now, limit)
                        + database.digests().ring(now, limit));
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
                .keep(due.stream().flatMap(daily -> event(daily, now)).map(Incoming::of).toList());
        database.batches()
                .batchUpdate(
                        """
                        update daily set next_due_at = ?, last_day = ?
                        where chat = ? and topic = ? and next_due_at = ?
                        """,
                        due.stream().map(daily -> next(daily, now)).toList());
        return due.size();
    }

    private List<DueDaily> dueDailies(Instant now, int limit) {
        return database.writing()
                .sql(
                        """
                        %s where d.next_due_at is not null and d.next_due_at <= :now
                        order by d.next_due_at limit :limit
                        """
                                .formatted(SELECT))
                .param("now", now.toEpochMilli())
                .param("limit", limit)
                .query((row, number) -> daily(row))
                .list();
    }

    private static DueDaily daily(ResultSet row) throws SQLException {
        String had = row.getString("last_day");
        return new DueDaily(
                where(row),
                DailyRow.read(row),
                row.getLong("next_due_at"),
                had == null ? null : LocalDate.parse(had));
    }

    private static Stream<Event> event(DueDaily daily, Instant now) {
        Conversation where = daily.where();
        return daily.ringing(now).stream()
                .map(due ->
                        new Event.DayCame(
                                "day:%d:%d:%s".formatted(where.chat(), where.topic(), due.date()),
                                where,
                                due.at(),
                                due.date()));
    }

    /** For what was not changed while it rang. */
    private static @Nullable Object[] next(DueDaily daily, Instant now) {
        LocalDate had = daily.ringing(now).map(DailyTimes.Due::date).orElse(daily.had());
        return new @Nullable Object[] {
            DailyTimes.after(now, daily.daily(), had).at().toEpochMilli(),
            had == null ? null : had.toString(),
            daily.where().chat(),
            daily.where().topic(),
            daily.dueAt()
        };
    }

    /**
     * Reckons anew what is due later than usual, because a clock was ahead when it was reckoned. A
     * date that came then does not come again: the inbox remembers its event until a week after it.
     */
    public void reckon(Instant now) {
        Instant before = now.minus(DAY);
        database.batches()
                .batchUpdate(
                        """
                        update daily set next_due_at = ?, last_day = null
                        where chat = ? and topic = ?
                        """,
                        dueAfter(now.plus(DAY)).stream()
                                .map(it ->
                                        new Object[] {
                                            DailyTimes.after(before, it.daily(), null)
                                                    .at()
                                                    .toEpochMilli(),
                                            it.where().chat(),
                                            it.where().topic()
                                        })
                                .toList());
        database.digests().reckon(now);
    }

    private List<DueDaily> dueAfter(Instant moment) {
        return database.writing()
                .sql(SELECT + " where d.next_due_at > :moment")
                .param("moment", moment.toEpochMilli())
                .query((row, number) -> daily(row))
                .list();
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
