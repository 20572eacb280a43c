package interviewcoach.desk;

import interviewcoach.quiz.Event;
import interviewcoach.quiz.Quiz;
import interviewcoach.quiz.Snapshot;
import interviewcoach.store.Backup;
import interviewcoach.store.Database;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Obtains what a step needs from outside of its conversation. */
final class Errands {

    private static final int LAST_ERRORS = 5;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Database database;
    private final String version;
    private final InstantSource clock;

    Errands(Database database, String version, InstantSource clock) {
        this.database = database;
        this.version = version;
        this.clock = clock;
    }

    Snapshot.Outside run(Event event, Snapshot.World world) {
        Set<Snapshot.Need> needs = Quiz.needs(world, event);
        return needs.isEmpty()
                ? Snapshot.Outside.NOTHING
                : new Snapshot.Outside(
                        needs.contains(Snapshot.Need.EXPORT) ? export(event) : null,
                        needs.contains(Snapshot.Need.REPORT) ? report() : null,
                        needs.contains(Snapshot.Need.BACKUP) ? backup() : null,
                        needs.contains(Snapshot.Need.RETRY) ? database.inbox().retry() : null);
    }

    private @Nullable String export(Event event) {
        OptionalLong learner = Origin.learner(event);
        return learner.isPresent() ? database.learners().export(learner.getAsLong()) : null;
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
