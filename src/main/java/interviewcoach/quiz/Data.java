package interviewcoach.quiz;

import interviewcoach.quiz.Snapshot.Outside;
import interviewcoach.quiz.Snapshot.Report;
import java.util.Set;

/** What is kept about people and the program: seeing it, taking it along, deleting it. */
final class Data {

    private static final Set<String> YES = Set.of("yes", "да", "confirm");

    private final Turn turn;

    Data(Turn turn) {
        this.turn = turn;
    }

    void privacy() {
        turn.say(new Reply.Privacy(), new Action.Type("export"), new Action.Type("forget"));
    }

    void export() {
        String json = outside().export();
        turn.say(json == null ? new Reply.Trouble() : new Reply.Export(json));
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
            case "backup" -> backup();
            case "retry" -> retry();
            default -> report();
        }
    }

    private void backup() {
        String where = outside().backup();
        turn.say(where == null ? new Reply.Trouble() : new Reply.BackupDone(where));
    }

    private void retry() {
        Integer events = outside().retried();
        turn.say(events == null ? new Reply.Trouble() : new Reply.Retried(events));
    }

    private void report() {
        Report report = outside().report();
        turn.say(
                report == null ? new Reply.Trouble() : new Reply.Admin(report),
                new Action.Type("admin retry"),
                new Action.Type("admin backup"));
    }

    private Outside outside() {
        return turn.snapshot().outside();
    }
}
