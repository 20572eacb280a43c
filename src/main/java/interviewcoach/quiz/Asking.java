package interviewcoach.quiz;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One showing of a question in a conversation, with all that was said to it. Texts are kept rather
 * than grades, so that they can be graded by a newer revision of the question.
 *
 * @param number counts the showings of this conversation, from 1
 * @param message Telegram's id of the message that showed it; null until the courier knows it is
 *     not needed
 * @param texts the learner's texts that count, in order
 * @param hints how many hints were taken; each lowers the reachable score
 * @param followUps how many follow-ups were asked, at most two
 * @param followUp id of the point that the last follow-up asks for, null before the first
 * @param rephrased whether the coach has already asked, once, to say it in other words
 * @param revealed whether the answer was shown before the question was closed
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
        boolean rephrased,
        boolean revealed) {

    public Asking {
        texts = List.copyOf(texts);
    }

    /** Why a question is asked. */
    public enum Occasion {
        WELCOME,
        SESSION,
        DAILY,
        CHOSEN
    }
}
