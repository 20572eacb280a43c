package interviewcoach.store;

import interviewcoach.quiz.Daily;
import java.time.Instant;
import java.time.LocalDate;

/**
 * When a daily question is due, computed anew for each date from local time and zone: a time in a
 * gap moves forward, one in an overlap counts once. A date is nominal, so it stands for one
 * question even where a change of the clocks moves the moment over midnight.
 */
final class DailyTimes {

    private DailyTimes() {}

    /** A date and the moment at which its question is due. */
    record Due(LocalDate date, Instant at) {}

    /** The first one after that moment. */
    static Due after(Instant moment, Daily daily) {
        LocalDate date = moment.atZone(daily.zone()).toLocalDate().minusDays(1);
        Due due = on(date, daily);
        while (!due.at().isAfter(moment)) {
            due = on(due.date().plusDays(1), daily);
        }
        return due;
    }

    /** The last one up to that moment. */
    static Due latest(Instant moment, Daily daily) {
        LocalDate date = moment.atZone(daily.zone()).toLocalDate().plusDays(1);
        Due due = on(date, daily);
        while (due.at().isAfter(moment)) {
            due = on(due.date().minusDays(1), daily);
        }
        return due;
    }

    private static Due on(LocalDate date, Daily daily) {
        return new Due(date, date.atTime(daily.time()).atZone(daily.zone()).toInstant());
    }
}
