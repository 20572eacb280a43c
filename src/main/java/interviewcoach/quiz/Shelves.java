package interviewcoach.quiz;

import interviewcoach.bank.Reloaded;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of the bank in use: where each comes from, taking it along, putting it back. */
final class Shelves {

    /** {@code bank}, {@code bank asyncio}, {@code bank asyncio get}, {@code bank asyncio 2}. */
    private static final Pattern TYPED =
            Pattern.compile(
                    "bank(?:\\s+([a-z0-9-]{1,40})(?:\\.ya?ml)?(?:\\s+(get|\\d{1,6}))?)?\\s*");

    private static final int IN_A_ROW = 2;

    /** A phone shows no more without scrolling. */
    private static final int VERSIONS = 8;

    private final Turn turn;

    Shelves(Turn turn) {
        this.turn = turn;
    }

    /**
     * Whether that, behind {@code /admin}, is about the files of the bank; for a curator without
     * anything behind it, too.
     */
    static boolean isMeant(String arguments, boolean curator) {
        return curator && arguments.isBlank() || arguments.strip().matches("bank(\\s.*)?");
    }

    /** What that means: the same as the buttons. */
    static Action.OfShelf typed(String arguments) {
        Matcher said = TYPED.matcher(arguments.strip());
        if (!said.matches() || said.group(1) == null) {
            return new Action.Files();
        }
        String file = said.group(1) + ".yaml";
        String what = said.group(2);
        if (what == null) {
            return new Action.File(file);
        }
        return what.equals("get")
                ? new Action.Download(file)
                : new Action.PutBack(file, Integer.parseInt(what));
    }

    static Need need(Person by, Action.OfShelf action) {
        return switch (action) {
            case Action.Files() -> new Need.Shelf();
            case Action.File(var file) -> new Need.Look(file);
            case Action.Download(var file) -> new Need.Look(file);
            case Action.PutBack(var file, var version) -> new Need.PutBack(by.id(), file, version);
        };
    }

    void act(Action.OfShelf action) {
        if (!turn.mayPublish()) {
            turn.say(new Reply.ForCurators());
            return;
        }
        switch (turn.snapshot().outside()) {
            case Outside.Shelf(var files) -> turn.say(new Reply.BankFiles(files), rows(files));
            case Outside.Found found -> turn.say(reply(found, action), buttons(found, action));
            case Outside.PutBack(var file, var version, Reloaded.Done(var changes)) ->
                    turn.say(new Reply.PutBack(file, version, changes), new Action.File(file));
            case Outside.PutBack(_, _, Reloaded.Refused(var problems)) ->
                    turn.say(new Reply.BankRefused(problems));
            case Outside.AlreadyLive(var file) ->
                    turn.say(new Reply.AlreadyLive(file), new Action.File(file));
            default -> turn.say(new Reply.NoSuchFile(), new Action.Files());
        }
    }

    private static List<List<Action>> rows(List<Shelved> files) {
        List<List<Action>> rows = new ArrayList<>();
        for (int i = 0; i < files.size(); i += IN_A_ROW) {
            rows.add(
                    files.subList(i, Math.min(files.size(), i + IN_A_ROW)).stream()
                            .<Action>map(it -> new Action.File(it.file()))
                            .toList());
        }
        return rows;
    }

    private Reply reply(Outside.Found found, Action.OfShelf action) {
        return isDownload(found, action)
                ? new Reply.FileText(found.file().file(), found.text())
                : new Reply.BankFile(found.file(), shown(found.history()), turn.zone());
    }

    /** A file that was taken off has no text. */
    private static boolean isDownload(Outside.Found found, Action.OfShelf action) {
        return action instanceof Action.Download && !found.text().isEmpty();
    }

    private static List<Version> shown(List<Version> history) {
        return history.subList(0, Math.min(VERSIONS, history.size()));
    }

    /** Taking it along, and every version that is not live, the folder's own last. */
    private static List<List<Action>> buttons(Outside.Found found, Action.OfShelf action) {
        if (isDownload(found, action)) {
            return List.of();
        }
        String file = found.file().file();
        List<List<Action>> rows = new ArrayList<>();
        if (!found.text().isEmpty()) {
            rows.add(List.of(new Action.Download(file)));
        }
        shown(found.history()).stream()
                .skip(1)
                .filter(it -> it.draft() != null)
                .forEach(it -> rows.add(List.of(new Action.PutBack(file, it.number()))));
        if (found.file().published() != null) {
            rows.add(List.of(new Action.PutBack(file, 0)));
        }
        return rows;
    }
}
