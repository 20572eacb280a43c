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
 */
public record Asking(
        int number,
        String question,
        String revision,
        Occasion occasion,
        Instant askedAt,
        Said said,
        Help help,
        Claims claims) {

    /** A new showing, nothing said yet. */
    static Asking shown(int number, Question question, Occasion occasion, Instant at) {
        return new Asking(
                number,
                question.id(),
                question.revision(),
                occasion,
                at,
                Said.NOTHING,
                Help.NONE,
                Claims.NONE);
    }

    /** A showing of before, to be judged again. */
    static Asking again(Past past, Question question) {
        return new Asking(
                past.number(),
                question.id(),
                question.revision(),
                Occasion.CHOSEN,
                past.at(),
                new Said(past.texts(), Set.of(), null),
                new Help(past.hints(), past.texts().size() - 1, null, false),
                new Claims(Set.of(), past.upheld(), Set.of()));
    }

    /** After a text that gets a verdict by that revision of the question. */
    Asking answered(String text, String byRevision) {
        Said more = new Said(added(said.texts, text), said.nudges, null);
        return new Asking(number, question, byRevision, occasion, askedAt, more, help, claims);
    }

    /** After the coach asked for something instead of a verdict. */
    Asking nudged(Nudge nudge, Undecided text) {
        return with(new Said(said.texts, added(said.nudges, nudge), text));
    }

    /** After a follow-up on that point. */
    Asking followedUp(String point) {
        return with(new Help(help.hints, help.followUps + 1, point, help.revealed));
    }

    /** After one more hint. */
    Asking hinted() {
        return with(new Help(help.hints + 1, help.followUps, help.followUp, help.revealed));
    }

    /** After the answer was shown. */
    Asking answerShown() {
        return with(help.revealing(true));
    }

    /** After the verdict on that point was disputed. */
    Asking claimed(String point) {
        return with(new Claims(added(claims.claimed, point), claims.upheld, claims.settled));
    }

    /**
     * After a claim was decided.
     *
     * @param idea what was accepted, empty when nothing was
     */
    Asking settled(String claim, String idea) {
        Set<String> granted = idea.isEmpty() ? claims.upheld : added(claims.upheld, idea);
        return with(new Claims(claims.claimed, granted, added(claims.settled, claim)));
    }

    /** Judged with those ideas counted, as if the answer had not been shown. */
    Asking counting(Set<String> ideas) {
        return with(help.revealing(false)).with(new Claims(claims.claimed, ideas, claims.settled));
    }

    private Asking with(Said changed) {
        return new Asking(number, question, revision, occasion, askedAt, changed, help, claims);
    }

    private Asking with(Help changed) {
        return new Asking(number, question, revision, occasion, askedAt, said, changed, claims);
    }

    private Asking with(Claims changed) {
        return new Asking(number, question, revision, occasion, askedAt, said, help, changed);
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
     * What the learner has said.
     *
     * @param texts those that got a verdict, in order
     * @param nudges what the coach has already asked for instead of a verdict, each at most once
     * @param undecided the latest text when it got no verdict; null otherwise
     */
    public record Said(List<String> texts, Set<Nudge> nudges, @Nullable Undecided undecided) {

        static final Said NOTHING = new Said(List.of(), Set.of(), null);

        public Said {
            texts = List.copyOf(texts);
            nudges = Set.copyOf(nudges);
        }
    }

    /**
     * How the coach has helped.
     *
     * @param hints how many hints were taken; each lowers the reachable score
     * @param followUps how many follow-ups were asked, at most two
     * @param followUp id of the point that the last follow-up asks for, null before the first
     * @param revealed whether the answer was shown
     */
    public record Help(int hints, int followUps, @Nullable String followUp, boolean revealed) {

        static final Help NONE = new Help(0, 0, null, false);

        private Help revealing(boolean shown) {
            return new Help(hints, followUps, followUp, shown);
        }
    }

    /**
     * What was disputed.
     *
     * @param claimed ids of the points whose verdict was disputed; empty text for a claim in words
     * @param upheld what was accepted: ids of points that count as said, and behind a {@code !} of
     *     misconceptions that count as not said
     * @param settled of what is claimed, that which was decided either way
     */
    public record Claims(Set<String> claimed, Set<String> upheld, Set<String> settled) {

        static final Claims NONE = new Claims(Set.of(), Set.of(), Set.of());

        public Claims {
            claimed = Set.copyOf(claimed);
            // older states know of none
            upheld = upheld == null ? Set.of() : Set.copyOf(upheld);
            settled = settled == null ? Set.of() : Set.copyOf(settled);
        }

        /** What is claimed and was not decided yet. */
        Set<String> pending() {
            return claimed.stream()
                    .filter(it -> !settled.contains(it))
                    .collect(toUnmodifiableSet());
        }
    }

    /**
     * A text without a verdict; when its message is edited, the new text is judged.
     *
     * @param message Telegram's id of the message
     */
    public record Undecided(int message, String text) {}
}
