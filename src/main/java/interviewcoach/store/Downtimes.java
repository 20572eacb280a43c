package interviewcoach.store;

import interviewcoach.learner.Downtime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When nothing was heard from Telegram: the coach was not running, or cut off. */
public final class Downtimes {

    private static final String HEARD = "heard from Telegram";

    /** Less costs nobody a day. */
    private static final Duration LEAST = Duration.ofMinutes(10);

    /** What is older excuses nobody any more. */
    private static final Duration REMEMBERED = Duration.ofDays(366);

    private final Database database;
    private @Nullable Downtime known;

    Downtimes(Database database) {
        this.database = database;
    }

    /** Telegram answers; to be told every few minutes, and before what it says is handled. */
    public synchronized void heard(Instant now) {
        known = null;
        database.inOne(() -> {
            if (database.takeBack(HEARD, now)) {
                forgetAfter(now);
            }
            last().filter(it -> it.plus(LEAST).isBefore(now)).ifPresent(it -> put(it, now));
            database.noteRarely(HEARD, now, Duration.ZERO);
        });
    }

    private Optional<Instant> last() {
        return database.writing()
                .sql("select value from marker where name = :name")
                .param("name", HEARD)
                .query(Long.class)
                .optional()
                .map(Instant::ofEpochMilli);
    }

    private void put(Instant from, Instant to) {
        database.writing()
                .sql(
                        """
                        insert into downtime (began, ended) values (:from, :to)
                        on conflict (began) do update set ended = excluded.ended
                        """)
                .param("from", from.toEpochMilli())
                .param("to", to.toEpochMilli())
                .update();
        database.writing()
                .sql("delete from downtime where ended < :before")
                .param("before", to.minus(REMEMBERED).toEpochMilli())
                .update();
    }

    /** What a clock that was ahead took for one. */
    private void forgetAfter(Instant now) {
        database.writing()
                .sql("delete from downtime where ended > :now")
                .param("now", now.toEpochMilli())
                .update();
    }

    /** Those of the last year; asked for with each event, so they are read after each call only. */
    public synchronized Downtime all() {
        Downtime read = known == null ? read() : known;
        known = read;
        return read;
    }

    private Downtime read() {
        return new Downtime(
                database.reading()
                        .sql("select began, ended from downtime order by began")
                        .query((row, number) ->
                                new Downtime.Span(
                                        Instant.ofEpochMilli(row.getLong("began")),
                                        Instant.ofEpochMilli(row.getLong("ended"))))
                        .list());
    }
}
