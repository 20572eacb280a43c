package interviewcoach.store;

import interviewcoach.quiz.Event;

/** What goes first when much waits, on the way in and on the way out. */
public enum Urgency {
    /** Somebody waits for it. */
    ANSWER,

    /** It comes to many at the same time, and nobody waits for it. */
    BROADCAST,

    /** It is said beside messages, and all of these go before it. */
    ASIDE;

    /** The urgency of the event, and of what is said because of it. */
    public static Urgency of(Event event) {
        return event.isBroadcast() ? BROADCAST : ANSWER;
    }
}
