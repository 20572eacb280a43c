package interviewcoach.grading;

/** A compiled rubric: what {@link RubricParser} makes of a valid {@link RubricSpec}. Immutable. */
public final class Rubric {

    private final RubricSpec spec;

    Rubric(RubricSpec spec) {
        this.spec = spec;
    }

    /** The rubric as its author wrote it. */
    public RubricSpec spec() {
        return spec;
    }
}
