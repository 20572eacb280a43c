package interviewcoach.quiz;

import interviewcoach.quiz.Snapshot.World;
import java.util.List;
import java.util.Optional;

/**
 * The conversation: what comes of an event. Pure; nothing in it waits, asks back, or reads a clock.
 */
public final class Quiz {

    private Quiz() {}

    /** The commands that a learner can type, without their slash. */
    public static List<String> commands() {
        return Commands.KNOWN;
    }

    /**
     * What must be obtained from outside before the event can be stepped; nothing that the person
     * behind it may not have.
     */
    public static Optional<Need> need(World world, Event event) {
        if (!event.conversation().isPrivate()) {
            return Optional.empty();
        }
        return switch (event) {
            case Event.Commanded it ->
                    need(world, it.by(), new Commands.Line(it.name(), it.arguments()));
            case Event.Pressed it -> typed(it.data()).flatMap(line -> need(world, it.by(), line));
            case Event.Said _,
                    Event.Edited _,
                    Event.Attached _,
                    Event.Admitted _,
                    Event.Dismissed _,
                    Event.Moved _,
                    Event.TimeUp _,
                    Event.DayCame _ ->
                    Optional.empty();
        };
    }

    private static Optional<Commands.Line> typed(String data) {
        return Action.decode(data)
                .filter(Action.Type.class::isInstance)
                .map(Action.Type.class::cast)
                .map(it -> Commands.Line.of(it.command()));
    }

    private static Optional<Need> need(World world, Person by, Commands.Line line) {
        return switch (line.name()) {
            case "export" -> Optional.of(new Need.Export());
            case "admin" ->
                    world.operators().contains(by.id())
                            ? Optional.of(ofOperator(line.arguments()))
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Need ofOperator(String arguments) {
        return switch (Spelling.plain(arguments)) {
            case "backup" -> new Need.Backup();
            case "retry" -> new Need.Retry();
            case "reload" -> new Need.Reload();
            default -> new Need.Report();
        };
    }

    /** What comes of the event. */
    public static Step step(Snapshot snapshot, Event event) {
        Turn turn = new Turn(snapshot, event);
        if (event.conversation().isPrivate()) {
            new Talk(turn).hear(event);
        } else {
            new Groups(turn).hear(event);
        }
        return turn.step();
    }
}
