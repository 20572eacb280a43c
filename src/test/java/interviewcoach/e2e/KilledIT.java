package interviewcoach.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.fake.FakeTelegram;
import interviewcoach.fake.Person;
import interviewcoach.fake.Shown;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} at any moment. */
class KilledIT {

    private static final int PEOPLE = 20;
    private static final int ANSWERS_EACH = 10;
    private static final int KILLS = 5;
    private static final long SEED = 20_261_121;
    private static final int LONGEST_DELAY_MILLIS = 30;

    @TempDir private Path folder;

    private final Semaphore shown = new Semaphore(0);
    private final Random random = new Random(SEED);

    @Test
    @Timeout(180)
    void each_answer_is_graded_once_and_answered_whenever_the_coach_is_killed() throws Exception {
        try (var telegram = FakeTelegram.start();
                ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            telegram.patience(Duration.ofSeconds(60));
            telegram.onMessage(it -> shown.release());
            List<Future<?>> talks =
                    people(telegram).<Future<?>>map(it -> crowd.submit(() -> talk(it))).toList();
            CoachProcess coach = serve(telegram);
            for (int kill = 0; kill < KILLS; kill++) {
                awaitMoment();
                coach.close();
                coach = serve(telegram);
            }
            try (CoachProcess last = coach) {
                for (Future<?> talk : talks) {
                    talk.get();
                }
                last.terminate();
            }
            assertThat(telegram.violations()).isEmpty();
            checkRecords();
            people(telegram).forEach(it -> checkScreen(it, telegram.shown(it.id())));
        }
    }

    private static Stream<Person> people(FakeTelegram telegram) {
        return IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(it -> telegram.person(it, "Ученик " + it, "ru"));
    }

    private CoachProcess serve(FakeTelegram telegram) {
        return CoachProcess.start(folder, CoachProcess.bot(telegram), "serve");
    }

    /** Some while after some message has come; often that is before the next one is noted. */
    private void awaitMoment() throws InterruptedException {
        shown.drainPermits();
        assertThat(shown.tryAcquire(random.nextInt(20, 60), 60, TimeUnit.SECONDS)).isTrue();
        Thread.sleep(random.nextInt(LONGEST_DELAY_MILLIS));
    }

    private static void talk(Person person) {
        for (int number = 1; number <= ANSWERS_EACH; number++) {
            person.says("/start q_gil-what");
            person.hears(it -> it.text().endsWith("Что такое GIL?"));
            person.says(answer(person.id(), number));
            person.hears(KilledIT::isVerdict);
        }
    }

    private static String answer(long person, int number) {
        return "это глобальная блокировка, ответ %d от ученика %d".formatted(number, person);
    }

    private static boolean isVerdict(Shown message) {
        return message.text().matches("(?s)(Верно|Частично|Неверно) · .*");
    }

    private void checkRecords() {
        Records records = Records.in(folder);
        assertThat(records.column("select text from answer"))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, PEOPLE)
                                .boxed()
                                .flatMap(KilledIT::answers)
                                .toList());
        assertThat(records.column("select key from inbox where status <> 'done'")).isEmpty();
        assertThat(records.column("select key from outbox where status <> 'sent'")).isEmpty();
    }

    private static Stream<String> answers(long person) {
        return IntStream.rangeClosed(1, ANSWERS_EACH).mapToObj(number -> answer(person, number));
    }

    /** In a chat one message is under way at a time, so a kill repeats one there at most. */
    private void checkScreen(Person person, List<Shown> screen) {
        long sent =
                Records.in(folder)
                        .number("select count(*) from outbox where chat = " + person.id());
        assertThat((long) screen.size()).isBetween(sent, sent + KILLS);
        long verdicts = screen.stream().filter(KilledIT::isVerdict).count();
        assertThat(verdicts).isBetween((long) ANSWERS_EACH, (long) ANSWERS_EACH + KILLS);
    }
}
