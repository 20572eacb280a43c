package interviewcoach.quiz;

import interviewcoach.quiz.Snapshot.World;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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
     *
     * @param state of the conversation, read only when it matters
     */
    public static Optional<Need> need(World world, Supplier<State> state, Event event) {
        if (!event.conversation().isPrivate()) {
            return Groups.need(state.get(), event);
        }
        return switch (event) {
            case Event.Commanded it ->
                    need(world, it.by(), new Commands.Line(it.name(), it.arguments()));
            case Event.Pressed it ->
                    Action.decode(it.data()).flatMap(action -> need(world, it.by(), action));
            case Event.Uploaded it -> ofCurator(world, it.by(), new Need.Check(it));
            case Event.Said it ->
                    world.mayPublish(it.by().id())
                            ? tried(state.get()).map(id -> new Need.Open(it.by().id(), id))
                            : Optional.empty();
            case Event.WeekCame _ -> Optional.of(new Need.Activity());
            case Event.TimeUp it when it.timer().equals(Timers.WEEK) ->
                    Optional.of(new Need.Activity());
            case Event.Edited _,
                    Event.Attached _,
                    Event.Admitted _,
                    Event.Dismissed _,
                    Event.Muted _,
                    Event.Unmuted _,
                    Event.Silenced _,
                    Event.Amended _,
                    Event.Taken _,
                    Event.Moved _,
                    Event.DayCame _,
                    Event.Answered _,
                    Event.CameLate _,
                    Event.Unsealed _,
                    Event.Forgot _ ->
                    Optional.empty();
            case Event.TimeUp it -> Disputes.need(it.timer());
            case Event.AppealCame it -> Optional.of(new Need.Claimed(it.cause()));
            case Event.AppealDecided it -> Optional.of(new Need.Numbered(it.appeal()));
            case Event.Revised it ->
                    Optional.of(new Need.Answered(it.conversation().chat(), it.question()));
        };
    }

    private static Optional<String> tried(State state) {
        return state.awaits() instanceof State.Awaits.Trial(var draft, _)
                ? Optional.of(draft)
                : Optional.empty();
    }

    private static Optional<Need> need(World world, Person by, Action action) {
        return switch (action) {
            case Action.Type(var command) -> need(world, by, Commands.Line.of(command));
            case Action.OfDraft it -> ofCurator(world, by, Drafts.need(by, it));
            case Action.OfShelf it -> ofCurator(world, by, Shelves.need(by, it));
            case Action.OfAppeal it -> ofCurator(world, by, Disputes.need(it));
            default -> Optional.empty();
        };
    }

    private static Optional<Need> ofCurator(World world, Person by, Need need) {
        return world.mayPublish(by.id()) ? Optional.of(need) : Optional.empty();
    }

    private static Optional<Need> need(World world, Person by, Commands.Line line) {
        return switch (line.name()) {
            case "stats", "digest" -> Optional.of(new Need.Activity());
            case "start" -> Sealing.need(by, line.arguments());
            case "export" -> Optional.of(new Need.Export());
            case "draft" -> need(world, by, Drafts.typed(line.arguments()));
            case "admin" -> admin(world, by, line.arguments());
            default -> Optional.empty();
        };
    }

    private static Optional<Need> admin(World world, Person by, String arguments) {
        if (Shelves.isMeant(arguments, world.isOnlyCurator(by.id()))) {
            return need(world, by, Shelves.typed(arguments));
        }
        if (Disputes.isMeant(arguments)) {
            return need(world, by, Disputes.typed(arguments));
        }
        return world.operators().contains(by.id())
                ? Optional.of(ofOperator(arguments))
                : Optional.empty();
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
