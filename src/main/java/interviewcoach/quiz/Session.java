package interviewcoach.quiz;

import java.time.Instant;
import java.util.List;

/**
 * A run of questions.
 *
 * @param topic the topic it was started with, empty for the learner's own choice
 * @param count how many questions it has
 * @param results what came of those that are closed, in order
 * @param stopOffered whether a stop was already offered
 */
public record Session(
        String topic, int count, List<Result> results, Instant startedAt, boolean stopOffered) {

    public Session {
        results = List.copyOf(results);
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
