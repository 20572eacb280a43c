package interviewcoach.store;

import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Fact;
import interviewcoach.recall.Memory;
import interviewcoach.recall.Rating;
import interviewcoach.recall.Recall;
import interviewcoach.recall.Review;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How showings went, and what is remembered because of it: the one is kept, the other derived. */
public final class Reviews {

    private static final String DERIVED = "memory derived";

    private final Database database;

    Reviews(Database database) {
        this.database = database;
    }

    /**
     * Stores how a showing went. One that was stored before is revised and keeps its time, because
     * what was remembered was remembered then.
     */
    public void put(Conversation where, Fact.Reviewed reviewed) {
        database.inOne(() -> {
            upsert(where, reviewed);
            derive(reviewed.learner(), reviewed.question());
        });
    }

    private void upsert(Conversation where, Fact.Reviewed reviewed) {
        database.writing()
                .sql(
                        """
                        insert into review (learner, chat, topic, number, question, rating, at)
                        values (:learner, :chat, :topic, :number, :question, :rating, :at)
                        on conflict (learner, chat, topic, number) do update set
                            rating = excluded.rating
                        """)
                .param("learner", reviewed.learner())
                .param("chat", where.chat())
                .param("topic", where.topic())
                .param("number", reviewed.number())
                .param("question", reviewed.question())
                .param("rating", reviewed.rating().name())
                .param("at", reviewed.at().toEpochMilli())
                .update();
    }

    private void derive(long learner, String question) {
        Recall.DEFAULT
                .replay(reviews(learner, question))
                .ifPresent(memory -> put(learner, question, memory));
    }

    private List<Review> reviews(long learner, String question) {
        return database.writing()
                .sql(
                        """
                        select rating, at from review
                        where learner = :learner and question = :question
                        order by at, chat, topic, number
                        """)
                .param("learner", learner)
                .param("question", question)
                .query((row, number) -> review(row))
                .list();
    }

    private static Review review(ResultSet row) throws SQLException {
        return new Review(
                Rating.valueOf(row.getString("rating")), Instant.ofEpochMilli(row.getLong("at")));
    }

    private void put(long learner, String question, Memory memory) {
        database.writing()
                .sql(
                        """
                        insert into memory (learner, question, stability, difficulty, last_review,
                            due)
                        values (:learner, :question, :stability, :difficulty, :last, :due)
                        on conflict (learner, question) do update set
                            stability = excluded.stability, difficulty = excluded.difficulty,
                            last_review = excluded.last_review, due = excluded.due
                        """)
                .param("learner", learner)
                .param("question", question)
                .param("stability", memory.stability())
                .param("difficulty", memory.difficulty())
                .param("last", memory.lastReview().toEpochMilli())
                .param("due", memory.due().toEpochMilli())
                .update();
    }

    /** What the learner remembers, by question. */
    public Map<String, Memory> memories(long learner) {
        return database
                .reading()
                .sql(
                        """
                        select question, stability, difficulty, last_review, due from memory
                        where learner = :learner
                        """)
                .param("learner", learner)
                .query((row, number) -> Map.entry(row.getString("question"), memory(row)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Memory memory(ResultSet row) throws SQLException {
        return new Memory(
                row.getDouble("stability"),
                row.getDouble("difficulty"),
                Instant.ofEpochMilli(row.getLong("last_review")),
                Instant.ofEpochMilli(row.getLong("due")),
                0);
    }

    /** Derives the memories of the reviews that a migration made of older answers, once. */
    void catchUp() {
        if (!database.isNoted(DERIVED)) {
            database.inOne(() -> {
                database.writing()
                        .sql("select distinct learner, question from review")
                        .query((row, number) -> new Known(row.getLong(1), row.getString(2)))
                        .list()
                        .forEach(known -> derive(known.learner(), known.question()));
                database.note(DERIVED);
            });
        }
    }

    private record Known(long learner, String question) {}

    /** Of two reviews that would become one, that under the new id stays. */
    void move(long from, long to) {
        List.of(
                        """
                        delete from review where chat = :from and exists (
                            select 1 from review n where n.chat = :to
                            and n.learner = review.learner and n.topic = review.topic
                            and n.number = review.number)
                        """,
                        "update review set chat = :to where chat = :from")
                .forEach(sql ->
                        database.writing().sql(sql).param("from", from).param("to", to).update());
    }
}
