package interviewcoach.desk;

import interviewcoach.bank.Bank;
import interviewcoach.bank.Question;
import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Event;
import interviewcoach.quiz.Past;
import interviewcoach.store.Database;
import interviewcoach.store.Incoming;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for answers to questions that were revised since, and has them judged again: a few at a
 * time, as an event in the conversation of each learner. What was judged by a revision is not found
 * again, so that it goes on after a restart where it was.
 */
public final class Regrading implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Regrading.class);

    /** Learners at a time. */
    static final int BATCH = 20;

    private static final Duration TICK = Duration.ofSeconds(1);

    private final Database database;
    private final Supplier<Bank> bank;
    private final InstantSource clock;
    private final Runnable wake;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Queue<Question> left = new ArrayDeque<>();
    private long after = Long.MIN_VALUE;
    private @Nullable Bank seen;

    /**
     * @param bank in use, asked each time
     * @param wake called when events were put into the inbox
     */
    public Regrading(Database database, Supplier<Bank> bank, InstantSource clock, Runnable wake) {
        this.database = database;
        this.bank = bank;
        this.clock = clock;
        this.wake = wake;
    }

    /** Looks about every second until it is closed. */
    public void start() {
        Thread.ofVirtual().name("regrading").start(this::work);
    }

    private void work() {
        try {
            while (!closed.await(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
                tickSafely();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void tickSafely() {
        try {
            tick();
        } catch (RuntimeException failure) {
            LOG.warn("Older answers are not judged again for now: {}", Fault.of(failure));
        }
    }

    /**
     * Puts the next few into the inbox, unless those before them still wait there.
     *
     * @return whether there may be more
     */
    public synchronized boolean tick() {
        Bank now = bank.get();
        if (now != seen) {
            seen = now;
            left.clear();
            left.addAll(now.questions());
            after = Long.MIN_VALUE;
        }
        if (!left.isEmpty() && database.inbox().countWaiting() < BATCH) {
            put();
        }
        return !left.isEmpty();
    }

    /** Questions without older answers are passed over at once. */
    private void put() {
        List<Long> learners = List.of();
        while (learners.isEmpty() && !left.isEmpty()) {
            Question question = left.element();
            learners = learners(question);
            if (learners.size() < BATCH) {
                left.remove();
                after = Long.MIN_VALUE;
            } else {
                after = learners.getLast();
            }
            put(question, learners);
        }
    }

    private List<Long> learners(Question question) {
        Instant since = clock.instant().minus(Past.REMEMBERED);
        return database.showings()
                .olderThan(question.id(), question.revision(), since, after, BATCH);
    }

    private void put(Question question, List<Long> learners) {
        if (!learners.isEmpty()) {
            database.inbox()
                    .keep(learners.stream().map(it -> Incoming.of(event(question, it))).toList());
            wake.run();
        }
    }

    private Event event(Question question, long learner) {
        return new Event.Revised(
                "revised:%s:%s:%d".formatted(question.id(), question.revision(), learner),
                Conversation.with(learner),
                clock.instant(),
                question.id());
    }

    /** Looks no more. */
    @Override
    public void close() {
        closed.countDown();
    }
}
