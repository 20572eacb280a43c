package interviewcoach.desk;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes the one who waits for work; a ring while nobody waits is remembered. */
final class Bell {

    private final Lock lock = new ReentrantLock();
    private final Condition rang = lock.newCondition();
    private boolean ringing;

    void ring() {
        lock.lock();
        try {
            ringing = true;
            rang.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Returns at the next ring, or after that time. */
    void await(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (!ringing && left > 0) {
                left = rang.awaitNanos(left);
            }
            ringing = false;
        } finally {
            lock.unlock();
        }
    }
}
