package interviewcoach.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays the rounds in {@code groups/}, word by word: what happens stands at the margin, what the
 * coach says to it is indented. What happens is one of
 *
 * <pre>
 * Оля: text or /command          somebody types in the group
 * Оля: [label]                   presses a button there; of a link, follows it
 * Оля: &gt; answer                  replies to the question
 * Оля: ~ answer                  changes that reply
 * Оля лично: text, [label], ~    the same in the private chat
 * Бот: added by Борис            also: removed, muted, unmuted by Борис
 * Day: 2026-03-03                the daily question is due
 * Time: PT10M                    time passes
 * </pre>
 *
 * The names of the people and their languages stand in the first line.
 */
class GroupConversationsTest {

    /** Where what was played is kept, to be compared and, when it reads well, taken over. */
    private static final Path PLAYED = Path.of("target/played");

    static Stream<Path> groups() throws IOException, URISyntaxException {
        Path folder =
                Path.of(
                        Objects.requireNonNull(GroupConversationsTest.class.getResource("/groups"))
                                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("groups")
    void a_round_reads_as_it_was_written(Path file) throws IOException {
        String written = Files.readString(file);
        Stage stage = new Stage();
        written.lines().filter(it -> !it.startsWith(" ")).forEach(stage::play);
        Files.createDirectories(PLAYED);
        Files.writeString(PLAYED.resolve(file.getFileName()), stage.transcript());
        assertThat(stage.transcript()).isEqualTo(written);
    }
}
