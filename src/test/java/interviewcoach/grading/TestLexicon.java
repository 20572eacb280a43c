package interviewcoach.grading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The real dictionary with the real glossary, loaded once. */
final class TestLexicon {

    private static final String DICTIONARY = "/org/languagetool/resource/ru/russian";

    static final Lexicon LEXICON = load(glossary());
    static final Calibration CALIBRATION = calibration();

    private TestLexicon() {}

    static Lexicon load(Glossary glossary) {
        try (InputStream dictionary = resource(DICTIONARY + ".dict");
                InputStream info = resource(DICTIONARY + ".info")) {
            return Lexicon.load(dictionary, info, glossary);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Calibration calibration() {
        try (InputStream figures = resource("/calibration.properties")) {
            return Calibration.read(figures);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Rubric rubric(RubricSpec spec) {
        return switch (new RubricParser(LEXICON).parse(spec)) {
            case RubricParser.Parsed.Valid valid -> valid.rubric();
            case RubricParser.Parsed.Invalid invalid ->
                    throw new AssertionError("bad rubric: " + invalid.problems());
        };
    }

    static JsonNode yaml(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new YAMLMapper().readTree(in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static Glossary glossary() {
        JsonNode root = yaml(Path.of("questions/glossary.yaml"));
        List<Glossary.Concept> concepts = new ArrayList<>();
        root.path("concepts")
                .forEach(concept ->
                        concepts.add(
                                new Glossary.Concept(
                                        concept.path("id").asString(),
                                        concept.path("kind").asString("").equals("family"),
                                        texts(concept.path("names")))));
        return new Glossary(concepts, rows(root.path("derivations")), rows(root.path("antonyms")));
    }

    private static List<List<String>> rows(JsonNode rows) {
        List<List<String>> lists = new ArrayList<>();
        rows.forEach(row -> lists.add(texts(row)));
        return lists;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(
                TestLexicon.class.getResourceAsStream(name), name + " is missing");
    }
}
