package interviewcoach.desk;

import interviewcoach.quiz.Event;
import interviewcoach.quiz.Quiz;
import interviewcoach.quiz.Snapshot;
import interviewcoach.quiz.Step;
import interviewcoach.store.Database;
import java.time.InstantSource;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Handles one event: a snapshot is read, the pure step taken, and all that comes of it stored. */
public final class Desk {

    private final Database database;
    private final Channel channel;
    private final Courier courier;
    private final Supplier<Snapshot.World> world;
    private final String version;
    private final InstantSource clock;
    private final BiFunction<Snapshot, Event, Step> quiz;

    /**
     * @param world asked for each event, because the bank may be loaded again
     * @param version of the program, for the operators' report
     */
    public Desk(
            Database database,
            Channel channel,
            Courier courier,
            Supplier<Snapshot.World> world,
            String version,
            InstantSource clock) {
        this(database, channel, courier, world, version, clock, Quiz::step);
    }

    Desk(
            Database database,
            Channel channel,
            Courier courier,
            Supplier<Snapshot.World> world,
            String version,
            InstantSource clock,
            BiFunction<Snapshot, Event, Step> quiz) {
        this.database = database;
        this.channel = channel;
        this.courier = courier;
        this.world = world;
        this.version = version;
        this.clock = clock;
        this.quiz = quiz;
    }

    /** Handles the event once; one whose key was handled before is ignored. */
    public void handle(Event event) {
        throw new UnsupportedOperationException(
                "not yet " + event + database + channel + courier + world + version + clock + quiz);
    }
}
