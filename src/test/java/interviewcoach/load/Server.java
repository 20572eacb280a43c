package interviewcoach.load;

import interviewcoach.fake.FakeTelegram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The bot at work in a process of its own. */
final class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Process process;

    private Server(Process process) {
        this.process = process;
    }

    /** Starts it and waits for its first poll. */
    static Server start(
            Program program, Map<String, String> environment, FakeTelegram telegram, Path folder)
            throws IOException, InterruptedException {
        long polls = telegram.calls("getUpdates");
        Path output = folder.resolve("server.txt");
        var server = new Server(program.start(environment, output, "serve"));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (telegram.calls("getUpdates") == polls) {
            if (!server.process.isAlive() || System.nanoTime() > deadline) {
                server.close();
                throw new IllegalStateException("It does not poll:\n" + Files.readString(output));
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
        return server;
    }

    /** What the bot needs to know of the fake server, with a database of its own. */
    static Map<String, String> environment(FakeTelegram telegram, Path folder, boolean pacing) {
        var environment = new HashMap<String, String>();
        environment.put("TELEGRAM_BOT_TOKEN", FakeTelegram.TOKEN);
        environment.put("TELEGRAM_API_URL", telegram.url());
        environment.put("COACH_DATA", folder.resolve("data").toString());
        environment.put("COACH_PACING", pacing ? "on" : "off");
        return environment;
    }

    /** The processor time it has used. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /**
     * Megabytes of memory.
     *
     * @param field {@code VmRSS}, what it holds now, or {@code VmHWM}, the most it ever held
     */
    long memory(String field) throws IOException {
        return memory(process.toHandle(), field);
    }

    /** The same of any process. */
    static long memory(ProcessHandle process, String field) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith(field + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
