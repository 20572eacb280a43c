package interviewcoach.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import interviewcoach.grading.Credit;
import interviewcoach.grading.Grader;
import interviewcoach.grading.Lexicon;
import interviewcoach.grading.RubricParser;
import interviewcoach.grading.RubricSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the curators' guide shows is true. */
class CuratorsGuideTest {

    private static final Path QUESTIONS = Path.of("questions");
    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @TempDir Path folder;

    @Test
    void its_whole_question_is_sound() throws IOException {
        Files.copy(QUESTIONS.resolve("glossary.yaml"), folder.resolve("glossary.yaml"));
        String file = blocks("# yaml-language-server").findFirst().orElseThrow();
        Files.writeString(folder.resolve("collections.yaml"), file);
        Loaded loaded = BankFiles.check(folder, Words.DICTIONARY);
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.bank().questions()).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> its_patterns_do_what_it_says() throws IOException {
        Lexicon lexicon = lexicon();
        return blocks("- образец:")
                .flatMap(block ->
                        StreamSupport.stream(new YAMLMapper().readTree(block).spliterator(), false))
                .flatMap(one ->
                        Stream.of(
                                        answers(one, "засчитает", Credit.FULL, lexicon),
                                        answers(
                                                one,
                                                "сочтёт отрицанием",
                                                Credit.CONTRADICTED,
                                                lexicon),
                                        answers(one, "не заметит", Credit.MISSING, lexicon))
                                .flatMap(tests -> tests));
    }

    private static Stream<DynamicTest> answers(
            JsonNode one, String kind, Credit credit, Lexicon lexicon) {
        String pattern = one.path("образец").asString();
        return StreamSupport.stream(one.path(kind).spliterator(), false)
                .map(JsonNode::asString)
                .map(say ->
                        dynamicTest(
                                pattern + " / " + say,
                                () -> assertThat(credit(pattern, say, lexicon)).isEqualTo(credit)));
    }

    private static Credit credit(String pattern, String say, Lexicon lexicon) {
        var point = new RubricSpec.Point("point", 1, false, List.of(pattern), List.of());
        var spec = new RubricSpec("Вопрос?", "Ответ.", List.of(point), List.of());
        var valid = (RubricParser.Parsed.Valid) new RubricParser(lexicon).parse(spec);
        return new Grader(lexicon, Words.FIGURES)
                .grade(valid.rubric(), say)
                .points()
                .getFirst()
                .credit();
    }

    private static Lexicon lexicon() throws IOException {
        String glossary = Files.readString(QUESTIONS.resolve("glossary.yaml"));
        return Words.DICTIONARY.with(
                new GlossaryReader(new Report("glossary.yaml")).read(glossary));
    }

    private static Stream<String> blocks(String beginning) throws IOException {
        return BLOCK.matcher(Files.readString(QUESTIONS.resolve("README.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(block -> block.startsWith(beginning));
    }
}
