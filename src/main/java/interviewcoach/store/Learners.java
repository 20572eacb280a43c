package interviewcoach.store;

import interviewcoach.bank.Level;
import interviewcoach.learner.Goal;
import interviewcoach.learner.Language;
import interviewcoach.learner.Learner;
import interviewcoach.learner.Progress;
import interviewcoach.learner.Streak;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Learners and their progress. */
public final class Learners {

    private final Database database;

    Learners(Database database) {
        this.database = database;
    }

    /** A learner and the version at which they were read. */
    public record Known(Learner learner, long version) {}

    /** The learner, if they are known. */
    public Optional<Known> find(long learner) {
        return database.reading()
                .sql(
                        """
                        select id, version, name, language, topics, levels, streak_days, streak_last,
                            streak_settled, streak_frozen, freezes, freezes_month, goal_day,
                            goal_minutes, quotable
                        from learner where id = :id
                        """)
                .param("id", learner)
                .query((row, number) -> new Known(read(row), row.getLong("version")))
                .optional();
    }

    private static Learner read(ResultSet row) throws SQLException {
        return new Learner(
                row.getLong("id"),
                row.getString("name"),
                Language.valueOf(row.getString("language")),
                set(row.getString("topics"), Function.identity()),
                set(row.getString("levels"), Level::valueOf),
                streak(row),
                goal(row),
                row.getInt("quotable") > 0);
    }

    private static Streak streak(ResultSet row) throws SQLException {
        String month = row.getString("freezes_month");
        return new Streak(
                row.getInt("streak_days"),
                date(row.getString("streak_last")),
                date(row.getString("streak_settled")),
                date(row.getString("streak_frozen")),
                row.getInt("freezes"),
                month == null ? null : YearMonth.parse(month));
    }

    private static @Nullable Goal goal(ResultSet row) throws SQLException {
        LocalDate day = date(row.getString("goal_day"));
        return day == null ? null : new Goal(day, row.getInt("goal_minutes"));
    }

    private static <T> Set<T> set(String joined, Function<String, T> read) {
        return Stream.of(joined.split(","))
                .filter(one -> !one.isEmpty())
                .map(read)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String joined(Set<?> many) {
        return many.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }

    private static @Nullable LocalDate date(@Nullable String written) {
        return written == null ? null : LocalDate.parse(written);
    }

    /**
     * Stores a learner.
     *
     * @param version at which they were read, 0 when they were not known
     * @throws OptimisticLockingFailureException when they are not as they were read any more
     */
    public void put(Learner learner, long version, Instant now) {
        int changed = version == 0 ? insert(learner, now) : update(learner, version);
        refuseIfNone(changed);
    }

    private int insert(Learner learner, Instant now) {
        return bind(
                        """
                        insert into learner (id, version, name, language, topics, levels,
                            streak_days, streak_last, streak_settled, streak_frozen, freezes,
                            freezes_month, goal_day, goal_minutes, quotable, known_since)
                        values (:id, 1, :name, :language, :topics, :levels,
                            :days, :last, :settled, :frozen, :freezes, :month,
                            :goal, :minutes, :quotable, :now)
                        on conflict (id) do nothing
                        """,
                        learner)
                .param("now", now.toEpochMilli())
                .update();
    }

    private int update(Learner learner, long version) {
        return bind(
                        """
                        update learner set version = version + 1, name = :name,
                            language = :language, topics = :topics, levels = :levels,
                            streak_days = :days, streak_last = :last,
                            streak_settled = :settled, streak_frozen = :frozen,
                            freezes = :freezes, freezes_month = :month,
                            goal_day = :goal, goal_minutes = :minutes, quotable = :quotable
                        where id = :id and version = :version
                        """,
                        learner)
                .param("version", version)
                .update();
    }

    private JdbcClient.StatementSpec bind(String sql, Learner learner) {
        Streak streak = learner.streak();
        Goal goal = learner.goal();
        return database.writing()
                .sql(sql)
                .param("id", learner.id())
                .param("name", learner.name())
                .param("language", learner.language().name())
                .param("topics", joined(learner.topics()))
                .param("levels", joined(learner.levels()))
                .param("days", streak.days())
                .param("last", written(streak.last()))
                .param("settled", written(streak.settled()))
                .param("frozen", written(streak.frozen()))
                .param("freezes", streak.freezes())
                .param("month", written(streak.month()))
                .param("goal", goal == null ? null : goal.day().toString())
                .param("minutes", goal == null ? null : goal.minutes())
                .param("quotable", learner.quotable() ? 1 : 0);
    }

    private static @Nullable String written(@Nullable Temporal date) {
        return date == null ? null : date.toString();
    }

    /**
     * Notes that something of the learner changes beside the learner's own row.
     *
     * @throws OptimisticLockingFailureException when they are not as they were read any more
     */
    public void touch(long learner, long version) {
        refuseIfNone(
                database.writing()
                        .sql(
                                """
                                update learner set version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("id", learner)
                        .param("version", version)
                        .update());
    }

    private static void refuseIfNone(int changed) {
        if (changed == 0) {
            throw new OptimisticLockingFailureException("Another event changed the learner");
        }
    }

    /** How the learner did so far, by question. */
    public Map<String, Progress> progress(long learner) {
        return database
                .reading()
                .sql(
                        """
                        select question, answers, last, best, last_at from progress
                        where learner = :learner
                        """)
                .param("learner", learner)
                .query((row, number) -> progress(row))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Progress::question, Function.identity()));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                row.getString("question"),
                row.getInt("answers"),
                row.getDouble("last"),
                row.getDouble("best"),
                Instant.ofEpochMilli(row.getLong("last_at")));
    }

    /** Stores how the learner did on one question. */
    public void put(long learner, Progress progress) {
        database.writing()
                .sql(
                        """
                        insert into progress (learner, question, answers, last, best, last_at)
                        values (:learner, :question, :answers, :last, :best, :at)
                        on conflict (learner, question) do update set answers = excluded.answers,
                            last = excluded.last, best = excluded.best, last_at = excluded.last_at
                        """)
                .param("learner", learner)
                .param("question", progress.question())
                .param("answers", progress.answers())
                .param("last", progress.last())
                .param("best", progress.best())
                .param("at", progress.lastAt().toEpochMilli())
                .update();
    }

    /** Deletes the learner with everything they did, and their private chat. */
    public void forget(long learner) {
        database.inOne(() -> {
            database.writing()
                    .sql("delete from learner where id = :id")
                    .param("id", learner)
                    .update();
            database.publications().forget(learner);
            database.chats().forget(learner);
            database.schedule().forget(learner);
            database.digests().stop(learner);
            database.outbox().forget(learner);
            database.inbox().forget(learner);
            database.inbox().forgetPerson(learner);
        });
    }

    /** Everything that is kept about the learner and their private chat, as readable JSON. */
    public String export(long learner) {
        return new Export(database).of(learner);
    }

    /** How many learners are known. */
    public long count() {
        return database.reading().sql("select count(*) from learner").query(Long.class).single();
    }
}
