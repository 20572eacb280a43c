package interviewcoach.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** FSRS-6 against the vectors of its other implementations (py-fsrs, fsrs-rs). */
class RecallTest {

    private static final Instant START = Instant.parse("2026-11-01T07:00:00Z");

    private static final Recall WITH_STEPS =
            new Recall(
                    Weights.DEFAULT,
                    0.9,
                    36_500,
                    List.of(Duration.ofMinutes(1), Duration.ofMinutes(10)),
                    List.of(Duration.ofMinutes(10)));

    @ParameterizedTest
    @CsvSource({
        "1, 0.212",
        "2, 0.246689",
        "3, 2.021477",
        "4, 7.863699",
        "5, 21.917713",
        "6, 53.62691"
    })
    void stability_grows_as_published(int reviews, double stability) {
        Memory memory = afterTheFirst(reviews);
        assertThat(memory.stability()).isCloseTo(stability, near(stability));
    }

    @Test
    void difficulty_ends_as_published() {
        assertThat(afterTheFirst(6).difficulty()).isCloseTo(6.3574867, near(6.3574867));
    }

    @Test
    void intervals_are_as_published_when_each_review_is_made_on_its_due_date() {
        List<Rating> ratings = new ArrayList<>(Collections.nCopies(6, Rating.GOOD));
        ratings.addAll(Collections.nCopies(2, Rating.AGAIN));
        ratings.addAll(Collections.nCopies(5, Rating.GOOD));
        List<Long> intervals = new ArrayList<>();
        Memory memory = null;
        for (Rating rating : ratings) {
            memory = WITH_STEPS.next(memory, rating, memory == null ? START : memory.due());
            intervals.add(Duration.between(memory.lastReview(), memory.due()).toDays());
        }
        assertThat(intervals)
                .containsExactly(0L, 2L, 11L, 46L, 163L, 498L, 0L, 0L, 2L, 4L, 7L, 12L, 21L);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 3116766",
        "0.2, 34793",
        "0.3, 2508",
        "0.4, 387",
        "0.5, 90",
        "0.6, 27",
        "0.7, 9",
        "0.8, 3",
        "0.9, 1",
        "1.0, 1"
    })
    void interval_follows_from_the_desired_retention(double retention, long days) {
        double interval = Weights.DEFAULT.interval(1, retention);
        assertThat(Math.max(1, Math.rint(interval))).isCloseTo(days, near(days));
    }

    @ParameterizedTest
    @CsvSource({"AGAIN, 6.4133", "HARD, 5.11217071", "GOOD, 2.11810397", "EASY, 1"})
    void first_review_sets_the_difficulty(Rating rating, double difficulty) {
        assertThat(Weights.DEFAULT.firstDifficulty(rating)).isCloseTo(difficulty, near(difficulty));
    }

    @ParameterizedTest
    @CsvSource({"AGAIN, 8.341763", "HARD, 6.6659956", "GOOD, 4.990228", "EASY, 3.3144615"})
    void each_review_moves_the_difficulty(Rating rating, double difficulty) {
        assertThat(Weights.DEFAULT.nextDifficulty(5, rating))
                .isCloseTo(difficulty, near(difficulty));
    }

    @ParameterizedTest
    @CsvSource({"AGAIN, 1.596818", "HARD, 5", "GOOD, 5", "EASY, 8.12961"})
    void review_on_the_same_day_moves_the_stability(Rating rating, double stability) {
        assertThat(Weights.DEFAULT.stabilityOnTheSameDay(5, rating))
                .isCloseTo(stability, near(stability));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.9, AGAIN, 25.602541",
        "2, 0.8, HARD, 28.226582",
        "3, 0.7, GOOD, 58.656002",
        "4, 0.6, EASY, 127.226685"
    })
    void recall_lengthens_the_stability(double d, double r, Rating rating, double stability) {
        assertThat(Weights.DEFAULT.recalled(5, d, r, rating)).isCloseTo(stability, near(stability));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.9, 1.0525396", "2, 0.8, 1.1894329", "3, 0.7, 1.3680838", "4, 0.6, 1.584989"})
    void forgetting_shortens_the_stability(double d, double r, double stability) {
        assertThat(Weights.DEFAULT.nextStability(5, d, r, Rating.AGAIN))
                .isCloseTo(stability, near(stability));
    }

    @ParameterizedTest
    @CsvSource({"AGAIN, 1, 60", "HARD, 1, 330", "GOOD, 2, 600", "EASY, 0, 691200"})
    void something_new_goes_through_the_learning_steps(Rating rating, int step, long seconds) {
        Memory memory = WITH_STEPS.next(null, rating, START);
        assertThat(memory.step()).isEqualTo(step);
        assertThat(memory.due()).isEqualTo(START.plusSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"AGAIN, -1, 10", "HARD, -1, 15", "GOOD, 0, 2880", "EASY, 0, 4320"})
    void something_forgotten_goes_through_the_relearning_step(
            Rating rating, int step, long minutes) {
        Memory forgotten = new Memory(2, 5, START, START.plus(Duration.ofMinutes(10)), -1);
        Memory memory = WITH_STEPS.next(forgotten, rating, forgotten.due());
        assertThat(memory.step()).isEqualTo(step);
        assertThat(memory.due()).isEqualTo(forgotten.due().plus(Duration.ofMinutes(minutes)));
    }

    @ParameterizedTest
    @EnumSource(Rating.class)
    void without_steps_nothing_comes_back_on_the_same_day(Rating rating) {
        assertThat(Recall.DEFAULT.next(null, rating, START).due())
                .isAfterOrEqualTo(START.plus(Duration.ofDays(1)));
        Memory old = new Memory(40, 5, START, days(40), 0);
        assertThat(Recall.DEFAULT.next(old, rating, old.due()))
                .satisfies(it -> assertThat(it.step()).isZero())
                .satisfies(it -> assertThat(it.due()).isAfterOrEqualTo(days(41)));
    }

    @Test
    void what_comes_some_minutes_early_at_the_hour_of_the_day_before_is_asked_on_another_day() {
        Memory forgotten = Recall.DEFAULT.next(null, Rating.AGAIN, START);
        Memory onTime = Recall.DEFAULT.next(forgotten, Rating.GOOD, days(1));
        Memory early = Recall.DEFAULT.next(forgotten, Rating.GOOD, days(1).minusSeconds(600));
        Memory atOnce = Recall.DEFAULT.next(forgotten, Rating.GOOD, START.plusSeconds(600));
        assertThat(early.stability()).isCloseTo(onTime.stability(), within(0.02));
        assertThat(atOnce.stability()).isLessThan(0.3);
    }

    @Test
    void no_interval_exceeds_the_longest() {
        Recall monthly = new Recall(Weights.DEFAULT, 0.9, 30, List.of(), List.of());
        Memory old = new Memory(400, 3, START, days(30), 0);
        assertThat(monthly.next(old, Rating.EASY, old.due()).due()).isEqualTo(days(60));
    }

    @Test
    void a_lower_desired_retention_asks_later() {
        Recall relaxed = new Recall(Weights.DEFAULT, 0.8, 36_500, List.of(), List.of());
        assertThat(relaxed.next(null, Rating.EASY, START).due())
                .isAfter(Recall.DEFAULT.next(null, Rating.EASY, START).due());
    }

    @Test
    void better_ratings_never_shorten_and_again_never_lengthens() {
        SplittableRandom chance = new SplittableRandom(6);
        for (int i = 0; i < 2_000; i++) {
            Memory memory = anyMemory(chance);
            Instant when = START.plus(Duration.ofHours(chance.nextLong(0, 24 * 400)));
            List<Memory> next =
                    Stream.of(Rating.values())
                            .map(rating -> Recall.DEFAULT.next(memory, rating, when))
                            .toList();
            assertThat(next).extracting(Memory::stability).isSorted();
            assertThat(next).extracting(Memory::due).isSorted();
            assertThat(next.getFirst().stability()).isLessThanOrEqualTo(memory.stability());
            assertThat(next.get(1).stability()).isGreaterThanOrEqualTo(memory.stability());
        }
    }

    @Test
    void chance_to_recall_falls_from_one_and_is_ninety_per_cent_after_the_stability() {
        Memory memory = new Memory(12, 5, START, days(12), 0);
        assertThat(Recall.DEFAULT.retrievability(memory, START)).isEqualTo(1);
        assertThat(Recall.DEFAULT.retrievability(memory, days(12))).isCloseTo(0.9, within(1e-9));
        assertThat(
                        Stream.iterate(0, day -> day < 100, day -> day + 1)
                                .map(day -> -Recall.DEFAULT.retrievability(memory, days(day))))
                .isSorted();
    }

    @Test
    void a_clock_that_stepped_back_counts_as_no_time_at_all() {
        Memory memory = new Memory(12, 5, START, days(12), 0);
        assertThat(Recall.DEFAULT.retrievability(memory, days(-30))).isEqualTo(1);
        assertThat(Recall.DEFAULT.next(memory, Rating.GOOD, days(-30)).stability())
                .isEqualTo(Recall.DEFAULT.next(memory, Rating.GOOD, START).stability());
        assertThat(Recall.DEFAULT.next(memory, Rating.AGAIN, days(-30)).due()).isAfter(days(-30));
    }

    @Test
    void no_history_leads_out_of_the_ranges() {
        SplittableRandom chance = new SplittableRandom(7);
        Memory memory = null;
        for (int i = 0; i < 5_000; i++) {
            Rating rating = Rating.values()[chance.nextInt(4)];
            Instant when = days(chance.nextInt(20_000));
            memory = Recall.DEFAULT.next(memory, rating, when);
            assertThat(Recall.DEFAULT.retrievability(memory, days(30_000))).isBetween(0.0, 1.0);
        }
    }

    @Test
    void replaying_the_reviews_gives_the_same_memory() {
        Memory first = Recall.DEFAULT.next(null, Rating.GOOD, START);
        Memory second = Recall.DEFAULT.next(first, Rating.HARD, days(3));
        assertThat(
                        Recall.DEFAULT.replay(
                                List.of(
                                        new Review(Rating.GOOD, START),
                                        new Review(Rating.HARD, days(3)))))
                .contains(second);
        assertThat(Recall.DEFAULT.replay(List.of())).isEmpty();
    }

    @Test
    void a_memory_outside_the_ranges_is_refused() {
        assertThatThrownBy(() -> new Memory(Double.NaN, 5, START, START, 0))
                .hasMessageContaining("stability");
        assertThatThrownBy(() -> new Memory(1, 11, START, START, 0))
                .hasMessageContaining("difficulty");
    }

    private static Memory afterTheFirst(int reviews) {
        List<Integer> gaps = List.of(0, 0, 1, 3, 8, 21);
        List<Review> made = new ArrayList<>();
        int day = 0;
        for (int i = 0; i < reviews; i++) {
            day += gaps.get(i);
            made.add(new Review(i == 0 ? Rating.AGAIN : Rating.GOOD, days(day)));
        }
        return WITH_STEPS.replay(made).orElseThrow();
    }

    private static Memory anyMemory(SplittableRandom chance) {
        double stability = Math.exp(chance.nextDouble(Math.log(0.001), Math.log(36_500)));
        return new Memory(stability, chance.nextDouble(1, 10), START, days(1), 0);
    }

    private static Instant days(long days) {
        return START.plus(Duration.ofDays(days));
    }

    private static org.assertj.core.data.Offset<Double> near(double expected) {
        return within(expected * 1e-4);
    }
}
