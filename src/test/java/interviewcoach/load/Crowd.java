package interviewcoach.load;

import interviewcoach.bank.Question;
import interviewcoach.fake.FakeTelegram;
import interviewcoach.fake.Shown;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Many people who answer the bot's questions at the same time. */
final class Crowd {

    private static final long SEED = 20_261_121;

    private final Map<Long, Candidate> people = new HashMap<>();
    private final BlockingQueue<Candidate> ready = new LinkedBlockingQueue<>();
    private volatile boolean hurried;
    private volatile Times times = new Times();

    Crowd(FakeTelegram telegram, List<Question> questions, int size) {
        var random = new SplittableRandom(SEED);
        for (long id = 1; id <= size; id++) {
            people.put(
                    id,
                    new Candidate(
                            telegram.person(id, "Person " + id, "ru"),
                            questions,
                            random.split(),
                            this::isReady));
        }
        telegram.onMessage(this::read);
        people.values().forEach(Candidate::opensQuestion);
    }

    private void read(Shown message) {
        Candidate candidate = people.get(message.chat());
        if (candidate != null) {
            candidate.reads(message, times);
        }
    }

    private void isReady(Candidate candidate) {
        if (hurried) {
            candidate.answers();
        } else {
            ready.add(candidate);
        }
    }

    /** Answers come at that rate, whoever can; gives the times from answer to feedback. */
    Times answerSteadily(int perSecond, Duration howLong) throws InterruptedException {
        var taken = new Times();
        times = taken;
        long begin = System.nanoTime();
        long step = TimeUnit.SECONDS.toNanos(1) / perSecond;
        for (long next = 0; next < howLong.toNanos(); next += step) {
            TimeUnit.NANOSECONDS.sleep(begin + next - System.nanoTime());
            Candidate candidate = ready.poll(5, TimeUnit.SECONDS);
            if (candidate != null) {
                candidate.answers();
            }
        }
        TimeUnit.SECONDS.sleep(1);
        return taken;
    }

    /** Everybody answers as soon as they can; gives the times from answer to feedback. */
    Times answerAtOnce(Duration howLong) throws InterruptedException {
        hurry();
        var taken = new Times();
        times = taken;
        Thread.sleep(howLong);
        times = new Times();
        return taken;
    }

    /** Everybody answers as soon as they can, until there were so many answers. */
    void answerAtOnce(int answers) throws InterruptedException {
        var taken = new Times();
        times = taken;
        hurry();
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (taken.count() < answers) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Only %d replies came".formatted(taken.count()));
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private void hurry() {
        hurried = true;
        for (Candidate next = ready.poll(); next != null; next = ready.poll()) {
            next.answers();
        }
    }

    /** How many wait for a reply now. */
    long waiting() {
        return people.values().stream().filter(Candidate::waits).count();
    }
}
