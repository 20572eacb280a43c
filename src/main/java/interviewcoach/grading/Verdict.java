package interviewcoach.grading;

/** What an answer amounts to, in the three steps that a learner hears. */
public enum Verdict {
    WRONG,
    PARTIAL,
    CORRECT;

    /** 2.75 of 4 and 1.25 of 4, the borders between the three verdicts, in steps of the score. */
    private static final double LEAST_CORRECT = 0.69;

    private static final double LEAST_PARTIAL = 0.31;

    /** The verdict of a score of 0..1. */
    public static Verdict of(double score) {
        if (score >= LEAST_CORRECT) {
            return CORRECT;
        }
        return score >= LEAST_PARTIAL ? PARTIAL : WRONG;
    }

    /** How far a score is from becoming another verdict. */
    static double margin(double score) {
        return Math.min(Math.abs(score - LEAST_CORRECT), Math.abs(score - LEAST_PARTIAL));
    }
}
