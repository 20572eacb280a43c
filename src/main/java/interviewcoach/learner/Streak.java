package interviewcoach.learner;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Local dates with an answered question, in a row. A missed date spends a freeze; without one it
 * ends the streak. Dates that are excused, such as those of a pause, neither count nor break it.
 *
 * @param days length of the streak, 0 before the first answer
 * @param last the latest date that counts
 * @param settled up to this date all that was missed is accounted for; null before the first time
 * @param frozen the latest date that a freeze was spent on
 * @param freezes how many were left when one was last spent or earned; see {@link #freezesOn}
 * @param month of that moment, null before the first one is spent
 */
public record Streak(
        int days,
        @Nullable LocalDate last,
        @Nullable LocalDate settled,
        @Nullable LocalDate frozen,
        int freezes,
        @Nullable YearMonth month) {

    /** How many missed dates a calendar month forgives; what is left of them does not add up. */
    public static final int FREEZES = 2;

    public static final Streak NONE = new Streak(0, null, null, null, FREEZES, null);

    /** How many freezes are left on that date. */
    public int freezesOn(LocalDate date) {
        return month == null || YearMonth.from(date).isAfter(month) ? FREEZES : freezes;
    }

    /** The streak after an answer on that date; a freeze that was spent on it is given back. */
    public Streak answeredOn(LocalDate date) {
        if (last != null && !date.isAfter(last)) {
            return this;
        }
        boolean thawed = date.equals(frozen);
        Streak before = thawed ? this : missedUntil(date);
        int left = Math.min(FREEZES, before.freezes + (thawed ? 1 : 0));
        return new Streak(
                before.days + 1,
                date,
                later(before.settled, date),
                thawed ? null : before.frozen,
                left,
                before.month);
    }

    private Streak missedUntil(LocalDate date) {
        return missedUntil(date, open -> false);
    }

    /** The streak once every open date before that one is missed, unless it is excused. */
    public Streak missedUntil(LocalDate date, Predicate<LocalDate> excused) {
        Streak streak = this;
        LocalDate open = streak.open();
        while (streak.days > 0 && open != null && open.isBefore(date)) {
            streak = excused.test(open) ? streak.excusedUntil(open) : streak.missedOn(open);
            open = open.plusDays(1);
        }
        return streak;
    }

    /** The streak without an answer on that date. */
    public Streak missedOn(LocalDate date) {
        LocalDate open = open();
        if (days == 0 || open == null || date.isBefore(open)) {
            return this;
        }
        return freezesOn(date) > 0
                ? frozenOn(date)
                : new Streak(0, last, date, frozen, freezes, month);
    }

    private Streak frozenOn(LocalDate date) {
        return new Streak(
                days, last, date, date, freezesOn(date) - 1, later(month, YearMonth.from(date)));
    }

    /** The streak with nothing held against it up to and including that date. */
    public Streak excusedUntil(LocalDate date) {
        LocalDate open = open();
        return days == 0 || open == null || date.isBefore(open)
                ? this
                : new Streak(days, last, date, frozen, freezes, month);
    }

    /** The first date that is neither answered nor accounted for; null when there is none yet. */
    public @Nullable LocalDate open() {
        LocalDate known = settled == null ? last : later(last, settled);
        return known == null ? null : known.plusDays(1);
    }

    private static <T extends Comparable<? super T>> T later(@Nullable T one, T other) {
        return one != null && one.compareTo(other) > 0 ? one : other;
    }
}
