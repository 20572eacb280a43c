package interviewcoach.learner;

import interviewcoach.bank.Level;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Telegram user who learns; the same one in a private chat and in groups.
 *
 * @param id Telegram's user id
 * @param name how to address them, may be empty
 * @param topics ids of the topics they chose; empty means all
 * @param quotable whether groups may read what they answered in private, after the reveal
 * @param levels the levels they chose; a newcomer's are junior only
 * @param goal the interview they prepare for, which may be over; null for none
 */
public record Learner(
        long id,
        String name,
        Language language,
        Set<String> topics,
        Set<Level> levels,
        Streak streak,
        @Nullable Goal goal,
        boolean quotable) {

    public Learner {
        topics = Set.copyOf(topics);
        levels = Set.copyOf(levels);
    }

    /** Somebody who has just come: easy questions on everything. */
    public static Learner newcomer(long id, String name, Language language) {
        return new Learner(
                id, name, language, Set.of(), Set.of(Level.JUNIOR), Streak.NONE, null, false);
    }

    /** The learner under another name. */
    public Learner named(String newName) {
        return new Learner(id, newName, language, topics, levels, streak, goal, quotable);
    }

    /** The learner with an interface in that language. */
    public Learner speaking(Language newLanguage) {
        return new Learner(id, name, newLanguage, topics, levels, streak, goal, quotable);
    }

    /** The learner with that choice of topics, none for all. */
    public Learner choosing(Set<String> newTopics) {
        return new Learner(id, name, language, newTopics, levels, streak, goal, quotable);
    }

    /** The learner at those levels. */
    public Learner at(Set<Level> newLevels) {
        return new Learner(id, name, language, topics, newLevels, streak, goal, quotable);
    }

    /** The learner with that streak. */
    public Learner with(Streak newStreak) {
        return new Learner(id, name, language, topics, levels, newStreak, goal, quotable);
    }

    /** The learner who prepares for that interview, or for none. */
    public Learner aimingAt(@Nullable Goal newGoal) {
        return new Learner(id, name, language, topics, levels, streak, newGoal, quotable);
    }

    /** The learner who does, or does not, agree to be quoted in groups. */
    public Learner quoted(boolean agreed) {
        return new Learner(id, name, language, topics, levels, streak, goal, agreed);
    }
}
