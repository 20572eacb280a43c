package interviewcoach.quiz;

import interviewcoach.quiz.Snapshot.Need;
import interviewcoach.quiz.Snapshot.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    public static Set<Need> needs(World world, Event event) {
        if (!event.conversation().isPrivate()) {
            return Set.of();
        }
        return switch (event) {
            case Event.Commanded it ->
                    needs(world, it.by(), new Commands.Line(it.name(), it.arguments()));
            case Event.Pressed it ->
                    typed(it.data()).map(line -> needs(world, it.by(), line)).orElse(Set.of());
            case Event.Said _,
                    Event.Edited _,
                    Event.Attached _,
                    Event.Admitted _,
                    Event.Dismissed _,
                    Event.Moved _,
                    Event.TimeUp _,
                    Event.DayCame _ ->
                    Set.of();
        };
    }

    private static Optional<Commands.Line> typed(String data) {
        return Action.decode(data)
                .filter(Action.Type.class::isInstance)
                .map(Action.Type.class::cast)
                .map(it -> Commands.Line.of(it.command()));
    }

    private static Set<Need> needs(World world, Person by, Commands.Line line) {
        return switch (line.name()) {
            case "export" -> Set.of(Need.EXPORT);
            case "admin" ->
                    world.operators().contains(by.id())
                            ? Set.of(ofOperator(line.arguments()))
                            : Set.of();
            default -> Set.of();
        };
    }

    private static Need ofOperator(String arguments) {
        return switch (Spelling.plain(arguments)) {
            case "backup" -> Need.BACKUP;
            case "retry" -> Need.RETRY;
            default -> Need.REPORT;
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
