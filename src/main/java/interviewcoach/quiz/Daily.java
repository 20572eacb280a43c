package interviewcoach.quiz;

import interviewcoach.learner.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a conversation gets its daily question, and what it is.
 *
 * @param days of the week on which it comes, at least one
 * @param count how many questions come one after another, 1..5
 * @param topics ids of its own topics; empty means the learner's choice
 * @param quiet when the coach says nothing of its own accord; null for never
 * @param pausedUntil the first date on which it comes again, null when it was never paused
 * @param reminder when an unanswered one is mentioned once more, null for never
 * @param language of a group's, null in a private chat, where it is the learner's
 */
public record Daily(
        LocalTime time,
        ZoneId zone,
        Set<DayOfWeek> days,
        int count,
        Set<String> topics,
        @Nullable Quiet quiet,
        @Nullable LocalDate pausedUntil,
        @Nullable LocalTime reminder,
        @Nullable Language language) {

    /** The most questions of one day. */
    public static final int MOST = 5;

    /** All days of the week. */
    public static final Set<DayOfWeek> EVERY_DAY = Set.of(DayOfWeek.values());

    /** Monday to Friday. */
    public static final Set<DayOfWeek> WEEKDAYS =
            Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    public Daily {
        if (days.isEmpty() || count < 1 || count > MOST) {
            throw new IllegalArgumentException("No daily question: %s, %d".formatted(days, count));
        }
        days = Set.copyOf(days);
        topics = Set.copyOf(topics);
    }

    /** One question a day, every day. */
    public Daily(LocalTime time, ZoneId zone) {
        this(time, zone, EVERY_DAY, 1, Set.of(), null, null, null, null);
    }

    /**
     * A time of every day, perhaps over midnight.
     *
     * @param from the first moment of it
     * @param to the first moment after it
     */
    public record Quiet(LocalTime from, LocalTime to) {

        /** Whether that time of day is one of quiet. */
        public boolean holds(LocalTime time) {
            boolean begun = !time.isBefore(from);
            boolean ended = !time.isBefore(to);
            return from.isBefore(to) ? begun && !ended : begun || !ended;
        }
    }

    /** Whether it comes on that date at all. */
    public boolean comesOn(LocalDate date) {
        return days.contains(date.getDayOfWeek()) && !isPausedOn(date);
    }

    /** Whether a pause holds that date. */
    public boolean isPausedOn(LocalDate date) {
        return pausedUntil != null && date.isBefore(pausedUntil);
    }

    /** The first date after that one on which it comes. */
    public LocalDate nextAfter(LocalDate date) {
        LocalDate next = date.plusDays(1);
        if (pausedUntil != null && pausedUntil.isAfter(next)) {
            next = pausedUntil;
        }
        while (!days.contains(next.getDayOfWeek())) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** Whether the coach is to be quiet at that time of day. */
    public boolean isQuietAt(LocalTime when) {
        return quiet != null && quiet.holds(when);
    }

    Daily at(LocalTime newTime, ZoneId newZone) {
        return new Daily(
                newTime, newZone, days, count, topics, quiet, pausedUntil, reminder, language);
    }

    Daily on(Set<DayOfWeek> newDays) {
        return new Daily(
                time, zone, newDays, count, topics, quiet, pausedUntil, reminder, language);
    }

    Daily of(int newCount) {
        return new Daily(
                time, zone, days, newCount, topics, quiet, pausedUntil, reminder, language);
    }

    Daily about(Set<String> newTopics) {
        return new Daily(
                time, zone, days, count, newTopics, quiet, pausedUntil, reminder, language);
    }

    Daily quiet(@Nullable Quiet newQuiet) {
        return new Daily(
                time, zone, days, count, topics, newQuiet, pausedUntil, reminder, language);
    }

    Daily pausedUntil(@Nullable LocalDate date) {
        return new Daily(time, zone, days, count, topics, quiet, date, reminder, language);
    }

    Daily reminding(@Nullable LocalTime newReminder) {
        return new Daily(
                time, zone, days, count, topics, quiet, pausedUntil, newReminder, language);
    }

    Daily in(@Nullable Language newLanguage) {
        return new Daily(
                time, zone, days, count, topics, quiet, pausedUntil, reminder, newLanguage);
    }
}
