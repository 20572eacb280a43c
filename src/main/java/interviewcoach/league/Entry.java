package interviewcoach.league;

import java.time.Instant;

/**
 * What one member answered to a sealed question.
 *
 * @param name how the group knows them, may be empty
 * @param language IETF tag of their Telegram, empty when it does not say
 * @param quotable whether the group may read it: it was said in the group, or its author agreed
 * @param changes how often it replaced an earlier answer
 */
public record Entry(
        long learner,
        String name,
        String language,
        String text,
        Instant at,
        boolean quotable,
        int changes) {

    Entry replacing(Entry earlier) {
        return new Entry(learner, name, language, text, at, quotable, earlier.changes + 1);
    }
}
