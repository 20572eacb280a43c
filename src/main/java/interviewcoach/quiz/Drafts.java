package interviewcoach.quiz;

import interviewcoach.bank.Reloaded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file of questions from a curator: checked, tried, published or thrown away. */
final class Drafts {

    private final Turn turn;

    Drafts(Turn turn) {
        this.turn = turn;
    }

    // ---- what must be known before

    static Need need(Person by, Action.OfDraft action) {
        return switch (action) {
            case Action.Try(var draft, _) -> new Need.Open(by.id(), draft);
            case Action.Look(var draft) -> new Need.Open(by.id(), draft);
            case Action.Discard(var draft) -> new Need.Open(by.id(), draft);
            case Action.Publish(var draft) -> new Need.Publish(by.id(), draft);
        };
    }

    /** What {@code /draft} means with that behind it: the same as the buttons under the latest. */
    static Action.OfDraft typed(String arguments) {
        return switch (Spelling.plain(arguments)) {
            case "try", "попробовать" -> new Action.Try("", "");
            case "publish", "опубликовать" -> new Action.Publish("");
            case "discard", "выбросить" -> new Action.Discard("");
            default -> new Action.Look("");
        };
    }

    // ---- what comes of it

    void uploaded() {
        switch (turn.snapshot().outside()) {
            case Outside.Opened(var draft, _) -> {
                turn.fact(
                        new Fact.Drafted(
                                draft.id(), turn.learner().id(), draft.file(), draft.text()));
                show(draft);
            }
            case Outside.NotRead(var why) -> turn.say(new Reply.NotRead(why));
            default -> turn.say(new Reply.Trouble());
        }
    }

    void act(Action.OfDraft action) {
        if (!turn.mayPublish()) {
            turn.say(new Reply.ForCurators());
            return;
        }
        switch (action) {
            case Action.Try(_, var question) ->
                    opened().ifPresent(it -> new Trial(turn, it).ask(question));
            case Action.Look(_) -> opened().ifPresent(this::show);
            case Action.Discard(_) -> opened().ifPresent(this::discard);
            case Action.Publish(_) -> published();
        }
    }

    /** The draft; when it is empty, the curator has been told. */
    private Optional<Draft> opened() {
        if (turn.snapshot().outside() instanceof Outside.Opened(var draft, _)) {
            return Optional.of(draft);
        }
        turn.say(new Reply.NoDraft());
        return Optional.empty();
    }

    private void show(Draft draft) {
        turn.say(
                new Reply.Checked(draft.file(), draft.problems(), draft.changes()), buttons(draft));
    }

    private static List<List<Action>> buttons(Draft draft) {
        List<List<Action>> rows = new ArrayList<>();
        if (draft.canBeTried()) {
            rows.add(List.of(new Action.Try(draft.id(), "")));
        }
        if (draft.sound()) {
            rows.add(List.of(new Action.Publish(draft.id())));
        }
        rows.add(List.of(new Action.Discard(draft.id())));
        return rows;
    }

    /** What was published is kept; whoever throws it away means to take it off. */
    private void discard(Draft draft) {
        if (turn.snapshot().outside() instanceof Outside.Opened(_, var published) && published) {
            turn.say(new Reply.IsPublished(draft.file()), new Action.File(draft.file()));
            return;
        }
        turn.fact(new Fact.Discarded(draft.id(), turn.learner().id()));
        turn.say(new Reply.Discarded(draft.file()));
    }

    private void published() {
        switch (turn.snapshot().outside()) {
            case Outside.Published(var file, Reloaded.Done(var changes)) ->
                    turn.say(new Reply.Published(file, changes), new Action.File(file));
            case Outside.Published(_, Reloaded.Refused(var problems)) ->
                    turn.say(new Reply.BankRefused(problems));
            case Outside.AlreadyLive(var file) ->
                    turn.say(new Reply.AlreadyLive(file), new Action.File(file));
            default -> turn.say(new Reply.NoDraft());
        }
    }
}
