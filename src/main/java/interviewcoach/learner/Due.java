package interviewcoach.learner;

import static java.util.Comparator.comparingDouble;

import interviewcoach.bank.Bank;
import interviewcoach.bank.Question;
import interviewcoach.recall.Memory;
import interviewcoach.recall.Recall;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
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
 * @param zone of the learner's days
 */
public record Due(Bank bank, Map<String, Memory> memories, ZoneId zone, Instant now) {

    /** The night after a day belongs to it, for who answers at its end. */
    private static final Duration NIGHT = Duration.ofHours(4);

    /** Nothing comes back so soon after a review, unless it was to. */
    private static final Duration REST = Duration.ofHours(6);

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
                .filter(it -> isRemembered(it) && !since(memory(it)).isAfter(now))
                .sorted(comparingDouble(it -> Recall.DEFAULT.retrievability(memory(it), now)))
                .toList();
    }

    /**
     * From when on it is due: all day long when it falls due on that day. Else the question of
     * every morning would miss by minutes, day after day, what was answered a little later in the
     * morning.
     */
    private Instant since(Memory memory) {
        LocalDate day = LocalDate.ofInstant(memory.due().minus(NIGHT), zone);
        Instant begun = day.atStartOfDay(zone).toInstant();
        Instant rested = memory.lastReview().plus(REST);
        return Collections.min(List.of(memory.due(), Collections.max(List.of(begun, rested))));
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
                .map(it -> since(memory(it)))
                .filter(it -> it.isAfter(now))
                .min(Instant::compareTo);
    }
}
