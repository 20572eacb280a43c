package interviewcoach.quiz;

import java.util.Set;

/**
 * The conversation: what comes of an event. Pure; nothing in it waits, asks back, or reads a clock.
 */
public final class Quiz {

    private Quiz() {}

    /**
     * What must be obtained from outside before the event can be stepped; nothing that the person
     * behind it may not have.
     */
    public static Set<Snapshot.Need> needs(Snapshot.World world, Event event) {
        throw new UnsupportedOperationException("not yet " + world.botName() + event.key());
    }

    /** What comes of the event. */
    public static Step step(Snapshot snapshot, Event event) {
        throw new UnsupportedOperationException("not yet " + snapshot.seed() + event.key());
    }
}
