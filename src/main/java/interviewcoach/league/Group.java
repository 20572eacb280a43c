package interviewcoach.league;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a group's conversation remembers.
 *
 * @param language IETF tag of the language in which it is spoken to
 * @param round the running round, null when there is none
 * @param message key of the message that shows the open question, empty before the first
 * @param counting whether the counter in that message is about to be changed
 * @param revealed the latest revealed questions, newest first, at most three: members may still ask
 *     how they did
 * @param asked ids of the latest questions, newest first, which are not asked again soon
 */
public record Group(
        String language,
        @Nullable Round round,
        String message,
        boolean counting,
        List<Sealed> revealed,
        List<String> asked) {

    private static final int REVEALED = 3;
    private static final int ASKED = 60;

    public Group {
        revealed = List.copyOf(revealed);
        asked = List.copyOf(asked);
    }

    /** A group that nothing is known of. */
    public static Group speaking(String language) {
        return new Group(language, null, "", false, List.of(), List.of());
    }

    /** With that round, or none. */
    public Group playing(@Nullable Round now) {
        return new Group(language, now, message, counting, revealed, asked);
    }

    /**
     * With that question open in the round.
     *
     * @param key of the message that shows it
     */
    public Group asking(Round now, String question, String key) {
        return new Group(language, now, key, false, revealed, latest(question, asked, ASKED));
    }

    /** With that question revealed. */
    public Group revealing(@Nullable Round now, Sealed shown) {
        return new Group(language, now, message, false, latest(shown, revealed, REVEALED), asked);
    }

    /** With the counter about to be changed, or not any more. */
    public Group counting(boolean now) {
        return new Group(language, round, message, now, revealed, asked);
    }

    /** In another language. */
    public Group in(String newLanguage) {
        return new Group(newLanguage, round, message, counting, revealed, asked);
    }

    private static <T> List<T> latest(T first, List<T> others, int most) {
        List<T> all = new ArrayList<>(others);
        all.remove(first);
        all.addFirst(first);
        return all.subList(0, Math.min(most, all.size()));
    }

    /** The open question, if there is one. */
    public Optional<Sealed> open() {
        return Optional.ofNullable(round).map(Round::open);
    }

    /** The question of that number, open or revealed. */
    public Optional<Sealed> question(int number) {
        return open().filter(it -> it.number() == number)
                .or(() -> revealed.stream().filter(it -> it.number() == number).findFirst());
    }

    /** Without everything of that member. */
    public Group without(long learner) {
        return new Group(
                language,
                round == null ? null : round.without(learner),
                message,
                counting,
                revealed.stream().map(it -> it.without(learner)).toList(),
                asked);
    }
}
