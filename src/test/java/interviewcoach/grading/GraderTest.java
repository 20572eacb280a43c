package interviewcoach.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import interviewcoach.grading.Evidence.How;
import interviewcoach.grading.RubricSpec.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

class GraderTest {

    private static final JsonNode DATA =
            TestLexicon.yaml(Path.of("src/test/resources/grading/grades.yaml"));
    private static final Rubric RUBRIC = TestLexicon.rubric(spec(DATA.path("rubric")));

    private final Grader grader = new Grader(TestLexicon.LEXICON, TestLexicon.CALIBRATION);

    @TestFactory
    Stream<DynamicTest> answers_get_what_they_deserve() {
        return StreamSupport.stream(DATA.path("answers").spliterator(), false)
                .map(one ->
                        dynamicTest(
                                "«" + say(one) + "»",
                                () -> verify(one, grader.grade(RUBRIC, say(one)))));
    }

    @TestFactory
    Stream<DynamicTest> an_idea_is_said_of_what_it_is_about() {
        return answers("subjects.yaml");
    }

    @TestFactory
    Stream<DynamicTest> an_idea_reaches_over_the_borders_of_a_clause() {
        return answers("references.yaml");
    }

    private Stream<DynamicTest> answers(String file) {
        JsonNode data = TestLexicon.yaml(Path.of("src/test/resources/grading", file));
        Rubric rubric = TestLexicon.rubric(spec(data.path("rubric")));
        return StreamSupport.stream(data.path("answers").spliterator(), false)
                .map(one ->
                        dynamicTest(
                                "«" + say(one) + "»",
                                () -> verify(one, grader.grade(rubric, say(one)))));
    }

    @TestFactory
    Stream<DynamicTest> several_texts_are_merged_in_their_order() {
        return StreamSupport.stream(DATA.path("merges").spliterator(), false)
                .map(one ->
                        dynamicTest(one.path("texts").toString(), () -> verify(one, merged(one))));
    }

    @Test
    void evidence_quotes_the_answer_as_it_was_typed() {
        String say = "Ну   это «ГЛОБАЛЬНЫЙ  лок»!";
        Evidence evidence = grader.grade(RUBRIC, say).points().getFirst().evidence().getFirst();
        assertThat(evidence.quote()).isEqualTo("ГЛОБАЛЬНЫЙ  лок");
        assertThat(say.substring(evidence.start(), evidence.end())).isEqualTo(evidence.quote());
        assertThat(evidence.pattern()).isEqualTo("глобальная блокировка");
        assertThat(evidence.how()).isEqualTo(How.ALIAS);
    }

    @Test
    void evidence_tells_how_loosely_a_word_was_recognised() {
        assertThat(how("глобальная блокировка")).isEqualTo(How.EXACT);
        assertThat(how("глобальной блокировкой")).isEqualTo(How.INFLECTED);
        assertThat(how("глобальный мьютекс")).isEqualTo(How.ALIAS);
        assertThat(how("глобальная блокирровка")).isEqualTo(How.TYPO);
    }

    @Test
    void a_missed_point_names_the_pattern_that_came_nearest_and_where_it_stopped() {
        assertThat(grader.nearMiss(RUBRIC, "one-thread", "потоки там как-то работают"))
                .hasValue(new NearMiss("потоки не работают параллельно", List.of("параллельно")));
        assertThat(grader.nearMiss(RUBRIC, "lock", "блокировка. а мир глобальный"))
                .hasValueSatisfying(it -> assertThat(it.told()).contains("не вместе"));
        assertThat(grader.nearMiss(RUBRIC, "lock", "про погоду")).isEmpty();
    }

    @Test
    void both_claims_in_one_message_are_a_conflict() {
        Grade grade = grader.grade(RUBRIC, "Один поток. Не один поток.");
        assertThat(grade.points().get(1).credit()).isEqualTo(Credit.CONFLICT);
    }

    @Test
    void the_same_claims_in_two_messages_are_none() {
        Grade first = grader.grade(RUBRIC, "выполняется не один поток");
        Grade second = grader.grade(RUBRIC, "выполняется один поток");
        assertThat(grader.merge(RUBRIC, List.of(first, second)).points().get(1).credit())
                .isEqualTo(Credit.FULL);
    }

    @Test
    void a_list_of_keywords_scores_a_quarter_at_most() {
        Grade grade = grader.grade(RUBRIC, "один поток, глобальная блокировка, байткод, лок, GIL");
        assertThat(grade.manner()).isEqualTo(Manner.KEYWORDS);
        assertThat(grade.score()).isPositive().isLessThanOrEqualTo(0.25);
        assertThat(grade.verdict()).isEqualTo(Verdict.WRONG);
    }

    @Test
    void a_serious_misconception_forbids_correct() {
        Grade grade =
                grader.grade(
                        RUBRIC,
                        "Глобальный лок, байткод выполняет один поток. Потоки ускоряют вычисления.");
        assertThat(grade.verdict()).isEqualTo(Verdict.PARTIAL);
    }

    @Test
    void eight_threads_give_the_same_grades() throws Exception {
        List<String> says = new ArrayList<>();
        DATA.path("answers").forEach(one -> says.add(say(one)));
        List<Grade> alone = says.stream().map(say -> grader.grade(RUBRIC, say)).toList();
        Lexicon fresh = TestLexicon.load(Glossary.empty());
        List<String> freshKeys = says.stream().map(say -> keys(fresh, say)).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> task =
                    () ->
                            IntStream.range(0, 50)
                                    .allMatch(round ->
                                            says.stream()
                                                            .map(say -> grader.grade(RUBRIC, say))
                                                            .toList()
                                                            .equals(alone)
                                                    && says.stream()
                                                            .map(say -> keys(fresh, say))
                                                            .toList()
                                                            .equals(freshKeys));
            for (var result : threads.invokeAll(java.util.Collections.nCopies(8, task))) {
                assertThat(result.get()).isTrue();
            }
        }
    }

    @Test
    void a_bad_rubric_lists_all_its_problems() {
        RubricSpec.Point bonus = new RubricSpec.Point("a", 9, true, List.of(), List.of());
        RubricSpec.Point twin = new RubricSpec.Point("a", 1, true, List.of("(лок"), List.of());
        RubricSpec.Misconception myth =
                new RubricSpec.Misconception(
                        "m", Severity.SLIGHT, List.of("лок"), List.of("nowhere"));
        RubricSpec spec = new RubricSpec("?", ".", List.of(bonus, twin), List.of(myth));
        assertThat(new RubricParser(TestLexicon.LEXICON).parse(spec))
                .isInstanceOfSatisfying(
                        RubricParser.Parsed.Invalid.class,
                        invalid -> assertThat(invalid.problems()).hasSize(6));
    }

    private How how(String say) {
        return grader.grade(RUBRIC, say).points().getFirst().evidence().getFirst().how();
    }

    private static String keys(Lexicon lexicon, String text) {
        return Tokenizer.tokens(text).stream()
                .map(token -> lexicon.forms(token.word()).keys())
                .toList()
                .toString();
    }

    private Grade merged(JsonNode one) {
        List<Grade> grades =
                TestLexicon.texts(one.path("texts")).stream()
                        .map(say -> grader.grade(RUBRIC, say))
                        .toList();
        return grader.merge(RUBRIC, grades);
    }

    private static void verify(JsonNode wanted, Grade grade) {
        assertThat(
                        grade.points().stream()
                                .filter(point -> point.credit().given())
                                .map(PointGrade::id))
                .as(grade.toString())
                .containsExactlyInAnyOrderElementsOf(TestLexicon.texts(wanted.path("points")));
        assertThat(grade.misconceptions().stream().map(Objection::misconception))
                .containsExactlyInAnyOrderElementsOf(
                        TestLexicon.texts(wanted.path("misconceptions")));
        assertThat(grade.verdict().name().toLowerCase(Locale.ROOT))
                .as(grade.toString())
                .isEqualTo(wanted.path("verdict").asString());
        if (wanted.has("score")) {
            assertThat(grade.score()).isEqualTo(wanted.path("score").asDouble());
        }
        if (wanted.has("manner")) {
            assertThat(grade.manner().name().toLowerCase(Locale.ROOT))
                    .isEqualTo(wanted.path("manner").asString());
        }
    }

    private static String say(JsonNode one) {
        return one.path("say").asString();
    }

    private static RubricSpec spec(JsonNode rubric) {
        List<RubricSpec.Point> points = new ArrayList<>();
        rubric.path("points").forEach(point -> points.add(point(point)));
        List<RubricSpec.Misconception> misconceptions = new ArrayList<>();
        rubric.path("misconceptions").forEach(one -> misconceptions.add(misconception(one)));
        return new RubricSpec(
                rubric.path("question").asString(),
                rubric.path("answer").asString(),
                points,
                misconceptions);
    }

    private static RubricSpec.Point point(JsonNode point) {
        return new RubricSpec.Point(
                point.path("id").asString(),
                point.path("weight").asInt(),
                point.path("bonus").asBoolean(false),
                TestLexicon.texts(point.path("patterns")),
                TestLexicon.texts(point.path("half")),
                TestLexicon.texts(point.path("about")));
    }

    private static RubricSpec.Misconception misconception(JsonNode one) {
        return new RubricSpec.Misconception(
                one.path("id").asString(),
                Severity.valueOf(one.path("severity").asString().toUpperCase(Locale.ROOT)),
                TestLexicon.texts(one.path("patterns")),
                TestLexicon.texts(one.path("lifted-by")));
    }
}
