package interviewcoach.learner;

import interviewcoach.bank.Level;
import java.util.Set;

/**
 * A Telegram user who learns; the same one in a private chat and in groups.
 *
 * @param id Telegram's user id
 * @param name how to address them, may be empty
 * @param topics ids of the topics they chose; empty means all
 * @param levels the levels they chose; a newcomer's are junior only
 */
public record Learner(
        long id,
        String name,
        Language language,
        Set<String> topics,
        Set<Level> levels,
        Streak streak) {

    public Learner {
        topics = Set.copyOf(topics);
        levels = Set.copyOf(levels);
    }
}
