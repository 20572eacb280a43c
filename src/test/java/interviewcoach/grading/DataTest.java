package interviewcoach.grading;

import static interviewcoach.grading.TestLexicon.LEXICON;
import static interviewcoach.grading.TestLexicon.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import interviewcoach.grading.Forms.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The cases of src/test/resources/grading, which a curator can extend without Java. */
class DataTest {

    @TestFactory
    Stream<DynamicTest> texts_are_cut_into_words() {
        return cases("tokens.yaml")
                .map(one ->
                        dynamicTest(
                                "«" + one.path("text").asString() + "»",
                                () ->
                                        assertThat(words(one.path("text").asString()))
                                                .isEqualTo(texts(one.path("words")))));
    }

    @TestFactory
    Stream<DynamicTest> words_that_mean_the_same_share_a_key() {
        return pairs("same")
                .map(pair ->
                        dynamicTest(
                                pair.toString(),
                                () -> assertThat(shared(pair)).as("keys in common").isNotEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> words_that_differ_share_no_key() {
        return pairs("different")
                .map(pair ->
                        dynamicTest(pair.toString(), () -> assertThat(shared(pair)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> negation_reaches_as_far_as_it_should() {
        return cases("polarity.yaml")
                .map(one ->
                        dynamicTest(
                                "«" + one.path("say").asString() + "»",
                                () -> {
                                    Answer answer =
                                            Answer.read(one.path("say").asString(), LEXICON);
                                    assertThat(negated(answer))
                                            .containsAll(texts(one.path("negated")));
                                    assertThat(texts(one.path("affirmed")))
                                            .noneMatch(negated(answer)::contains);
                                }));
    }

    @TestFactory
    Stream<DynamicTest> texts_without_marks_are_cut_into_clauses() {
        return cuts("pauses.yaml");
    }

    @TestFactory
    Stream<DynamicTest> sentences_end_where_they_end() {
        return cuts("sentences.yaml");
    }

    private static Stream<DynamicTest> cuts(String name) {
        return texts(file(name)).stream()
                .map(cut ->
                        dynamicTest(
                                "«" + cut + "»",
                                () ->
                                        assertThat(clauses(cut.replaceAll(" (\\||//) ", " ")))
                                                .isEqualTo(cut)));
    }

    @TestFactory
    Stream<DynamicTest> patterns_match_what_says_them() {
        return stances("agrees", Credit.FULL);
    }

    @TestFactory
    Stream<DynamicTest> patterns_are_contradicted_by_their_opposite() {
        return stances("opposes", Credit.CONTRADICTED);
    }

    @TestFactory
    Stream<DynamicTest> patterns_are_silent_on_all_else() {
        return stances("silent", Credit.MISSING);
    }

    @TestFactory
    Stream<DynamicTest> a_bad_pattern_says_where_and_why() {
        return cases("bad-patterns.yaml")
                .map(one ->
                        dynamicTest(
                                "«" + one.path("pattern").asString() + "»",
                                () -> {
                                    PatternProblem problem =
                                            problem(one.path("pattern").asString());
                                    assertThat(problem.position())
                                            .isEqualTo(one.path("position").asInt());
                                    assertThat(problem.message())
                                            .contains(one.path("says").asString());
                                }));
    }

    @TestFactory
    Stream<DynamicTest> a_pattern_that_says_more_than_it_finds_is_doubted() {
        return cases("doubtful-patterns.yaml")
                .map(one ->
                        dynamicTest(
                                "«" + one.path("pattern").asString() + "»",
                                () ->
                                        verifyDoubt(
                                                one.path("says").asString(),
                                                new RubricParser(LEXICON)
                                                        .doubts(
                                                                spec(
                                                                        one.path("pattern")
                                                                                .asString())))));
    }

    private static void verifyDoubt(String says, List<PatternProblem> doubts) {
        if (says.isEmpty()) {
            assertThat(doubts).isEmpty();
        } else {
            assertThat(doubts)
                    .singleElement()
                    .satisfies(it -> assertThat(it.message()).contains(says));
        }
    }

    private static Stream<DynamicTest> stances(String kind, Credit credit) {
        return cases("patterns.yaml")
                .flatMap(one ->
                        texts(one.path(kind)).stream()
                                .map(say -> stance(one.path("pattern").asString(), say, credit)));
    }

    private static DynamicTest stance(String pattern, String say, Credit credit) {
        return dynamicTest(
                pattern + " / " + say,
                () -> assertThat(pointOf(pattern, say).credit()).isEqualTo(credit));
    }

    private static PointGrade pointOf(String pattern, String say) {
        Rubric rubric = TestLexicon.rubric(spec(pattern));
        Answer answer = Answer.read(say, LEXICON);
        return Findings.in(answer, rubric).points().getFirst();
    }

    private static PatternProblem problem(String pattern) {
        RubricParser.Parsed parsed = new RubricParser(LEXICON).parse(spec(pattern));
        assertThat(parsed).isInstanceOf(RubricParser.Parsed.Invalid.class);
        return ((RubricParser.Parsed.Invalid) parsed).problems().getFirst();
    }

    private static RubricSpec spec(String pattern) {
        RubricSpec.Point point =
                new RubricSpec.Point("point", 1, false, List.of(pattern), List.of());
        return new RubricSpec("Вопрос?", "Ответ.", List.of(point), List.of());
    }

    private static Set<String> negated(Answer answer) {
        Set<String> negated = new HashSet<>();
        for (int i = 0; i < answer.size(); i++) {
            if (answer.polarity().negated(i) && !answer.forms(i).isOnly(Set.of(Part.PREPOSITION))) {
                negated.add(answer.token(i).word());
            }
        }
        return negated;
    }

    private static String clauses(String text) {
        Answer answer = Answer.read(text, LEXICON);
        StringBuilder cut = new StringBuilder(text);
        for (int i = answer.size() - 1; i > 0; i--) {
            boolean sentence = answer.clauses().sentence(i) != answer.clauses().sentence(i - 1);
            boolean clause = answer.clauses().clause(i) != answer.clauses().clause(i - 1);
            cut.insert(answer.token(i).start(), sentence ? "// " : clause ? "| " : "");
        }
        return cut.toString();
    }

    private static List<String> words(String text) {
        return Tokenizer.tokens(text).stream().map(Token::word).toList();
    }

    private static Set<String> shared(List<String> pair) {
        Set<String> keys = new HashSet<>(keys(pair.getFirst()));
        keys.retainAll(keys(pair.getLast()));
        keys.removeIf(key -> key.startsWith("f:"));
        return keys;
    }

    private static List<String> keys(String word) {
        return LEXICON.forms(word.toLowerCase(java.util.Locale.ROOT)).keys();
    }

    private static Stream<List<String>> pairs(String kind) {
        List<List<String>> pairs = new ArrayList<>();
        file("words.yaml").path(kind).forEach(pair -> pairs.add(texts(pair)));
        return pairs.stream();
    }

    private static Stream<JsonNode> cases(String name) {
        return StreamSupport.stream(file(name).spliterator(), false);
    }

    private static JsonNode file(String name) {
        return TestLexicon.yaml(Path.of("src/test/resources/grading", name));
    }
}
