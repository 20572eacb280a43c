package interviewcoach.quiz;

/** Names of the timers that a conversation sets. */
final class Timers {

    /** A daily question waits until the person is done. */
    static final String DAILY = "daily";

    /** A long text may be continued. */
    static final String MORE = "more";

    private Timers() {}
}
