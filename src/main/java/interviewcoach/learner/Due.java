package interviewcoach.learner;

import static java.util.Comparator.comparingDouble;

import interviewcoach.bank.Bank;
import interviewcoach.bank.Question;
import interviewcoach.recall.Memory;
import interviewcoach.recall.Recall;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a learner is about to forget, of all that the bank holds today.
 *
 * @param memories by question id
 */
public record Due(Bank bank, Map<String, Memory> memories, Instant now) {

    public Due {
        memories = Map.copyOf(memories);
    }

    /** All questions that are due, most at risk first. */
    public List<Question> questions() {
        return among(bank.questions());
    }

    /** Those of the given questions that are due, most at risk first. */
    List<Question> among(Collection<Question> questions) {
        return questions.stream()
                .filter(it -> isRemembered(it) && !memory(it).due().isAfter(now))
                .sorted(comparingDouble(it -> Recall.DEFAULT.retrievability(memory(it), now)))
                .toList();
    }

    boolean isRemembered(Question question) {
        return memories.containsKey(question.id());
    }

    private Memory memory(Question question) {
        return Objects.requireNonNull(memories.get(question.id()));
    }

    /**
     * The question that is most at risk.
     *
     * @param excluded ids that must not be chosen
     * @param previous id of the question asked last, which is chosen only when no other is left
     */
    public Optional<Question> next(Set<String> excluded, @Nullable String previous) {
        List<Question> left =
                questions().stream().filter(it -> !excluded.contains(it.id())).toList();
        return Stream.concat(left.stream().filter(it -> !it.id().equals(previous)), left.stream())
                .findFirst();
    }

    /** When the first of those that are not due yet will be, if there are any. */
    public Optional<Instant> nextAt() {
        return bank.questions().stream()
                .filter(this::isRemembered)
                .map(it -> memory(it).due())
                .filter(it -> it.isAfter(now))
                .min(Instant::compareTo);
    }
}
