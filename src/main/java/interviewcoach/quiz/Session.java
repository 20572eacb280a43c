package interviewcoach.quiz;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A run of questions.
 *
 * @param topic the topic it was started with, empty for the learner's own choice, {@link #DUE} for
 *     what is due
 * @param count how many questions it has
 * @param results what came of those that are closed, in order
 * @param startedAt when it was begun or, after a pause, taken up again
 * @param stopOffered whether a stop was already offered
 */
public record Session(
        String topic, int count, List<Result> results, Instant startedAt, boolean stopOffered) {

    /** Stands for a topic; no topic has such an id. */
    static final String DUE = "*due";

    public Session {
        results = List.copyOf(results);
    }

    /** Whether it goes through what is due. */
    boolean isReview() {
        return topic.equals(DUE);
    }

    /** Whether every question was closed. */
    boolean complete() {
        return results.size() >= count;
    }

    /** The number of the question that is asked now or next, from 1. */
    int position() {
        return Math.min(results.size() + 1, count);
    }

    Set<String> questions() {
        return results.stream().map(Result::question).collect(toUnmodifiableSet());
    }

    Session with(Result result) {
        return new Session(
                topic,
                count,
                Stream.concat(results.stream(), Stream.of(result)).toList(),
                startedAt,
                stopOffered);
    }

    Session takenUp(Instant at) {
        return new Session(topic, count, results, at, stopOffered);
    }

    Session withStopOffered() {
        return new Session(topic, count, results, startedAt, true);
    }

    /**
     * The end of one question.
     *
     * @param score 0..1; 0 when it was skipped or revealed
     */
    public record Result(String question, double score, Ending ending) {}

    /** How a question ended. */
    public enum Ending {
        ANSWERED,
        SKIPPED,
        REVEALED
    }
}
