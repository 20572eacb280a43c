package interviewcoach.fake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.node.ObjectNode;

/** The updates that the bot has not confirmed, and the one poll that waits for them. */
final class UpdateQueue {

    private static final Set<String> NOT_BY_DEFAULT =
            Set.of("chat_member", "message_reaction", "message_reaction_count");
    private static final long HASTE = TimeUnit.MILLISECONDS.toNanos(500);

    /** An offset that is further ahead belongs to ids before a reset, and confirms nothing. */
    private static final int FUTURE = 10;

    private record Update(long id, String json) {}

    private final Deque<Update> waiting = new ArrayDeque<>();
    private Set<String> allowed = Set.of();
    private long next;
    private int poll;
    private long lastOffset;
    private long lastAsked = System.nanoTime() - HASTE;

    UpdateQueue(long firstId) {
        this.next = firstId;
    }

    /** After a week of silence Telegram goes on at an id of its choice. */
    synchronized void goOnAt(long id) {
        next = id;
    }

    synchronized void allow(List<String> kinds) {
        allowed = Set.copyOf(kinds);
    }

    synchronized void add(ObjectNode update, String kind) {
        if (allowed.isEmpty() ? !NOT_BY_DEFAULT.contains(kind) : allowed.contains(kind)) {
            update.put("update_id", next);
            addRaw(update.toString());
        }
    }

    /** Adds {@code json} as it stands; {@code %d} in it becomes the id. */
    synchronized void addRaw(String json) {
        waiting.add(new Update(next, json.replace("%d", Long.toString(next))));
        next++;
        notifyAll();
    }

    synchronized int size() {
        return waiting.size();
    }

    /** Lets a waiting poll go, as when the server stops. */
    synchronized void interrupt() {
        poll++;
        notifyAll();
    }

    /** The JSON of updates; empty after the timeout. */
    synchronized List<String> poll(long offset, int limit, int timeoutSeconds)
            throws InterruptedException {
        int mine = ++poll;
        notifyAll();
        forget(offset);
        int atMost = isHasty(offset) ? 1 : limit;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(timeoutSeconds);
        while (waiting.isEmpty() && left(deadline) > 0) {
            wait(left(deadline));
            if (mine != poll) {
                throw Refusal.of(
                        409,
                        "Conflict: terminated by other getUpdates request; make sure that only one bot"
                                + " instance is running");
            }
        }
        return first(atMost);
    }

    private static long left(long deadline) {
        return TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime() + 999_999);
    }

    private boolean isHasty(long offset) {
        long now = System.nanoTime();
        boolean hasty = offset > 0 && offset == lastOffset && now - lastAsked < HASTE;
        lastOffset = offset;
        lastAsked = now;
        return hasty;
    }

    private void forget(long offset) {
        if (offset > 0 && offset <= next + FUTURE) {
            waiting.removeIf(update -> update.id() < offset);
        }
        while (offset < 0 && waiting.size() > -offset) {
            waiting.removeFirst();
        }
    }

    private List<String> first(int limit) {
        var result = new ArrayList<String>();
        for (Update update : waiting) {
            if (result.size() == limit) {
                break;
            }
            result.add(update.json());
        }
        return result;
    }
}
