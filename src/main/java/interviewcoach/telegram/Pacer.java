package interviewcoach.telegram;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Keeps to what Telegram bears: 30 messages within any second in all, one a second in a chat with
 * short bursts, 20 within any minute in a group.
 */
public final class Pacer {

    private static final int IN_ALL = 30;

    /** And a little more, because not all are equally long on their way. */
    private static final long A_SECOND = Duration.ofMillis(1010).toNanos();

    /** Beyond these messages go evenly, so that in a long broadcast no answer waits for a gap. */
    private static final int AT_ONCE = 5;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int BURST = 3;
    private static final int CHAT_A_MINUTE = 60;

    /** With the burst before them these make twenty. */
    private static final int GROUP_A_MINUTE = 17;

    private static final int CHATS = 50_000;

    private final boolean on;
    private final LongSupplier nanos;
    private final LoadingCache<Long, Bucket> chats;

    private final Bucket all;
    private final long start;

    /** When the latest messages left, in a ring. */
    private final long[] left = new long[IN_ALL];

    private int oldest;

    /** How many were let go and have not left yet: a busy machine may take a while. */
    private int leaving;

    /**
     * @param on whether limits are kept
     * @param nanos a clock that only moves forward, such as {@link System#nanoTime}
     */
    public Pacer(boolean on, LongSupplier nanos) {
        this.on = on;
        this.nanos = nanos;
        Arrays.fill(left, nanos.getAsLong() - A_SECOND);
        this.all = bucket(AT_ONCE, IN_ALL, Duration.ofNanos(A_SECOND), AT_ONCE);
        this.start = nanos.getAsLong();
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

    private Bucket chat(long id) {
        return id < 0
                ? bucket(BURST, GROUP_A_MINUTE, MINUTE, sinceStart())
                : bucket(BURST, CHAT_A_MINUTE, MINUTE, BURST);
    }

    /** What a group may take that got all it could before the start, which nobody remembers. */
    private long sinceStart() {
        return Math.min(BURST, (nanos.getAsLong() - start) * GROUP_A_MINUTE / MINUTE.toNanos());
    }

    private Bucket bucket(int capacity, int rate, Duration within, long now) {
        return Bucket.builder()
                .withCustomTimePrecision(new Meter(nanos))
                .addLimit(it -> it.capacity(capacity).refillGreedy(rate, within).initialTokens(now))
                .build();
    }

    /**
     * How long the next message to that chat must wait; zero lets it go, and it {@link #leaves}
     * soon.
     */
    public synchronized Duration waitFor(long id) {
        if (!on) {
            return Duration.ZERO;
        }
        long wait = Math.max(delayOfAll(), delay(chats.get(id)));
        if (wait == 0) {
            leaving++;
            count(id);
        }
        return Duration.ofNanos(wait);
    }

    /** Each that is leaving will take a place among the thirty. */
    private long delayOfAll() {
        int first = (oldest + Math.min(leaving, IN_ALL - 1)) % IN_ALL;
        return Math.max(delay(all), left[first] + A_SECOND - nanos.getAsLong());
    }

    private static long delay(Bucket bucket) {
        return bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
    }

    private void count(long id) {
        all.consumeIgnoringRateLimits(1);
        chats.get(id).consumeIgnoringRateLimits(1);
    }

    /** A message leaves that was let go. */
    public synchronized void leaves() {
        leaving = Math.max(0, leaving - 1);
        left[oldest] = nanos.getAsLong();
        oldest = (oldest + 1) % IN_ALL;
    }

    /** A message leaves to that chat without having waited. */
    synchronized void leavesUnasked(long id) {
        count(id);
        leaving++;
        leaves();
    }
}
