package interviewcoach.quiz;

import interviewcoach.bank.Reloaded;
import java.util.Set;
import java.util.function.Function;

/** What is kept about people and the program: seeing it, taking it along, deleting it. */
final class Data {

    static final Set<String> YES = Set.of("yes", "да", "confirm");

    private final Turn turn;

    Data(Turn turn) {
        this.turn = turn;
    }

    void privacy() {
        turn.say(new Reply.Privacy(), new Action.Type("export"), new Action.Type("forget"));
    }

    void export() {
        tell(Outside.Exported.class, it -> new Reply.Export(it.json()));
    }

    /** {@code /forget}: asks first, unless the answer stands behind it. */
    void forget(String said) {
        if (YES.contains(Spelling.plain(said))) {
            forget(true);
        } else {
            turn.say(new Reply.ForgetConfirm(), new Action.Forget(true), new Action.Forget(false));
        }
    }

    void forget(boolean confirmed) {
        if (confirmed) {
            turn.forget();
            turn.say(new Reply.Forgotten());
        } else {
            turn.say(new Reply.ForgetCancelled());
        }
    }

    /** {@code /admin}, for operators. */
    void admin(String said) {
        if (!turn.isOperator()) {
            turn.say(new Reply.ForOperators());
            return;
        }
        switch (Spelling.plain(said)) {
            case "backup" -> tell(Outside.BackedUp.class, it -> new Reply.BackupDone(it.where()));
            case "retry" -> tell(Outside.Retried.class, it -> new Reply.Retried(it.events()));
            case "reload" -> tell(Outside.Read.class, it -> reloaded(it.what()));
            default -> report();
        }
    }

    private static Reply reloaded(Reloaded what) {
        return switch (what) {
            case Reloaded.Done(var changes) -> new Reply.BankReloaded(changes);
            case Reloaded.Refused(var problems) -> new Reply.BankRefused(problems);
        };
    }

    private void report() {
        tell(
                Outside.Running.class,
                it -> new Reply.Admin(it.report()),
                new Action.Type("admin retry"),
                new Action.Type("admin backup"),
                new Action.Type("admin reload"),
                new Action.Files());
    }

    /** What was obtained, or that it was not. */
    private <T extends Outside> void tell(
            Class<T> obtained, Function<T, Reply> words, Action... row) {
        Outside outside = turn.snapshot().outside();
        if (obtained.isInstance(outside)) {
            turn.say(words.apply(obtained.cast(outside)), row);
        } else {
            turn.say(new Reply.Trouble());
        }
    }
}
