package interviewcoach.quiz;

import static java.util.stream.Collectors.toUnmodifiableSet;

import interviewcoach.bank.Question;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
 * @param upheld what was accepted of its appeals: ids of points that count as said, and behind a
 *     {@code !} of misconceptions that count as not said
 * @param settled of what is claimed, that which was decided either way
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
        boolean revealed,
        Set<String> upheld,
        Set<String> settled) {

    public Asking {
        texts = List.copyOf(texts);
        nudges = Set.copyOf(nudges);
        claimed = Set.copyOf(claimed);
        // older states know of none
        upheld = upheld == null ? Set.of() : Set.copyOf(upheld);
        settled = settled == null ? Set.of() : Set.copyOf(settled);
    }

    /** A new showing, nothing said yet. */
    static Asking shown(int number, Question question, Occasion occasion, Instant at) {
        return new Asking(
                number,
                question.id(),
                question.revision(),
                occasion,
                at,
                List.of(),
                0,
                0,
                null,
                Set.of(),
                null,
                Set.of(),
                false,
                Set.of(),
                Set.of());
    }

    /** A showing of before, to be judged again. */
    static Asking again(Past past, Question question) {
        return new Asking(
                past.number(),
                question.id(),
                question.revision(),
                Occasion.CHOSEN,
                past.at(),
                past.texts(),
                past.hints(),
                past.texts().size() - 1,
                null,
                Set.of(),
                null,
                Set.of(),
                false,
                past.upheld(),
                Set.of());
    }

    /** After a text that gets a verdict by that revision of the question. */
    Asking answered(String text, String byRevision) {
        return new Asking(
                number,
                question,
                byRevision,
                occasion,
                askedAt,
                added(texts, text),
                hints,
                followUps,
                followUp,
                nudges,
                null,
                claimed,
                revealed,
                upheld,
                settled);
    }

    /** After the coach asked for something instead of a verdict. */
    Asking nudged(Nudge nudge, Undecided text) {
        return new Asking(
                number,
                question,
                revision,
                occasion,
                askedAt,
                texts,
                hints,
                followUps,
                followUp,
                added(nudges, nudge),
                text,
                claimed,
                revealed,
                upheld,
                settled);
    }

    /** After a follow-up on that point. */
    Asking followedUp(String point) {
        return new Asking(
                number,
                question,
                revision,
                occasion,
                askedAt,
                texts,
                hints,
                followUps + 1,
                point,
                nudges,
                undecided,
                claimed,
                revealed,
                upheld,
                settled);
    }

    /** After one more hint. */
    Asking hinted() {
        return new Asking(
                number, question, revision, occasion, askedAt, texts, hints + 1, followUps,
                followUp, nudges, undecided, claimed, revealed, upheld, settled);
    }

    /** After the verdict on that point was disputed. */
    Asking claimed(String point) {
        return new Asking(
                number,
                question,
                revision,
                occasion,
                askedAt,
                texts,
                hints,
                followUps,
                followUp,
                nudges,
                undecided,
                added(claimed, point),
                revealed,
                upheld,
                settled);
    }

    /**
     * After a claim was decided.
     *
     * @param idea what was accepted, empty when nothing was
     */
    Asking settled(String claim, String idea) {
        Set<String> granted = idea.isEmpty() ? upheld : added(upheld, idea);
        return new Asking(
                number,
                question,
                revision,
                occasion,
                askedAt,
                texts,
                hints,
                followUps,
                followUp,
                nudges,
                undecided,
                claimed,
                revealed,
                granted,
                added(settled, claim));
    }

    /** Judged with those ideas counted, as if the answer had not been shown. */
    Asking counting(Set<String> ideas) {
        return new Asking(
                number, question, revision, occasion, askedAt, texts, hints, followUps, followUp,
                nudges, undecided, claimed, false, ideas, settled);
    }

    /** What is claimed and was not decided yet. */
    Set<String> pending() {
        return claimed.stream().filter(it -> !settled.contains(it)).collect(toUnmodifiableSet());
    }

    /** After the answer was shown. */
    Asking answerShown() {
        return new Asking(
                number, question, revision, occasion, askedAt, texts, hints, followUps, followUp,
                nudges, undecided, claimed, true, upheld, settled);
    }

    private static <T> List<T> added(List<T> list, T element) {
        return Stream.concat(list.stream(), Stream.of(element)).toList();
    }

    private static <T> Set<T> added(Set<T> set, T element) {
        return Stream.concat(set.stream(), Stream.of(element)).collect(toUnmodifiableSet());
    }

    /** Why a question is asked. */
    public enum Occasion {
        WELCOME,
        SESSION,
        DAILY,
        CHOSEN,
        /** In a group, under seal. */
        ROUND
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
        DECIDE,
        /** Say one thing more: the answer lies at the border of two verdicts. */
        CLARIFY
    }

    /**
     * A text without a verdict; when its message is edited, the new text is judged.
     *
     * @param message Telegram's id of the message
     */
    public record Undecided(int message, String text) {}
}
