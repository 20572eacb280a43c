package interviewcoach.quiz;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** What a step needs that is not of its conversation; obtained before the step. */
public sealed interface Need {

    /** All data of the learner as JSON. */
    record Export() implements Need {}

    /** How much the learner did of late, and whether a digest comes every week. */
    record Activity() implements Need {}

    /** The state of the running program. */
    record Report() implements Need {}

    /** A backup. */
    record Backup() implements Need {}

    /** What was put aside with an error waits again. */
    record Retry() implements Need {}

    /** The bank is read again. */
    record Reload() implements Need {}

    /** What can be read as often as the step is repeated, and must be, as it may change. */
    sealed interface Kept extends Need {}

    /** The appeal that was made in that event. */
    record Claimed(String cause) implements Kept {}

    /** The appeal of that number. */
    record Numbered(long appeal) implements Kept {}

    /** The first open appeal behind that number. */
    record Following(long appeal) implements Kept {}

    /** All open appeals. */
    record Docket() implements Kept {}

    /**
     * The accepted appeals.
     *
     * @param all also those that were taken along before
     */
    record Accepted(boolean all) implements Kept {}

    /** What that learner answered to that question, in their private chat. */
    record Answered(long learner, String question) implements Kept {}

    /** A file that a curator sent, fetched and checked. */
    record Check(Event.Uploaded file) implements Need {}

    /**
     * A draft of that curator, checked.
     *
     * @param id of the draft; empty for the latest
     */
    record Open(long curator, String id) implements Need {}

    /** A draft of that curator is published. */
    record Publish(long curator, String id) implements Need {}

    /** The files of the bank in use. */
    record Shelf() implements Need {}

    /** One of them. */
    record Look(String file) implements Need {}

    /**
     * Another version of a file becomes live.
     *
     * @param version 0 for the folder's own
     */
    record PutBack(long curator, String file, int version) implements Need {}

    /** What a person is in a group. */
    record Rights(Conversation group, long person) implements Need {}

    /** A group's sealed question, for somebody who wants to answer it in private. */
    record Invitation(Conversation group, int number, long person) implements Need {}

    /** A group's table of the period that runs at that moment. */
    record Table(Conversation group, Reply.Period period, Instant at) implements Need {

        /** When the period began by that zone: on Monday, on the first, or before all. */
        public Instant since(ZoneId zone) {
            LocalDate today = LocalDate.ofInstant(at, zone);
            LocalDate first =
                    switch (period) {
                        case WEEK -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                        case MONTH -> today.withDayOfMonth(1);
                        case ALL -> LocalDate.EPOCH;
                    };
            return first.atStartOfDay(zone).toInstant();
        }
    }

    /** Whether answers given by that moment may still be on their way to the group. */
    record Stragglers(Conversation group, Instant by) implements Need {}

    /** Whether the bot sees all messages of a group. */
    record Sight(Conversation group) implements Need {}

    /** What a member answered to a group's question that its conversation remembers no more. */
    record OldAnswer(Conversation group, int number, long person) implements Need {}
}
