package interviewcoach.grading;

/** How much of a point an answer shows. */
public enum Credit {
    /** Nothing about the point was found. */
    MISSING(0),
    /** The answer says the opposite of the point. */
    CONTRADICTED(0),
    /** One message says both the point and its opposite, so it decides nothing. */
    CONFLICT(0),
    /** A vaguer wording of the point. */
    HALF(0.5),
    /** The point. */
    FULL(1);

    private final double share;

    Credit(double share) {
        this.share = share;
    }

    /** The share of the point's weight that counts, 0..1. */
    public double share() {
        return share;
    }

    /** Whether the opposite of the point was said. */
    public boolean denied() {
        return this == CONTRADICTED || this == CONFLICT;
    }

    /** Whether the point counts as mentioned, fully or half. */
    public boolean given() {
        return share > 0;
    }
}
