package interviewcoach.load;

import interviewcoach.desk.Channel;
import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Rank;
import interviewcoach.telegram.Pacer;
import interviewcoach.voice.Message;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for Telegram and the way there: our pacer before it, its limits behind it. More than 30
 * messages within a second, or more than one a second to a chat beyond three, are turned away.
 */
final class StrictChannel implements Channel {

    static final int A_SECOND = 30;

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final int BURST = 3;
    private static final Duration THERE_AND_BACK = Duration.ofMillis(50);

    /** As often as the courier looks whether somebody may go. */
    private static final Duration BREATH = Duration.ofMillis(20);

    private static final long MILLISECOND = Duration.ofMillis(1).toNanos();

    /** Told of each message that Telegram took, and when. */
    @FunctionalInterface
    interface Screen {
        void shows(long chat, Message message, long nanos);
    }

    private final SkippingClock clock;
    private final Pacer pacer;
    private final Screen screen;
    private final Runnable wake;
    private final AtomicInteger ids = new AtomicInteger();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final long[] latest = new long[A_SECOND];
    private final Map<Long, Long> full = new HashMap<>();
    private final Set<Long> wakes = new HashSet<>();
    private int oldest;
    private volatile boolean strict;

    /**
     * @param wake what to do when a message may go that had to wait: the courier's own timers sleep
     *     in real time
     */
    StrictChannel(SkippingClock clock, Screen screen, Runnable wake) {
        this.clock = clock;
        this.screen = screen;
        this.wake = wake;
        this.pacer = new Pacer(true, clock::nanos);
        Arrays.fill(latest, -SECOND);
    }

    /** From now on there are limits. */
    void becomeStrict() {
        strict = true;
    }

    /** How many messages were turned away. */
    int turnedAway() {
        return turnedAway.get();
    }

    @Override
    public Duration wait(Conversation to) {
        Duration wait = strict ? pacer.waitFor(to.chat()) : Duration.ZERO;
        if (!wait.isZero()) {
            wakeAfter(wait);
            wakeAfter(BREATH);
        }
        return wait;
    }

    /** At the full millisecond, so that a dozen chats who wait make one call. */
    private synchronized void wakeAfter(Duration wait) {
        long now = clock.nanos();
        long at = (now + wait.toNanos()) / MILLISECOND + 1;
        if (wakes.add(at)) {
            clock.in(
                    Duration.ofNanos(at * MILLISECOND - now),
                    () -> {
                        gone(at);
                        wake.run();
                    });
        }
    }

    private synchronized void gone(long wakeUp) {
        wakes.remove(wakeUp);
    }

    @Override
    public Delivery send(Conversation to, Message message, @Nullable Integer edits) {
        if (!strict) {
            return new Delivery.Sent(ids.incrementAndGet());
        }
        pacer.leaves();
        boolean taken = takes(to.chat(), clock.nanos());
        if (taken) {
            screen.shows(to.chat(), message, clock.nanos());
        }
        travel();
        if (taken) {
            return new Delivery.Sent(ids.incrementAndGet());
        }
        turnedAway.incrementAndGet();
        return new Delivery.TooMany(Duration.ofSeconds(1));
    }

    private void travel() {
        var back = new CountDownLatch(1);
        clock.in(THERE_AND_BACK, back::countDown);
        try {
            back.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean takes(long chat, long now) {
        long until = Math.max(now, full.getOrDefault(chat, Long.MIN_VALUE)) + SECOND;
        if (now - latest[oldest] < SECOND || until - now > BURST * SECOND) {
            return false;
        }
        latest[oldest] = now;
        oldest = (oldest + 1) % A_SECOND;
        full.put(chat, until);
        return true;
    }

    @Override
    public Delivery react(Conversation to, int message, String emoji) {
        return new Delivery.Overtaken();
    }

    @Override
    public void leave(long chat) {}

    @Override
    public boolean seesAll(long chat) {
        return false;
    }

    @Override
    public Rank rank(long chat, long person) {
        return Rank.OUTSIDER;
    }

    @Override
    public void answer(String callback, @Nullable String toast, boolean stays) {
        throw new UnsupportedOperationException("Nobody presses anything");
    }

    @Override
    public Fetched fetch(String file, int most) {
        throw new UnsupportedOperationException("Nobody sends files");
    }
}
