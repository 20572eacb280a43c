package interviewcoach.quiz;

import interviewcoach.league.Group;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation remembers between two events; stored as JSON that carries {@link #format}.
 *
 * @param open the open question, at most one
 * @param session the running session, null when there is none
 * @param recent closed questions that can still be disputed, newest first, at most ten
 * @param asked how many questions this conversation has shown
 * @param dailyOffered whether the daily question was offered once
 * @param awaits what the next text is about, when it is not an answer
 * @param waitingDay the date of a daily question that waits for a session to end, null when none
 *     waits
 * @param pending a long text that may be continued, empty when none waits
 * @param lastActive when the person last said or pressed something, null before the first time
 * @param day the latest date of its daily question, null before the first one
 * @param appealsTold when the person, who may decide appeals, was last told of one unasked; null
 *     before the first time
 * @param group what a group's conversation remembers; null in private and before its first event
 * @param laidAside its daily question as it was when it was switched off, so that it can come back
 *     as it was and the zone stays known; null when it is on, or never was
 * @param improved what got better since and was not told yet
 * @param visit what a person who came from a group has to do with it; null for whoever did not
 */
public record State(
        int format,
        @Nullable Asking open,
        @Nullable Session session,
        List<Asking> recent,
        int asked,
        boolean dailyOffered,
        Awaits awaits,
        @Nullable LocalDate waitingDay,
        String pending,
        @Nullable Instant lastActive,
        @Nullable Day day,
        @Nullable Instant appealsTold,
        @Nullable Group group,
        @Nullable Daily laidAside,
        Improvements improved,
        @Nullable Visit visit) {

    /** The current layout of the JSON. */
    public static final int FORMAT = 1;

    public static final State NEW =
            new State(
                    FORMAT,
                    null,
                    null,
                    List.of(),
                    0,
                    false,
                    new Awaits.Nothing(),
                    null,
                    "",
                    null,
                    null,
                    null,
                    null,
                    null,
                    Improvements.NONE,
                    null);

    public State {
        recent = List.copyOf(recent);
        // older states know of none
        improved = improved == null ? Improvements.NONE : improved;
    }

    /**
     * A person whom the coach knows from a group.
     *
     * @param stranger whether they were not greeted so far
     * @param given their latest answer to a sealed question, null before the first
     */
    public record Visit(boolean stranger, @Nullable Given given) {}

    /**
     * An answer to a group's sealed question, said in private.
     *
     * @param message Telegram's id of the message
     * @param back where the question stands in the group, empty when no link leads there
     */
    public record Given(Conversation group, int number, int message, String text, String back) {}

    /** What a text means when no question is meant. */
    public sealed interface Awaits {

        record Nothing() implements Awaits {}

        /** The time of the daily question. */
        record Time() implements Awaits {}

        /** The zone in which that time is meant. */
        record ZoneFor(LocalTime time) implements Awaits {}

        /** Whether the clock that was shown is theirs. */
        record Clock() implements Awaits {}

        /** The day of the interview. */
        record GoalDay() implements Awaits {}

        /** How many minutes a day there are for it. */
        record GoalMinutes() implements Awaits {}

        /** What the coach did not notice in the answer to that question. */
        record ClaimFor(String question) implements Awaits {}

        /**
         * An answer to a group's sealed question.
         *
         * @param changes whether it was answered before
         * @param back where the question stands in the group, empty when no link leads there
         */
        record Seal(Conversation group, int number, String question, boolean changes, String back)
                implements Awaits {

            public Seal {
                back = Objects.requireNonNullElse(back, "");
            }
        }

        /** An answer to that question of a draft that is being tried. */
        record Trial(String draft, String question) implements Awaits {}
    }
}
