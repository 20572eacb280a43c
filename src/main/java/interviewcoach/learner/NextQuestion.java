package interviewcoach.learner;

import static java.util.Comparator.comparing;

import interviewcoach.bank.Bank;
import interviewcoach.bank.Level;
import interviewcoach.bank.Question;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the question that serves a learner next: the one most at risk of those that are due; else
 * a new one, easy ones and weak topics first; else one of those that have rested longest. With a
 * plan whatever helps it most.
 *
 * @param progress by question id
 * @param plan for the day of an interview, null when there is none
 */
public record NextQuestion(
        Bank bank, Learner learner, Map<String, Progress> progress, Due due, @Nullable Plan plan) {

    /**
     * A topic of which nothing is known counts like one in which so many answers were half right.
     */
    private static final int GUESSES = 2;

    private static final double GUESS = 0.5;

    public NextQuestion {
        progress = Map.copyOf(progress);
    }

    /**
     * The next question, if any is left.
     *
     * @param topic the id of a topic, empty for the learner's own choice
     * @param excluded ids that must not be chosen
     * @param previous id of the question asked last, which is chosen only when it is the only one
     * @param seed decides between equally good ones
     */
    public Optional<Question> choose(
            String topic, Set<String> excluded, @Nullable String previous, long seed) {
        List<Question> left = keep(pool(topic), it -> !excluded.contains(it.id()));
        List<Question> others = keep(left, it -> !it.id().equals(previous));
        List<Question> best = best(others.isEmpty() ? left : others);
        return best.isEmpty()
                ? Optional.empty()
                : Optional.of(best.get(new SplittableRandom(seed).nextInt(best.size())));
    }

    /**
     * All questions that may be chosen: of the topic, at the learner's levels. A topic without such
     * a question is offered at all levels, and a choice that fits no question at all is ignored.
     */
    public List<Question> pool(String topic) {
        List<Question> all = topic.isEmpty() ? ofOwnTopics() : bank.questions(topic);
        List<Question> fitting = keep(all, it -> learner.levels().contains(it.level()));
        return fitting.isEmpty() ? all : fitting;
    }

    private List<Question> ofOwnTopics() {
        List<Question> own =
                keep(
                        bank.questions(),
                        it -> learner.topics().isEmpty() || learner.topics().contains(it.topic()));
        return own.isEmpty() ? bank.questions() : own;
    }

    private List<Question> best(List<Question> candidates) {
        return plan == null ? mostUrgent(candidates) : mostHelpful(plan, candidates);
    }

    /** What was skipped today is new to the plan, but unwelcome. */
    private List<Question> mostHelpful(Plan forDay, List<Question> candidates) {
        List<Question> rested = keep(candidates, it -> !forDay.isToday(seen(it).lastAt()));
        List<Question> left = rested.isEmpty() ? candidates : rested;
        Set<String> best = forDay.best(left.stream().map(Question::id).toList());
        return best.isEmpty() ? left : ofWeakest(easiest(keep(left, it -> best.contains(it.id()))));
    }

    private List<Question> mostUrgent(List<Question> candidates) {
        List<Question> atRisk = due.among(candidates);
        if (!atRisk.isEmpty()) {
            return atRisk.subList(0, 1);
        }
        List<Question> unseen = keep(candidates, this::isNew);
        return unseen.isEmpty() ? rested(candidates) : ofWeakest(easiest(unseen));
    }

    private boolean isNew(Question question) {
        return !progress.containsKey(question.id()) && !due.isRemembered(question);
    }

    private static List<Question> easiest(List<Question> questions) {
        Level least = least(questions, Question::level);
        return keep(questions, it -> it.level() == least);
    }

    private List<Question> ofWeakest(List<Question> questions) {
        double least = least(questions, it -> strength(it.topic()));
        return keep(questions, it -> strength(it.topic()) <= least);
    }

    /** Mean of the latest scores in a topic, 0..1, drawn to the middle while they are few. */
    private double strength(String topic) {
        List<Question> known = keep(bank.questions(topic), due::isRemembered);
        double sum = known.stream().mapToDouble(it -> seen(it).last()).sum();
        return (sum + GUESSES * GUESS) / (known.size() + GUESSES);
    }

    private static <T extends Comparable<T>> T least(
            List<Question> questions, Function<Question, T> measure) {
        return questions.stream().map(measure).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** The half that was not shown for longest, so that chance still has a say. */
    private List<Question> rested(List<Question> candidates) {
        return candidates.stream()
                .sorted(comparing(it -> seen(it).lastAt()))
                .limit((candidates.size() + 1) / 2)
                .toList();
    }

    private Progress seen(Question question) {
        return progress.getOrDefault(question.id(), Progress.none(question.id()));
    }

    private static List<Question> keep(List<Question> questions, Predicate<Question> condition) {
        return questions.stream().filter(condition).toList();
    }
}
