package interviewcoach.learner;

import java.time.Instant;

/**
 * How a learner did on one question so far.
 *
 * @param answers how often the question was answered to its end
 * @param last score of the latest time, 0..1
 * @param best best score, 0..1
 * @param lastAt when it was last shown, answered or skipped
 */
public record Progress(String question, int answers, double last, double best, Instant lastAt) {}
