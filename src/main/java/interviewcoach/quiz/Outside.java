package interviewcoach.quiz;

import interviewcoach.bank.Reloaded;

/** What was obtained from outside of the conversation: the answer to a {@link Need}. */
public sealed interface Outside {

    /** Nothing was asked for, or it is not to be had. */
    record Nothing() implements Outside {}

    record Exported(String json) implements Outside {}

    record Running(Snapshot.Report report) implements Outside {}

    /**
     * A backup was asked for.
     *
     * @param where it was written, or why it was not
     */
    record BackedUp(String where) implements Outside {}

    /** So many events wait again. */
    record Retried(int events) implements Outside {}

    /** The folder of the bank was read again. */
    record Read(Reloaded what) implements Outside {}
}
