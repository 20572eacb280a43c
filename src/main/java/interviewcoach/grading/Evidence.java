package interviewcoach.grading;

/**
 * Words of the learner that decided something.
 *
 * @param start offset of the first UTF-16 unit in the answer as it was typed
 * @param end offset behind the last unit
 * @param quote the answer's text between the two
 * @param pattern the rubric's pattern that matched, as its author wrote it
 * @param how the loosest way in which one of its words matched
 */
public record Evidence(int start, int end, String quote, String pattern, How how) {

    /** How a word of the answer was recognised, from strict to loose. */
    public enum How {
        EXACT,
        INFLECTED,
        SYNONYM,
        ALIAS,
        LAYOUT,
        TYPO
    }
}
