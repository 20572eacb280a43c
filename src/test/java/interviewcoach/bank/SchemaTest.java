package interviewcoach.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What editors know about the files, by the line that each file begins with. */
class SchemaTest {

    private static final Path QUESTIONS = Path.of("questions");

    private final Schema questions = schema("questions.schema.json");
    private final Schema glossary = schema("glossary.schema.json");

    @ParameterizedTest
    @MethodSource("topics")
    void accepts_the_files_of_the_project(Path file) throws IOException {
        assertThat(errors(questions, Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void is_named_in_the_files_of_the_project(Path file) throws IOException {
        assertThat(Files.readString(file))
                .startsWith("# yaml-language-server: $schema=schema/questions.schema.json\n");
    }

    static Stream<Path> topics() throws IOException {
        try (Stream<Path> files = Files.list(QUESTIONS)) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("glossary.yaml"))
                    .toList()
                    .stream();
        }
    }

    @Test
    void accepts_a_sound_file() throws IOException {
        assertThat(errors(questions, Mistake.resource("tea.yaml"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void refuses_what_its_rules_can_tell(Mistake mistake) {
        assertThat(errors(questions, mistake.text())).isNotEmpty();
    }

    static Stream<Mistake> mistakes() throws IOException {
        return Mistake.all().filter(Mistake::againstSchema);
    }

    @Test
    void accepts_a_sound_glossary() {
        assertThat(
                        errors(
                                glossary,
                                """
                                concepts:
                                  - {id: gil, names: [GIL, гил]}
                                  - {id: io, kind: family, names: [сеть, диск]}
                                derivations:
                                  - [блокировка, блокировать]
                                antonyms: []
                                """))
                .isEmpty();
    }

    @Test
    void accepts_the_glossary_of_the_project() throws IOException {
        Path file = QUESTIONS.resolve("glossary.yaml");
        assertThat(errors(glossary, Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("badGlossaries")
    void refuses_a_bad_glossary(String text) {
        assertThat(errors(glossary, text)).isNotEmpty();
    }

    static Stream<String> badGlossaries() {
        return Stream.of(
                "concepts: [{id: gil}]",
                "concepts: [{id: ГИЛ, names: [GIL]}]",
                "concepts: [{id: gil, kind: famly, names: [GIL]}]",
                "concepts: [{id: gil, names: GIL}]",
                "derivations: [блокировка]",
                "antonyms: [[быстрее]]",
                "synonyms: []");
    }

    private static Schema schema(String name) {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            Files.readString(QUESTIONS.resolve("schema").resolve(name)),
                            InputFormat.JSON);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What the schema refuses, or that the text is not even YAML. */
    private static List<String> errors(Schema schema, String yaml) {
        try {
            String json = new YAMLMapper().readTree(yaml).toString();
            return schema.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
        } catch (JacksonException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }
}
