package interviewcoach.desk;

import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Rank;
import interviewcoach.voice.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Remembers what it was given to send, and answers as it was told to. */
class RecordingChannel implements Channel {

    final List<Sent> sent = new CopyOnWriteArrayList<>();
    final List<String> answers = new CopyOnWriteArrayList<>();
    final Map<Long, Message> latest = new ConcurrentHashMap<>();
    final Map<String, Fetched> files = new ConcurrentHashMap<>();
    final List<String> reactions = new CopyOnWriteArrayList<>();
    final List<Long> left = new CopyOnWriteArrayList<>();
    final Map<Long, Rank> ranks = new ConcurrentHashMap<>();
    final Map<Long, Duration> waits = new ConcurrentHashMap<>();

    volatile Function<Sent, @Nullable Delivery> fate = one -> null;

    private final AtomicInteger ids = new AtomicInteger();

    record Sent(Conversation to, String html, @Nullable Integer edits) {}

    @Override
    public Delivery send(Conversation to, Message message, @Nullable Integer edits) {
        Sent one = new Sent(to, message.html(), edits);
        Delivery special = fate.apply(one);
        if (special != null) {
            return special;
        }
        sent.add(one);
        latest.put(to.chat(), message);
        return new Delivery.Sent(ids.incrementAndGet());
    }

    @Override
    public Fetched fetch(String file, int most) {
        return Objects.requireNonNullElse(files.get(file), new Fetched.Failed());
    }

    @Override
    public void answer(String callback, @Nullable String toast, boolean stays) {
        answers.add(callback + "=" + toast);
    }

    @Override
    public Delivery react(Conversation to, int message, String emoji) {
        reactions.add(message + "=" + emoji);
        return new Delivery.Sent(message);
    }

    @Override
    public void leave(long chat) {
        left.add(chat);
    }

    @Override
    public boolean seesAll(long chat) {
        return false;
    }

    @Override
    public Rank rank(long chat, long person) {
        return ranks.getOrDefault(person, Rank.MEMBER);
    }

    @Override
    public Duration wait(Conversation to) {
        return waits.getOrDefault(to.chat(), Duration.ZERO);
    }

    List<String> htmlTo(long chat) {
        return sent.stream().filter(one -> one.to().chat() == chat).map(Sent::html).toList();
    }
}
