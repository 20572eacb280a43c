package interviewcoach.store;

import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Fact;
import interviewcoach.quiz.Past;
import interviewcoach.recall.Rating;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Showings that were answered, to be judged again. */
public final class Showings {

    private final Database database;

    Showings(Database database) {
        this.database = database;
    }

    private record Place(Conversation where, int number) {

        static Place of(ResultSet row) throws SQLException {
            return new Place(
                    new Conversation(row.getLong("chat"), row.getInt("topic")),
                    row.getInt("number"));
        }
    }

    private record Asked(Place place, int hints, Instant at, @Nullable String ending) {

        boolean counts() {
            return "ANSWERED".equals(ending) || "REVEALED".equals(ending);
        }
    }

    private record Answer(Place place, String text, String revision, double score, Instant at) {}

    private record Again(Place place, String revision, double score) {}

    private record Claim(Place place, String status, @Nullable String idea, String point) {}

    private record Reviewed(Place place, Rating rating) {}

    /** All that one learner did on one question. */
    private record Work(
            List<Asked> asked,
            List<Answer> answers,
            List<Again> again,
            List<Claim> claims,
            List<Reviewed> reviewed) {

        List<Past> showings() {
            Optional<Asked> latest =
                    asked.stream().filter(Asked::counts).max(Comparator.comparing(Asked::at));
            return asked.stream()
                    .filter(it -> answers(it.place()).findAny().isPresent())
                    .map(it -> past(it, latest.filter(it::equals).isPresent()))
                    .toList();
        }

        private Stream<Answer> answers(Place place) {
            return answers.stream().filter(it -> it.place().equals(place));
        }

        private Past past(Asked showing, boolean latest) {
            Place place = showing.place();
            List<Answer> said = answers(place).toList();
            return new Past(
                    place.where(),
                    place.number(),
                    said.getLast().at(),
                    said.stream().map(Answer::text).toList(),
                    showing.hints(),
                    Math.max(said.getLast().score(), bestAgain(place)),
                    latest,
                    rating(place),
                    upheld(place),
                    claimed(place),
                    said.stream().map(Answer::revision).collect(Collectors.toSet()),
                    revisionsAgain(place));
        }

        private @Nullable Rating rating(Place place) {
            return reviewed.stream()
                    .filter(it -> it.place().equals(place))
                    .map(Reviewed::rating)
                    .findFirst()
                    .orElse(null);
        }

        private Set<String> upheld(Place place) {
            return claims(place, "accepted")
                    .flatMap(it -> Stream.ofNullable(it.idea()))
                    .filter(it -> !it.isEmpty())
                    .collect(Collectors.toSet());
        }

        private Set<String> claimed(Place place) {
            return claims(place, "open").map(Claim::point).collect(Collectors.toSet());
        }

        private Stream<Claim> claims(Place place, String status) {
            return claims.stream()
                    .filter(it -> it.place().equals(place) && it.status().equals(status));
        }

        private double bestAgain(Place place) {
            return again.stream()
                    .filter(it -> it.place().equals(place))
                    .mapToDouble(Again::score)
                    .max()
                    .orElse(0);
        }

        private Set<String> revisionsAgain(Place place) {
            return again.stream()
                    .filter(it -> it.place().equals(place))
                    .map(Again::revision)
                    .collect(Collectors.toSet());
        }
    }

    /** Those of one question to one learner that were answered, the oldest first. */
    public List<Past> of(long learner, String question) {
        return new Work(
                        asked(learner, question),
                        answers(learner, question),
                        again(learner, question),
                        claims(learner, question),
                        reviewed(learner, question))
                .showings();
    }

    private List<Asked> asked(long learner, String question) {
        return list(
                """
                select chat, topic, number, hints, asked_at, ending from asking
                where learner = :learner and question = :question order by asked_at, key
                """,
                learner,
                question,
                (row, number) ->
                        new Asked(
                                Place.of(row),
                                row.getInt("hints"),
                                Instant.ofEpochMilli(row.getLong("asked_at")),
                                row.getString("ending")));
    }

    private List<Answer> answers(long learner, String question) {
        return list(
                """
                select chat, topic, number, text, revision, score, graded_at from answer
                where learner = :learner and question = :question order by graded_at, key
                """,
                learner,
                question,
                (row, number) ->
                        new Answer(
                                Place.of(row),
                                row.getString("text"),
                                row.getString("revision"),
                                row.getDouble("score"),
                                Instant.ofEpochMilli(row.getLong("graded_at"))));
    }

    private List<Again> again(long learner, String question) {
        return list(
                """
                select chat, topic, number, revision, score from regrade
                where learner = :learner and question = :question
                """,
                learner,
                question,
                (row, number) ->
                        new Again(
                                Place.of(row), row.getString("revision"), row.getDouble("score")));
    }

    private List<Claim> claims(long learner, String question) {
        return list(
                """
                select chat, topic, number, status, idea, coalesce(point, '') as point from appeal
                where learner = :learner and question = :question
                """,
                learner,
                question,
                (row, number) ->
                        new Claim(
                                Place.of(row),
                                row.getString("status"),
                                row.getString("idea"),
                                row.getString("point")));
    }

    private List<Reviewed> reviewed(long learner, String question) {
        return list(
                """
                select chat, topic, number, rating from review
                where learner = :learner and question = :question
                """,
                learner,
                question,
                (row, number) ->
                        new Reviewed(Place.of(row), Rating.valueOf(row.getString("rating"))));
    }

    private <T> List<T> list(String sql, long learner, String question, RowMapper<T> read) {
        return database.reading()
                .sql(sql)
                .param("learner", learner)
                .param("question", question)
                .query(read)
                .list();
    }

    /** Stores a later judgement beside the first. */
    public void put(Fact.Regraded again, Instant now) {
        database.writing()
                .sql(
                        """
                        insert into regrade (learner, chat, topic, number, question, revision,
                            grade, score, regraded_at)
                        values (:learner, :chat, :topic, :number, :question, :revision,
                            :grade, :score, :now)
                        on conflict (learner, chat, topic, number, revision) do update set
                            grade = excluded.grade, score = excluded.score,
                            regraded_at = excluded.regraded_at
                        """)
                .param("learner", again.learner())
                .param("chat", again.where().chat())
                .param("topic", again.where().topic())
                .param("number", again.number())
                .param("question", again.question())
                .param("revision", again.revision())
                .param("grade", Json.of(again.grade()))
                .param("score", again.score())
                .param("now", now.toEpochMilli())
                .update();
    }

    /**
     * Learners who answered that question in their private chat since then, by another revision
     * than this one, and were not judged by this one since.
     *
     * @param after the last learner of the batch before; they come in the order of their ids
     */
    public List<Long> olderThan(
            String question, String revision, Instant since, long after, int limit) {
        return database.reading()
                .sql(
                        """
                        select distinct learner from answer
                        where question = :question and revision <> :revision
                            and graded_at >= :since and chat = learner and learner > :after
                            and not exists (select 1 from regrade r
                                where r.learner = answer.learner and r.chat = answer.chat
                                    and r.topic = answer.topic and r.number = answer.number
                                    and r.revision = :revision)
                        order by learner limit :limit
                        """)
                .param("question", question)
                .param("revision", revision)
                .param("since", since.toEpochMilli())
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> row.getLong("learner"))
                .list();
    }

    /** Of two judgements that would become one, that under the new id stays. */
    void move(long from, long to) {
        List.of(
                        """
                        delete from regrade where chat = :from and exists (
                            select 1 from regrade n where n.chat = :to
                            and n.learner = regrade.learner and n.topic = regrade.topic
                            and n.number = regrade.number and n.revision = regrade.revision)
                        """,
                        "update regrade set chat = :to where chat = :from")
                .forEach(sql ->
                        database.writing().sql(sql).param("from", from).param("to", to).update());
    }
}
