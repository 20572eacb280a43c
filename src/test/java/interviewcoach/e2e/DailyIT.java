package interviewcoach.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.fake.FakeTelegram;
import interviewcoach.fake.Person;
import interviewcoach.fake.Shown;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The daily question comes once a day, whatever happens to the process. */
class DailyIT {

    private static final long ANNA = 61;

    @TempDir private Path folder;

    @Test
    void it_comes_once_a_day_even_when_the_coach_is_killed_at_it() throws InterruptedException {
        try (var telegram = FakeTelegram.start()) {
            Person anna = telegram.person(ANNA, "Аня", "ru");
            try (var coach = CoachProcess.serve(folder, CoachProcess.bot(telegram))) {
                anna.says("/start");
                anna.hears("· junior");
                anna.says("/reveal");
                anna.hears("Присылать по одному вопросу в день?");
                anna.says("/daily 23:30 UTC");
                anna.hears("23:30");
                coach.terminate();
            }
            OffsetDateTime due = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
            isDue(due);
            killedWhenItComes(telegram, anna);
            isDue(due);
            try (var coach = CoachProcess.serve(folder, CoachProcess.bot(telegram))) {
                Thread.sleep(3000);
                anna.says("/help");
                anna.hears("/quiz");
                assertThat(dailyQuestions(telegram)).hasSizeBetween(1, 2);
                assertThat(dailyQuestions(telegram).stream().map(Shown::text).distinct())
                        .hasSize(1);
                assertThat(
                                Records.in(folder)
                                        .number(
                                                "select count(*) from asking where occasion = 'DAILY'"))
                        .isEqualTo(1);
                assertThat(coach.isAlive()).isTrue();
            }
            Transcripts.keep("daily", anna);
        }
    }

    private void isDue(OffsetDateTime due) {
        LocalTime time = due.toLocalTime();
        Records.in(folder)
                .change(
                        "update daily set time = '%s', next_due_at = %d"
                                .formatted(time, due.toInstant().toEpochMilli()));
    }

    private void killedWhenItComes(FakeTelegram telegram, Person anna) {
        var victim = new AtomicReference<@Nullable CoachProcess>();
        telegram.onMessage(message -> {
            CoachProcess alive = victim.getAndSet(null);
            if (alive != null) {
                alive.kill();
            }
        });
        try (var coach = CoachProcess.start(folder, CoachProcess.bot(telegram), "serve")) {
            victim.set(coach);
            anna.hears("Вопрос дня");
            coach.exitCode();
        }
    }

    private static List<Shown> dailyQuestions(FakeTelegram telegram) {
        return telegram.shown(ANNA).stream()
                .filter(it -> it.text().startsWith("Вопрос дня"))
                .toList();
    }
}
