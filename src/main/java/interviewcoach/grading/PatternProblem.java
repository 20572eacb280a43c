package interviewcoach.grading;

/**
 * Why a rubric's pattern, or another part of it, cannot be used.
 *
 * @param owner id of the point or misconception it belongs to
 * @param pattern the text as written; empty when the problem is not one pattern's
 * @param position offset in the pattern at which the trouble begins
 * @param message what is wrong and what to write instead
 */
public record PatternProblem(String owner, String pattern, int position, String message) {}
