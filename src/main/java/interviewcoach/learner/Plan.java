package interviewcoach.learner;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import interviewcoach.recall.Memory;
import interviewcoach.recall.Recall;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * What to ask next so that as much as possible is recalled at one moment: whatever gains most from
 * being asked now. Answers take about the same time each, so a gain per answer is one per minute.
 * That greedy choice comes close to the best plan (Hunziker and others, "Teaching Multiple Concepts
 * to a Forgetful Learner", 2019); looking a review further ahead gained nothing in simulations.
 *
 * @param memories by question id
 * @param zone in which a question is asked once a day
 */
public record Plan(Map<String, Memory> memories, Goal goal, ZoneId zone, Instant now) {

    private static final double EQUAL = 1e-9;

    public Plan {
        memories = Map.copyOf(memories);
    }

    /**
     * Of the given questions those that gain most, all equally; one that was asked today only when
     * there is no other.
     *
     * @param questions ids
     */
    public Set<String> best(Collection<String> questions) {
        Set<String> rested = questions.stream().filter(it -> !isOfToday(it)).collect(toSet());
        return mostGaining(rested.isEmpty() ? Set.copyOf(questions) : rested);
    }

    private Set<String> mostGaining(Set<String> questions) {
        Prospect prospect =
                new Prospect(
                        Recall.DEFAULT, Known.from(memories.values()).mean(), goal.moment(zone));
        Map<String, Double> gains =
                questions.stream()
                        .collect(toMap(identity(), it -> prospect.gain(memories.get(it), now)));
        double most = gains.values().stream().mapToDouble(it -> it).max().orElse(0);
        return gains.entrySet().stream()
                .filter(it -> it.getValue() >= most - EQUAL)
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    /**
     * How many of the given questions the plan still has for today.
     *
     * @param questions ids
     */
    public int leftToday(Collection<String> questions) {
        long asked = memories.values().stream().filter(it -> isToday(it.lastReview())).count();
        long rested = questions.stream().filter(it -> !isOfToday(it)).count();
        return (int) Math.clamp(goal.questionsADay() - asked, 0, rested);
    }

    private boolean isOfToday(String question) {
        Memory memory = memories.get(question);
        return memory != null && isToday(memory.lastReview());
    }

    boolean isToday(Instant when) {
        return day(when).equals(today());
    }

    LocalDate today() {
        return day(now);
    }

    private LocalDate day(Instant when) {
        return LocalDate.ofInstant(when, zone);
    }
}
