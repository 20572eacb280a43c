package interviewcoach.quiz;

import java.util.Set;

/** Names of the timers that a conversation sets. */
final class Timers {

    /** A daily question waits until the person is done. */
    static final String DAILY = "daily";

    /** A weekly digest waits until the person is done, or until the morning. */
    static final String WEEK = "week";

    /** A daily question that is still open may be mentioned once more. */
    static final String REMIND = "remind";

    /** A long text may be continued. */
    static final String MORE = "more";

    /** The morning of an interview, and the one after it. */
    static final String GOAL = "goal";

    /** Old answers that got better are told of. */
    static final String IMPROVED = "improved";

    /** A decision about an appeal waits to be told, by the appeal's number behind this. */
    static final String RULING = "ruling:";

    /** Those for which nobody waits, and which many may have at the same time. */
    static final Set<String> BROADCASTS = Set.of(DAILY, REMIND, WEEK, IMPROVED);

    /** Appeals that came while it had to be quiet are told of. */
    static final String APPEALS = "appeals";

    /** An appeal that was put off, by its number behind this. */
    static final String APPEAL = "appeal:";

    /** A group's sealed question is to be revealed. */
    static final String REVEAL = "reveal";

    /** How many have answered is to be shown. */
    static final String COUNTER = "counter";

    /** The next question of a round is due. */
    static final String NEXT = "next";

    private Timers() {}

    static boolean isBroadcast(String timer) {
        return BROADCASTS.contains(timer) || timer.startsWith(APPEAL);
    }
}
