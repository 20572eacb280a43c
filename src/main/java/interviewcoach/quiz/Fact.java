package interviewcoach.quiz;

import interviewcoach.grading.Grade;
import interviewcoach.learner.Learner;
import interviewcoach.learner.Progress;
import interviewcoach.recall.Rating;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a step found to be true and wants kept beyond the conversation's state. */
public sealed interface Fact {

    /** The learner as they are from now on; also their first mention. */
    record Known(Learner learner) implements Fact {}

    record Progressed(long learner, Progress progress) implements Fact {}

    record Asked(
            long learner, int number, String question, String revision, Asking.Occasion occasion)
            implements Fact {}

    /**
     * A text was graded.
     *
     * @param number which showing of the conversation it answers
     * @param text the learner's text as it was typed
     * @param grade of this text alone: the trace, from which it can be explained and re-graded
     * @param score of all texts of this showing, merged, under its hints; 0..1
     */
    record Graded(
            long learner,
            int number,
            String question,
            String revision,
            String text,
            Grade grade,
            double score)
            implements Fact {}

    record Hinted(long learner, int number, String question, int hints) implements Fact {}

    record Closed(long learner, int number, String question, Session.Ending ending, double score)
            implements Fact {}

    /**
     * How a showing of a question went, for the learner's memory. Each showing counts once: what is
     * found later of the same showing, by its number, revises what was found before.
     *
     * @param at when it was first remembered or not; a revision does not move it
     */
    record Reviewed(long learner, int number, String question, Rating rating, Instant at)
            implements Fact {}

    /**
     * A showing was judged again, by another revision of its question or after an appeal. What it
     * got first stays beside it.
     *
     * @param where it was shown
     * @param grade of all its texts, merged
     * @param score under its hints; 0..1
     */
    record Regraded(
            long learner,
            Conversation where,
            int number,
            String question,
            String revision,
            Grade grade,
            double score)
            implements Fact {}

    /**
     * A verdict was disputed; a person decides later.
     *
     * @param cause key of the event in which it was, by which others are told of it
     * @param number which showing of the conversation it is about
     * @param point the claimed point, null when the learner said it in words
     * @param comment those words, empty when a point is claimed
     */
    record Appealed(
            String cause,
            long learner,
            int number,
            String question,
            String revision,
            @Nullable String point,
            String comment,
            List<String> texts,
            Grade grade)
            implements Fact {}

    /**
     * An appeal was decided; of two decisions the first counts.
     *
     * @param idea what was accepted, see {@link Dispute#idea}
     */
    record Decided(long appeal, Ruling ruling, String idea) implements Fact {}

    /** Those accepted appeals were taken along as examples. */
    record TakenAlong(List<Long> appeals) implements Fact {

        public TakenAlong {
            appeals = List.copyOf(appeals);
        }
    }

    /** Something that concerns another conversation; it happens there, once by its key. */
    record Tell(Event event) implements Fact {}

    record DailySet(Daily daily) implements Fact {}

    record DailyStopped() implements Fact {}

    /** A digest comes every week, on Sunday evening in that zone. */
    record DigestSet(ZoneId zone) implements Fact {}

    record DigestStopped() implements Fact {}

    /** A file that a curator sent; it replaces an unpublished one of theirs of the same name. */
    record Drafted(String id, long curator, String file, String text) implements Fact {}

    /** The curator threw it away. */
    record Discarded(String id, long curator) implements Fact {}

    /** Delete all that is known of the learner and of their private chat; nothing new is kept. */
    record Forgotten(long learner) implements Fact {}

    /** The chat cannot be written to until it comes back. */
    record Gone() implements Fact {}

    /** The group cannot be written to until its admins say otherwise. */
    record Muted() implements Fact {}

    record Back() implements Fact {}

    /** All that belongs to the chat belongs to another id now. */
    record MovedTo(long newChat) implements Fact {}

    /**
     * A member has won points with a sealed question of the group.
     *
     * @param number which question of the conversation it was
     * @param points 0..10
     */
    record Won(long learner, String name, int number, String question, int points)
            implements Fact {}

    /** The member is not shown in the group's table any more, or again. */
    record Hidden(long learner, String name, boolean hidden) implements Fact {}

    /** Everything about the group is to be deleted. */
    record GroupForgotten() implements Fact {}

    /** Somebody takes part in this group, under that name. */
    record Member(long learner, String name) implements Fact {}

    /** Counters and reactions that still wait in this conversation are of no use any more. */
    record Overtaken() implements Fact {}
}
