package interviewcoach.desk;

import interviewcoach.quiz.Event;
import interviewcoach.quiz.Need;
import interviewcoach.quiz.Outside;
import interviewcoach.quiz.Quiz;
import interviewcoach.quiz.Snapshot;
import interviewcoach.store.Backup;
import interviewcoach.store.Database;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Obtains what a step needs from outside of its conversation. */
final class Errands {

    private static final int LAST_ERRORS = 5;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Database database;
    private final Library library;
    private final String version;
    private final InstantSource clock;

    Errands(Database database, Library library, String version, InstantSource clock) {
        this.database = database;
        this.library = library;
        this.version = version;
        this.clock = clock;
    }

    Outside run(Event event, Snapshot.World world) {
        Optional<Need> need = Quiz.need(world, event);
        return need.isPresent() ? run(need.get(), event) : new Outside.Nothing();
    }

    private Outside run(Need need, Event event) {
        return switch (need) {
            case Need.Export() -> export(event);
            case Need.Report() -> new Outside.Running(report());
            case Need.Backup() -> new Outside.BackedUp(backup());
            case Need.Retry() -> new Outside.Retried(database.inbox().retry());
            case Need.Reload() -> new Outside.Read(library.reload());
        };
    }

    private Outside export(Event event) {
        OptionalLong learner = Origin.learner(event);
        return learner.isPresent()
                ? new Outside.Exported(database.learners().export(learner.getAsLong()))
                : new Outside.Nothing();
    }

    Snapshot.Report report() {
        return new Snapshot.Report(
                version,
                database.learners().count(),
                database.chats().count(),
                database.chats().countGone(),
                database.inbox().countWaiting(),
                database.outbox().countWaiting(),
                database.inbox().countParked(),
                database.answers().countAppeals(),
                lastErrors());
    }

    private List<String> lastErrors() {
        List<String> errors = new ArrayList<>(database.inbox().lastErrors(LAST_ERRORS));
        errors.addAll(database.outbox().lastErrors(LAST_ERRORS));
        return errors;
    }

    private String backup() {
        String name = "coach-" + STAMP.format(clock.instant()) + ".db";
        return switch (database.backupBeside(name)) {
            case Backup.Outcome.Done(var written) -> written.toString();
            case Backup.Outcome.Refused(var why) -> why;
        };
    }
}
