package interviewcoach.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a person types and reads: a terminal, or the ends of a pipe. */
public sealed interface Screen extends AutoCloseable permits TerminalScreen, PipedScreen {

    /**
     * The one that this process has.
     *
     * @param data folder that keeps the history of what was typed
     */
    static Screen open(Path data) {
        java.io.Console console = System.console();
        try {
            return console != null && console.isTerminal()
                    ? TerminalScreen.open(data)
                    : PipedScreen.ofProcess();
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be opened", e);
        }
    }

    /** The next line; null when there will be none. */
    @Nullable String read();

    /** Shows a paragraph, also while a line is being typed. */
    void print(String text);

    /** Whether it understands ANSI styles. */
    boolean isStyled();

    /** Columns to which text is wrapped; 0 leaves lines as they are. */
    int columns();

    /** Forgets what was typed. */
    void forget();

    @Override
    void close();
}
