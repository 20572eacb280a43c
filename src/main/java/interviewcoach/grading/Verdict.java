package interviewcoach.grading;

/** What an answer amounts to, in the three steps that a learner hears. */
public enum Verdict {
    WRONG,
    PARTIAL,
    CORRECT
}
