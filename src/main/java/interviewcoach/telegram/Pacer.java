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

    /** Ten within any third of a second are at most thirty within a second, evenly spread. */
    private static final int AT_ONCE = 10;

    private static final long A_THIRD = Duration.ofMillis(334).toNanos();

    private static final int BURST = 3;
    private static final int CHAT_A_MINUTE = 60;

    /** With the burst before them these make twenty. */
    private static final int GROUP_A_MINUTE = 17;

    private static final int CHATS = 50_000;

    private final boolean on;
    private final LongSupplier nanos;
    private final LoadingCache<Long, Bucket> chats;

    /** When the latest messages went, in a ring. */
    private final long[] went = new long[AT_ONCE];

    private int oldest;

    /**
     * @param on whether limits are kept
     * @param nanos a clock that only moves forward, such as {@link System#nanoTime}
     */
    public Pacer(boolean on, LongSupplier nanos) {
        this.on = on;
        this.nanos = nanos;
        Arrays.fill(went, nanos.getAsLong() - A_THIRD);
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
        int rate = id < 0 ? GROUP_A_MINUTE : CHAT_A_MINUTE;
        return Bucket.builder()
                .withCustomTimePrecision(new Meter(nanos))
                .addLimit(it -> it.capacity(BURST).refillGreedy(rate, Duration.ofMinutes(1)))
                .build();
    }

    /** How long the next message to that chat must wait; zero lets it go and counts it. */
    synchronized Duration waitFor(long id) {
        if (!on) {
            return Duration.ZERO;
        }
        long ofAll = Math.max(0, went[oldest] + A_THIRD - nanos.getAsLong());
        long wait = Math.max(ofAll, delay(chats.get(id)));
        if (wait == 0) {
            goes(id);
        }
        return Duration.ofNanos(wait);
    }

    private static long delay(Bucket bucket) {
        return bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
    }

    /** Counts a message that goes to that chat without having waited. */
    synchronized void goes(long id) {
        went[oldest] = nanos.getAsLong();
        oldest = (oldest + 1) % AT_ONCE;
        chats.get(id).consumeIgnoringRateLimits(1);
    }
}
