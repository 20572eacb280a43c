package interviewcoach.console;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A conversation that comes from a file or another program; always UTF-8, without decoration. */
final class PipedScreen implements Screen {

    private final BufferedReader in;
    private final PrintStream out;

    PipedScreen(InputStream in, OutputStream out) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    static PipedScreen ofProcess() {
        return new PipedScreen(System.in, new FileOutputStream(FileDescriptor.out));
    }

    @Override
    public @Nullable String read() {
        try {
            return in.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException("the input broke off", e);
        }
    }

    @Override
    public void print(String text) {
        out.print(text + "\n\n");
        out.flush();
    }

    @Override
    public boolean isStyled() {
        return false;
    }

    @Override
    public int columns() {
        return 0;
    }

    @Override
    public void forget() {}

    @Override
    public void close() {
        out.flush();
    }
}
