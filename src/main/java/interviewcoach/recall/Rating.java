package interviewcoach.recall;

/** How an attempt to recall went, from worst to best. */
public enum Rating {
    AGAIN,
    HARD,
    GOOD,
    EASY;

    /** The number that the formulas of FSRS know it by: 1 for again, 4 for easy. */
    int grade() {
        return ordinal() + 1;
    }
}
