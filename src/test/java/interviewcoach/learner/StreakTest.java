package interviewcoach.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreakTest {

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, 1).plusDays(day - 1);
    }

    private static Streak until(int day) {
        Streak streak = Streak.NONE;
        for (int i = 1; i <= day; i++) {
            streak = streak.answeredOn(march(i));
        }
        return streak;
    }

    @Test
    void each_date_with_an_answer_counts_once() {
        assertThat(until(5).answeredOn(march(5)).days()).isEqualTo(5);
        assertThat(until(5).answeredOn(march(3)).days()).isEqualTo(5);
    }

    @ParameterizedTest(name = "after {0} missed days {1} days are left and {2} freezes")
    @CsvSource({"0, 5, 2", "1, 5, 1", "2, 5, 0", "3, 0, 0", "30, 0, 0"})
    void missed_days_spend_freezes_and_then_the_streak(int missed, int days, int freezes) {
        Streak streak = until(5).missedUntil(march(6 + missed), open -> false);
        assertThat(streak.days()).isEqualTo(days);
        if (missed < 20) {
            assertThat(streak.freezesOn(march(6 + missed))).isEqualTo(freezes);
        }
    }

    @Test
    void answer_after_missed_days_goes_on_or_begins_anew() {
        assertThat(until(5).answeredOn(march(8)).days()).isEqualTo(6);
        assertThat(until(5).answeredOn(march(9)).days()).isEqualTo(1);
    }

    @Test
    void freezes_of_a_month_do_not_add_up() {
        Streak spent = until(5).missedOn(march(6)).missedOn(march(7));
        assertThat(spent.freezesOn(march(8))).isZero();
        assertThat(spent.freezesOn(LocalDate.of(2026, 4, 1))).isEqualTo(2);
        assertThat(until(5).freezesOn(LocalDate.of(2026, 12, 1))).isEqualTo(2);
        assertThat(until(5).missedOn(march(6)).freezesOn(LocalDate.of(2026, 4, 1))).isEqualTo(2);
    }

    @Test
    void missed_days_over_the_end_of_a_month_spend_those_of_both() {
        Streak streak = until(29).missedUntil(LocalDate.of(2026, 4, 3), open -> false);
        assertThat(streak.days()).isEqualTo(29);
        assertThat(streak.freezesOn(LocalDate.of(2026, 4, 3))).isZero();
        assertThat(streak.month()).isEqualTo(YearMonth.of(2026, 4));
    }

    @Test
    void traveller_back_in_the_month_before_earns_nothing() {
        Streak april = until(30).missedOn(march(31)).missedOn(march(32));
        assertThat(april.freezesOn(march(31))).isEqualTo(1);
        assertThat(april.freezesOn(LocalDate.of(2026, 4, 1))).isEqualTo(1);
    }

    @Test
    void answer_on_a_frozen_date_gives_the_freeze_back() {
        Streak frozen = until(5).missedOn(march(6));
        Streak answered = frozen.answeredOn(march(6));
        assertThat(answered.days()).isEqualTo(6);
        assertThat(answered.freezesOn(march(6))).isEqualTo(2);
        assertThat(answered.answeredOn(march(6))).isEqualTo(answered);
    }

    @Test
    void excused_days_neither_count_nor_break_it() {
        Streak back = until(5).excusedUntil(march(20));
        assertThat(back.days()).isEqualTo(5);
        assertThat(back.freezesOn(march(20))).isEqualTo(2);
        assertThat(back.answeredOn(march(21)).days()).isEqualTo(6);
    }

    @Test
    void excused_days_among_missed_ones_spend_nothing() {
        Streak streak = until(5).missedUntil(march(10), open -> open.isBefore(march(8)));
        assertThat(streak.days()).isEqualTo(5);
        assertThat(streak.freezesOn(march(10))).isZero();
        assertThat(until(5).missedUntil(march(30), open -> true).freezesOn(march(30))).isEqualTo(2);
    }

    @Test
    void what_is_settled_is_not_settled_again() {
        Streak settled = until(5).missedOn(march(6));
        assertThat(settled.missedOn(march(6))).isEqualTo(settled);
        assertThat(settled.excusedUntil(march(6))).isEqualTo(settled);
        assertThat(settled.missedOn(march(4))).isEqualTo(settled);
    }

    @Test
    void somebody_without_a_streak_loses_nothing() {
        assertThat(Streak.NONE.missedUntil(march(20), open -> false)).isEqualTo(Streak.NONE);
        assertThat(Streak.NONE.missedOn(march(20))).isEqualTo(Streak.NONE);
        assertThat(Streak.NONE.excusedUntil(march(20))).isEqualTo(Streak.NONE);
    }
}
