package interviewcoach.store;

import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that came in, each thing once; handled rows stay, without their text, as memory. */
public final class Inbox {

    /** The lane of what cannot be read; no chat has this id. */
    private static final Conversation NOWHERE = new Conversation(0, 0);

    private static final String LAST_UPDATE = "last update";

    private final Database database;

    Inbox(Database database) {
        this.database = database;
    }

    /**
     * A row that waits to be handled.
     *
     * @param lane null when the row could not be read that far
     * @param attempts how often it has failed
     */
    public record Row(
            String key,
            Incoming.Source source,
            @Nullable Conversation lane,
            Instant at,
            String json,
            Urgency urgency,
            int attempts) {

        /** The event, when it is one of our own. */
        public Event ownEvent() {
            return Json.event(json);
        }
    }

    /** Keeps them in one transaction, in this order; those whose key is known are ignored. */
    public void keep(List<Incoming> incoming) {
        database.inOne(() -> insert(incoming));
    }

    /**
     * Keeps updates together with the id of the last one. A lower id than before is accepted:
     * Telegram starts again at any id after a week of silence.
     */
    public void keep(List<Incoming> updates, long lastUpdate) {
        database.inOne(() -> {
            insert(updates);
            setLastUpdate(lastUpdate);
        });
    }

    private void insert(List<Incoming> incoming) {
        long last = lastWaiting();
        List<Object[]> rows =
                IntStream.range(0, incoming.size())
                        .mapToObj(i -> columns(incoming.get(i), last + 1 + i))
                        .toList();
        database.batches()
                .batchUpdate(
                        """
                        insert into inbox (key, seq, source, chat, topic, at, json, urgency, status,
                            attempts)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 0)
                        on conflict (key) do nothing
                        """,
                        rows);
    }

    /** Order matters among waiting rows only, so counting may start again when none waits. */
    private long lastWaiting() {
        return database.writing()
                .sql("select coalesce(max(seq), 0) from inbox where status = 'waiting'")
                .query(Long.class)
                .single();
    }

    private static Object[] columns(Incoming one, long seq) {
        Conversation lane = one.lane() == null ? NOWHERE : one.lane();
        return new Object[] {
            one.key(),
            seq,
            one.source().name(),
            lane.chat(),
            lane.topic(),
            one.at().toEpochMilli(),
            one.json(),
            one.urgency().ordinal()
        };
    }

    private void setLastUpdate(long id) {
        database.writing()
                .sql(
                        """
                        insert into marker (name, value) values (:name, :id)
                        on conflict (name) do update set value = excluded.value
                        """)
                .param("name", LAST_UPDATE)
                .param("id", id)
                .update();
    }

    /** The id of the last update that was kept; empty before the first. */
    public OptionalLong lastUpdate() {
        return database
                .reading()
                .sql("select value from marker where name = :name")
                .param("name", LAST_UPDATE)
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /**
     * The oldest waiting rows of all chats but those of these lanes, the most urgent first, in
     * order of arrival.
     */
    public List<Row> waiting(int limit, Collection<Conversation> except) {
        return Stream.of(Urgency.values())
                .flatMap(urgency -> waiting(urgency, limit, except).stream())
                .limit(limit)
                .toList();
    }

    /** The oldest waiting rows of that urgency, without the chats of these lanes. */
    public List<Row> waiting(Urgency urgency, int limit, Collection<Conversation> except) {
        return database.reading()
                .sql(
                        """
                        select key, source, chat, topic, at, json, urgency, attempts from inbox
                        where status = 'waiting' and urgency = :urgency and chat not in (:except)
                        order by seq, key limit :limit
                        """)
                .param("urgency", urgency.ordinal())
                .param("except", Ids.listOf(except.stream().map(Conversation::chat).toList()))
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    private static Row read(ResultSet row) throws SQLException {
        Conversation lane = new Conversation(row.getLong("chat"), row.getInt("topic"));
        return new Row(
                row.getString("key"),
                Incoming.Source.valueOf(row.getString("source")),
                lane.equals(NOWHERE) ? null : lane,
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("json"),
                Urgency.values()[row.getInt("urgency")],
                row.getInt("attempts"));
    }

    /** Whether that event was handled already. */
    public boolean isDone(String key) {
        return database.reading()
                .sql("select 1 from inbox where key = :key and status = 'done'")
                .param("key", key)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Notes that an attempt failed. */
    public void failed(String key, String error) {
        database.writing()
                .sql(
                        """
                        update inbox set attempts = attempts + 1, error = :error
                        where key = :key and status = 'waiting'
                        """)
                .param("key", key)
                .param("error", error)
                .update();
    }

    /** Puts a row aside that cannot be handled; it keeps its text for a person to look at. */
    public void park(String key, String error, Instant now) {
        database.writing()
                .sql(
                        """
                        update inbox set status = 'parked', error = :error,
                            attempts = attempts + 1, settled_at = :now
                        where key = :key and status = 'waiting'
                        """)
                .param("key", key)
                .param("error", error)
                .param("now", now.toEpochMilli())
                .update();
    }

    /**
     * Lets everything that was put aside wait again, before all that came later.
     *
     * @return how many rows
     */
    public int retry() {
        return database.writing()
                .sql(
                        """
                        update inbox set status = 'waiting', attempts = 0, error = null,
                            settled_at = null
                        where status = 'parked'
                        """)
                .update();
    }

    /**
     * Marks as handled and blanks the text; also an event that never waited in the inbox.
     *
     * @return false when it was handled before
     */
    public boolean done(String key, @Nullable Conversation lane, Instant now) {
        Conversation where = lane == null ? NOWHERE : lane;
        return database.writing()
                        .sql(
                                """
                                insert into inbox
                                    (key, seq, source, chat, topic, at, status, attempts, settled_at)
                                values (:key, 0, 'COACH', :chat, :topic, :now, 'done', 0, :now)
                                on conflict (key) do update set status = 'done', json = null,
                                    error = null, settled_at = excluded.settled_at
                                where inbox.status <> 'done'
                                """)
                        .param("key", key)
                        .param("chat", where.chat())
                        .param("topic", where.topic())
                        .param("now", now.toEpochMilli())
                        .update()
                > 0;
    }

    /** How many rows wait. */
    public long countWaiting() {
        return count("select count(*) from inbox where status = 'waiting'");
    }

    /** Whether anybody waits for what came in by that moment. */
    public boolean isWaiting(Instant by) {
        return database.reading()
                .sql(
                        """
                        select 1 from inbox
                        where status = 'waiting' and urgency = :answer and at <= :by limit 1
                        """)
                .param("answer", Urgency.ANSWER.ordinal())
                .param("by", by.toEpochMilli())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * Whether anything else waits that came in by that moment and may bring an answer to that
     * group: there or in a private chat.
     */
    public boolean isWaiting(Instant by, long group, String except) {
        return database.reading()
                .sql(
                        """
                        select 1 from inbox
                        where status = 'waiting' and urgency = :answer and at <= :by
                            and (chat > 0 or chat = :group) and key <> :except
                        limit 1
                        """)
                .param("answer", Urgency.ANSWER.ordinal())
                .param("by", by.toEpochMilli())
                .param("group", group)
                .param("except", except)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** How many rows were put aside. */
    public long countParked() {
        return count("select count(*) from inbox where status = 'parked'");
    }

    private long count(String sql) {
        return database.reading().sql(sql).query(Long.class).single();
    }

    /** Errors of the rows put aside, newest first. */
    public List<String> lastErrors(int limit) {
        return database.reading()
                .sql(
                        """
                        select error from inbox where status = 'parked'
                        order by settled_at desc limit :limit
                        """)
                .param("limit", limit)
                .query((row, number) -> row.getString("error"))
                .list();
    }

    /**
     * Forgets what was handled before that moment, and the texts of what was put aside before the
     * other.
     */
    public void purge(Instant handledBefore, Instant parkedBefore) {
        database.inBatches(
                """
                delete from inbox where key in (select key from inbox
                    where status = 'done' and settled_at < :before limit :limit)
                """,
                handledBefore);
        database.writing()
                .sql(
                        """
                        update inbox set status = 'done', json = null
                        where status = 'parked' and settled_at < :before
                        """)
                .param("before", parkedBefore.toEpochMilli())
                .update();
    }

    /** The texts of the chat, and that these rows were about it. */
    void forget(long chat) {
        database.writing()
                .sql(
                        """
                        delete from inbox where chat = :chat and source = 'COACH'
                        """)
                .param("chat", chat)
                .update();
        database.writing()
                .sql(
                        """
                        update inbox set chat = 0, topic = 0, json = null, error = null, status = 'done'
                        where chat = :chat and status <> 'waiting'
                        """)
                .param("chat", chat)
                .update();
    }

    /**
     * The texts that were put aside in whatever chat and tell of that person, and what they said in
     * private that waits for a group: it must not take part without them.
     */
    void forgetPerson(long person) {
        String told = "%\"id\":" + person + ",%";
        database.writing()
                .sql(
                        """
                        update inbox set json = null, error = null, status = 'done'
                        where status = 'parked' and json like :person
                        """)
                .param("person", told)
                .update();
        database.writing()
                .sql(
                        """
                        update inbox set json = null, error = null, status = 'done', settled_at = at
                        where status = 'waiting' and urgency = :answer and source = 'COACH'
                            and chat < 0 and json like :person
                        """)
                .param("answer", Urgency.ANSWER.ordinal())
                .param("person", told)
                .update();
    }

    /** What waits for a chat waits for its new id. */
    void move(long from, long to) {
        database.writing()
                .sql("update inbox set chat = :to where chat = :from")
                .param("from", from)
                .param("to", to)
                .update();
    }
}
