package interviewcoach.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.learner.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A group whose people nobody knows in private. */
class GroupDayTest {

    private static final Conversation TOPIC = new Conversation(-100500, 7);

    private Person by = new Person(42, "Аня", "ru");
    private State state = State.NEW;
    private @Nullable Daily daily;
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private int events;

    private Step hear(Event event) {
        Snapshot snapshot =
                new Snapshot(
                        state,
                        null,
                        Map.of(),
                        Map.of(),
                        daily,
                        now,
                        events,
                        new Outside.Ranked(Rank.ADMIN),
                        SmallBank.world());
        Step step = Quiz.step(snapshot, event);
        state = step.next();
        for (Fact fact : step.facts()) {
            switch (fact) {
                case Fact.DailySet(var set) -> daily = set;
                case Fact.DailyStopped() -> daily = null;
                case Fact.Overtaken() -> {}
                default -> throw new AssertionError("kept of a group: " + fact);
            }
        }
        return step;
    }

    private Step type(String name, String arguments) {
        return hear(new Event.Commanded(key(), TOPIC, now, by, 1, name, arguments));
    }

    private Step press(Action action) {
        return hear(new Event.Pressed(key(), TOPIC, now, by, 5, "callback", action.encoded()));
    }

    private Step day(String date) {
        return hear(new Event.DayCame(key(), TOPIC, now, LocalDate.parse(date)));
    }

    private String key() {
        return "tg:" + ++events;
    }

    /** Eight hours later. */
    private Step reveal() {
        now = now.plus(Duration.ofHours(8));
        return hear(new Event.TimeUp(key(), TOPIC, now, Timers.REVEAL));
    }

    private static List<String> lines(Step step) {
        return step.says().stream().map(Transcript::line).toList();
    }

    @Test
    void an_admin_switches_it_on_by_words_or_buttons_and_texts_are_not_awaited() {
        assertThat(lines(type("daily", "12:00 берлин")))
                .singleElement()
                .asString()
                .startsWith("DailyConfirm 12:00 Europe/Berlin");
        assertThat(lines(press(new Action.ClockWrong())))
                .singleElement()
                .asString()
                .startsWith("ChooseClock");
        assertThat(lines(press(new Action.Clock(180))))
                .singleElement()
                .asString()
                .startsWith("ChooseCity");
        assertThat(lines(press(new Action.Zone("Europe/Moscow"))))
                .containsExactly("DailyOn 12:00 Europe/Moscow");
        assertThat(lines(press(new Action.DailyDays(false))))
                .singleElement()
                .asString()
                .contains("days:12345", "in-place")
                .doesNotContain("REMINDER");
        assertThat(state.awaits()).isInstanceOf(State.Awaits.Nothing.class);
        assertThat(lines(type("daily", "напомнить 19:00")))
                .containsExactly("NoReminderHere [daily-show]");
        assertThat(lines(type("daily", "off"))).containsExactly("DailyStopped");
        assertThat(daily).isNull();
    }

    @Test
    void it_is_posted_in_the_language_of_who_switched_it_on() {
        by = new Person(43, "Ann", "en");
        type("daily", "12:00 Europe/Moscow");
        assertThat(daily).extracting(Daily::language).isEqualTo(Language.EN);
    }

    @Test
    void it_comes_once_a_date_and_each_question_once_before_any_repeats() {
        type("daily", "12:00 Europe/Moscow");
        int all = SmallBank.world().bank().questions().size();
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 2 * all; i++) {
            String date = LocalDate.parse("2026-03-02").plusDays(i).toString();
            now = Instant.parse(date + "T09:00:00Z");
            Step step = day(date);
            assertThat(step.says()).hasSize(1);
            asked.add(((Reply.RoundAsk) step.says().getFirst().reply()).question().id());
            assertThat(day(date).says()).isEmpty();
            reveal();
        }
        Set<String> first = new HashSet<>(asked.subList(0, all));
        assertThat(first).hasSize(all);
        assertThat(new HashSet<>(asked.subList(all, 2 * all))).hasSize(all);
    }

    @Test
    void more_questions_of_a_day_come_when_somebody_presses_for_them() {
        type("daily", "12:00 Europe/Moscow 2 вопроса темы concurrency");
        Reply.RoundAsk first = (Reply.RoundAsk) day("2026-03-02").says().getFirst().reply();
        assertThat(first.topic().id()).isEqualTo("concurrency");
        assertThat(first.daily()).isTrue();
        assertThat(first.count()).isEqualTo(2);
        Step revealed = reveal();
        assertThat(revealed.timers())
                .extracting(Step.Timer::name)
                .containsExactly(Timers.REVEAL, Timers.COUNTER);
        assertThat(hear(new Event.TimeUp(key(), TOPIC, now, Timers.NEXT)).says()).isEmpty();
        Step next = press(new Action.Onward(1));
        assertThat(((Reply.RoundAsk) next.says().getFirst().reply()).question().id())
                .isNotEqualTo(first.question().id());
    }

    @Test
    void one_question_and_its_reveal_are_all_that_comes_unasked_on_a_day() {
        type("daily", "12:00 Europe/Moscow 3 вопроса");
        for (int day = 2; day < 9; day++) {
            String date = "2026-03-0" + day;
            now = Instant.parse(date + "T09:00:00Z");
            assertThat(day(date).says()).hasSize(1);
            assertThat(reveal().says()).hasSize(1);
        }
    }

    @Test
    void a_round_may_begin_between_two_questions_of_a_day() {
        type("daily", "12:00 Europe/Moscow 2 вопроса");
        day("2026-03-02");
        reveal();
        assertThat(lines(type("round", "1"))).hasSize(2).noneMatch(it -> it.contains("Runs"));
        assertThat(press(new Action.Onward(1)).toast()).isEqualTo(new Reply.AlreadyRevealed());
    }

    @Test
    void late_one_waits_for_the_morning_and_a_pause_holds() {
        type("daily", "00:30 Europe/Moscow");
        now = Instant.parse("2026-03-03T00:00:00Z");
        Step waits = day("2026-03-03");
        assertThat(waits.says()).isEmpty();
        assertThat(waits.timers())
                .containsExactly(
                        new Step.Timer.Set("daily", Instant.parse("2026-03-03T05:00:00Z")));
        now = Instant.parse("2026-03-03T05:00:00Z");
        assertThat(hear(new Event.TimeUp(key(), TOPIC, now, "daily")).says()).hasSize(1);
        assertThat(lines(type("pause", "7")))
                .containsExactly("Paused until 2026-03-10 streak:0 [daily-pause:0]");
        now = Instant.parse("2026-03-03T21:30:00Z");
        assertThat(day("2026-03-04").says()).isEmpty();
        assertThat(lines(press(new Action.DailyPause(0))))
                .containsExactly("DailyOn 00:30 Europe/Moscow");
    }

    @Test
    void other_buttons_are_for_those_they_were_shown_to() {
        assertThat(press(new Action.NotToday()).toast()).isEqualTo(new Reply.NotForYou());
        assertThat(press(new Action.Next()).toast()).isEqualTo(new Reply.NotForYou());
    }
}
