package interviewcoach.quiz;

/** What a person decided about an appeal. */
public enum Ruling {
    /** The claim counts. */
    ACCEPTED,
    /** The verdict stays. */
    REJECTED
}
