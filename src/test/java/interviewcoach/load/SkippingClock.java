package interviewcoach.load;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.jspecify.annotations.Nullable;

/**
 * A clock that goes like any other while a virtual thread has work, and skips the time in which all
 * of them wait, up to the next thing on its agenda. So what takes time here takes as much by this
 * clock; skipping too early could only make things look slower.
 */
final class SkippingClock implements InstantSource {

    /** So many looks in a row must find no thread at work: some rest for a moment only. */
    private static final int LOOKS = 5;

    private static final Duration BETWEEN_LOOKS = Duration.ofNanos(10_000);

    /** What is skipped at a time, so that a hasty look does little harm. */
    private static final long MOST = Duration.ofMillis(20).toNanos();

    /** Something that happens at a time of {@link #nanos}. */
    private record Plan(long at, Runnable what) {}

    private final Instant start;
    private final boolean skips;
    private final long begin = System.nanoTime();
    private final AtomicLong skipped = new AtomicLong();
    private final PriorityQueue<Plan> agenda =
            new PriorityQueue<>(Comparator.comparingLong(Plan::at));
    private final VirtualThreadSchedulerMXBean threads =
            ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);

    /**
     * @param skips whether it skips anything at all
     */
    SkippingClock(Instant start, boolean skips) {
        this.start = start;
        this.skips = skips;
    }

    /** Since its start. */
    long nanos() {
        return System.nanoTime() - begin + skipped.get();
    }

    @Override
    public Instant instant() {
        return start.plusNanos(nanos());
    }

    /** Goes on with that moment, which is to come. */
    void goOnAt(Instant moment) {
        skipped.addAndGet(Duration.between(instant(), moment).toNanos());
    }

    /** Does that in a virtual thread after that time. */
    void in(Duration time, Runnable what) {
        at(nanos() + time.toNanos(), what);
    }

    private synchronized void at(long nanos, Runnable what) {
        agenda.add(new Plan(nanos, what));
    }

    /** Lets time pass until it is enough. */
    void runUntil(BooleanSupplier enough) {
        while (!enough.getAsBoolean()) {
            Plan due = due();
            if (due != null) {
                Thread.ofVirtual().start(due.what());
            } else if (skips && isIdle()) {
                skip();
            } else {
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    private synchronized @Nullable Plan due() {
        Plan next = agenda.peek();
        return next == null || next.at() > nanos() ? null : agenda.remove();
    }

    private boolean isIdle() {
        for (int look = 0; look < LOOKS; look++) {
            if (threads.getQueuedVirtualThreadCount() + threads.getMountedVirtualThreadCount()
                    > 0) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return true;
    }

    private synchronized void skip() {
        Plan next = agenda.peek();
        if (next != null) {
            skipped.addAndGet(Math.clamp(next.at() - nanos(), 0, MOST));
        }
    }
}
