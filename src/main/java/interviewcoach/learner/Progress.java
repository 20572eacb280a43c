package interviewcoach.learner;

import java.time.Instant;

/**
 * How a learner did on one question so far.
 *
 * @param answers how often the question was answered to its end
 * @param last score of the latest time, 0..1
 * @param best best score, 0..1
 * @param lastAt when it was last answered, revealed or skipped
 */
public record Progress(String question, int answers, double last, double best, Instant lastAt) {

    /** What is known of a question before its first end. */
    public static Progress none(String question) {
        return new Progress(question, 0, 0, 0, Instant.EPOCH);
    }

    /** The progress after one more answer. */
    public Progress answered(double score, Instant at) {
        return new Progress(question, answers + 1, score, Math.max(best, score), at);
    }

    /**
     * The progress after an answer of before turned out to be that good; never less than it was.
     *
     * @param latest whether it was the latest answer
     */
    public Progress lifted(double score, boolean latest) {
        double better = latest ? Math.max(last, score) : last;
        return new Progress(question, answers, better, Math.max(best, score), lastAt);
    }

    /** The progress after the answer had to be shown. */
    public Progress revealed(Instant at) {
        return new Progress(question, answers, 0, best, at);
    }

    /** The progress after the question was skipped, which is held against nobody. */
    public Progress skipped(Instant at) {
        return new Progress(question, answers, last, best, at);
    }
}
