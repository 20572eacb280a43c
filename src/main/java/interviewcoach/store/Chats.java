package interviewcoach.store;

import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Daily;
import interviewcoach.quiz.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Conversations with their state, and chats that can or cannot be written to. */
public final class Chats {

    private static final int HERE = 0;

    /** Comes back when anybody there says something. */
    private static final int GONE = 1;

    /** Comes back only when its admins let it speak. */
    private static final int MUTE = 2;

    private final Database database;

    Chats(Database database) {
        this.database = database;
    }

    /**
     * A conversation as it was read.
     *
     * @param where its place now; a group may have moved since the event was written
     * @param version 0 before its first event
     * @param gone whether it cannot be written to
     * @param mute whether that stays so whatever is said there, until the bot may speak
     */
    public record Talk(
            Conversation where,
            State state,
            long version,
            boolean gone,
            boolean mute,
            @Nullable Daily daily) {}

    /** The conversation, a new one when it is not known; follows a group to the id it has now. */
    public Talk find(Conversation where) {
        Talk here = read(where);
        return here.where().equals(where) ? here : read(here.where());
    }

    private Talk read(Conversation where) {
        return database.reading()
                .sql(
                        """
                        select c.gone, c.moved_to, v.version, v.state, %s
                        from chat c
                        left join conversation v on v.chat = c.id and v.topic = :topic
                        left join daily d on d.chat = c.id and d.topic = :topic
                        where c.id = :chat
                        """
                                .formatted(DailyRow.COLUMNS))
                .param("chat", where.chat())
                .param("topic", where.topic())
                .query((row, number) -> talk(where, row))
                .optional()
                .orElseGet(() -> new Talk(where, State.NEW, 0, false, false, null));
    }

    private static Talk talk(Conversation where, ResultSet row) throws SQLException {
        String state = row.getString("state");
        return new Talk(
                now(where, row),
                state == null ? State.NEW : Json.state(state),
                row.getLong("version"),
                row.getInt("gone") != HERE,
                row.getInt("gone") == MUTE,
                DailyRow.find(row));
    }

    private static Conversation now(Conversation where, ResultSet row) throws SQLException {
        long movedTo = row.getLong("moved_to");
        return row.wasNull() ? where : new Conversation(movedTo, where.topic());
    }

    /**
     * Stores the next state of a conversation.
     *
     * @throws OptimisticLockingFailureException when it is not as it was read any more
     */
    public void put(Talk before, State next) {
        int changed = before.version() == 0 ? insert(before, next) : update(before, next);
        if (changed == 0) {
            throw new OptimisticLockingFailureException("Another event changed the conversation");
        }
    }

    private int insert(Talk before, State next) {
        know(before.where().chat());
        return database.writing()
                .sql(
                        """
                        insert into conversation (chat, topic, version, state)
                        values (:chat, :topic, 1, :state)
                        on conflict (chat, topic) do nothing
                        """)
                .param("chat", before.where().chat())
                .param("topic", before.where().topic())
                .param("state", Json.of(next))
                .update();
    }

    private int update(Talk before, State next) {
        return database.writing()
                .sql(
                        """
                        update conversation set version = version + 1, state = :state
                        where chat = :chat and topic = :topic and version = :version
                        """)
                .param("chat", before.where().chat())
                .param("topic", before.where().topic())
                .param("version", before.version())
                .param("state", Json.of(next))
                .update();
    }

    private void know(long chat) {
        database.writing()
                .sql("insert into chat (id, gone) values (:chat, 0) on conflict (id) do nothing")
                .param("chat", chat)
                .update();
    }

    /**
     * Nothing can be said to that chat: answers are held until it comes back, what else waits is
     * dropped, and its daily questions and digests pause. A chat that is not known, or was
     * forgotten, stays so.
     */
    public void leave(long chat) {
        database.inOne(() -> {
            setGone(chat, GONE);
            database.outbox().hold(chat);
            database.schedule().pause(chat);
            database.digests().pause(chat);
        });
    }

    /**
     * The bot may not write in that group: what it had to say aloud is held, the rest is dropped,
     * and its daily questions pause.
     *
     * @param known whether the group's admins will tell when it may
     */
    public void mute(long chat, boolean known) {
        database.inOne(() -> {
            setGone(chat, known ? MUTE : GONE);
            database.outbox().holdLoud(chat);
            database.schedule().pause(chat);
        });
    }

    /** The chat can be written to again. */
    public void comeBack(long chat, Instant now) {
        database.inOne(() -> {
            know(chat);
            setGone(chat, HERE);
            database.outbox().release(chat);
            database.schedule().resume(chat, now);
            database.digests().resume(chat, now);
        });
    }

    private void setGone(long chat, int gone) {
        database.writing()
                .sql("update chat set gone = :gone where id = :chat")
                .param("chat", chat)
                .param("gone", gone)
                .update();
    }

    /**
     * All that belongs to the group belongs to another id from now on; doing it again changes
     * nothing. Where both ids have something, the longer conversation stays, and the new id's
     * settings do.
     */
    public void move(long from, long to) {
        if (from == to) {
            return;
        }
        database.inOne(() -> {
            know(from);
            know(to);
            stayGone(from, to);
            moveConversations(from, to);
            database.schedule().move(from, to);
            database.groups().move(from, to);
            database.outbox().move(from, to);
            database.inbox().move(from, to);
            database.answers().move(from, to);
            database.reviews().move(from, to);
            database.appeals().move(from, to);
            database.showings().move(from, to);
            redirect(from, to);
        });
    }

    /** What was held or paused there is taken up again when somebody speaks under the new id. */
    private void stayGone(long from, long to) {
        database.writing()
                .sql(
                        """
                        update chat set gone = :gone
                        where id = :to and gone = :here and exists (select 1 from chat f
                            where f.id = :from and f.gone <> :here and f.moved_to is null)
                        """)
                .param("gone", GONE)
                .param("here", HERE)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private void moveConversations(long from, long to) {
        List.of(
                        """
                        delete from conversation where chat = :from and exists (
                            select 1 from conversation n where n.chat = :to
                            and n.topic = conversation.topic and n.version >= conversation.version)
                        """,
                        """
                        delete from conversation where chat = :to and exists (
                            select 1 from conversation o where o.chat = :from
                            and o.topic = conversation.topic)
                        """,
                        """
                        update conversation set chat = :to, version = version + 1
                        where chat = :from
                        """)
                .forEach(sql ->
                        database.writing().sql(sql).param("from", from).param("to", to).update());
    }

    /** Also what led to the old id leads to the new one, and nothing leads in a circle. */
    private void redirect(long from, long to) {
        database.writing()
                .sql("update chat set moved_to = :to where id = :from or moved_to = :from")
                .param("from", from)
                .param("to", to)
                .update();
        database.writing()
                .sql("update chat set moved_to = null where id = :to")
                .param("to", to)
                .update();
    }

    /** Forgets the chat as if it had never been, under its former ids, too. */
    void forget(long chat) {
        List.of(
                        "delete from conversation where chat = :chat",
                        "delete from chat where id = :chat or moved_to = :chat")
                .forEach(sql -> database.writing().sql(sql).param("chat", chat).update());
    }

    /** Chats that have had at least one event. */
    public long count() {
        return count("select count(*) from chat where moved_to is null");
    }

    /** Chats that blocked the bot or are no more. */
    public long countGone() {
        return count("select count(*) from chat where gone <> 0 and moved_to is null");
    }

    private long count(String sql) {
        return database.reading().sql(sql).query(Long.class).single();
    }
}
