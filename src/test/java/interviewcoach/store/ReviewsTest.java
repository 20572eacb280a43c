package interviewcoach.store;

import static interviewcoach.recall.Rating.AGAIN;
import static interviewcoach.recall.Rating.EASY;
import static interviewcoach.recall.Rating.GOOD;
import static interviewcoach.recall.Rating.HARD;
import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.learner.Language;
import interviewcoach.learner.Learner;
import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Fact;
import interviewcoach.recall.Memory;
import interviewcoach.recall.Rating;
import interviewcoach.recall.Recall;
import interviewcoach.recall.Review;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class ReviewsTest {

    private static final long ANN = 7_000_001;
    private static final long BOB = 8_000_002;
    private static final Conversation PRIVATE = Conversation.with(ANN);
    private static final Conversation GROUP = new Conversation(-500, 3);
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Offset<Double> EXACTLY = Offset.offset(1e-12);

    private final Database database;
    private final Reviews reviews;

    ReviewsTest(Engine engine) {
        database = engine.open();
        reviews = database.reviews();
        know(ANN);
        know(BOB);
    }

    private void know(long learner) {
        Learner newcomer = Learner.newcomer(learner, "Аня", Language.RU);
        database.learners().put(newcomer, 0, MONDAY);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void review(Conversation where, int number, Rating rating, int day) {
        reviews.put(where, new Fact.Reviewed(ANN, number, "gil", rating, day(day)));
    }

    private static Instant day(int day) {
        return MONDAY.plus(Duration.ofDays(day));
    }

    private void remembers(Review... all) {
        assertThat(reviews.memories(ANN)).containsOnlyKeys("gil");
        same(reviews.memories(ANN).get("gil"), all);
    }

    private static void same(@Nullable Memory found, Review... all) {
        Memory memory = Objects.requireNonNull(found);
        Memory wanted = Recall.DEFAULT.replay(List.of(all)).orElseThrow();
        assertThat(memory.stability()).isCloseTo(wanted.stability(), EXACTLY);
        assertThat(memory.difficulty()).isCloseTo(wanted.difficulty(), EXACTLY);
        assertThat(memory.lastReview()).isEqualTo(wanted.lastReview());
        assertThat(memory.due()).isEqualTo(wanted.due());
        assertThat(memory.step()).isEqualTo(wanted.step());
    }

    @Test
    void each_showing_of_a_question_is_a_review() {
        review(PRIVATE, 1, GOOD, 0);
        review(PRIVATE, 5, HARD, 3);
        review(GROUP, 1, AGAIN, 20);
        remembers(new Review(GOOD, day(0)), new Review(HARD, day(3)), new Review(AGAIN, day(20)));
    }

    @Test
    void revised_review_keeps_its_time_and_is_replayed_as_if_it_had_been_so_from_the_first() {
        review(PRIVATE, 1, GOOD, 0);
        review(PRIVATE, 2, AGAIN, 3);
        review(PRIVATE, 2, HARD, 4);
        remembers(new Review(GOOD, day(0)), new Review(HARD, day(3)));
        review(PRIVATE, 1, EASY, 9);
        remembers(new Review(EASY, day(0)), new Review(HARD, day(3)));
        assertThat(Peek.list(database, "select * from review")).hasSize(2);
    }

    @Test
    void reviews_that_come_late_are_replayed_in_the_order_of_their_times() {
        review(PRIVATE, 2, GOOD, 9);
        review(PRIVATE, 1, AGAIN, 0);
        remembers(new Review(AGAIN, day(0)), new Review(GOOD, day(9)));
    }

    @Test
    void learners_and_questions_do_not_mix() {
        review(PRIVATE, 1, GOOD, 0);
        reviews.put(PRIVATE, new Fact.Reviewed(ANN, 2, "loop", EASY, day(1)));
        reviews.put(GROUP, new Fact.Reviewed(BOB, 1, "gil", AGAIN, day(2)));
        assertThat(reviews.memories(ANN)).containsOnlyKeys("gil", "loop");
        same(reviews.memories(ANN).get("gil"), new Review(GOOD, day(0)));
        same(reviews.memories(ANN).get("loop"), new Review(EASY, day(1)));
        same(reviews.memories(BOB).get("gil"), new Review(AGAIN, day(2)));
    }

    @Test
    void who_is_not_known_remembers_nothing() {
        assertThat(reviews.memories(1)).isEmpty();
    }

    @Test
    void export_holds_reviews_and_memory_with_readable_times() {
        review(PRIVATE, 1, GOOD, 0);
        assertThat(database.learners().export(ANN))
                .contains("\"rating\" : \"GOOD\"", "\"at\" : \"2026-03-02T09:00:00Z\"")
                .contains("\"stability\" : 2.3065", "\"due\" : \"2026-03-04T09:00:00Z\"");
        assertThat(database.learners().export(BOB)).doesNotContain("GOOD");
    }

    @Test
    void forgotten_learner_leaves_no_review_and_no_memory() {
        review(PRIVATE, 1, GOOD, 0);
        review(GROUP, 1, GOOD, 1);
        reviews.put(GROUP, new Fact.Reviewed(BOB, 1, "gil", AGAIN, day(2)));
        database.learners().forget(ANN);
        assertThat(
                        Stream.of("review", "memory")
                                .flatMap(it ->
                                        Peek.list(database, "select learner from " + it).stream()))
                .containsExactly("{learner=" + BOB + "}", "{learner=" + BOB + "}");
    }

    @Test
    void reviews_of_a_group_can_be_revised_under_its_new_id() {
        review(GROUP, 1, GOOD, 0);
        database.chats().move(GROUP.chat(), -100500);
        review(new Conversation(-100500, GROUP.topic()), 1, AGAIN, 1);
        remembers(new Review(AGAIN, day(0)));
    }

    @Test
    void group_that_was_heard_under_both_ids_moves_all_the_same() {
        review(GROUP, 1, GOOD, 0);
        review(new Conversation(-100500, GROUP.topic()), 1, HARD, 1);
        database.chats().move(GROUP.chat(), -100500);
        assertThat(Peek.list(database, "select chat, rating from review"))
                .containsExactly("{chat=-100500, rating=HARD}");
    }
}
