package interviewcoach.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays the transcripts in {@code conversations/}. A line is one of
 *
 * <pre>
 * Аня: text or /command          the learner types
 * Аня: [data]                    presses a button
 * Аня, to «text»: answer         replies to a message
 * Edit: text                     changes her latest message
 * Day: 2026-03-03                the daily question is due
 * Week: 2026-03-08               the weekly digest is due
 * Time: PT10M                    time passes
 * Coach: Feedback PARTIAL [next] what must be said to that: the reply's kind and some of its words
 * Toast: NotForYou               what flashes over the button
 * Facts: Closed Progressed       facts that must be among those of the last thing that happened
 * </pre>
 */
class ConversationsTest {

    private static final String WHO = "Аня";

    static Stream<Path> conversations() throws IOException, URISyntaxException {
        Path folder =
                Path.of(
                        Objects.requireNonNull(
                                        ConversationsTest.class.getResource("/conversations"))
                                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void a_transcript_is_played_as_written(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        Stage stage = new Stage();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                stage.play(line, file.getFileName() + ":" + (i + 1) + ": " + line);
            }
        }
        stage.nothingLeft("at the end of " + file.getFileName());
    }

    private static final class Stage {

        private final Play play = new Play();
        private final Deque<String> said = new ArrayDeque<>();
        private List<Step> steps = List.of();

        void play(String line, String where) {
            String[] halves = line.split(": ?", 2);
            switch (halves[0]) {
                case "Coach" -> expect(halves[1], where);
                case "Toast" ->
                        assertThat(steps)
                                .as(where)
                                .anySatisfy(it ->
                                        assertThat(it.toast())
                                                .isNotNull()
                                                .extracting(t -> t.getClass().getSimpleName())
                                                .isEqualTo(halves[1]));
                case "Facts" -> assertThat(facts()).as(where).contains(halves[1].split(" "));
                default -> happen(halves[0], halves[1], where);
            }
        }

        private void happen(String who, String what, String where) {
            nothingLeft("before " + where);
            steps =
                    switch (who) {
                        case WHO ->
                                List.of(
                                        what.startsWith("[")
                                                ? play.press(what.substring(1, what.length() - 1))
                                                : play.type(what));
                        case "Edit" -> List.of(play.edit(what));
                        case "Week" -> List.of(play.week(what));
                        case "Day" -> List.of(play.day(what));
                        case "Time" -> play.pass(Duration.parse(what));
                        default -> List.of(reply(who, what));
                    };
            steps.forEach(step -> step.says().forEach(it -> said.add(Transcript.line(it))));
        }

        private Step reply(String who, String what) {
            assertThat(who).startsWith(WHO + ", to «");
            String quoted = who.substring(who.indexOf('«') + 1, who.indexOf('»'));
            return play.say(what, new Event.Quoted(1, quoted));
        }

        private void expect(String expected, String where) {
            String line = said.poll();
            if (line == null || !Transcript.fits(line, expected)) {
                fail("%s%nbut the coach said: %s%nand then: %s".formatted(where, line, said));
            }
        }

        void nothingLeft(String where) {
            assertThat(said).as("said, but not expected, %s", where).isEmpty();
        }

        private List<String> facts() {
            return steps.stream()
                    .flatMap(it -> it.facts().stream())
                    .map(it -> it.getClass().getSimpleName())
                    .toList();
        }
    }
}
