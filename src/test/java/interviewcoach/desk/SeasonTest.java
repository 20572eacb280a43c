package interviewcoach.desk;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.bank.Question;
import interviewcoach.clock.Ticker;
import interviewcoach.learner.Streak;
import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Day;
import interviewcoach.quiz.State;
import interviewcoach.store.Engine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two months over a change of the clocks, hour by hour: the coach is down now and then, for hours
 * or days, and its clock is once days ahead. Whoever does their part must not pay for that.
 */
class SeasonTest {

    private static final Instant END = Instant.parse("2027-04-20T00:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final School school;
    private final Ticker ticker;

    SeasonTest(@TempDir Path folder) {
        school = new School(folder, Engine.SQLITE.open());
        ticker = new Ticker(school.database, school.clock, () -> {});
    }

    @AfterEach
    void close() {
        school.close();
    }

    private Instant now() {
        return school.clock.instant();
    }

    // ---- people

    /** Somebody, and what they have got and done. */
    private class Learner {

        final long id;
        ZoneId zone;
        final Set<LocalDate> answered = new HashSet<>();
        final List<LocalDate> questions = new ArrayList<>();

        Learner(long id, String zone) {
            this.id = id;
            this.zone = ZoneId.of(zone);
            school.types(id, "/start q_process");
        }

        State state() {
            return school.database.chats().find(Conversation.with(id)).state();
        }

        Streak streak() {
            return school.database.learners().find(id).orElseThrow().learner().streak();
        }

        LocalTime time() {
            return now().atZone(zone).toLocalTime();
        }

        void answers() {
            String open = Objects.requireNonNull(state().open()).question();
            Question question = school.library.inUse().bank().question(open).orElseThrow();
            school.types(id, question.answer());
            answered.add(LocalDate.ofInstant(now(), zone));
        }

        /** A new date of the daily question, if one has come. */
        boolean gotQuestion() {
            Day day = state().day();
            if (day == null || (!questions.isEmpty() && day.date().equals(questions.getLast()))) {
                return false;
            }
            assertThat(questions).doesNotContain(day.date());
            questions.add(day.date());
            return true;
        }
    }

    private void hourOfDaily(Learner learner) {
        if (learner.gotQuestion()) {
            assertThat(learner.time()).isBetween(LocalTime.of(8, 0), LocalTime.of(20, 0));
            learner.answers();
        }
    }

    /** Comes by once a day, at the first hour at which the coach is there. */
    private void hourOfOwnAccord(Learner learner) {
        LocalDate today = LocalDate.ofInstant(now(), learner.zone);
        boolean awake =
                !learner.time().isBefore(LocalTime.of(8, 0))
                        && learner.time().isBefore(LocalTime.of(22, 0));
        if (awake && !learner.answered.contains(today)) {
            school.types(learner.id, "/quiz 1");
            learner.answers();
        }
    }

    // ---- the season

    private void hour() {
        school.database.downtimes().heard(now());
        ticker.tick();
        school.settle();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whoever_answers_what_comes_keeps_streak_and_freezes(long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        school.clock.forward(Duration.between(now(), Instant.parse("2027-02-20T05:00:00Z")));
        Learner daily = new Learner(1, "Europe/Berlin");
        school.types(1, "/daily 09:00 Europe/Berlin");
        Learner alone = new Learner(2, "Europe/Moscow");
        Learner traveller = new Learner(3, "Asia/Tokyo");
        school.types(3, "/daily 10:00 Asia/Tokyo");
        Set<LocalDate> atWork = new HashSet<>();
        boolean wasAhead = false;
        while (now().isBefore(END)) {
            hour();
            if (daily.time().getHour() >= 9 && daily.time().getHour() < 20) {
                atWork.add(LocalDate.ofInstant(now(), daily.zone));
            }
            hourOfDaily(daily);
            hourOfOwnAccord(alone);
            if (traveller.gotQuestion()) {
                traveller.answers();
            }
            if (chance.nextInt(12) == 0) {
                traveller.zone =
                        ZoneId.of(
                                traveller.zone.getId().startsWith("Asia")
                                        ? "America/Los_Angeles"
                                        : "Asia/Tokyo");
                school.types(3, "/daily 10:00 " + traveller.zone);
            }
            if (!wasAhead && chance.nextInt(500) == 0) {
                wasAhead = true;
                school.clock.forward(Duration.ofDays(4));
                hour();
                school.clock.forward(Duration.ofDays(-4));
            }
            boolean down = chance.nextInt(60) == 0;
            school.clock.forward(down ? HOUR.multipliedBy(chance.nextInt(1, 80)) : HOUR);
        }
        assertThat(daily.questions).containsAll(atWork);
        for (Learner learner : List.of(daily, alone, traveller)) {
            assertThat(learner.streak().frozen()).as("frozen, of %d", learner.id).isNull();
            assertThat(learner.streak().days())
                    .isEqualTo(learner.answered.size())
                    .isGreaterThan(20);
        }
    }
}
