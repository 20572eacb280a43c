package interviewcoach.learner;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.recall.Memory;
import interviewcoach.recall.Rating;
import interviewcoach.recall.Recall;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Goal GOAL = new Goal(LocalDate.of(2026, 12, 15), 20);

    private static final Memory FIRM = memory(300, 3);
    private static final Memory SHAKY = memory(4, 3);

    @Test
    void new_questions_come_before_what_is_remembered_well_and_are_all_alike() {
        assertThat(plan(Map.of("firm", FIRM)).best(List.of("firm", "new", "newer")))
                .containsExactlyInAnyOrder("new", "newer");
    }

    @Test
    void what_will_be_forgotten_by_the_day_comes_before_what_will_not() {
        assertThat(plan(Map.of("firm", FIRM, "shaky", SHAKY)).best(List.of("firm", "shaky")))
                .containsExactly("shaky");
    }

    @Test
    void what_is_not_due_for_years_is_left_alone_even_if_it_was_asked_longest_ago() {
        Memory old = memory(1000, 30);
        assertThat(plan(Map.of("old", old, "shaky", SHAKY)).best(List.of("old", "shaky")))
                .containsExactly("shaky");
    }

    @Test
    void a_question_is_asked_once_a_day_of_the_learner_while_others_are_left() {
        Memory thisMorning = Recall.DEFAULT.next(null, Rating.AGAIN, NOW.minusSeconds(3600));
        Plan plan = plan(Map.of("today", thisMorning, "firm", FIRM));
        assertThat(plan.best(List.of("today", "firm"))).containsExactly("firm");
        assertThat(plan.best(List.of("today"))).containsExactly("today");
        Memory atMidnight = last("2026-11-20T21:30:00Z");
        Memory justBefore = last("2026-11-20T20:30:00Z");
        assertThat(
                        plan(Map.of("at midnight", atMidnight, "just before", justBefore))
                                .best(List.of("at midnight", "just before")))
                .containsExactly("just before");
    }

    @Test
    void when_the_day_is_over_the_weakest_is_asked() {
        Plan late =
                new Plan(
                        Map.of("firm", FIRM, "shaky", SHAKY),
                        new Goal(LocalDate.of(2026, 11, 20), 20),
                        MOSCOW,
                        NOW);
        assertThat(late.best(List.of("firm", "shaky"))).containsExactly("shaky");
        assertThat(late.best(List.of())).isEmpty();
    }

    @Test
    void what_was_asked_today_is_taken_off_the_questions_of_the_day() {
        List<String> many = IntStream.range(0, 50).mapToObj(i -> "q" + i).toList();
        Memory today = Recall.DEFAULT.next(null, Rating.GOOD, NOW.minusSeconds(3600));
        assertThat(plan(Map.of()).leftToday(many)).isEqualTo(10);
        assertThat(plan(Map.of("q1", today, "elsewhere", today)).leftToday(many)).isEqualTo(8);
        assertThat(plan(Map.of("q1", FIRM)).leftToday(many)).isEqualTo(10);
        assertThat(plan(Map.of("q1", today)).leftToday(List.of("q1", "q2"))).isEqualTo(1);
        assertThat(plan(many.stream().collect(toMap(it -> it, it -> today))).leftToday(many))
                .isZero();
    }

    @Test
    void who_knew_nothing_new_so_far_is_expected_to_know_less() {
        Memory missed = Recall.DEFAULT.next(null, Rating.AGAIN, NOW);
        Memory known = Recall.DEFAULT.next(null, Rating.GOOD, NOW);
        assertThat(Known.from(List.of()).mean()).isEqualTo(0.4);
        assertThat(Known.from(List.of(missed, missed, missed)).mean()).isEqualTo(0.25);
        assertThat(Known.from(List.of(known, known, known)).mean()).isEqualTo(0.625);
        assertThat(Known.from(List.of(known, known, known)).off(10)).isEqualTo(1);
    }

    private static Plan plan(Map<String, Memory> memories) {
        return new Plan(memories, GOAL, MOSCOW, NOW);
    }

    private static Memory last(String review) {
        Instant at = Instant.parse(review);
        return new Memory(4, 5, at, at.plus(Duration.ofDays(4)), 0);
    }

    private static Memory memory(double stability, int daysAgo) {
        Instant last = NOW.minus(Duration.ofDays(daysAgo));
        return new Memory(
                stability, 5, last, last.plus(Duration.ofDays((long) Math.ceil(stability))), 0);
    }
}
