package interviewcoach.fake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One chat: what stands in it, and whether the bot may write there. */
final class Chat {

    /** How the bot stands in a chat. */
    sealed interface Standing {

        record Welcome() implements Standing {}

        /** Nobody has pressed Start yet. */
        record Stranger() implements Standing {}

        record Refused(String description) implements Standing {}

        /** The bot is there and may not write. */
        record Mute() implements Standing {}

        record Upgraded(long to) implements Standing {}
    }

    private final long id;
    private final String title;
    private final Map<Integer, String> lines = new LinkedHashMap<>();
    private final Map<Integer, Shown> ours = new LinkedHashMap<>();
    private final List<Shown> shown = new ArrayList<>();
    private final Set<Integer> topics = new HashSet<>();
    private final Map<Long, String> ranks = new HashMap<>();
    private final Map<Integer, String> reactions = new LinkedHashMap<>();
    private final Map<Integer, Integer> replies = new HashMap<>();
    private Standing standing;
    private int lastMessage;
    private int heard;
    private boolean botSpokeLast;
    private boolean botIsAdmin;

    Chat(long id, String title, Standing standing) {
        this.id = id;
        this.title = title;
        this.standing = standing;
    }

    long id() {
        return id;
    }

    String title() {
        return title;
    }

    boolean isPrivate() {
        return id > 0;
    }

    synchronized Standing standing() {
        return standing;
    }

    synchronized void stands(Standing now) {
        standing = now;
    }

    synchronized void botIsAdmin(boolean is) {
        botIsAdmin = is;
    }

    synchronized boolean botIsAdmin() {
        return botIsAdmin;
    }

    synchronized boolean botSpokeLast() {
        return botSpokeLast;
    }

    synchronized void addTopic(int topic) {
        topics.add(topic);
    }

    synchronized boolean isForum() {
        return !topics.isEmpty();
    }

    /** What a person is here, in Telegram's words. */
    synchronized String rank(long person) {
        return person == Bot.ID
                ? botIsAdmin ? "administrator" : "member"
                : ranks.getOrDefault(person, "left");
    }

    synchronized void rank(long person, String rank) {
        ranks.put(person, rank);
    }

    synchronized void join(long person) {
        ranks.putIfAbsent(person, "member");
    }

    synchronized void react(int message, String emoji) {
        reactions.put(message, emoji);
        note("Бот  (реакция %s на сообщение %d)".formatted(emoji, message));
        notifyAll();
    }

    synchronized Map<Integer, String> reactions() {
        return Map.copyOf(reactions);
    }

    synchronized void replied(int message, int to) {
        replies.put(message, to);
    }

    /** The message that it replies to; null when it replies to none. */
    synchronized @Nullable Integer repliedTo(int message) {
        return replies.get(message);
    }

    synchronized boolean hasTopic(int topic) {
        return topics.contains(topic);
    }

    synchronized int write(String who, String text) {
        if (standing instanceof Standing.Stranger) {
            standing = new Standing.Welcome();
        }
        botSpokeLast = false;
        lines.put(++lastMessage, "%-4s %s".formatted(who, text.replace("\n", "\n     ")));
        return lastMessage;
    }

    synchronized void note(String line) {
        lines.put(-lines.size() - 1, line);
    }

    synchronized boolean has(int message) {
        return lines.containsKey(message);
    }

    synchronized @Nullable Shown ours(int message) {
        return ours.get(message);
    }

    synchronized int nextMessage() {
        return ++lastMessage;
    }

    synchronized void show(Shown message) {
        ours.put(message.message(), message);
        lines.put(message.message(), message.asSeen());
        shown.add(message);
        botSpokeLast = !message.edit();
        notifyAll();
    }

    /** The newest message that carries the button now. */
    synchronized Optional<Shown> withButton(String label) {
        return ours.values().stream()
                .filter(it -> it.button(label).isPresent())
                .reduce((older, newer) -> newer);
    }

    synchronized List<Shown> shown() {
        return List.copyOf(shown);
    }

    /** The first one after those that were awaited before; empty when it does not come in time. */
    synchronized Optional<Shown> await(Predicate<Shown> wanted, long millis)
            throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        int next = heard;
        while (true) {
            for (; next < shown.size(); next++) {
                if (wanted.test(shown.get(next))) {
                    heard = next + 1;
                    return Optional.of(shown.get(next));
                }
            }
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return Optional.empty();
            }
            wait(left);
        }
    }

    /** The chat as a person sees it. */
    synchronized String transcript() {
        return String.join("\n", lines.values());
    }
}
