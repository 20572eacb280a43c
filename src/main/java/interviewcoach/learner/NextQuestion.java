package interviewcoach.learner;

import interviewcoach.bank.Bank;
import interviewcoach.bank.Question;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the question that serves a learner next: one not seen yet, else a weak one, else the one
 * that has rested longest.
 */
public record NextQuestion(Bank bank, Learner learner, Map<String, Progress> progress) {

    /** From here on an answer counts as correct, so its question is no longer a weak one. */
    private static final double STRONG = 0.69;

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
        List<Question> unseen = keep(candidates, it -> !progress.containsKey(it.id()));
        if (!unseen.isEmpty()) {
            return unseen;
        }
        List<Question> weak = keep(candidates, it -> seen(it).last() < STRONG);
        return rested(weak.isEmpty() ? candidates : weak);
    }

    /** The half that was not shown for longest, so that chance still has a say. */
    private List<Question> rested(List<Question> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparing(it -> seen(it).lastAt()))
                .limit((candidates.size() + 1) / 2)
                .toList();
    }

    private Progress seen(Question question) {
        return Objects.requireNonNull(progress.get(question.id()));
    }

    private static List<Question> keep(List<Question> questions, Predicate<Question> condition) {
        return questions.stream().filter(condition).toList();
    }
}
