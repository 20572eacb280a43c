package interviewcoach.quiz;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When the coach may say something of its own accord: by day, and out of quiet hours.
 *
 * @param quiet hours that were chosen, null for none
 */
record Waking(Daily.@Nullable Quiet quiet) {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime NIGHT = LocalTime.of(22, 0);

    static Waking of(@Nullable Daily daily) {
        return new Waking(daily == null ? null : daily.quiet());
    }

    /** The first such moment from that one on; empty when the quiet hours leave no time. */
    Optional<ZonedDateTime> from(ZonedDateTime local) {
        ZonedDateTime morning = next(local, MORNING);
        ZonedDateTime end = quiet == null ? morning : next(local, quiet.to());
        return Stream.of(local, morning, end)
                .filter(it -> holds(it.toLocalTime()))
                .min(Comparator.naturalOrder());
    }

    private boolean holds(LocalTime time) {
        boolean night = time.isBefore(MORNING) || !time.isBefore(NIGHT);
        return !night && (quiet == null || !quiet.holds(time));
    }

    private static ZonedDateTime next(ZonedDateTime local, LocalTime time) {
        ZonedDateTime today = local.with(time);
        return today.isBefore(local) ? today.plusDays(1).with(time) : today;
    }
}
