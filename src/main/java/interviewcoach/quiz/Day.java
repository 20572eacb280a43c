package interviewcoach.quiz;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The latest date on which a conversation got its daily question.
 *
 * @param date its nominal local date
 * @param zone in which that date was meant
 * @param asked how many of its questions were asked so far
 * @param settled whether nothing of it is to be held against anybody any more: it was answered,
 *     frozen, or a pause began
 * @param ignored how many such dates in a row, this one included, nobody said a word to; one more
 *     than the most that is borne means that a farewell was said
 */
public record Day(LocalDate date, ZoneId zone, int asked, boolean settled, int ignored) {

    /** After so many ignored dates in a row the coach says goodbye. */
    static final int BORNE = 14;

    /** The night after a date still belongs to it, for who answers at its end. */
    private static final int NIGHT_HOURS = 4;

    /** A date whose first question comes now, after so many that were ignored. */
    static Day begun(LocalDate date, ZoneId zone, int ignoredBefore) {
        return new Day(date, zone, 1, false, ignoredBefore + 1);
    }

    /** A date that was let go before its question came. */
    static Day letGo(LocalDate date, ZoneId zone) {
        return new Day(date, zone, Daily.MOST, true, 0);
    }

    /** Whether it is that date or the night after it. */
    boolean holds(Instant moment) {
        Instant end = date.plusDays(1).atStartOfDay(zone).plusHours(NIGHT_HOURS).toInstant();
        return moment.isBefore(end) && !isAheadOf(moment);
    }

    /** Whether the question of that date has come, or is passed over by now. */
    boolean hasHad(LocalDate other, Instant now) {
        return other.equals(date) || (other.isBefore(date) && !isAheadOf(now));
    }

    /** A date that is yet to come has begun by a clock that was ahead. */
    private boolean isAheadOf(Instant moment) {
        return moment.isBefore(date.atStartOfDay(zone).toInstant());
    }

    /** Whether it has said goodbye, and is silent until the next word. */
    boolean isSilent() {
        return ignored > BORNE;
    }

    Day oneMore() {
        return new Day(date, zone, asked + 1, settled, ignored);
    }

    /** Nothing more is asked. */
    Day enough() {
        return new Day(date, zone, Daily.MOST, settled, ignored);
    }

    Day settle() {
        return new Day(date, zone, asked, true, ignored);
    }

    /** Somebody said a word. */
    Day noticed() {
        return ignored == 0 ? this : new Day(date, zone, asked, settled, 0);
    }

    Day ignoredAgain() {
        return new Day(date, zone, asked, settled, ignored + 1);
    }
}
