package interviewcoach.learner;

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
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
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

class NextQuestionTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    private static Bank bank;

    private final Map<String, Progress> progress = new HashMap<>();
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
        assertThat(drawn("loops", Set.of(), null)).contains("for", "while", "else");
    }

    @Test
    void topics_that_are_no_more_are_ignored() {
        learner = learner.choosing(Set.of("withdrawn"));
        assertThat(drawn("", Set.of(), null)).contains("for", "int");
    }

    @Test
    void what_was_not_seen_comes_before_what_was_weak() {
        seen("for", 0.1, 0);
        seen("while", 0.2, 1);
        assertThat(drawn("", Set.of(), null)).containsExactly("int");
    }

    @Test
    void what_was_weak_comes_before_what_was_strong() {
        seen("for", 0.9, 0);
        seen("while", 0.2, 1);
        seen("int", 1.0, 2);
        assertThat(drawn("", Set.of(), null)).containsExactly("while");
    }

    @Test
    void of_strong_ones_those_that_rested_longest_come_back() {
        seen("for", 0.9, 0);
        seen("while", 0.8, 5);
        seen("int", 1.0, 2);
        assertThat(drawn("", Set.of(), null)).containsExactlyInAnyOrder("for", "int");
    }

    @Test
    void the_same_question_never_comes_twice_in_a_row() {
        seen("for", 0.1, 0);
        seen("while", 0.9, 1);
        seen("int", 0.9, 2);
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
    }

    @Test
    void the_same_seed_chooses_the_same_question() {
        assertThat(LongStream.range(0, 50))
                .allSatisfy(seed ->
                        assertThat(draw("", Set.of(), null, seed))
                                .isEqualTo(draw("", Set.of(), null, seed)));
    }

    private Set<String> drawn(String topic, Set<String> excluded, @Nullable String previous) {
        return LongStream.range(0, 200)
                .mapToObj(seed -> draw(topic, excluded, previous, seed))
                .flatMap(Optional::stream)
                .collect(toSet());
    }

    private Optional<String> draw(
            String topic, Set<String> excluded, @Nullable String previous, long seed) {
        return new NextQuestion(bank, learner, progress)
                .choose(topic, excluded, previous, seed)
                .map(Question::id);
    }

    private void seen(String question, double score, int hours) {
        progress.put(
                question,
                Progress.none(question).answered(score, MONDAY.plusSeconds(3600L * hours)));
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
