package interviewcoach.load;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A way to start the packaged program in a process of its own.
 *
 * @param options of the JVM
 */
record Program(Path jar, List<String> options) {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin/java").toString();

    /** Variables of the machine that runs this must not change what is measured. */
    private static final String OURS = "COACH_";

    Program {
        options = List.copyOf(options);
    }

    /** The jar as the build made it, with the options that {@code LOAD_JAVA_OPTIONS} adds. */
    static Program packaged() {
        Path jar = Path.of("target/interview-coach.jar").toAbsolutePath();
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: run mvn package first");
        }
        String more = Objects.requireNonNullElse(System.getenv("LOAD_JAVA_OPTIONS"), "").strip();
        return new Program(jar, more.isEmpty() ? List.of() : List.of(more.split("\\s+")));
    }

    Program with(String... more) {
        var all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return new Program(jar, all);
    }

    /** The same program taken apart, which starts faster. */
    Program extracted(Path folder) throws IOException, InterruptedException {
        var extract = new Program(jar, List.of("-Djarmode=tools"));
        extract.run(Map.of(), folder, "extract", "--destination", folder + "/app");
        return new Program(folder.resolve("app").resolve(jar.getFileName()), options);
    }

    /** The same program with what a training run left behind. */
    Program trained(Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path cache = folder.resolve("coach.aot");
        with("-XX:AOTCacheOutput=" + cache, "-Dspring.context.exit=onRefresh")
                .run(environment, folder, "serve");
        return with("-XX:AOTCache=" + cache);
    }

    /** Runs it to its end, and says how long that took. */
    Duration run(Map<String, String> environment, Path folder, String... arguments)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = start(environment, folder.resolve("output.txt"), arguments);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(
                    "It ended with " + process.exitValue() + ":\n" + output(folder));
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static String output(Path folder) throws IOException {
        return Files.readString(folder.resolve("output.txt"));
    }

    /** Starts it; what it prints goes into that file. */
    Process start(Map<String, String> environment, Path output, String... arguments)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(JAVA);
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith(OURS));
        builder.environment().putAll(environment);
        File file = output.toFile();
        return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(file)).start();
    }
}
