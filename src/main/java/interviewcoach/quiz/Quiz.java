package interviewcoach.quiz;

import java.util.Set;

/**
 * The conversation: what comes of an event. Pure; nothing in it waits, asks back, or reads a clock.
 */
public final class Quiz {

    private Quiz() {}

    /** What must be obtained from outside before the event can be stepped. */
    public static Set<Snapshot.Need> needs(Event event) {
        throw new UnsupportedOperationException("not yet " + event.key());
    }

    /** What comes of the event. */
    public static Step step(Snapshot snapshot, Event event) {
        throw new UnsupportedOperationException("not yet " + snapshot.seed() + event.key());
    }
}
