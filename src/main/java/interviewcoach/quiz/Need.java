package interviewcoach.quiz;

/** What a step needs that is not of its conversation; obtained before the step. */
public sealed interface Need {

    /** All data of the learner as JSON. */
    record Export() implements Need {}

    /** How much the learner did of late, and whether a digest comes every week. */
    record Activity() implements Need {}

    /** The state of the running program. */
    record Report() implements Need {}

    /** A backup. */
    record Backup() implements Need {}

    /** What was put aside with an error waits again. */
    record Retry() implements Need {}

    /** The bank is read again. */
    record Reload() implements Need {}

    /** A file that a curator sent, fetched and checked. */
    record Check(Event.Uploaded file) implements Need {}

    /**
     * A draft of that curator, checked.
     *
     * @param id of the draft; empty for the latest
     */
    record Open(long curator, String id) implements Need {}

    /** A draft of that curator is published. */
    record Publish(long curator, String id) implements Need {}

    /** The files of the bank in use. */
    record Shelf() implements Need {}

    /** One of them. */
    record Look(String file) implements Need {}

    /**
     * Another version of a file becomes live.
     *
     * @param version 0 for the folder's own
     */
    record PutBack(long curator, String file, int version) implements Need {}
}
