package interviewcoach.quiz;

/** What a step needs that is not of its conversation; obtained before the step. */
public sealed interface Need {

    /** All data of the learner as JSON. */
    record Export() implements Need {}

    /** The state of the running program. */
    record Report() implements Need {}

    /** A backup. */
    record Backup() implements Need {}

    /** What was put aside with an error waits again. */
    record Retry() implements Need {}

    /** The bank is read again. */
    record Reload() implements Need {}
}
