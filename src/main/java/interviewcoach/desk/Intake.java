package interviewcoach.desk;

import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Event;
import interviewcoach.store.Database;
import interviewcoach.store.Inbox;
import interviewcoach.store.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes events out of the inbox to the desk: those of one conversation in order, conversations side
 * by side. What cannot be read or handled is put aside, and the others go on.
 */
public final class Intake implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    /** How often an event is tried before it is put aside. */
    private static final int TRIES = 3;

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    /** How many rows are in hand at most, and at how many more are fetched. */
    private static final int CAPACITY = 512;

    private static final int LOW = CAPACITY / 2;

    /** So many rows of one conversation are in hand at most, so that others go on beside it. */
    private static final int LONG_LANE = 64;

    /**
     * So many broadcasts are on their way out at most, what is sent in three seconds: the others
     * are not begun, so that nobody has an open question long before it is on their screen.
     */
    private static final int AHEAD = 90;

    /** So few broadcasts are handled at a time, because each keeps others from the one writer. */
    private static final int BESIDE_OTHERS = 4;

    /** How often to look without being woken: another process may have written. */
    private static final Duration IDLE = Duration.ofSeconds(1);

    /** How often to look whether what waited is handled. */
    private static final Duration LOOK = Duration.ofMillis(20);

    /** The lane of rows that name no conversation; no chat has this id. */
    private static final Conversation NOWHERE = new Conversation(0, 0);

    private final Database database;
    private final Inbox inbox;
    private final Desk desk;
    private final Function<Inbox.Row, Optional<Event>> updates;
    private final InstantSource clock;
    private final Patience patience;
    private final Bell bell = new Bell();
    private final Map<Conversation, Deque<Inbox.Row>> lanes = new HashMap<>();
    private final Set<String> inHand = new HashSet<>();
    private int broadcastsInHand;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean started;

    /**
     * @param updates reads a raw update; empty when there is nothing in it to handle, and throws
     *     when it cannot be read
     */
    public Intake(
            Database database,
            Desk desk,
            Function<Inbox.Row, Optional<Event>> updates,
            InstantSource clock) {
        this.database = database;
        this.inbox = database.inbox();
        this.desk = desk;
        this.updates = updates;
        this.clock = clock;
        this.patience = new Patience(database);
    }

    /** Works until it is closed. */
    public void start() {
        started = true;
        workers.execute(this::work);
    }

    /** Says that something was put into the inbox. Returns at once. */
    public void wake() {
        bell.ring();
    }

    private void work() {
        try {
            while (patience.isOpen()) {
                if (!fetchSafely()) {
                    bell.await(IDLE);
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean fetchSafely() {
        try {
            return fetch();
        } catch (RuntimeException failure) {
            LOG.warn("The inbox cannot be read: {}; trying again", Fault.of(failure));
            return false;
        }
    }

    /** Takes waiting rows in hand; false when there is nothing new or enough for now. */
    private boolean fetch() {
        if (countInHand() > LOW) {
            return false;
        }
        Set<Conversation> full = longLanes();
        long answers = take(Urgency.ANSWER, CAPACITY, full);
        int ahead = database.outbox().countWaiting(Urgency.BROADCAST, AHEAD);
        int room = Math.min(AHEAD - ahead, BESIDE_OTHERS);
        return answers + take(Urgency.BROADCAST, room, full) > 0;
    }

    /** Those in hand wait in the inbox, too, so they are among the rows and not taken again. */
    private long take(Urgency urgency, int limit, Set<Conversation> full) {
        return inbox.waiting(urgency, limit, full).stream().filter(row -> take(row, full)).count();
    }

    private synchronized int countInHand() {
        return inHand.size();
    }

    private synchronized Set<Conversation> longLanes() {
        return lanes.entrySet().stream()
                .filter(lane -> lane.getValue().size() > LONG_LANE / 2)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** A lane that is full once stays so for this fetch, else a row could overtake another. */
    private synchronized boolean take(Inbox.Row row, Set<Conversation> full) {
        Conversation lane = row.lane() == null ? NOWHERE : row.lane();
        if (full.contains(lane) || !inHand.add(row.key())) {
            return false;
        }
        if (row.urgency() == Urgency.BROADCAST) {
            broadcastsInHand++;
        }
        Deque<Inbox.Row> rows = lanes.get(lane);
        if (rows == null) {
            rows = new ArrayDeque<>();
            lanes.put(lane, rows);
            workers.execute(() -> work(lane));
        }
        rows.add(row);
        if (rows.size() >= LONG_LANE) {
            full.add(lane);
        }
        return true;
    }

    private void work(Conversation lane) {
        Inbox.Row row = first(lane);
        while (row != null && patience.isOpen()) {
            handleSafely(row);
            row = next(lane, row);
        }
    }

    private synchronized Inbox.@Nullable Row first(Conversation lane) {
        Deque<Inbox.Row> rows = lanes.get(lane);
        return rows == null ? null : rows.peek();
    }

    /** Lets the handled row go; the lane ends when it was the last. */
    private synchronized Inbox.@Nullable Row next(Conversation lane, Inbox.Row handled) {
        Deque<Inbox.Row> rows = lanes.getOrDefault(lane, new ArrayDeque<>());
        rows.remove();
        inHand.remove(handled.key());
        boolean last = handled.urgency() == Urgency.BROADCAST && --broadcastsInHand == 0;
        if (last || inHand.size() == LOW || rows.size() == LONG_LANE / 2) {
            bell.ring();
        }
        if (rows.isEmpty()) {
            lanes.remove(lane);
        }
        return rows.peek();
    }

    /** A lane goes on whatever happens; the row stays in the inbox and is fetched again. */
    private void handleSafely(Inbox.Row row) {
        try {
            handle(row);
        } catch (RuntimeException failure) {
            LOG.error("{} cannot be put aside: {}", row.key(), Fault.of(failure));
            patience.nap(IDLE);
        }
    }

    private void handle(Inbox.Row row) {
        Optional<Event> event;
        try {
            event = read(row);
        } catch (Throwable unreadable) {
            patience.insist(() -> desk.putAside(row, null, unreadable));
            return;
        }
        event.ifPresentOrElse(read -> handle(row, read), () -> skip(row));
    }

    private Optional<Event> read(Inbox.Row row) {
        return switch (row.source()) {
            case TELEGRAM -> updates.apply(row);
            case COACH -> Optional.of(row.ownEvent());
        };
    }

    private void skip(Inbox.Row row) {
        patience.insist(() -> inbox.done(row.key(), row.lane(), clock.instant()));
    }

    private void handle(Inbox.Row row, Event event) {
        for (int failures = row.attempts() + 1; patience.isOpen(); failures++) {
            try {
                patience.insist(() -> desk.handle(event));
                return;
            } catch (Throwable failure) {
                if (failures >= TRIES) {
                    patience.insist(() -> desk.putAside(row, event, failure));
                    return;
                }
                LOG.warn("{} failed: {}; trying again", row.key(), Fault.of(failure));
                patience.insist(() -> inbox.failed(row.key(), Fault.of(failure)));
                patience.nap(BETWEEN_TRIES);
            }
        }
    }

    /** Waits until nothing waits and nothing is in hand; handles it itself when not started. */
    public void drain() throws InterruptedException {
        if (started) {
            while (inbox.countWaiting() > 0 || countInHand() > 0) {
                Thread.sleep(5);
            }
        } else {
            handleAllHere();
        }
    }

    /** Waits until nobody waits for what came in by that moment, whatever comes in meanwhile. */
    public void drain(Instant by) throws InterruptedException {
        while (patience.isOpen() && isWaiting(by)) {
            Thread.sleep(LOOK);
        }
    }

    private boolean isWaiting(Instant by) {
        try {
            return inbox.isWaiting(by);
        } catch (RuntimeException failure) {
            LOG.warn("The inbox cannot be read: {}; trying again", Fault.of(failure));
            patience.nap(IDLE);
            return true;
        }
    }

    private void handleAllHere() {
        List<Inbox.Row> rows = inbox.waiting(CAPACITY, List.of());
        while (!rows.isEmpty() && patience.isOpen()) {
            rows.forEach(this::handle);
            rows = inbox.waiting(CAPACITY, List.of());
        }
    }

    /** Takes nothing more and waits for what is in hand. */
    @Override
    public void close() {
        patience.close();
        bell.ring();
        workers.close();
    }
}
