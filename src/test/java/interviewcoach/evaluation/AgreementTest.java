package interviewcoach.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private static Judged judged(String question, double human, double machine) {
        return new Judged(question, "ответ", human, machine);
    }

    @Test
    void full_agreement_is_1() {
        Agreement all =
                Agreement.of(List.of(judged("a", 4, 1), judged("a", 2, 0.5), judged("b", 0, 0)));
        assertThat(all.kappa()).isEqualTo(1);
        assertThat(all.accuracy()).isEqualTo(1);
        assertThat(all.macroF1()).isEqualTo(1);
        assertThat(all.questions()).isEqualTo(2);
    }

    @Test
    void the_opposite_of_the_truth_is_minus_1_and_chance_is_0() {
        assertThat(Agreement.of(List.of(judged("a", 4, 0), judged("a", 0, 1))).kappa())
                .isEqualTo(-1);
        assertThat(
                        Agreement.of(
                                        List.of(
                                                judged("a", 4, 0),
                                                judged("a", 0, 1),
                                                judged("a", 4, 1),
                                                judged("a", 0, 0)))
                                .kappa())
                .isZero();
    }

    /** By hand: levels (4,3) (2,2) (0,0), one step apart in all; chance pairs each with each. */
    @Test
    void a_near_miss_costs_little() {
        Agreement all =
                Agreement.of(List.of(judged("a", 4, 0.75), judged("a", 2, 0.5), judged("a", 0, 0)));
        double chance = 1 + 4 + 16 + 1 + 0 + 4 + 9 + 4 + 0;
        assertThat(all.kappa()).isCloseTo(1 - 3 * 1 / chance, within(1e-9));
    }

    @Test
    void levels_are_rounded_half_up_on_both_sides() {
        Judged one = judged("a", 2.5, 0.625);
        assertThat(one.humanLevel()).isEqualTo(3);
        assertThat(one.machineLevel()).isEqualTo(3);
    }

    @Test
    void false_accepts_and_rejects_are_shares_of_the_bad_and_the_good() {
        Agreement all =
                Agreement.of(
                        List.of(
                                judged("a", 1, 0.9),
                                judged("a", 0, 0),
                                judged("a", 4, 0.1),
                                judged("a", 4, 1),
                                judged("a", 3.5, 0)));
        assertThat(all.falseAccepts()).isEqualTo(0.5);
        assertThat(all.falseRejects()).isEqualTo(0.5);
        assertThat(all.confusion())
                .containsExactly(List.of(1, 0, 1), List.of(0, 0, 0), List.of(2, 0, 1));
    }

    @Test
    void the_interval_holds_the_value_is_repeatable_and_narrows_with_more_questions() {
        List<Judged> few = new ArrayList<>();
        List<Judged> many = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Judged one = judged("q" + i % 50, i % 5, (i * 7 % 11) < 3 ? 0.5 : i % 5 / 4.0);
            many.add(one);
            if (i < 40) {
                few.add(new Judged("q" + i % 5, "", one.human(), one.machine()));
            }
        }
        Agreement of = Agreement.of(many);
        assertThat(of.kappa()).isBetween(of.low(), of.high());
        assertThat(Agreement.of(many)).isEqualTo(of);
        assertThat(of.high() - of.low())
                .isLessThan(Agreement.of(few).high() - Agreement.of(few).low());
    }

    @Test
    void a_grade_out_of_range_is_refused() {
        assertThatThrownBy(() -> judged("a", 4.5, 0)).hasMessageContaining("0..4");
        assertThatThrownBy(() -> judged("a", 4, Double.NaN)).hasMessageContaining("0..1");
        assertThatThrownBy(() -> new GradedAnswer("a", "", -1)).hasMessageContaining("0..4");
    }
}
