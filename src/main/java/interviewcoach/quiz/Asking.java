package interviewcoach.quiz;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One showing of a question in a conversation, with all that was said to it. Texts are kept rather
 * than grades, so that they can be graded by a newer revision of the question.
 *
 * @param number counts the showings of this conversation, from 1
 * @param texts the learner's texts that got a verdict, in order
 * @param hints how many hints were taken; each lowers the reachable score
 * @param followUps how many follow-ups were asked, at most two
 * @param followUp id of the point that the last follow-up asks for, null before the first
 * @param nudges what the coach has already asked for instead of a verdict, each at most once
 * @param undecided the latest text when it got no verdict; null otherwise
 * @param claimed ids of the points whose verdict was disputed; empty text for a claim in words
 * @param revealed whether the answer was shown
 */
public record Asking(
        int number,
        String question,
        String revision,
        Occasion occasion,
        Instant askedAt,
        List<String> texts,
        int hints,
        int followUps,
        @Nullable String followUp,
        Set<Nudge> nudges,
        @Nullable Undecided undecided,
        Set<String> claimed,
        boolean revealed) {

    public Asking {
        texts = List.copyOf(texts);
        nudges = Set.copyOf(nudges);
        claimed = Set.copyOf(claimed);
    }

    /** Why a question is asked. */
    public enum Occasion {
        WELCOME,
        SESSION,
        DAILY,
        CHOSEN
    }

    /** What the coach asks for when it cannot judge yet. */
    public enum Nudge {
        /** Make sentences of a list of terms. */
        CONNECT_TERMS,
        /** Say it directly: nothing was recognised. */
        SAY_DIRECTLY,
        /** Add to the question that was said back. */
        ADD_TO_ECHO,
        /** Say more: too little to judge. */
        SAY_MORE,
        /** Answer this question, not another one. */
        THIS_QUESTION,
        /** Decide between a thing and its opposite. */
        DECIDE
    }

    /**
     * A text without a verdict; when its message is edited, the new text is judged.
     *
     * @param message Telegram's id of the message
     */
    public record Undecided(int message, String text) {}
}
