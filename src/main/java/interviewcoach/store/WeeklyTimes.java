package interviewcoach.store;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * When a digest is due: Sundays at seven in the evening, computed anew for each from the zone, so
 * that a change of the clocks does not move it.
 */
final class WeeklyTimes {

    private static final LocalTime EVENING = LocalTime.of(19, 0);

    private WeeklyTimes() {}

    /** A Sunday and the moment at which its digest is due. */
    record Due(LocalDate date, Instant at) {}

    /** The first one after that moment. */
    static Due after(Instant moment, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(moment, zone);
        Due due = on(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)), zone);
        return due.at().isAfter(moment) ? due : on(due.date().plusWeeks(1), zone);
    }

    /** The last one up to that moment. */
    static Due latest(Instant moment, ZoneId zone) {
        return on(after(moment, zone).date().minusWeeks(1), zone);
    }

    private static Due on(LocalDate sunday, ZoneId zone) {
        return new Due(sunday, sunday.atTime(EVENING).atZone(zone).toInstant());
    }
}
