package interviewcoach.store;

import interviewcoach.quiz.Daily;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a daily question is due, computed anew for each date from local time and zone: a time in a
 * gap moves forward, one in an overlap counts once. A date is nominal, so it stands for one
 * question even where a change of the clocks moves the moment over midnight.
 */
final class DailyTimes {

    private static final int WEEK = 7;

    private DailyTimes() {}

    /** A date and the moment at which its question is due. */
    record Due(LocalDate date, Instant at) {}

    /**
     * The first one after that moment.
     *
     * @param had the date of the latest question, after which the next one must be; null for none
     */
    static Due after(Instant moment, Daily daily, @Nullable LocalDate had) {
        LocalDate before = local(moment, daily).minusDays(2);
        LocalDate date = daily.nextAfter(had != null && had.isAfter(before) ? had : before);
        while (!on(date, daily).at().isAfter(moment)) {
            date = daily.nextAfter(date);
        }
        return on(date, daily);
    }

    /** The last one up to that moment, if there is one in the week before. */
    static Optional<Due> latest(Instant moment, Daily daily) {
        return Stream.iterate(local(moment, daily).plusDays(1), date -> date.minusDays(1))
                .limit(WEEK + 2)
                .filter(daily::comesOn)
                .map(date -> on(date, daily))
                .filter(due -> !due.at().isAfter(moment))
                .findFirst();
    }

    private static LocalDate local(Instant moment, Daily daily) {
        return moment.atZone(daily.zone()).toLocalDate();
    }

    private static Due on(LocalDate date, Daily daily) {
        return new Due(date, date.atTime(daily.time()).atZone(daily.zone()).toInstant());
    }
}
