package interviewcoach.evaluation;

/**
 * An answer that people have graded.
 *
 * @param question id of the question
 * @param answer as it was typed
 * @param score 0..4: 4 is correct and complete for the question's level, 0 wrong or nothing said
 */
public record GradedAnswer(String question, String answer, double score) {

    public GradedAnswer {
        if (!(score >= 0 && score <= 4)) {
            throw new IllegalArgumentException("score: 0..4 is needed, not " + score);
        }
    }
}
