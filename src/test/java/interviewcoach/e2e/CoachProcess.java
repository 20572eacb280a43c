package interviewcoach.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import interviewcoach.fake.FakeTelegram;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The jar, started with arguments and an environment of its own in a folder of its own. What it
 * writes is collected, and must never hold the token.
 */
final class CoachProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Said when the bot begins to work. */
    private static final String AT_WORK = "At work.";

    private final Process process;
    private final Output output;
    private final Output errors;
    private final BufferedWriter input;

    private CoachProcess(Process process) {
        this.process = process;
        output = new Output(process.getInputStream());
        errors = new Output(process.getErrorStream());
        input = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), UTF_8));
    }

    /** The variables of a bot of that Telegram that does not wait between messages. */
    static Map<String, String> bot(FakeTelegram telegram) {
        return Map.of(
                "TELEGRAM_BOT_TOKEN",
                FakeTelegram.TOKEN,
                "TELEGRAM_API_URL",
                telegram.url(),
                "COACH_PACING",
                "off");
    }

    /** Starts {@code serve} in that folder, and returns when it is at work. */
    static CoachProcess serve(Path folder, Map<String, String> variables) {
        CoachProcess coach = start(folder, variables, "serve");
        coach.awaits(AT_WORK);
        return coach;
    }

    static CoachProcess start(Path folder, Map<String, String> variables, String... arguments) {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-jar",
                                System.getProperty("coach.jar")));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment()
                .keySet()
                .removeIf(it -> it.matches("(COACH|TELEGRAM|LC|JAVA|JDK|SPRING)_.*|LANG"));
        builder.environment().putAll(variables);
        try {
            return new CoachProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- what it says

    /** Waits for a line with that in it, on either stream. */
    void awaits(String part) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!output.has(part) && !errors.has(part)) {
            if (System.nanoTime() > deadline || !isAlive()) {
                throw new AssertionError("Never said «%s».\n%s".formatted(part, everything()));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    List<String> output() {
        return output.lines();
    }

    List<String> errors() {
        return errors.lines();
    }

    /** Both streams. */
    String everything() {
        return String.join("\n", output.lines()) + "\n" + String.join("\n", errors.lines());
    }

    // ---- what is done to it

    /** Types a line, as at a keyboard. */
    void types(String line) {
        try {
            input.write(line);
            input.newLine();
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing more will be typed. */
    void endsInput() {
        try {
            input.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** As {@code kill}; waits until it has finished. */
    void terminate() {
        process.destroy();
        exitCode();
    }

    /** As {@code kill -HUP}. */
    void hangsUp() {
        try {
            new ProcessBuilder("kill", "-HUP", Long.toString(process.pid())).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for its end, with all that it said. */
    int exitCode() {
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("It does not end.\n" + everything());
            }
            output.awaitEnd();
            errors.awaitEnd();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** The folder of its embedded database, when nothing else was set. */
    static Path data(Path folder) {
        return folder.resolve("data");
    }

    /** Writes a file that it will read. */
    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
        String secret = FakeTelegram.TOKEN.split(":", 2)[1];
        if (everything().contains(secret)) {
            throw new AssertionError("The token stands in the output:\n" + everything());
        }
    }
}
