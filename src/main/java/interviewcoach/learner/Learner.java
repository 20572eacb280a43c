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

    /** Somebody who has just come: easy questions on everything. */
    public static Learner newcomer(long id, String name, Language language) {
        return new Learner(id, name, language, Set.of(), Set.of(Level.JUNIOR), Streak.NONE);
    }

    /** The learner under another name. */
    public Learner named(String newName) {
        return new Learner(id, newName, language, topics, levels, streak);
    }

    /** The learner with an interface in that language. */
    public Learner speaking(Language newLanguage) {
        return new Learner(id, name, newLanguage, topics, levels, streak);
    }

    /** The learner with that choice of topics, none for all. */
    public Learner choosing(Set<String> newTopics) {
        return new Learner(id, name, language, newTopics, levels, streak);
    }

    /** The learner at those levels. */
    public Learner at(Set<Level> newLevels) {
        return new Learner(id, name, language, topics, newLevels, streak);
    }

    /** The learner with that streak. */
    public Learner with(Streak newStreak) {
        return new Learner(id, name, language, topics, levels, newStreak);
    }
}
