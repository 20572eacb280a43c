package interviewcoach.store;

import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Step.Way;
import interviewcoach.voice.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is to be said, in order within a chat, until it is sent. */
public final class Outbox {

    /** Where a row stands in the line of its chat: messages, then revisions, then reactions. */
    private static final String PLACE =
            """
            (case when reacts is not null then seq + 2000000000000
                when revises is not null then seq + 1000000000000 else seq end)\
            """;

    private final Database database;

    Outbox(Database database) {
        this.database = database;
    }

    /**
     * A message that waits.
     *
     * @param way a revision only when the message to be changed is not there: it never arrived, or
     *     the group has moved away from it
     * @param attempts how often sending it has failed
     */
    public record Row(String key, Conversation to, Message message, Way way, int attempts) {}

    /**
     * Adds a message behind all that wait for its chat, and what is said beside messages behind
     * these; a known key is ignored.
     */
    public void put(
            String key, Conversation to, Urgency urgency, Message message, Way way, Instant now) {
        put(key, to, urgency, message, way, "waiting", now);
    }

    /** Adds a message that is held until its chat comes back. */
    public void putHeld(
            String key, Conversation to, Urgency urgency, Message message, Way way, Instant now) {
        put(key, to, urgency, message, way, "held", now);
    }

    private void put(
            String key,
            Conversation to,
            Urgency urgency,
            Message message,
            Way way,
            String status,
            Instant now) {
        if (way instanceof Way.Revision(var revised)) {
            dropRevisions(revised);
        }
        Integer edits = way instanceof Way.InPlace(var id) ? id : null;
        Integer reacts = way instanceof Way.Reaction(var id) ? id : null;
        String revises = way instanceof Way.Revision(var revised) ? revised : null;
        Urgency rank = reacts != null || revises != null ? Urgency.ASIDE : urgency;
        database.writing()
                .sql(
                        """
                        insert into outbox (key, seq, chat, topic, urgency, json, edits, revises,
                            reacts, leaves, status, attempts, created_at, settled_at)
                        values (:key,
                            (select coalesce(max(seq), 0) + 1 from outbox where status in (%s)),
                            :chat, :topic, :urgency, :json, :edits, :revises,
                            :reacts, :leaves, :status, 0, :now, :settled)
                        on conflict (key) do nothing
                        """
                                .formatted(
                                        status.equals("held") ? "'waiting', 'held'" : "'waiting'"))
                .param("key", key)
                .param("chat", to.chat())
                .param("topic", to.topic())
                .param("urgency", rank.ordinal())
                .param("json", Json.of(message))
                .param("edits", edits)
                .param("revises", revises)
                .param("reacts", reacts)
                .param("leaves", way instanceof Way.Farewell ? 1 : 0)
                .param("status", status)
                .param("now", now.toEpochMilli())
                .param("settled", status.equals("held") ? now.toEpochMilli() : null)
                .update();
    }

    /** Only the latest revision of a message matters. */
    private void dropRevisions(String key) {
        database.writing()
                .sql("delete from outbox where status = 'waiting' and revises = :key")
                .param("key", key)
                .update();
    }

    /** Drops what still waits beside the messages of that conversation. */
    public void dropAsides(Conversation where) {
        database.writing()
                .sql(
                        """
                        delete from outbox where chat = :chat and topic = :topic
                            and status = 'waiting' and urgency = :aside
                        """)
                .param("chat", where.chat())
                .param("topic", where.topic())
                .param("aside", Urgency.ASIDE.ordinal())
                .update();
    }

    /**
     * The first waiting row of each of the most urgent chats, at most {@code limit}. A chat is as
     * urgent as its most urgent row, so an answer pulls along what was said before it.
     *
     * @param except chats that are busy
     */
    public List<Row> next(int limit, Collection<Long> except) {
        List<Long> chats = urgentChats(limit, except);
        return chats.isEmpty() ? List.of() : firstOf(chats);
    }

    /** A chat may have more rows than are asked for, so it is asked again without it. */
    private List<Long> urgentChats(int limit, Collection<Long> except) {
        Set<Long> chats = new LinkedHashSet<>();
        boolean more = true;
        while (more && chats.size() < limit) {
            int room = limit - chats.size();
            List<Long> next =
                    chatsOfUrgentRows(
                            room, Stream.concat(except.stream(), chats.stream()).toList());
            chats.addAll(next);
            more = next.size() == room;
        }
        return List.copyOf(chats);
    }

    private List<Long> chatsOfUrgentRows(int limit, Collection<Long> except) {
        return database.reading()
                .sql(
                        """
                        select chat from outbox
                        where status = 'waiting' and chat not in (:except)
                        order by urgency, seq limit :limit
                        """)
                .param("except", Ids.listOf(except))
                .param("limit", limit)
                .query((row, number) -> row.getLong("chat"))
                .list();
    }

    private List<Row> firstOf(List<Long> chats) {
        Map<Long, Row> first = new HashMap<>();
        database.reading()
                .sql(
                        """
                        select o.key, o.chat, o.topic, o.json, o.edits, o.revises, o.reacts,
                            o.leaves, o.attempts,
                            (select message_id from outbox m where m.key = o.revises) as revised
                        from (select chat, min(%s) as place from outbox
                            where status = 'waiting' and chat in (:chats) group by chat) first
                        join outbox o on o.status = 'waiting'
                            and o.chat = first.chat and %s = first.place
                        order by o.key
                        """
                                .formatted(PLACE, PLACE))
                .param("chats", Ids.listOf(chats))
                .query((row, number) -> read(row))
                .list()
                .forEach(row -> first.merge(row.to().chat(), row, (one, other) -> one));
        return chats.stream()
                .flatMap(chat -> Optional.ofNullable(first.get(chat)).stream())
                .toList();
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getString("key"),
                new Conversation(row.getLong("chat"), row.getInt("topic")),
                Json.message(row.getString("json")),
                way(row),
                row.getInt("attempts"));
    }

    private static Way way(ResultSet row) throws SQLException {
        Integer edits = number(row, "edits");
        Integer changed = edits == null ? number(row, "revised") : edits;
        Integer reacts = number(row, "reacts");
        String revises = row.getString("revises");
        if (changed != null) {
            return new Way.InPlace(changed);
        }
        if (reacts != null) {
            return new Way.Reaction(reacts);
        }
        if (revises != null) {
            return new Way.Revision(revises);
        }
        return row.getInt("leaves") > 0 ? new Way.Farewell() : new Way.Anew();
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    /**
     * A message that was sent.
     *
     * @param message its id there
     * @param instead key of a message of our own whose place it takes, null for none
     */
    public record Arrival(String key, int message, @Nullable String instead) {

        public Arrival(String key, int message) {
            this(key, message, null);
        }
    }

    /** Marks as sent and blanks the texts, in one transaction. */
    public void sent(List<Arrival> arrivals, Instant now) {
        database.inOne(() -> {
            database.batches()
                    .batchUpdate(
                            """
                            update outbox set status = 'sent', json = null, message_id = ?,
                                error = null, settled_at = ?
                            where key = ? and status = 'waiting'
                            """,
                            arrivals.stream().map(one -> columns(one, now)).toList());
            arrivals.forEach(this::takePlace);
            dropForgotten(arrivals.stream().map(Arrival::key));
        });
    }

    private static Object[] columns(Arrival one, Instant now) {
        return new Object[] {one.message(), now.toEpochMilli(), one.key()};
    }

    private void takePlace(Arrival one) {
        if (one.instead() != null) {
            database.writing()
                    .sql("update outbox set message_id = :id where key = :key")
                    .param("id", one.message())
                    .param("key", one.instead())
                    .update();
        }
    }

    /** Marks as never to be sent. */
    public void refused(String key, String why, Instant now) {
        database.inOne(() -> {
            database.writing()
                    .sql(
                            """
                            update outbox set status = 'refused', json = null, error = :error,
                                settled_at = :now
                            where key = :key and status = 'waiting'
                            """)
                    .param("key", key)
                    .param("error", why)
                    .param("now", now.toEpochMilli())
                    .update();
            dropForgotten(Stream.of(key));
        });
    }

    /** Nothing stays of a message to a forgotten chat. */
    private void dropForgotten(Stream<String> keys) {
        database.batches()
                .batchUpdate(
                        """
                        delete from outbox where key = ?
                            and not exists (select 1 from chat where chat.id = outbox.chat)
                        """,
                        keys.map(key -> new Object[] {key}).toList());
    }

    /** Notes that an attempt failed; it waits on. */
    public void failed(String key, String why) {
        database.writing()
                .sql("update outbox set attempts = attempts + 1, error = :error where key = :key")
                .param("key", key)
                .param("error", why)
                .update();
    }

    /** How many messages wait. */
    public long countWaiting() {
        return database.reading()
                .sql("select count(*) from outbox where status = 'waiting'")
                .query(Long.class)
                .single();
    }

    /** How many messages of that urgency wait, counted up to that many. */
    public int countWaiting(Urgency urgency, int atMost) {
        return database.reading()
                .sql(
                        """
                        select count(*) from (select 1 from outbox
                            where status = 'waiting' and urgency = :urgency limit :most) some
                        """)
                .param("urgency", urgency.ordinal())
                .param("most", atMost)
                .query(Integer.class)
                .single();
    }

    /** Why the latest messages were refused, newest first. */
    public List<String> lastErrors(int limit) {
        return database.reading()
                .sql(
                        """
                        select error from outbox where status = 'refused'
                        order by settled_at desc limit :limit
                        """)
                .param("limit", limit)
                .query((row, number) -> row.getString("error"))
                .list();
    }

    /** Forgets what was settled, or held, before that moment. */
    public void purge(Instant before) {
        database.inBatches(
                """
                delete from outbox where key in
                    (select key from outbox where settled_at < :before limit :limit)
                """,
                before);
    }

    /**
     * Answers of a private chat are held for its return; what was sent to all or to a group would
     * be stale, and nothing stays of a message to a forgotten chat.
     */
    void hold(long chat) {
        database.writing()
                .sql(
                        """
                        update outbox set status = 'held', settled_at = created_at
                        where chat = :chat and chat > 0 and urgency = :answer
                            and status = 'waiting'
                            and exists (select 1 from chat where chat.id = outbox.chat)
                        """)
                .param("chat", chat)
                .param("answer", Urgency.ANSWER.ordinal())
                .update();
        dropWaiting(chat);
    }

    /** What a group should hear is held until the bot may write there; all else would be stale. */
    void holdLoud(long chat) {
        List<String> loud = loud(chat);
        if (!loud.isEmpty()) {
            database.writing()
                    .sql(
                            """
                            update outbox set status = 'held', settled_at = created_at
                            where key in (:keys)
                            """)
                    .param("keys", loud)
                    .update();
        }
        dropWaiting(chat);
    }

    private List<String> loud(long chat) {
        return database
                .writing()
                .sql(
                        """
                        select o.key, o.chat, o.topic, o.json, o.edits, o.revises, o.reacts,
                            o.leaves, o.attempts, null as revised
                        from outbox o where o.chat = :chat and o.status = 'waiting'
                        """)
                .param("chat", chat)
                .query((row, number) -> read(row))
                .list()
                .stream()
                .filter(it -> it.way() instanceof Way.Anew && !it.message().silent())
                .map(Row::key)
                .toList();
    }

    /** Telegram's id of a message that was sent, while it is remembered. */
    public Optional<Integer> message(String key) {
        return database.reading()
                .sql("select message_id from outbox where key = :key and message_id is not null")
                .param("key", key)
                .query((row, number) -> row.getInt("message_id"))
                .optional();
    }

    /**
     * What is held waits again, in the order in which it was said: counting began again since,
     * perhaps.
     */
    void release(long chat) {
        held(chat)
                .forEach(key ->
                        database.writing()
                                .sql(
                                        """
                                        update outbox set status = 'waiting', settled_at = null,
                                            attempts = 0, seq = (select coalesce(max(seq), 0) + 1
                                                from outbox where status = 'waiting')
                                        where key = :key
                                        """)
                                .param("key", key)
                                .update());
    }

    private List<String> held(long chat) {
        return database.writing()
                .sql(
                        """
                        select key from outbox
                        where chat = :chat and status <> 'waiting' and status = 'held'
                        order by created_at, seq, key
                        """)
                .param("chat", chat)
                .query((row, number) -> row.getString("key"))
                .list();
    }

    private void dropWaiting(long chat) {
        database.writing()
                .sql("delete from outbox where chat = :chat and status = 'waiting'")
                .param("chat", chat)
                .update();
    }

    void forget(long chat) {
        dropWaiting(chat);
        database.writing()
                .sql("delete from outbox where chat = :chat and status <> 'waiting'")
                .param("chat", chat)
                .update();
    }

    /** The ids of messages stay behind: in another chat they are those of other messages. */
    void move(long from, long to) {
        database.writing()
                .sql(
                        """
                        delete from outbox where chat = :from and status = 'waiting'
                            and (edits is not null or reacts is not null)
                        """)
                .param("from", from)
                .update();
        List.of(
                        """
                        update outbox set chat = :to where chat = :from and status = 'waiting'
                        """,
                        """
                        update outbox set chat = :to, message_id = null
                        where chat = :from and status <> 'waiting'
                        """)
                .forEach(sql ->
                        database.writing().sql(sql).param("from", from).param("to", to).update());
    }
}
