package interviewcoach.learner;

import static interviewcoach.recall.Rating.AGAIN;
import static interviewcoach.recall.Rating.EASY;
import static interviewcoach.recall.Rating.GOOD;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.bank.Bank;
import interviewcoach.bank.Level;
import interviewcoach.bank.Question;
import interviewcoach.bank.Topic;
import interviewcoach.grading.Glossary;
import interviewcoach.grading.Lexicon;
import interviewcoach.grading.Rubric;
import interviewcoach.grading.RubricParser;
import interviewcoach.grading.RubricSpec;
import interviewcoach.recall.Memory;
import interviewcoach.recall.Rating;
import interviewcoach.recall.Recall;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextQuestionTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private static Bank bank;

    private final Map<String, Progress> progress = new HashMap<>();
    private final Map<String, Memory> memories = new HashMap<>();
    private @Nullable Plan plan;
    private Learner learner = Learner.newcomer(1, "Аня", Language.RU);

    @BeforeAll
    static void make() throws IOException {
        Rubric rubric = rubric();
        bank =
                new Bank(
                        List.of(new Topic("loops", "Циклы"), new Topic("types", "Типы")),
                        List.of(
                                question("for", "loops", Level.JUNIOR, rubric),
                                question("while", "loops", Level.JUNIOR, rubric),
                                question("else", "loops", Level.SENIOR, rubric),
                                question("int", "types", Level.JUNIOR, rubric),
                                question("slots", "types", Level.MIDDLE, rubric)));
    }

    @Test
    void a_newcomer_gets_junior_questions_only() {
        assertThat(drawn("", Set.of(), null)).containsExactlyInAnyOrder("for", "while", "int");
    }

    @Test
    void chosen_topics_and_levels_are_kept() {
        learner = learner.choosing(Set.of("types")).at(Set.of(Level.MIDDLE));
        assertThat(drawn("", Set.of(), null)).containsExactly("slots");
    }

    @Test
    void a_topic_that_has_nothing_at_the_learners_level_is_still_asked() {
        learner = learner.at(Set.of(Level.MIDDLE));
        assertThat(drawn("loops", Set.of(), null)).contains("for", "while");
    }

    @Test
    void topics_that_are_no_more_are_ignored() {
        learner = learner.choosing(Set.of("withdrawn"));
        assertThat(drawn("", Set.of(), null)).contains("for", "int");
    }

    // ---- what is due

    @Test
    void what_is_due_comes_before_what_is_new() {
        reviewed("for", 0.9, GOOD, 5);
        assertThat(drawn("", Set.of(), null)).containsExactly("for");
    }

    @Test
    void of_all_that_is_due_the_one_most_at_risk_comes() {
        reviewed("for", 0.9, GOOD, 5);
        reviewed("while", 0.2, AGAIN, 3);
        reviewed("int", 0.9, EASY, 9);
        assertThat(drawn("", Set.of(), null)).containsExactly("while");
        assertThat(due().questions())
                .extracting(Question::id)
                .containsExactly("while", "for", "int");
    }

    @Test
    void what_is_not_due_yet_waits_for_what_is_new() {
        reviewed("for", 0.2, AGAIN, 0);
        reviewed("int", 0.2, AGAIN, 0);
        assertThat(drawn("", Set.of(), null)).containsExactly("while");
    }

    @Test
    void a_question_is_due_from_the_moment_on_that_its_memory_says() {
        reviewed("for", 0.2, AGAIN, 1);
        assertThat(due().questions()).extracting(Question::id).containsExactly("for");
        assertThat(dueAt(NOW.minus(Duration.ofDays(1))).questions()).isEmpty();
    }

    @ParameterizedTest(name = "reviewed on the 2nd at {0} for {1} days, at {2} it is due: {3}")
    @CsvSource({
        "09:07, 1, 2026-03-03T09:00, true",
        "09:07, 1, 2026-03-03T00:00, true",
        "09:07, 1, 2026-03-02T23:59, false",
        "09:07, 4, 2026-03-06T00:00, true",
        "09:07, 4, 2026-03-05T23:59, false",
        "23:50, 1, 2026-03-03T00:10, false",
        "23:50, 1, 2026-03-03T06:00, true",
        "00:10, 1, 2026-03-02T01:00, false",
        "00:10, 1, 2026-03-02T23:30, true",
        "00:10, 3, 2026-03-04T23:30, true",
        "00:10, 3, 2026-03-03T23:30, false",
        "04:10, 1, 2026-03-02T23:59, false",
    })
    void a_question_is_due_all_through_the_local_day_on_which_it_falls_due(
            LocalTime reviewed, int days, LocalDateTime now, boolean isDue) {
        Instant at = LocalDate.of(2026, 3, 2).atTime(reviewed).atZone(MOSCOW).toInstant();
        memories.put("for", new Memory(2, 5, at, at.plus(Duration.ofDays(days)), 0));
        Due due = dueAt(now.atZone(MOSCOW).toInstant());
        assertThat(due.questions()).hasSize(isDue ? 1 : 0);
        assertThat(due.nextAt().isPresent()).isEqualTo(!isDue);
    }

    @Test
    void a_learning_step_of_minutes_is_waited_for_to_the_moment() {
        Instant due = NOW.plus(Duration.ofMinutes(10));
        memories.put("for", new Memory(2, 5, NOW, due, 1));
        assertThat(dueAt(due.minusMillis(1)).questions()).isEmpty();
        assertThat(dueAt(due.minusMillis(1)).nextAt()).contains(due);
        assertThat(dueAt(due).questions()).hasSize(1);
    }

    @Test
    void what_is_due_is_kept_to_the_topic_that_was_asked_for() {
        reviewed("for", 0.2, AGAIN, 3);
        assertThat(drawn("types", Set.of(), null)).containsExactly("int");
    }

    @Test
    void what_is_due_but_was_asked_last_lets_another_one_go_first() {
        reviewed("for", 0.2, AGAIN, 3);
        assertThat(drawn("", Set.of(), "for")).containsExactly("while");
        assertThat(due().next(Set.of(), "for")).map(Question::id).contains("for");
    }

    @Test
    void a_review_goes_on_with_what_is_most_at_risk_of_the_rest() {
        reviewed("for", 0.9, GOOD, 5);
        reviewed("while", 0.2, AGAIN, 3);
        assertThat(due().next(Set.of("while"), "while")).map(Question::id).contains("for");
        assertThat(due().next(Set.of("while", "for"), "for")).isEmpty();
    }

    @Test
    void it_is_known_when_the_next_one_will_be_due() {
        assertThat(due().nextAt()).isEmpty();
        reviewed("for", 0.9, EASY, 1);
        reviewed("int", 0.2, AGAIN, 0);
        reviewed("while", 0.2, AGAIN, 3);
        reviewed("withdrawn", 0.2, AGAIN, 0.5);
        assertThat(due().nextAt()).contains(Instant.parse("2026-03-02T21:00:00Z"));
    }

    // ---- what is new

    @Test
    void new_ones_come_from_easy_to_hard() {
        learner = learner.at(Set.of(Level.values()));
        assertThat(drawn("", Set.of(), null)).containsExactlyInAnyOrder("for", "while", "int");
        assertThat(drawn("", Set.of("for", "while", "int"), null)).containsExactly("slots");
        assertThat(drawn("", Set.of("for", "while", "int", "slots"), null)).containsExactly("else");
    }

    @Test
    void new_ones_of_a_weak_topic_come_first() {
        reviewed("for", 0.2, AGAIN, 0);
        assertThat(drawn("", Set.of(), null)).containsExactly("while");
    }

    @Test
    void new_ones_of_a_topic_that_is_not_known_yet_come_before_those_of_a_strong_one() {
        reviewed("for", 0.9, GOOD, 0);
        assertThat(drawn("", Set.of(), null)).containsExactly("int");
    }

    @Test
    void what_was_skipped_is_new_no_more_and_says_nothing_about_its_topic() {
        progress.put("for", Progress.none("for").skipped(NOW));
        assertThat(drawn("", Set.of(), null)).containsExactlyInAnyOrder("while", "int");
    }

    // ---- what is neither due nor new

    @Test
    void of_the_rest_those_that_rested_longest_come_back() {
        reviewed("for", 0.9, EASY, 3);
        reviewed("while", 0.8, EASY, 1);
        reviewed("int", 1.0, EASY, 2);
        assertThat(drawn("", Set.of(), null)).containsExactlyInAnyOrder("for", "int");
    }

    // ---- always

    @Test
    void the_same_question_never_comes_twice_in_a_row() {
        reviewed("for", 0.9, EASY, 3);
        reviewed("while", 0.9, EASY, 2);
        reviewed("int", 0.9, EASY, 1);
        assertThat(drawn("", Set.of(), "for")).doesNotContain("for");
    }

    @Test
    void the_only_question_may_come_twice_in_a_row() {
        learner = learner.choosing(Set.of("types"));
        assertThat(drawn("", Set.of(), "int")).containsExactly("int");
    }

    @Test
    void excluded_questions_never_come() {
        assertThat(drawn("", Set.of("for", "int"), null)).containsExactly("while");
        assertThat(drawn("", Set.of("for", "int", "while"), null)).isEmpty();
        reviewed("for", 0.2, AGAIN, 3);
        assertThat(drawn("", Set.of("for", "int"), null)).containsExactly("while");
    }

    @Test
    void the_same_seed_chooses_the_same_question() {
        assertThat(LongStream.range(0, 50))
                .allSatisfy(seed ->
                        assertThat(draw("", Set.of(), null, seed))
                                .isEqualTo(draw("", Set.of(), null, seed)));
    }

    @Test
    void before_an_interview_what_helps_most_on_its_day_comes_before_what_is_due() {
        reviewed("for", 0, Rating.AGAIN, 1);
        assertThat(drawn("", Set.of(), null)).containsExactly("for");
        plan = planForAMonthLater();
        assertThat(drawn("", Set.of(), null)).containsExactly("while");
        progress.put("while", Progress.none("while").skipped(NOW.minusSeconds(3600)));
        assertThat(drawn("", Set.of(), null)).containsExactly("int");
    }

    private Plan planForAMonthLater() {
        return new Plan(memories, new Goal(LocalDate.of(2026, 4, 1), 20), MOSCOW, NOW);
    }

    private Set<String> drawn(String topic, Set<String> excluded, @Nullable String previous) {
        return LongStream.range(0, 200)
                .mapToObj(seed -> draw(topic, excluded, previous, seed))
                .flatMap(Optional::stream)
                .collect(toSet());
    }

    private Optional<String> draw(
            String topic, Set<String> excluded, @Nullable String previous, long seed) {
        return new NextQuestion(bank, learner, progress, due(), plan)
                .choose(topic, excluded, previous, seed)
                .map(Question::id);
    }

    private Due due() {
        return dueAt(NOW);
    }

    private Due dueAt(Instant now) {
        return new Due(bank, memories, MOSCOW, now);
    }

    /** The question was answered once, so many days ago. */
    private void reviewed(String question, double score, Rating rating, double days) {
        Instant at = NOW.minusMillis((long) (days * Duration.ofDays(1).toMillis()));
        progress.put(question, Progress.none(question).answered(score, at));
        memories.put(question, Recall.DEFAULT.next(null, rating, at));
    }

    private static Question question(String id, String topic, Level level, Rubric rubric) {
        return new Question(
                id,
                topic,
                level,
                "Что такое " + id + "?",
                "Ответ.",
                Optional.empty(),
                List.of(),
                List.of(),
                new Question.Sources(List.of(), List.of()),
                List.of(),
                List.of(),
                "1",
                rubric);
    }

    private static Rubric rubric() throws IOException {
        String folder = "/org/languagetool/resource/ru/";
        try (InputStream words = open(folder + "russian.dict");
                InputStream info = open(folder + "russian.info")) {
            Lexicon lexicon = Lexicon.load(words, info, Glossary.empty());
            RubricSpec spec =
                    new RubricSpec(
                            "Что?",
                            "Ответ.",
                            List.of(
                                    new RubricSpec.Point(
                                            "p", 1, false, List.of("ответ"), List.of())),
                            List.of());
            return switch (new RubricParser(lexicon).parse(spec)) {
                case RubricParser.Parsed.Valid valid -> valid.rubric();
                case RubricParser.Parsed.Invalid invalid ->
                        throw new AssertionError(invalid.problems());
            };
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(NextQuestionTest.class.getResourceAsStream(name), name);
    }
}
