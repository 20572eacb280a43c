package interviewcoach.desk;

import interviewcoach.bank.Bank;
import interviewcoach.bank.Level;
import interviewcoach.bank.Loaded;
import interviewcoach.bank.Sources;
import interviewcoach.bank.Words;
import interviewcoach.grading.Grader;
import interviewcoach.learner.Downtime;
import interviewcoach.learner.Language;
import interviewcoach.learner.Learner;
import interviewcoach.learner.Streak;
import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Event;
import interviewcoach.quiz.Fact;
import interviewcoach.quiz.Improvements;
import interviewcoach.quiz.Person;
import interviewcoach.quiz.Reply;
import interviewcoach.quiz.Snapshot;
import interviewcoach.quiz.State;
import interviewcoach.quiz.Step;
import interviewcoach.store.Database;
import interviewcoach.store.Inbox;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.mockito.Mockito;

/** A desk with its intake and courier, and a conversation that each test makes up. */
final class Office implements AutoCloseable {

    static final long OPERATOR = 99;
    static final long CURATOR = 98;

    static final Snapshot.World WORLD =
            new Snapshot.World(
                    new Bank(List.of(), List.of()),
                    Mockito.mock(Grader.class),
                    "coach_bot",
                    ZoneId.of("Europe/Moscow"),
                    LocalTime.of(10, 0),
                    Set.of(OPERATOR),
                    Set.of(CURATOR),
                    Downtime.NONE);

    final RecordingChannel channel = new RecordingChannel();
    final Database database;
    final Courier courier;
    final Desk desk;
    final Intake intake;

    volatile BiFunction<Snapshot, Event, Step> quiz = Office::echo;
    volatile Function<Inbox.Row, Optional<Event>> updates = row -> Optional.empty();

    private final AtomicInteger keys = new AtomicInteger();
    private final InstantSource clock;

    Office(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        courier = new Courier(database, channel, clock);
        desk = deskOver(quizNow());
        intake = new Intake(database, desk, row -> updates.apply(row), clock);
    }

    private BiFunction<Snapshot, Event, Step> quizNow() {
        return (snapshot, event) -> quiz.apply(snapshot, event);
    }

    Desk deskOver(BiFunction<Snapshot, Event, Step> steps) {
        return new Desk(database, channel, courier, library(), () -> WORLD, "1.0", clock, steps);
    }

    private Library library() {
        Sources nowhere = new Sources("nowhere", false, List.of());
        return new Library(
                () -> nowhere,
                Words.DICTIONARY,
                database,
                nowhere,
                new Loaded(WORLD.bank(), WORLD.grader(), List.of(), List.of()));
    }

    /** Says back what was said, and counts the events in {@code asked}. */
    static Step echo(Snapshot snapshot, Event event) {
        String text = event instanceof Event.Said said ? said.text() : event.key();
        return step(counted(snapshot.state()), List.of(), text);
    }

    static Step step(State next, List<Fact> facts, String... says) {
        return new Step(
                next, facts, List.of(says).stream().map(Office::say).toList(), List.of(), null);
    }

    static Step.Say say(String text) {
        return new Step.Say(new Reply.Hint(text, 1, 1), List.of());
    }

    static State counted(State before) {
        return new State(
                State.FORMAT,
                null,
                null,
                List.of(),
                before.asked() + 1,
                false,
                new State.Awaits.Nothing(),
                null,
                "",
                null,
                null,
                null,
                null,
                null,
                Improvements.NONE,
                null);
    }

    static Learner learner(long id, String name, Language language) {
        return new Learner(
                id,
                name,
                language,
                Set.of("asyncio"),
                Set.of(Level.JUNIOR),
                Streak.NONE,
                null,
                false);
    }

    static Person person(long id) {
        return new Person(id, "Аня", "ru");
    }

    String newKey() {
        return "tg:" + keys.incrementAndGet();
    }

    Event.Said said(long learner, String text) {
        return said(Conversation.with(learner), learner, text);
    }

    Event.Said said(Conversation where, long learner, String text) {
        return new Event.Said(newKey(), where, now(), person(learner), 1, text, null);
    }

    Event.Pressed pressed(long learner, Instant at) {
        return new Event.Pressed(
                newKey(), Conversation.with(learner), at, person(learner), 1, "call", "next");
    }

    Instant now() {
        return clock.instant();
    }

    /** The state that a conversation has by now. */
    State state(Conversation where) {
        return database.chats().find(where).state();
    }

    @Override
    public void close() {
        intake.close();
        courier.close();
        database.close();
    }
}
