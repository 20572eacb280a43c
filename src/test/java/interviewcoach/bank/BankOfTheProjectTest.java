package interviewcoach.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import interviewcoach.grading.Grade;
import interviewcoach.grading.Objection;
import interviewcoach.grading.PointGrade;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The questions that the program is delivered with. */
class BankOfTheProjectTest {

    private static Loaded loaded;

    @BeforeAll
    static void load() throws IOException {
        loaded = BankFiles.check(Path.of("questions"), Words.DICTIONARY);
    }

    @Test
    void nothing_is_wrong_with_its_files_and_every_example_gets_what_it_deserves() {
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.bank().questions()).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> what_is_said_later_completes_and_takes_back() {
        JsonNode conversations =
                new YAMLMapper().readTree(Path.of("src/test/resources/grading/conversations.yaml"));
        return StreamSupport.stream(conversations.spliterator(), false)
                .map(it -> dynamicTest(it.path("texts").toString(), () -> verify(it)));
    }

    private static void verify(JsonNode wanted) {
        Question question =
                loaded.bank().question(wanted.path("question").asString()).orElseThrow();
        List<Grade> grades =
                texts(wanted.path("texts")).stream()
                        .map(text -> loaded.grader().grade(question.rubric(), text))
                        .toList();
        Grade grade = loaded.grader().merge(question.rubric(), grades);
        assertThat(grade.verdict().name()).isEqualToIgnoringCase(wanted.path("verdict").asString());
        assertThat(grade.points().stream().filter(it -> it.credit().given()).map(PointGrade::id))
                .containsExactlyInAnyOrderElementsOf(texts(wanted.path("points")));
        assertThat(grade.misconceptions().stream().map(Objection::misconception))
                .containsExactlyInAnyOrderElementsOf(texts(wanted.path("misconceptions")));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
