package interviewcoach.desk;

import interviewcoach.learner.Language;
import interviewcoach.learner.Learner;
import interviewcoach.learner.Progress;
import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Event;
import interviewcoach.quiz.Outside;
import interviewcoach.quiz.Person;
import interviewcoach.quiz.Quiz;
import interviewcoach.quiz.Reply;
import interviewcoach.quiz.Reply.Alert.Failure;
import interviewcoach.quiz.Snapshot;
import interviewcoach.quiz.Step;
import interviewcoach.recall.Memory;
import interviewcoach.store.Chats;
import interviewcoach.store.Database;
import interviewcoach.store.Inbox;
import interviewcoach.store.Learners;
import interviewcoach.store.Urgency;
import interviewcoach.voice.Voice;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;

/** Handles one event: a snapshot is read, the pure step taken, and all that comes of it stored. */
public final class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    /** How often a step is repeated because another event was faster. */
    private static final int TRIES = 20;

    /** Telegram forgets a press after this time. */
    private static final Duration PRESS = Duration.ofSeconds(150);

    private final Database database;
    private final Channel channel;
    private final Courier courier;
    private final Supplier<Snapshot.World> world;
    private final InstantSource clock;
    private final BiFunction<Snapshot, Event, Step> quiz;
    private final Errands errands;
    private final Alarm alarm;
    private final Ledger ledger;

    /**
     * @param library of the bank that the world holds
     * @param world asked for each event, because the bank may be loaded again
     * @param version of the program, for the operators' report
     */
    public Desk(
            Database database,
            Channel channel,
            Courier courier,
            Library library,
            Supplier<Snapshot.World> world,
            String version,
            InstantSource clock) {
        this(database, channel, courier, library, world, version, clock, Quiz::step);
    }

    Desk(
            Database database,
            Channel channel,
            Courier courier,
            Library library,
            Supplier<Snapshot.World> world,
            String version,
            InstantSource clock,
            BiFunction<Snapshot, Event, Step> quiz) {
        this.database = database;
        this.channel = channel;
        this.courier = courier;
        this.world = world;
        this.clock = clock;
        this.quiz = quiz;
        this.errands = new Errands(database, channel, library, version, clock);
        this.alarm = new Alarm(database, errands::report, () -> world.get().operators(), clock);
        this.ledger = new Ledger(database);
        courier.onRefusal(why -> alarm.raise(Failure.NOT_DELIVERED, why));
    }

    /** Handles the event once; one whose key was handled before is ignored. */
    public void handle(Event event) {
        if (database.inbox().isDone(event.key())) {
            return;
        }
        Outside outside = errands.run(event, world.get());
        settle(event, world.get(), outside).ifPresent(toast -> answer(event, toast));
    }

    /** A conflict repeats the step, which is pure, on what is so now. */
    private Optional<Toast> settle(Event event, Snapshot.World around, Outside first) {
        Outside outside = first;
        for (int tries = 1; ; tries++) {
            try {
                return take(event, read(event, around, outside));
            } catch (ConcurrencyFailureException conflict) {
                if (tries == TRIES) {
                    throw conflict;
                }
                LOG.debug("{} is repeated", event.key());
                outside = errands.again(event, around, outside);
            }
        }
    }

    private record Toast(@Nullable String words, boolean stays) {}

    /** Empty when somebody else has handled it meanwhile. */
    private Optional<Toast> take(Event event, Reading before) {
        Step step = quiz.apply(before.snapshot(), event);
        if (!ledger.write(event, before, step, clock.instant())) {
            return Optional.empty();
        }
        courier.wake();
        Reply toast = step.toast();
        return Optional.of(
                new Toast(
                        toast == null ? null : Voice.in(toasted(event, before, step)).toast(toast),
                        toast instanceof Reply.Mine));
    }

    /** A toast is read by one person, so in a group it speaks theirs, not the group's language. */
    private Language toasted(Event event, Reading before, Step step) {
        Person person = Origin.person(event);
        Language otherwise = Ledger.language(event, before, step);
        if (event.conversation().isPrivate() || person == null) {
            return otherwise;
        }
        return database.learners()
                .find(person.id())
                .map(it -> it.learner().language())
                .orElseGet(() ->
                        person.language() == null ? otherwise : Language.of(person.language()));
    }

    private Reading read(Event event, Snapshot.World around, Outside outside) {
        Chats.Talk talk = database.chats().find(event.conversation());
        OptionalLong id = Origin.learner(event);
        Optional<Learners.Known> known =
                id.isPresent() ? database.learners().find(id.getAsLong()) : Optional.empty();
        Learner learner = known.map(Learners.Known::learner).orElse(null);
        Snapshot snapshot =
                new Snapshot(
                        talk.state(),
                        learner,
                        progress(learner),
                        memories(learner),
                        talk.daily(),
                        // no finer than the store keeps it, or a timer would ring before its time
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        seed(event),
                        outside,
                        around);
        return new Reading(snapshot, talk, known.map(Learners.Known::version).orElse(0L));
    }

    private Map<String, Progress> progress(@Nullable Learner learner) {
        return learner == null ? Map.of() : database.learners().progress(learner.id());
    }

    private Map<String, Memory> memories(@Nullable Learner learner) {
        return learner == null ? Map.of() : database.reviews().memories(learner.id());
    }

    /** The same for every try of an event, another one for each event. */
    private static long seed(Event event) {
        return new SplittableRandom(event.key().hashCode()).nextLong();
    }

    /** Of no consequence when it fails, so it is tried once, after all is stored. */
    private void answer(Event event, Toast toast) {
        if (event instanceof Event.Pressed pressed
                && pressed.at().isAfter(clock.instant().minus(PRESS))) {
            try {
                channel.answer(pressed.callback(), toast.words(), toast.stays());
            } catch (RuntimeException failure) {
                LOG.debug("A press was not answered: {}", Fault.of(failure));
            }
        }
    }

    /** Tells the operators which published files are not in use. */
    public void leftAside(Set<String> files) {
        if (!files.isEmpty()) {
            alarm.raise(Failure.LEFT_ASIDE, String.join(", ", files));
        }
    }

    /** Puts aside what cannot be read or handled; the person is told and the operators are. */
    void putAside(Inbox.Row row, @Nullable Event event, Throwable failure) {
        String fault = Fault.of(failure);
        LOG.error("{} was put aside: {}", row.key(), fault);
        LOG.debug("{} was put aside", row.key(), failure);
        database.inbox().park(row.key(), fault, clock.instant());
        try {
            apologise(row, event);
        } catch (RuntimeException notTold) {
            LOG.error("Nobody was told about {}: {}", row.key(), Fault.of(notTold));
        }
        alarm.raise(Failure.NOT_HANDLED, fault);
        courier.wake();
    }

    private void apologise(Inbox.Row row, @Nullable Event event) {
        Conversation where = row.lane();
        if (where == null || !isAwaited(where, event)) {
            return;
        }
        Instant now = clock.instant();
        Step.Say sorry = new Step.Say(new Reply.Trouble(), List.of());
        database.outbox()
                .put(
                        row.key() + "#trouble",
                        where,
                        Urgency.ANSWER,
                        Voice.in(language(where, event)).say(sorry),
                        new Step.Way.Anew(),
                        now);
        if (event != null) {
            answer(event, new Toast(null, false));
        }
    }

    /** A person in a private chat, or behind a command, waits for an answer. */
    private static boolean isAwaited(Conversation where, @Nullable Event event) {
        if (event == null) {
            return where.isPrivate();
        }
        return Origin.person(event) != null
                && (where.isPrivate() || event instanceof Event.Commanded);
    }

    /** The learner's; of somebody unknown their Telegram's. */
    private Language language(Conversation where, @Nullable Event event) {
        Person person = event == null ? null : Origin.person(event);
        return database.learners()
                .find(person == null ? where.chat() : person.id())
                .map(known -> known.learner().language())
                .orElse(Language.of(person == null ? null : person.language()));
    }
}
