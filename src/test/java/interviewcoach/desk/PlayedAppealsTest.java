package interviewcoach.desk;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.store.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plays the conversations between learners and those who decide in {@code appeals/}. A line is one
 * of
 *
 * <pre>
 * Аня: text or /command     a person types
 * Аня: [label]              presses a button of the latest message to her
 * Time: PT1H                time passes
 * &gt; Аня: text              what she was sent since, or part of it
 * &gt; Аня                    that she was sent nothing
 * </pre>
 */
class PlayedAppealsTest {

    private static final Map<String, Long> PEOPLE =
            Map.of(
                    "Аня",
                    7_000_001L,
                    "Ben",
                    7_000_002L,
                    "Куратор",
                    School.CURATOR,
                    "Operator",
                    School.OPERATOR);

    @ParameterizedTest
    @ValueSource(strings = {"accepted.ru", "rejected.en", "forgotten.ru"})
    void is_played_as_written(String name) throws IOException {
        List<String> lines =
                Files.readAllLines(Path.of("src/test/resources/appeals", name + ".txt"));
        try (Stage stage = new Stage()) {
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    stage.play(lines.get(i), name + ":" + (i + 1) + ": " + lines.get(i));
                }
            }
        }
    }

    private static final class Stage implements AutoCloseable {

        private final School school;
        private final Map<Long, Integer> read = new HashMap<>();

        Stage() throws IOException {
            school = new School(Engine.newFolder(), Engine.SQLITE.open());
        }

        void play(String line, String where) {
            if (line.startsWith("> ")) {
                expect(line.substring(2).split(": ", 2), where);
                return;
            }
            PEOPLE.values().forEach(it -> read.put(it, school.channel.htmlTo(it).size()));
            String[] halves = line.split(": ", 2);
            if (halves[0].equals("Time")) {
                school.passes(Duration.parse(halves[1]));
            } else {
                act(person(halves[0]), halves[1]);
            }
        }

        private void act(long person, String what) {
            if (what.startsWith("[")) {
                school.presses(
                        person,
                        Objects.requireNonNull(school.channel.latest.get(person)),
                        what.substring(1, what.length() - 1));
            } else {
                school.types(person, what);
            }
        }

        private void expect(String[] halves, String where) {
            long person = person(halves[0]);
            List<String> sent = school.channel.htmlTo(person);
            List<String> news = sent.subList(read.getOrDefault(person, 0), sent.size());
            if (halves.length == 1) {
                assertThat(news).as(where).isEmpty();
            } else {
                assertThat(news).as(where).anyMatch(it -> it.contains(halves[1]));
            }
        }

        private static long person(String name) {
            return Objects.requireNonNull(PEOPLE.get(name), name);
        }

        @Override
        public void close() {
            school.close();
        }
    }
}
