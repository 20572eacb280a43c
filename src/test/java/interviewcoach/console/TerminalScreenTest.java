package interviewcoach.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A terminal whose keys are played. */
class TerminalScreenTest {

    @TempDir private Path data;

    private final PipedOutputStream keys = new PipedOutputStream();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private TerminalScreen screen;

    @BeforeEach
    void open() throws Exception {
        Terminal terminal =
                new ExternalTerminal(
                        "test", "xterm", new PipedInputStream(keys), out, StandardCharsets.UTF_8);
        terminal.setSize(new Size(40, 20));
        screen = TerminalScreen.on(terminal, data.resolve("history"));
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void a_command_is_completed() throws Exception {
        type("/priv\t\r");
        assertThat(screen.read()).startsWith("/privacy");
    }

    @Test
    void what_was_typed_comes_back_until_it_is_forgotten() throws Exception {
        type("это глобальный лок\r");
        assertThat(screen.read()).isEqualTo("это глобальный лок");
        type("\020\r");
        assertThat(screen.read()).isEqualTo("это глобальный лок");
        assertThat(Files.readString(data.resolve("history"))).contains("глобальный лок");
        screen.forget();
        type("\020\r");
        assertThat(screen.read()).isEmpty();
    }

    @Test
    void forgetting_everything_forgets_what_was_typed() throws Exception {
        PlayedClock clock = new PlayedClock(() -> Instant.EPOCH);
        Console.Coach coach =
                new Console.Coach(_ -> {}, () -> {}, Optional::empty, (_, _) -> Optional.empty());
        ConsoleChannel channel = new ConsoleChannel(screen, data, 0);
        type("это глобальный лок\r/forget да\r\004");
        new Console(channel, clock, ZoneOffset.UTC, "ru", coach).talk();
        assertThat(data.resolve("history")).doesNotExist();
    }

    @Test
    void control_d_ends() throws Exception {
        type("\004");
        assertThat(screen.read()).isNull();
    }

    @Test
    void control_c_takes_a_line_back() throws Exception {
        CompletableFuture<@Nullable String> line = CompletableFuture.supplyAsync(screen::read);
        type("не то");
        awaitScreen("> не то");
        type("\003");
        awaitScreen("> не то.*> ");
        type("ответ\r");
        assertThat(line.get(10, TimeUnit.SECONDS)).isEqualTo("ответ");
    }

    private void awaitScreen(String pattern) throws InterruptedException {
        Pattern wanted = Pattern.compile(pattern, Pattern.DOTALL);
        for (int tries = 0; tries < 1000 && !wanted.matcher(printed()).find(); tries++) {
            Thread.sleep(10);
        }
        assertThat(printed()).containsPattern(wanted);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void text_is_styled_and_wrapped_to_the_width() {
        assertThat(screen.isStyled()).isTrue();
        assertThat(screen.columns()).isEqualTo(40);
        screen.print("\033[1mВерно\033[22m");
        assertThat(printed()).contains("\033[1mВерно");
    }

    private void type(String text) throws Exception {
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }
}
