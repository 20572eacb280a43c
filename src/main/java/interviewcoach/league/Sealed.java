package interviewcoach.league;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One question to a group, whose answers nobody sees judged before the reveal.
 *
 * @param number which question of the conversation it is, from 1
 * @param deadline the last moment at which an answer counts
 * @param joined ids of those who take part
 * @param entries one for each who has answered, in the order of their first answers
 */
public record Sealed(
        int number,
        String question,
        Instant askedAt,
        Instant deadline,
        Set<Long> joined,
        List<Entry> entries) {

    /** Sooner nothing is revealed of itself: others are still reading. */
    private static final Duration LEAST = Duration.ofSeconds(30);

    /** One alone is no group. */
    private static final int FEWEST = 2;

    public Sealed {
        joined = Set.copyOf(joined);
        entries = List.copyOf(entries);
    }

    /** A question just asked. */
    public static Sealed asked(int number, String question, Instant at, Duration time) {
        return new Sealed(number, question, at, at.plus(time), Set.of(), List.of());
    }

    /** With one more who takes part. */
    public Sealed joinedBy(long learner) {
        Set<Long> all =
                Stream.concat(joined.stream(), Stream.of(learner)).collect(toUnmodifiableSet());
        return new Sealed(number, question, askedAt, deadline, all, entries);
    }

    /**
     * With that answer, which replaces an earlier one of the same member; of two that came by
     * different ways the one that was said later counts.
     */
    public Sealed with(Entry answer) {
        Optional<Entry> earlier = of(answer.learner());
        if (earlier.isPresent() && earlier.get().at().isAfter(answer.at())) {
            return this;
        }
        Entry entry = earlier.map(answer::replacing).orElse(answer);
        List<Entry> all =
                earlier.isPresent()
                        ? entries.stream().map(it -> it == earlier.get() ? entry : it).toList()
                        : Stream.concat(entries.stream(), Stream.of(entry)).toList();
        return new Sealed(number, question, askedAt, deadline, joined, all)
                .joinedBy(entry.learner());
    }

    /** Without everything of that member. */
    public Sealed without(long learner) {
        return new Sealed(
                number,
                question,
                askedAt,
                deadline,
                joined.stream().filter(it -> it != learner).collect(toUnmodifiableSet()),
                entries.stream().filter(it -> it.learner() != learner).toList());
    }

    /** What that member answered. */
    public Optional<Entry> of(long learner) {
        return entries.stream().filter(it -> it.learner() == learner).findFirst();
    }

    /** Whether an answer of that moment comes too late. */
    public boolean isLate(Instant at) {
        return at.isAfter(deadline);
    }

    /**
     * When it is to be revealed: at the deadline, or as soon as all who take part have answered, if
     * these are at least two and half a minute has passed.
     */
    public Instant revealAt() {
        boolean complete = entries.size() >= FEWEST && entries.size() == joined.size();
        Instant soon = askedAt.plus(LEAST);
        return complete && soon.isBefore(deadline) ? soon : deadline;
    }

    /** How many have changed their answer. */
    public int changed() {
        return (int) entries.stream().filter(it -> it.changes() > 0).count();
    }
}
