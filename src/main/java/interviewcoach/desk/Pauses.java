package interviewcoach.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which chats must not be written to for a while. The other side does not say whether it is one
 * chat that is too fast or all of them: two chats turned away within a second pause all.
 */
final class Pauses {

    private static final Duration TOGETHER = Duration.ofSeconds(1);

    private final Map<Long, Instant> until = new HashMap<>();
    private Instant allUntil = Instant.MIN;
    private long lastTurnedAway;
    private Instant lastTurnedAwayAt = Instant.MIN;

    /** The limits of the channel make that chat wait. */
    synchronized void hold(long chat, Duration howLong, Instant now) {
        until.put(chat, now.plus(howLong));
    }

    /** The other side turned that chat away. */
    synchronized void turnedAway(long chat, Duration howLong, Instant now) {
        hold(chat, howLong, now);
        boolean together = lastTurnedAwayAt.isAfter(now.minus(TOGETHER));
        if (together && lastTurnedAway != chat) {
            allUntil = latest(allUntil, now.plus(howLong));
        }
        lastTurnedAway = chat;
        lastTurnedAwayAt = now;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** How long nobody may be written to. */
    synchronized Duration all(Instant now) {
        return left(allUntil, now);
    }

    /** How long that chat may not be written to. */
    synchronized Duration of(long chat, Instant now) {
        return left(latest(allUntil, until.getOrDefault(chat, Instant.MIN)), now);
    }

    private static Duration left(Instant end, Instant now) {
        return end.isAfter(now) ? Duration.between(now, end) : Duration.ZERO;
    }

    /** The chats that pause now. */
    synchronized Set<Long> chats(Instant now) {
        until.values().removeIf(end -> !end.isAfter(now));
        return Set.copyOf(until.keySet());
    }

    /** When the next pause ends, at most that long from now. */
    synchronized Duration shortest(Instant now, Duration atMost) {
        return until.values().stream()
                .map(end -> left(end, now))
                .filter(left -> left.compareTo(atMost) < 0)
                .min(Duration::compareTo)
                .orElse(atMost);
    }
}
