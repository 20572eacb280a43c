package interviewcoach.telegram;

import interviewcoach.store.Database;
import interviewcoach.store.Downtimes;
import interviewcoach.store.Inbox;
import interviewcoach.store.Incoming;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import okhttp3.Call;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Telegram for updates and keeps each one, raw, before it asks for the next, which confirms
 * them. Whatever fails is tried again; only a refused token ends it.
 */
public final class Poller implements AutoCloseable {

    /** Why polling ended. */
    public enum Ending {
        CLOSED,
        TOKEN_REFUSED
    }

    /** Times of the loop; a test makes them short. */
    record Pace(Duration poll, Duration conflict, Duration firstFailure, Duration longestFailure) {

        static final Pace USUAL =
                new Pace(
                        Duration.ofSeconds(50),
                        Duration.ofSeconds(5),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(15));
    }

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);
    private static final String KINDS =
            "[\"message\",\"edited_message\",\"callback_query\",\"my_chat_member\",\"chat_member\"]";

    /** A complaint that lasts is repeated about as often as this. */
    private static final int SAY_AGAIN = 20;

    private final Access access;
    private final Inbox inbox;
    private final Downtimes downtimes;
    private final InstantSource clock;
    private final Runnable kept;
    private final Runnable drained;
    private final Pace pace;
    private final Backoff backoff;
    private final OkHttpClient http;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable Call call;
    private boolean isDrained;
    private volatile @Nullable Instant drainedAt;
    private int conflicts;
    private Instant noted = Instant.EPOCH;
    private volatile @Nullable Instant heard;

    /**
     * @param random for the length of waits
     * @param kept called when updates were kept
     * @param drained called once, when all updates that waited at the start are kept
     */
    public Poller(
            Access access,
            Database database,
            InstantSource clock,
            RandomGenerator random,
            Runnable kept,
            Runnable drained) {
        this(access, database, clock, random, kept, drained, Pace.USUAL);
    }

    Poller(
            Access access,
            Database database,
            InstantSource clock,
            RandomGenerator random,
            Runnable kept,
            Runnable drained,
            Pace pace) {
        this.access = access;
        this.inbox = database.inbox();
        this.downtimes = database.downtimes();
        this.clock = clock;
        this.kept = kept;
        this.drained = drained;
        this.pace = pace;
        this.backoff = new Backoff(pace.firstFailure(), pace.longestFailure(), random);
        this.http =
                new OkHttpClient.Builder()
                        .connectTimeout(Duration.ofSeconds(10))
                        .readTimeout(pace.poll().plusSeconds(15))
                        .build();
    }

    /** Polls until it is closed or the token is refused. */
    public Ending run() throws InterruptedException {
        try {
            while (!isClosed()) {
                Asked asked = ask();
                if (asked instanceof Asked.TokenRefused) {
                    return Ending.TOKEN_REFUSED;
                }
                pause(take(asked));
            }
            return Ending.CLOSED;
        } finally {
            Access.close(http);
        }
    }

    /** Ends a waiting call at once. */
    @Override
    public void close() {
        closed.countDown();
        Call waiting = call;
        if (waiting != null) {
            waiting.cancel();
        }
    }

    /** When Telegram last answered with updates or with none. */
    public Optional<Instant> heardFromTelegram() {
        return Optional.ofNullable(heard);
    }

    /**
     * Since when all updates are kept that waited while Telegram was out of reach; empty while some
     * may still wait there.
     */
    public Optional<Instant> drainedAt() {
        return Optional.ofNullable(drainedAt);
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private void pause(Duration time) throws InterruptedException {
        closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    // ---- asking

    /** What is not kept is not confirmed: Telegram will send it again. */
    private Asked ask() {
        try {
            return ask(inbox.lastUpdate());
        } catch (RuntimeException e) {
            LOG.error("The inbox cannot be read: {}", access.why(e));
            return new Asked.Failed("the inbox cannot be read");
        }
    }

    private Asked ask(OptionalLong last) {
        var form = new FormBody.Builder().add("allowed_updates", KINDS);
        form.add("timeout", Long.toString(drainedAt != null ? pace.poll().toSeconds() : 0));
        last.ifPresent(id -> form.add("offset", Long.toString(id + 1)));
        return post("getUpdates", form.build());
    }

    private Asked post(String method, FormBody form) {
        Call asking =
                http.newCall(new Request.Builder().url(access.method(method)).post(form).build());
        call = asking;
        if (isClosed()) {
            asking.cancel();
        }
        try (Response response = asking.execute()) {
            var body = response.body();
            return Asked.read(response.code(), body == null ? "" : body.string());
        } catch (IOException e) {
            return new Asked.Failed(access.why(e));
        }
    }

    // ---- what came of it

    /** How long to wait before asking again. */
    private Duration take(Asked asked) {
        return switch (asked) {
            case Asked.Updates(var updates) -> keep(updates);
            case Asked.TokenRefused() -> Duration.ZERO;
            case Asked.Conflict(var webhook) -> conflict(webhook);
            case Asked.TooMany(var retryAfter) -> tooMany(retryAfter);
            case Asked.Failed(var why) -> failed(why);
        };
    }

    private Duration keep(List<Batch.Raw> updates) {
        recovered();
        Instant now = clock.instant();
        heard = now;
        try {
            noteHearing(now);
            keep(updates, now);
        } catch (RuntimeException e) {
            LOG.error("Updates cannot be stored, asking again: {}", access.why(e));
            return backoff.next();
        }
        return Duration.ZERO;
    }

    /** Before the updates are handled, as it may excuse who sent them. */
    private void noteHearing(Instant now) {
        if (now.isAfter(noted.plus(BETWEEN_NOTES)) || now.isBefore(noted)) {
            downtimes.heard(now);
            noted = now;
        }
    }

    private void keep(List<Batch.Raw> updates, Instant now) {
        if (updates.isEmpty()) {
            drained(now);
        } else {
            inbox.keep(
                    updates.stream().map(it -> incoming(it, now)).toList(), updates.getLast().id());
            kept.run();
        }
    }

    private static Incoming incoming(Batch.Raw update, Instant now) {
        return Incoming.update(update.id(), UpdateReader.lane(update.json()), now, update.json());
    }

    private void drained(Instant now) {
        if (drainedAt == null) {
            drainedAt = now;
        }
        if (!isDrained) {
            isDrained = true;
            drained.run();
        }
    }

    private void recovered() {
        if (backoff.failures() > 0) {
            LOG.info("Telegram answers again.");
        }
        backoff.succeeded();
        conflicts = 0;
    }

    private Duration conflict(boolean webhook) {
        if (webhook) {
            LOG.warn("A webhook is set for this bot; removing it, because the coach polls.");
            post("deleteWebhook", new FormBody.Builder().build());
        } else if (conflicts++ % SAY_AGAIN == 0) {
            LOG.error(
                    "Error 409: another instance polls with the same token. Stop it, or give this one a"
                            + " token of its own; trying again every {} s.",
                    pace.conflict().toSeconds());
        }
        return pace.conflict();
    }

    private static Duration tooMany(Duration retryAfter) {
        LOG.warn("Telegram asks to wait {} s.", retryAfter.toSeconds());
        return retryAfter;
    }

    private Duration failed(String why) {
        if (isClosed()) {
            return Duration.ZERO;
        }
        drainedAt = null;
        Duration wait = backoff.next();
        if (backoff.failures() % SAY_AGAIN == 1) {
            LOG.warn("No updates from Telegram ({}); trying again.", why);
        }
        return wait;
    }
}
