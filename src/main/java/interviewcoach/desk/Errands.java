package interviewcoach.desk;

import interviewcoach.league.Group;
import interviewcoach.league.Sealed;
import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Daily;
import interviewcoach.quiz.Event;
import interviewcoach.quiz.Need;
import interviewcoach.quiz.Outside;
import interviewcoach.quiz.Quiz;
import interviewcoach.quiz.Rank;
import interviewcoach.quiz.Snapshot;
import interviewcoach.quiz.State;
import interviewcoach.store.Backup;
import interviewcoach.store.Chats;
import interviewcoach.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Obtains what a step needs from outside of its conversation. */
final class Errands {

    private static final int LAST_ERRORS = 5;

    /** The sixteen that are shown, the last of them begun. */
    private static final Duration SEVENTEEN_WEEKS = Duration.ofDays(17 * 7);

    /** How long an update is under way at most, when nothing is out of order. */
    private static final Duration ON_THE_WAY = Duration.ofSeconds(2);

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Database database;
    private final Channel channel;
    private final Library library;
    private final Uploads uploads;
    private final Docket docket;
    private final String version;
    private final InstantSource clock;

    Errands(
            Database database,
            Channel channel,
            Library library,
            String version,
            InstantSource clock) {
        this.channel = channel;
        this.uploads = new Uploads(channel, library);
        this.docket = new Docket(database);
        this.database = database;
        this.library = library;
        this.version = version;
        this.clock = clock;
    }

    Outside run(Event event, Snapshot.World world) {
        Optional<Need> need = Quiz.need(world, () -> state(event), event);
        return need.isPresent() ? run(need.get(), event, world) : new Outside.Nothing();
    }

    /** What an event needs besides its conversation may change before it is written. */
    Outside again(Event event, Snapshot.World world, Outside before) {
        return Quiz.need(world, () -> state(event), event)
                .filter(Need.Kept.class::isInstance)
                .map(need -> run(need, event, world))
                .orElse(before);
    }

    private State state(Event event) {
        return database.chats().find(event.conversation()).state();
    }

    private Outside run(Need need, Event event, Snapshot.World world) {
        return switch (need) {
            case Need.Rights(var group, var person) -> new Outside.Ranked(rank(group, person));
            case Need.Invitation(var group, var number, var person) ->
                    invited(group, number, person);
            case Need.Table table -> won(table, world);
            case Need.Stragglers(var group, var by) ->
                    new Outside.Straggling(isOnItsWay(event, group, by));
            case Need.Sight(var group) -> new Outside.Sight(channel.seesAll(group.chat()));
            case Need.OldAnswer(var group, var number, var person) ->
                    recalled(group, number, person);
            case Need.Export() -> export(event);
            case Need.Activity() -> activity(event, world);
            case Need.Report() -> new Outside.Running(report());
            case Need.Backup() -> new Outside.BackedUp(backup());
            case Need.Retry() -> new Outside.Retried(database.inbox().retry());
            case Need.Reload() -> new Outside.Read(library.reload());
            case Need.Check(var file) -> uploads.read(file);
            case Need.Open(var curator, var id) -> open(curator, latest(curator, id));
            case Need.Publish(var curator, var id) ->
                    library.publish(curator, latest(curator, id), clock.instant());
            case Need.Kept kept -> docket.find(kept);
            case Need.Shelf() -> new Outside.Shelf(library.shelves());
            case Need.Look(var file) -> library.look(file);
            case Need.PutBack(var curator, var file, var number) ->
                    library.putBack(curator, file, number, clock.instant());
        };
    }

    /** Who speaks for the group itself is an admin who does not want to be known. */
    private Rank rank(Conversation group, long person) {
        long chat = database.chats().find(group).where().chat();
        return person == chat || person == group.chat() ? Rank.ADMIN : channel.rank(chat, person);
    }

    private Outside won(Need.Table table, Snapshot.World world) {
        Chats.Talk talk = database.chats().find(table.group());
        Instant since = table.since(zone(talk, world));
        return new Outside.Won(database.groups().tallies(talk.where().chat(), since));
    }

    /** That of its daily question, which may be off, as the conversation itself takes it. */
    private static ZoneId zone(Chats.Talk talk, Snapshot.World world) {
        Daily daily = talk.daily() == null ? talk.state().laidAside() : talk.daily();
        return daily == null ? world.zone() : daily.zone();
    }

    /** What was sent in time may reach us a moment later, and then waits to be handled. */
    private boolean isOnItsWay(Event event, Conversation group, Instant by) {
        Instant arrived = by.plus(ON_THE_WAY);
        long chat = database.chats().find(group).where().chat();
        return clock.instant().isBefore(arrived)
                || database.inbox().isWaiting(arrived, chat, event.key());
    }

    private Outside invited(Conversation group, int number, long person) {
        Chats.Talk talk = database.chats().find(group);
        Group known = talk.state().group();
        Optional<Sealed> sealed = known == null ? Optional.empty() : known.question(number);
        boolean open = known != null && known.open().equals(sealed) && sealed.isPresent();
        return new Outside.Invited(
                sealed.isPresent() ? rank(group, person) : Rank.MEMBER,
                sealed.orElse(null),
                open,
                known != null && open ? database.outbox().message(known.message()).orElse(0) : 0);
    }

    private Outside recalled(Conversation group, int number, long person) {
        Conversation now = database.chats().find(group).where();
        return database.groups()
                .answer(now, number, person)
                .<Outside>map(it -> it)
                .orElseGet(Outside.Nothing::new);
    }

    private String latest(long curator, String id) {
        return id.isEmpty() ? database.publications().latest(curator).orElse("") : id;
    }

    private Outside open(long curator, String id) {
        return database.publications()
                .sent(curator, id)
                .<Outside>map(sent ->
                        new Outside.Opened(
                                library.open(sent), database.publications().isPublished(id)))
                .orElseGet(Outside.Nothing::new);
    }

    private Outside export(Event event) {
        OptionalLong learner = Origin.learner(event);
        return learner.isPresent()
                ? new Outside.Exported(database.learners().export(learner.getAsLong()))
                : new Outside.Nothing();
    }

    private Outside activity(Event event, Snapshot.World world) {
        OptionalLong learner = Origin.learner(event);
        if (learner.isEmpty()) {
            return new Outside.Nothing();
        }
        Conversation where = event.conversation();
        ZoneId zone = zone(database.chats().find(where), world);
        Instant from = clock.instant().minus(SEVENTEEN_WEEKS);
        return new Outside.Activity(
                database.answers().activity(learner.getAsLong(), zone, from),
                database.digests().isOn(where.chat()));
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
                database.appeals().countOpen(),
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
