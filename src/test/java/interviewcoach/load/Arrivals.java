package interviewcoach.load;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** What arrived, from the first daily question to the last. */
final class Arrivals {

    private final Set<Long> subscribers = new HashSet<>();
    private int repeated;
    private boolean begun;
    private int sinceFirst;
    private int count;
    private long first;
    private long last;
    private boolean ended;

    /** What came before does not count. */
    synchronized void begin() {
        begun = true;
    }

    synchronized void shown(long chat, long nanos) {
        if (begun) {
            if (!subscribers.isEmpty()) {
                sinceFirst++;
            }
            if (Evening.isSubscriber(chat)) {
                daily(chat, nanos);
            }
        }
    }

    private void daily(long chat, long nanos) {
        if (subscribers.isEmpty()) {
            first = nanos;
        }
        if (!subscribers.add(chat)) {
            repeated++;
        }
        last = nanos;
        count = sinceFirst;
    }

    synchronized int subscribers() {
        return subscribers.size();
    }

    /** How many of their chats got more than one message. */
    synchronized int repeated() {
        return repeated;
    }

    /** Messages of all kinds after the first daily question, up to the last. */
    synchronized int count() {
        return count;
    }

    synchronized Duration span() {
        return Duration.ofNanos(last - first);
    }

    /** Messages a second. */
    synchronized double rate() {
        return count / (span().toNanos() / 1e9);
    }

    synchronized void end() {
        ended = true;
    }

    synchronized boolean ended() {
        return ended;
    }
}
