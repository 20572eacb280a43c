package interviewcoach.telegram;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Keeps to what Telegram bears: about 30 messages a second in all, one a second in a chat with
 * short bursts, 20 a minute in a group; and to what it asks for when it was too much.
 */
public final class Pacer {

    private static final int IN_ALL = 30;
    private static final int BURST = 3;
    private static final int GROUP_A_MINUTE = 20;
    private static final int CHATS = 50_000;
    private static final Duration TWO_CHATS_AT_ONCE = Duration.ofSeconds(1);

    private final boolean on;
    private final LongSupplier nanos;
    private final Bucket all;
    private final LoadingCache<Long, Chat> chats;
    private final Pause pauseOfAll = new Pause();
    private long lastRefusedChat;
    private long lastRefusedAt;
    private boolean wasRefused;

    /**
     * @param on whether limits are kept without being told; what Telegram asks for is always kept
     * @param nanos a clock that only moves forward, such as {@link System#nanoTime}
     */
    public Pacer(boolean on, LongSupplier nanos) {
        this.on = on;
        this.nanos = nanos;
        this.all =
                Bucket.builder()
                        .withCustomTimePrecision(new Meter(nanos))
                        .addLimit(it -> it.capacity(IN_ALL).refillGreedy(IN_ALL, second()))
                        .build();
        // a chat that was silent for ten minutes may begin afresh: all its limits are shorter
        this.chats =
                Caffeine.newBuilder()
                        .maximumSize(CHATS)
                        .expireAfterAccess(Duration.ofMinutes(10))
                        .ticker(nanos::getAsLong)
                        .build(this::chat);
    }

    private record Meter(LongSupplier nanos) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return nanos.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    /** Until when nothing goes. */
    private static final class Pause {

        private final AtomicLong until = new AtomicLong();
        private volatile boolean begun;

        void extend(long to) {
            until.accumulateAndGet(to, (a, b) -> begun && a - b > 0 ? a : b);
            begun = true;
        }

        long left(long now) {
            return begun ? Math.max(0, until.get() - now) : 0;
        }
    }

    private record Chat(Bucket bucket, Pause pause) {}

    private static Duration second() {
        return Duration.ofSeconds(1);
    }

    private Chat chat(long id) {
        var bucket =
                Bucket.builder()
                        .withCustomTimePrecision(new Meter(nanos))
                        .addLimit(it -> it.capacity(BURST).refillGreedy(1, second()));
        if (id < 0) {
            bucket.addLimit(it ->
                    it.capacity(GROUP_A_MINUTE)
                            .refillGreedy(GROUP_A_MINUTE, Duration.ofMinutes(1)));
        }
        return new Chat(bucket.build(), new Pause());
    }

    /** How long the next message to that chat must wait; zero when it may go now. */
    Duration waitFor(long id) {
        Chat chat = chats.get(id);
        long now = nanos.getAsLong();
        long wait = Math.max(pauseOfAll.left(now), chat.pause().left(now));
        if (on) {
            wait = Math.max(wait, Math.max(delay(all), delay(chat.bucket())));
        }
        return Duration.ofNanos(wait);
    }

    private static long delay(Bucket bucket) {
        return bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
    }

    /** Counts a message that goes to that chat now. */
    void goes(long id) {
        all.consumeIgnoringRateLimits(1);
        chats.get(id).bucket().consumeIgnoringRateLimits(1);
    }

    /**
     * Telegram said 429, which names no scope: that chat pauses, and all of them when it was said
     * for two chats within a second.
     */
    synchronized void tooMany(long id, Duration retryAfter) {
        long now = nanos.getAsLong();
        long until = now + retryAfter.toNanos();
        chats.get(id).pause().extend(until);
        if (wasRefused
                && lastRefusedChat != id
                && now - lastRefusedAt
                        < TimeUnit.MILLISECONDS.toNanos(TWO_CHATS_AT_ONCE.toMillis())) {
            pauseOfAll.extend(until);
        }
        wasRefused = true;
        lastRefusedChat = id;
        lastRefusedAt = now;
    }
}
