package interviewcoach.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The lines that a process writes. */
final class Output {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reading;

    Output(InputStream stream) {
        reading = Thread.ofVirtual().start(() -> read(stream));
    }

    private void read(InputStream stream) {
        try (var reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            reader.lines().forEach(lines::add);
        } catch (IOException e) {
            lines.add("(the output cannot be read: " + e.getMessage() + ")");
        }
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    boolean has(String part) {
        return lines.stream().anyMatch(it -> it.contains(part));
    }

    /** Waits until the process has closed it. */
    void awaitEnd() throws InterruptedException {
        reading.join();
    }
}
