package interviewcoach.store;

import interviewcoach.league.Round;
import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Event;
import interviewcoach.quiz.Fact;
import interviewcoach.quiz.Outside;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who takes part in groups, and what they have won there. */
public final class Groups {

    private final Database database;

    Groups(Database database) {
        this.database = database;
    }

    public void put(Conversation where, Fact.Member member) {
        put(where, member.learner(), member.name());
    }

    private void put(Conversation where, long learner, String name) {
        database.writing()
                .sql(
                        """
                        insert into member (chat, topic, learner, name, hidden)
                        values (:chat, :topic, :learner, :name,
                            (select coalesce(max(hidden), 0) from member
                                where chat = :chat and learner = :learner))
                        on conflict (chat, topic, learner) do update set name = excluded.name
                        """)
                .param("chat", where.chat())
                .param("topic", where.topic())
                .param("learner", learner)
                .param("name", name)
                .update();
    }

    /** Shows the member in the tables of the chat no more, or again. */
    public void put(Conversation where, Fact.Hidden hidden) {
        put(where, hidden.learner(), hidden.name());
        database.writing()
                .sql("update member set hidden = :hidden where chat = :chat and learner = :learner")
                .param("hidden", hidden.hidden() ? 1 : 0)
                .param("chat", where.chat())
                .param("learner", hidden.learner())
                .update();
    }

    /**
     * Notes what was won; once for each question and member, and not for who was forgotten since.
     */
    public void put(Conversation where, Instant at, Fact.Won won) {
        database.writing()
                .sql(
                        """
                        insert into won (chat, topic, number, learner, question, points, won_at)
                        select :chat, :topic, :number, :learner, :question, :points, :at
                        where exists (select 1 from member where chat = :chat
                            and topic = :topic and learner = :learner)
                        on conflict (chat, topic, number, learner) do nothing
                        """)
                .param("chat", where.chat())
                .param("topic", where.topic())
                .param("number", won.number())
                .param("learner", won.learner())
                .param("question", won.question())
                .param("points", won.points())
                .param("at", at.toEpochMilli())
                .update();
    }

    /** Whether that person takes part in any group. */
    public boolean knows(long learner) {
        return database.writing()
                .sql("select 1 from member where learner = :learner limit 1")
                .param("learner", learner)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** What members have won in all topics of that chat since then; who hides is left out. */
    public List<Round.Tally> tallies(long chat, Instant since) {
        return database.reading()
                .sql(
                        """
                        select won.learner, sum(points) as points, count(*) as answered,
                            (select max(name) from member
                                where chat = :chat and learner = won.learner) as name
                        from won where chat = :chat and won_at >= :since
                            and not exists (select 1 from member where member.chat = won.chat
                                and member.learner = won.learner and hidden = 1)
                        group by won.learner order by won.learner
                        """)
                .param("chat", chat)
                .param("since", since.toEpochMilli())
                .query((row, number) -> tally(row))
                .list();
    }

    private static Round.Tally tally(ResultSet row) throws SQLException {
        String name = row.getString("name");
        return new Round.Tally(
                row.getLong("learner"),
                name == null ? "" : name,
                row.getInt("points"),
                row.getInt("answered"));
    }

    /** What that member answered in private to a question of the group that they won with. */
    public Optional<Outside.Recalled> answer(Conversation where, int number, long learner) {
        return database.reading()
                .sql(
                        """
                        select won.question, answer.text from won
                        join answer on answer.learner = won.learner
                            and answer.question = won.question and answer.chat = won.learner
                        where won.chat = :chat and won.topic = :topic and won.number = :number
                            and won.learner = :learner
                        order by abs(answer.graded_at - won.won_at), answer.key limit 1
                        """)
                .param("chat", where.chat())
                .param("topic", where.topic())
                .param("number", number)
                .param("learner", learner)
                .query((row, n) ->
                        new Outside.Recalled(row.getString("question"), row.getString("text")))
                .optional();
    }

    /**
     * Each other topic of that group learns that nothing can be said there.
     *
     * @param out whether the bot was removed
     */
    public void silence(Conversation where, String cause, boolean out, Instant now) {
        database.inbox()
                .keep(
                        topics(where).stream()
                                .map(topic -> silenced(topic, cause, out, now))
                                .map(Incoming::of)
                                .toList());
    }

    private static Event silenced(Conversation topic, String cause, boolean out, Instant now) {
        return new Event.Silenced("%s/silent:%d".formatted(cause, topic.topic()), topic, now, out);
    }

    private List<Conversation> topics(Conversation where) {
        return database.writing()
                .sql(
                        """
                        select topic from conversation
                        where chat = :chat and topic <> :topic order by topic
                        """)
                .param("chat", where.chat())
                .param("topic", where.topic())
                .query((row, number) -> new Conversation(where.chat(), row.getInt("topic")))
                .list();
    }

    /** Deletes all of a group. */
    public void forget(long chat) {
        database.inOne(() -> {
            List.of("delete from won where chat = :chat", "delete from member where chat = :chat")
                    .forEach(sql -> database.writing().sql(sql).param("chat", chat).update());
            database.chats().forget(chat);
            database.schedule().forget(chat);
            database.outbox().forget(chat);
            database.inbox().forget(chat);
        });
    }

    /**
     * Deletes what the learner did in groups, which also learn of it.
     *
     * @param cause key of the event by which they are forgotten
     */
    public void forgetMember(long learner, String cause, Instant now) {
        database.inbox()
                .keep(
                        groups(learner).stream()
                                .map(group -> forgot(group, learner, cause, now))
                                .map(Incoming::of)
                                .toList());
        List.of("delete from won where learner = :id", "delete from member where learner = :id")
                .forEach(sql -> database.writing().sql(sql).param("id", learner).update());
    }

    private static Event forgot(Conversation group, long learner, String cause, Instant now) {
        String key = "%s/forgot:%d:%d".formatted(cause, group.chat(), group.topic());
        return new Event.Forgot(key, group, now, learner);
    }

    private List<Conversation> groups(long learner) {
        return database.writing()
                .sql("select chat, topic from member where learner = :id order by chat, topic")
                .param("id", learner)
                .query((row, number) -> new Conversation(row.getLong("chat"), row.getInt("topic")))
                .list();
    }

    void move(long from, long to) {
        List.of(
                        """
                        delete from member where chat = :from and exists (select 1 from member n
                            where n.chat = :to and n.topic = member.topic
                                and n.learner = member.learner)
                        """,
                        "update member set chat = :to where chat = :from",
                        """
                        delete from won where chat = :from and exists (select 1 from won n
                            where n.chat = :to and n.topic = won.topic and n.number = won.number
                                and n.learner = won.learner)
                        """,
                        "update won set chat = :to where chat = :from")
                .forEach(sql ->
                        database.writing().sql(sql).param("from", from).param("to", to).update());
    }
}
