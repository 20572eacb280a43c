package interviewcoach.console;

import interviewcoach.quiz.Quiz;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** A real terminal: history, completion of commands, styles. */
final class TerminalScreen implements Screen {

    /** Longer lines are hard to read. */
    private static final int WIDEST = 100;

    private final Terminal terminal;
    private final LineReader reader;

    TerminalScreen(Terminal terminal, LineReader reader) {
        this.terminal = terminal;
        this.reader = reader;
    }

    /** Always in UTF-8: where no language is set, Russian would become question marks. */
    static TerminalScreen open(Path data) throws IOException {
        Files.createDirectories(data);
        Terminal terminal =
                TerminalBuilder.builder()
                        .system(true)
                        .dumb(true)
                        .encoding(StandardCharsets.UTF_8)
                        .stdinEncoding(StandardCharsets.UTF_8)
                        .stdoutEncoding(StandardCharsets.UTF_8)
                        .build();
        return on(terminal, data.resolve("history"));
    }

    static TerminalScreen on(Terminal terminal, Path history) {
        LineReader reader =
                LineReaderBuilder.builder()
                        .terminal(terminal)
                        .completer(new StringsCompleter(commands()))
                        .variable(LineReader.HISTORY_FILE, history)
                        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                        .build();
        return new TerminalScreen(terminal, reader);
    }

    private static List<String> commands() {
        return Stream.concat(Quiz.commands().stream(), Console.COMMANDS.stream())
                .map(command -> "/" + command)
                .toList();
    }

    @Override
    public @Nullable String read() {
        while (true) {
            try {
                return reader.readLine("> ");
            } catch (EndOfFileException ended) {
                return null;
            } catch (UserInterruptException interrupted) {
                if (interrupted.getPartialLine().isEmpty()) {
                    return null;
                }
            }
        }
    }

    @Override
    public void print(String text) {
        reader.printAbove(text + "\n\n");
    }

    @Override
    public boolean isStyled() {
        return !terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }

    @Override
    public int columns() {
        int width = terminal.getWidth();
        return width > 0 ? Math.min(width, WIDEST) : WIDEST;
    }

    @Override
    public void forget() {
        try {
            reader.getHistory().purge();
        } catch (IOException e) {
            throw new UncheckedIOException("the history cannot be deleted", e);
        }
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be closed", e);
        }
    }
}
