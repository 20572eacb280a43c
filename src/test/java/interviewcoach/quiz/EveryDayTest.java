package interviewcoach.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.bank.Question;
import interviewcoach.learner.Downtime;
import interviewcoach.learner.Streak;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EveryDayTest {

    private static final String ANSWER = "возобновляет корутины и ждёт готовности ввода-вывода";

    private static Daily berlin(String time, @Nullable String quiet) {
        Daily daily = new Daily(LocalTime.parse(time), ZoneId.of("Europe/Berlin"));
        return quiet == null ? daily : daily.quiet(quiet(quiet));
    }

    private static Daily.Quiet quiet(String hours) {
        String[] ends = hours.split("-");
        return new Daily.Quiet(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    // ---- when it may come; Berlin is an hour ahead of UTC until March 29, then two

    @ParameterizedTest(name = "due at {0}, quiet {1}, of {2}: at {3} it may come at {4}")
    @CsvSource({
        "09:00,             , 2026-03-10, 2026-03-10T08:00:00Z, 2026-03-10T08:00:00Z",
        "09:00,             , 2026-03-10, 2026-03-10T09:00:00Z, 2026-03-10T09:00:00Z",
        "09:00,             , 2026-03-10, 2026-03-10T18:59:00Z, 2026-03-10T18:59:00Z",
        "09:00,             , 2026-03-10, 2026-03-10T19:00:00Z, ",
        "09:00,             , 2026-03-10, 2026-03-11T05:00:00Z, ",
        "21:30,             , 2026-03-10, 2026-03-10T20:30:00Z, 2026-03-10T20:30:00Z",
        "21:30,             , 2026-03-10, 2026-03-10T21:44:00Z, 2026-03-10T21:44:00Z",
        "21:30,             , 2026-03-10, 2026-03-10T21:46:00Z, ",
        "23:30,             , 2026-03-10, 2026-03-10T23:20:00Z, 2026-03-10T23:20:00Z",
        "00:30,             , 2026-03-10, 2026-03-10T03:00:00Z, 2026-03-10T07:00:00Z",
        "00:30, 22:00-00:20 , 2026-03-10, 2026-03-10T03:00:00Z, 2026-03-10T07:00:00Z",
        "09:00, 10:00-12:00 , 2026-03-10, 2026-03-10T10:00:00Z, 2026-03-10T11:00:00Z",
        "09:00, 09:30-12:00 , 2026-03-10, 2026-03-10T08:45:00Z, 2026-03-10T11:00:00Z",
        "09:00, 10:00-08:00 , 2026-03-10, 2026-03-10T10:00:00Z, ",
        "09:00, 17:00-08:00 , 2026-03-10, 2026-03-10T15:59:00Z, 2026-03-10T15:59:00Z",
        "21:30, 22:00-08:00 , 2026-03-10, 2026-03-10T20:45:00Z, 2026-03-10T20:45:00Z",
        "21:30, 22:00-08:00 , 2026-03-10, 2026-03-10T21:05:00Z, ",
        "02:30,             , 2026-03-29, 2026-03-29T01:30:00Z, 2026-03-29T01:30:00Z",
        "02:30,             , 2026-03-29, 2026-03-29T04:00:00Z, 2026-03-29T06:00:00Z"
    })
    void late_question_comes_on_its_day_before_the_evening_and_out_of_quiet_hours(
            String time,
            @Nullable String quiet,
            LocalDate date,
            Instant now,
            @Nullable Instant expected) {
        assertThat(EveryDay.moment(berlin(time, quiet), date, now)).isEqualTo(expected);
    }

    @Test
    void paused_date_and_free_day_of_the_week_bring_nothing() {
        LocalDate monday = LocalDate.parse("2026-03-02");
        Instant morning = Instant.parse("2026-03-02T08:00:00Z");
        Daily daily = berlin("09:00", null);
        assertThat(EveryDay.moment(daily.pausedUntil(monday), monday, morning)).isNotNull();
        assertThat(EveryDay.moment(daily.pausedUntil(monday.plusDays(1)), monday, morning))
                .isNull();
        assertThat(EveryDay.moment(daily.on(Daily.WEEKDAYS), monday.minusDays(1), morning))
                .isNull();
    }

    // ---- which days count

    private static Play with(String daily) {
        Play play = new Play();
        play.type("/start q_process");
        play.type("/daily " + daily);
        return play;
    }

    private static void answer(Play play) {
        play.type("/start q_loop");
        play.say(ANSWER);
    }

    private static Streak streak(Play play) {
        return Objects.requireNonNull(play.learner).streak();
    }

    /** Says something that is no answer, which settles what is over. */
    private static Streak seen(Play play) {
        play.type("/help");
        return streak(play);
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Tokyo, America/Los_Angeles",
        "America/Los_Angeles, Asia/Tokyo",
        "Pacific/Kiritimati, Pacific/Pago_Pago",
        "Pacific/Pago_Pago, Pacific/Kiritimati",
        "Europe/Moscow, Europe/Berlin"
    })
    void traveller_who_changes_zones_twice_a_day_neither_gains_nor_loses_days(
            String one, String other) {
        Play play = with("09:00 " + one);
        for (int day = 0; day < 10; day++) {
            answer(play);
            play.pass(Duration.ofHours(8));
            play.type("/daily " + other);
            play.pass(Duration.ofHours(8));
            play.type("/daily " + one);
            play.pass(Duration.ofHours(8));
        }
        assertThat(streak(play).days()).isEqualTo(10);
        assertThat(streak(play).freezesOn(LocalDate.parse("2026-03-12"))).isEqualTo(2);
    }

    @Test
    void traveller_who_answers_in_both_zones_gains_one_day_at_most() {
        Play play = with("09:00 Asia/Tokyo");
        for (int day = 0; day < 10; day++) {
            answer(play);
            play.pass(Duration.ofHours(12));
            play.type("/daily America/Los_Angeles");
            answer(play);
            play.pass(Duration.ofHours(12));
            play.type("/daily Asia/Tokyo");
        }
        assertThat(streak(play).days()).isBetween(10, 11);
    }

    @Test
    void days_without_a_delivery_break_nothing() {
        Play play = with("12:00 Europe/Moscow");
        answer(play);
        play.pass(Duration.ofDays(9));
        assertThat(seen(play).days()).isEqualTo(1);
        answer(play);
        assertThat(streak(play).days()).isEqualTo(2);
        assertThat(streak(play).freezesOn(LocalDate.parse("2026-03-11"))).isEqualTo(2);
    }

    @Test
    void day_on_which_the_coach_went_down_breaks_nothing_either() {
        Play play = with("12:00 Europe/Moscow");
        answer(play);
        play.pass(Duration.ofDays(1));
        play.day("2026-03-03");
        play.pass(Duration.ofDays(3));
        play.day("2026-03-06");
        assertThat(streak(play).days()).isEqualTo(1);
        assertThat(streak(play).frozen()).isNull();
    }

    @Test
    void days_of_our_downtime_break_nothing_for_who_has_no_daily_question_either() {
        Play play = new Play();
        play.type("/start q_process");
        answer(play);
        play.world = away("2026-03-03T02:00:00Z", "2026-03-08T03:00:00Z");
        play.pass(Duration.ofDays(7));
        assertThat(seen(play).days()).isEqualTo(1);
        assertThat(seen(play).freezesOn(LocalDate.parse("2026-03-09"))).isEqualTo(1);
    }

    @Test
    void question_that_came_before_we_went_down_need_not_be_answered() {
        Play play = with("08:00 Europe/Moscow");
        answer(play);
        play.world = away("2026-03-03T06:00:00Z", "2026-03-04T04:00:00Z");
        play.pass(Duration.ofHours(20));
        play.day("2026-03-03");
        play.pass(Duration.ofDays(1));
        play.day("2026-03-04");
        assertThat(streak(play).days()).isEqualTo(1);
        assertThat(streak(play).freezesOn(LocalDate.parse("2026-03-04"))).isEqualTo(2);
    }

    private static Snapshot.World away(String from, String to) {
        return SmallBank.away(
                new Downtime(List.of(new Downtime.Span(Instant.parse(from), Instant.parse(to)))));
    }

    @Test
    void clock_that_was_ahead_silences_nobody_and_costs_no_streak() {
        Play play = with("12:00 Europe/Moscow");
        answer(play);
        play.pass(Duration.ofDays(1));
        play.pass(Duration.ofDays(5));
        Step asked = play.day("2026-03-08");
        play.pass(Duration.ofDays(-5));
        assertThat(play.day("2026-03-08").says()).isEmpty();
        play.say(((Reply.Ask) Play.only(asked).reply()).question().answer());
        assertThat(streak(play).last()).isEqualTo("2026-03-03");
        assertThat(streak(play).days()).isEqualTo(2);
        play.pass(Duration.ofDays(1));
        assertThat(play.day("2026-03-04").says()).hasSize(1);
    }

    @Test
    void after_the_goodbye_not_even_the_interview_is_mentioned() {
        Play play = with("12:00 Europe/Moscow");
        play.type("/goal in 20 days 20");
        for (int day = 3; day <= 18; day++) {
            play.pass(Duration.ofDays(1));
            play.day("2026-03-%02d".formatted(day));
        }
        assertThat(play.pass(Duration.ofDays(6)))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.says()).isEmpty());
        assertThat(Objects.requireNonNull(play.learner).goal()).isNull();
    }

    @Test
    void delivered_days_without_an_answer_spend_the_freezes_and_end_it() {
        Play play = with("12:00 Europe/Moscow");
        answer(play);
        for (int day = 3; day <= 6; day++) {
            play.pass(Duration.ofDays(1));
            play.day("2026-03-0" + day);
        }
        assertThat(streak(play).days()).isZero();
        answer(play);
        assertThat(streak(play).days()).isEqualTo(1);
    }

    @Test
    void free_days_of_the_week_break_nothing() {
        Play play = with("12:00 Europe/Moscow");
        play.type("/daily пн");
        answer(play);
        play.pass(Duration.ofDays(7));
        play.day("2026-03-09");
        answer(play);
        assertThat(streak(play).days()).isEqualTo(2);
        assertThat(streak(play).frozen()).isNull();
    }

    @Test
    void without_a_daily_question_every_missed_day_costs_a_freeze() {
        Play play = new Play();
        play.type("/start q_process");
        answer(play);
        play.pass(Duration.ofDays(3));
        assertThat(seen(play).days()).isEqualTo(1);
        assertThat(seen(play).freezesOn(LocalDate.parse("2026-03-05"))).isZero();
        play.pass(Duration.ofDays(1));
        assertThat(seen(play).days()).isZero();
    }

    @Test
    void answer_in_the_night_after_a_date_counts_for_its_question() {
        Play play = with("23:30 Europe/Moscow");
        answer(play);
        play.pass(Duration.ofHours(24 + 11).plusMinutes(30));
        Step asked = play.day("2026-03-03");
        Question question = ((Reply.Ask) Play.only(asked).reply()).question();
        play.pass(Duration.ofMinutes(50));
        play.say(question.answer());
        assertThat(streak(play).last()).isEqualTo("2026-03-03");
        assertThat(streak(play).days()).isEqualTo(2);
        answer(play);
        assertThat(streak(play).days()).isEqualTo(3);
    }

    @Test
    void date_does_not_come_twice_even_if_its_event_does() {
        Play play = with("12:00 Europe/Moscow");
        play.pass(Duration.ofMinutes(31));
        assertThat(play.day("2026-03-02").says()).hasSize(1);
        play.pass(Duration.ofMinutes(31));
        assertThat(play.day("2026-03-02").says()).isEmpty();
        assertThat(play.day("2026-03-01").says()).isEmpty();
    }
}
