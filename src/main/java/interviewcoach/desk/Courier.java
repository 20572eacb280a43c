package interviewcoach.desk;

import interviewcoach.quiz.Step.Way;
import interviewcoach.store.Database;
import interviewcoach.store.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries messages from the outbox to people: in order within a chat, one at a time there, several
 * chats side by side, answers before broadcasts.
 */
public final class Courier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private static final int SIDE_BY_SIDE = 16;

    /** How often to look without being woken: another process may have written. */
    private static final Duration IDLE = Duration.ofSeconds(1);

    /** When all chats must wait, as in a long broadcast, not all of them are asked at once. */
    private static final Duration BREATH = Duration.ofMillis(20);

    private final Database database;
    private final Outbox outbox;
    private final Channel channel;
    private final InstantSource clock;
    private final Patience patience;
    private final Bell bell = new Bell();
    private final Pauses pauses = new Pauses();
    private final Suspects suspects = new Suspects();
    private final Set<Long> busy = ConcurrentHashMap.newKeySet();
    private final Queue<Carried> carried = new ConcurrentLinkedQueue<>();
    private final ExecutorService workers;
    private volatile boolean started;
    private volatile Consumer<String> alarm = _ -> {};

    public Courier(Database database, Channel channel, InstantSource clock) {
        this(database, channel, clock, Executors.newVirtualThreadPerTaskExecutor());
    }

    /**
     * @param workers carry a message each
     */
    Courier(Database database, Channel channel, InstantSource clock, ExecutorService workers) {
        this.workers = workers;
        this.database = database;
        this.outbox = database.outbox();
        this.channel = channel;
        this.clock = clock;
        this.patience = new Patience(database);
    }

    /** Works until it is closed. */
    public void start() {
        started = true;
        workers.execute(this::work);
    }

    /** Says that something was put into the outbox. Returns at once. */
    public void wake() {
        bell.ring();
    }

    /** What to do when a message is refused for good, and why it was. */
    void onRefusal(Consumer<String> alarm) {
        this.alarm = alarm;
    }

    private void work() {
        try {
            while (patience.isOpen()) {
                bell.await(turn());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Notes what is back and sets off what may go; says how long there is nothing more to do. */
    Duration turn() {
        noteCarried();
        return dispatchSafely();
    }

    private Duration dispatchSafely() {
        try {
            return dispatch();
        } catch (RuntimeException failure) {
            LOG.warn("The outbox cannot be read: {}; trying again", Fault.of(failure));
            return IDLE;
        }
    }

    /** Sets off what may go now; says how long there is nothing more to do. */
    private Duration dispatch() {
        Instant now = clock.instant();
        Duration rest = pauses.all(now);
        if (!rest.isZero()) {
            return rest.compareTo(IDLE) < 0 ? rest : IDLE;
        }
        int room = SIDE_BY_SIDE - busy.size();
        if (room <= 0) {
            return IDLE;
        }
        List<Outbox.Row> rows = outbox.next(room, notNow(now));
        long gone = rows.stream().filter(row -> goOrHold(row, now)).count();
        if (rows.size() < room) {
            return pauses.shortest(now, IDLE);
        }
        return gone > 0 ? Duration.ZERO : pauses.shortest(now, BREATH);
    }

    private Set<Long> notNow(Instant now) {
        Set<Long> chats = new HashSet<>(pauses.chats(now));
        chats.addAll(busy);
        return chats;
    }

    private boolean goOrHold(Outbox.Row row, Instant now) {
        Duration wait = channel.wait(row.to());
        if (!wait.isZero()) {
            pauses.hold(row.to().chat(), wait, now);
            return false;
        }
        busy.add(row.to().chat());
        workers.execute(() -> carry(row));
        return true;
    }

    /** A message that is back; its chat is busy until that is noted. */
    private record Carried(Outbox.Row row, Channel.Delivery delivery) {

        boolean hasArrived() {
            return delivery instanceof Channel.Delivery.Sent;
        }
    }

    private void carry(Outbox.Row row) {
        carried.add(new Carried(row, send(row)));
        bell.ring();
    }

    /** Notes what is back by now: all arrivals in one transaction, the others one by one. */
    private void noteCarried() {
        List<Carried> back = new ArrayList<>();
        for (Carried one = carried.poll(); one != null; one = carried.poll()) {
            back.add(one);
        }
        noteTogether(back.stream().filter(Carried::hasArrived).toList());
        back.stream().filter(one -> !one.hasArrived()).forEach(this::noteAlone);
    }

    private void noteTogether(List<Carried> arrivals) {
        try {
            patience.insist(() -> arrived(arrivals));
            arrivals.forEach(one -> busy.remove(one.row().to().chat()));
        } catch (RuntimeException oneOfThem) {
            arrivals.forEach(this::noteAlone);
        }
    }

    /** What has arrived is marked, however long the database takes: else it would be sent again. */
    private void noteAlone(Carried one) {
        Outbox.Row row = one.row();
        try {
            patience.insist(() -> note(one));
        } catch (RuntimeException failure) {
            LOG.error("The fate of {} cannot be noted: {}", row.key(), Fault.of(failure));
            pauses.hold(row.to().chat(), Duration.ofMinutes(1), clock.instant());
        } finally {
            busy.remove(row.to().chat());
        }
    }

    private Channel.Delivery send(Outbox.Row row) {
        try {
            return switch (row.way()) {
                // what is to be changed and is not there comes anew
                case Way.Anew _, Way.Farewell _, Way.Revision _ ->
                        channel.send(row.to(), row.message(), null);
                case Way.InPlace(var message) -> channel.send(row.to(), row.message(), message);
                case Way.Reaction(var message) ->
                        channel.react(row.to(), message, row.message().html());
            };
        } catch (RuntimeException bug) {
            return new Channel.Delivery.Unclear(Fault.of(bug));
        }
    }

    private void note(Carried one) {
        Outbox.Row row = one.row();
        long chat = row.to().chat();
        switch (one.delivery()) {
            case Channel.Delivery.Sent _ -> arrived(List.of(one));
            case Channel.Delivery.TooMany(var after) ->
                    pauses.turnedAway(chat, after, clock.instant());
            case Channel.Delivery.Later(var after, var why) ->
                    tryLaterUnless(suspects.isToBlame(row.key()), row, after, why);
            case Channel.Delivery.Unclear(var why) ->
                    tryLaterUnless(suspects.isUnclearForGood(row.key()), row, Duration.ZERO, why);
            case Channel.Delivery.Refused(var why) -> giveUp(row, why);
            case Channel.Delivery.Overtaken() ->
                    outbox.refused(row.key(), "overtaken", clock.instant());
            case Channel.Delivery.Gone(var why) -> {
                LOG.info("Chat {} is gone: {}", chat, why);
                database.chats().leave(chat);
            }
            case Channel.Delivery.Mute(var why) -> {
                LOG.info("Chat {} cannot be written to: {}", chat, why);
                database.chats().mute(chat, false);
            }
            case Channel.Delivery.Moved(var newChat) -> database.chats().move(chat, newChat);
        }
    }

    private void arrived(List<Carried> those) {
        if (!those.isEmpty()) {
            outbox.sent(those.stream().flatMap(Courier::arrival).toList(), clock.instant());
            those.forEach(one -> suspects.arrived(one.row().key()));
            those.stream()
                    .filter(one -> one.row().way() instanceof Way.Farewell)
                    .forEach(one -> channel.leave(one.row().to().chat()));
        }
    }

    private static Stream<Outbox.Arrival> arrival(Carried one) {
        String instead = one.row().way() instanceof Way.Revision(var revised) ? revised : null;
        return one.delivery() instanceof Channel.Delivery.Sent(var message)
                ? Stream.of(new Outbox.Arrival(one.row().key(), message, instead))
                : Stream.empty();
    }

    /** What can never be delivered must not keep the chat's other messages waiting for ever. */
    private void tryLaterUnless(boolean hopeless, Outbox.Row row, Duration after, String why) {
        if (hopeless) {
            giveUp(row, why);
        } else {
            tryLater(row, after, why);
        }
    }

    private void tryLater(Outbox.Row row, Duration after, String why) {
        Duration backOff = Patience.backOff(row.attempts());
        Duration wait = after.compareTo(backOff) > 0 ? after : backOff;
        LOG.debug("{} waits {}: {}", row.key(), wait, why);
        outbox.failed(row.key(), why);
        pauses.turnedAway(row.to().chat(), wait, clock.instant());
    }

    private void giveUp(Outbox.Row row, String why) {
        LOG.error("{} was refused: {}", row.key(), why);
        outbox.refused(row.key(), why, clock.instant());
        alarm.accept(why);
    }

    /** Waits until nothing waits and nothing is under way; sends it itself when not started. */
    public void drain() throws InterruptedException {
        if (started) {
            while (outbox.countWaiting() > 0 || !busy.isEmpty()) {
                Thread.sleep(5);
            }
        } else {
            sendAllHere();
        }
    }

    private void sendAllHere() {
        List<Outbox.Row> next = outbox.next(1, Set.of());
        while (!next.isEmpty() && patience.isOpen()) {
            sendHere(next.getFirst());
            next = outbox.next(1, Set.of());
        }
    }

    private void sendHere(Outbox.Row row) {
        Duration pause = pauses.of(row.to().chat(), clock.instant());
        Duration wait = pause.isZero() ? channel.wait(row.to()) : pause;
        if (wait.isZero()) {
            carry(row);
            noteCarried();
        } else {
            patience.nap(wait);
        }
    }

    /** Sends nothing more and waits for what is under way. */
    @Override
    public void close() {
        patience.close();
        bell.ring();
        workers.close();
        noteCarried();
    }
}
