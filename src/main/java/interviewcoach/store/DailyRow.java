package interviewcoach.store;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import interviewcoach.learner.Language;
import interviewcoach.quiz.Daily;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A daily question as columns. */
final class DailyRow {

    /** What {@link #read} wants to find. */
    static final String COLUMNS =
            "d.time, d.zone, d.days, d.questions, d.topics, d.quiet, d.paused_until, d.reminder, d.language";

    private DailyRow() {}

    /** Null when the row has none. */
    static @Nullable Daily find(ResultSet row) throws SQLException {
        return row.getString("time") == null ? null : read(row);
    }

    static Daily read(ResultSet row) throws SQLException {
        return new Daily(
                LocalTime.parse(row.getString("time")),
                ZoneId.of(row.getString("zone")),
                days(row.getString("days")),
                row.getInt("questions"),
                topics(row.getString("topics")),
                orNull(row.getString("quiet"), DailyRow::quiet),
                orNull(row.getString("paused_until"), LocalDate::parse),
                orNull(row.getString("reminder"), LocalTime::parse),
                orNull(row.getString("language"), Language::valueOf));
    }

    static Map<String, @Nullable Object> params(Daily daily) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("time", daily.time().toString());
        params.put("zone", daily.zone().getId());
        params.put("days", written(daily.days()));
        params.put("questions", daily.count());
        params.put("topics", daily.topics().stream().sorted().collect(joining(",")));
        params.put("quiet", orNull(daily.quiet(), it -> it.from() + "-" + it.to()));
        params.put("paused", orNull(daily.pausedUntil(), LocalDate::toString));
        params.put("reminder", orNull(daily.reminder(), LocalTime::toString));
        params.put("language", orNull(daily.language(), Language::name));
        return params;
    }

    private static <T, R> @Nullable R orNull(@Nullable T value, Function<T, R> read) {
        return value == null ? null : read.apply(value);
    }

    private static Set<DayOfWeek> days(String written) {
        return written.chars()
                .mapToObj(digit -> DayOfWeek.of(digit - '0'))
                .collect(toUnmodifiableSet());
    }

    private static String written(Set<DayOfWeek> days) {
        return days.stream().sorted().map(day -> "" + day.getValue()).collect(joining());
    }

    private static Set<String> topics(String written) {
        return Stream.of(written.split(","))
                .filter(one -> !one.isEmpty())
                .collect(toUnmodifiableSet());
    }

    private static Daily.Quiet quiet(String written) {
        String[] ends = written.split("-", 2);
        return new Daily.Quiet(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }
}
