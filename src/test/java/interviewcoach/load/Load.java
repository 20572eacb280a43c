package interviewcoach.load;

import static interviewcoach.load.Times.millis;
import static interviewcoach.load.Times.seconds;

import interviewcoach.bank.Question;
import interviewcoach.fake.FakeTelegram;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Measures the packaged program against a Bot API server on the same machine, which takes about as
 * much of the processor as the program itself. Arguments name what to measure, of {@code paced
 * sustained start memory verbs}; all of it without.
 */
public final class Load {

    private static final List<String> ALL =
            List.of("paced", "sustained", "start", "memory", "verbs");

    /** Each starts this often; the middle one counts. */
    private static final int STARTS = 5;

    private static final int LARGE = 200;

    private final Program program = Program.packaged();
    private final List<Question> questions = LargeBank.questions();
    private final Path folder = Files.createTempDirectory("load");
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Load() throws IOException {}

    public static void main(String[] args) throws Exception {
        var load = new Load();
        for (String what : args.length == 0 ? ALL : List.of(args)) {
            load.measure(what);
        }
        System.exit(0);
    }

    private void measure(String what) throws IOException, InterruptedException {
        switch (what) {
            case "paced" -> paced();
            case "sustained" -> sustained();
            case "start" -> start();
            case "memory" -> memory();
            case "verbs" -> verbs();
            default -> throw new IllegalArgumentException(what + " is none of " + ALL);
        }
    }

    private void row(String what, String measured) {
        out.printf("%-52s %s%n", what, measured);
    }

    // ---- people at the bot

    private void paced() throws IOException, InterruptedException {
        Path place = place("paced");
        try (FakeTelegram telegram = FakeTelegram.start();
                Server ignored = serve(program, telegram, place, true)) {
            var crowd = new Crowd(telegram, questions, 150);
            crowd.answerSteadily(15, Duration.ofSeconds(40));
            Times times = crowd.answerSteadily(15, Duration.ofSeconds(60));
            row(
                    "update to feedback at 15 answers/s, paced",
                    "median %s, p99 %s, longest %s of %d; %d unanswered"
                            .formatted(
                                    millis(times.quantile(0.5)),
                                    millis(times.quantile(0.99)),
                                    millis(times.quantile(1)),
                                    times.count(),
                                    crowd.waiting()));
            complain(telegram);
        }
    }

    private void sustained() throws IOException, InterruptedException {
        Path place = place("sustained");
        try (FakeTelegram telegram = FakeTelegram.start();
                Server server = serve(program, telegram, place, false)) {
            var crowd = new Crowd(telegram, questions, 100);
            crowd.answerAtOnce(Duration.ofSeconds(20));
            Duration before = server.processorTime();
            Duration span = Duration.ofSeconds(30);
            Times times = crowd.answerAtOnce(span);
            Duration used = server.processorTime().minus(before);
            row(
                    "answers/s sustained by 100 people, not paced",
                    "%d; median %s, p99 %s; processor time %s an answer"
                            .formatted(
                                    times.count() / span.toSeconds(),
                                    millis(times.quantile(0.5)),
                                    millis(times.quantile(0.99)),
                                    millis(used.dividedBy(Math.max(1, times.count())))));
            complain(telegram);
        }
    }

    private void memory() throws IOException, InterruptedException {
        Path place = place("memory");
        try (FakeTelegram telegram = FakeTelegram.start();
                Server server = serve(program.with("-Xmx128m"), telegram, place, false)) {
            new Crowd(telegram, questions, 50).answerAtOnce(1000);
            row(
                    "resident memory after 1,000 answers, -Xmx128m",
                    "%d MB, at most %d MB"
                            .formatted(server.memory("VmRSS"), server.memory("VmHWM")));
            complain(telegram);
        }
    }

    private static Server serve(Program program, FakeTelegram telegram, Path place, boolean pacing)
            throws IOException, InterruptedException {
        return Server.start(program, Server.environment(telegram, place, pacing), telegram, place);
    }

    private void complain(FakeTelegram telegram) {
        telegram.violations().stream().distinct().limit(5).forEach(it -> row("broken rule", it));
    }

    // ---- starting

    private void start() throws IOException, InterruptedException {
        Path place = place("start");
        Program extracted = program.extracted(place);
        try (FakeTelegram telegram = FakeTelegram.start()) {
            Map<String, String> environment = Server.environment(telegram, place, true);
            start("the jar", program, environment, telegram);
            start("extracted", extracted, environment, telegram);
            Program trained = extracted.trained(place, environment);
            start("extracted, with an AOT cache", trained, environment, telegram);
        }
    }

    private void start(
            String what, Program way, Map<String, String> environment, FakeTelegram telegram)
            throws IOException, InterruptedException {
        var times = new Times();
        for (int i = 0; i < STARTS; i++) {
            long begin = System.nanoTime();
            Server server = Server.start(way, environment, telegram, place("start"));
            times.add(System.nanoTime() - begin);
            server.close();
        }
        row(
                "start to first poll: " + what,
                "median %s, shortest %s"
                        .formatted(seconds(times.quantile(0.5)), seconds(times.quantile(0))));
    }

    // ---- verbs of the command line

    private void verbs() throws IOException, InterruptedException {
        Path place = place("verbs");
        Path bank = place.resolve("bank");
        LargeBank.write(bank, LARGE);
        Path answers = Files.writeString(place.resolve("answers.jsonl"), answers());
        Program extracted = program.extracted(place);
        try (FakeTelegram telegram = FakeTelegram.start()) {
            Program trained = extracted.trained(place, Server.environment(telegram, place, true));
            for (var way : Map.of("the jar", program, "AOT cache", trained).entrySet()) {
                verb(way.getKey(), way.getValue(), "check", "--questions", bank.toString());
                verb(
                        way.getKey(),
                        way.getValue(),
                        "grade",
                        "--questions",
                        bank.toString(),
                        answers.toString());
            }
        }
    }

    private void verb(String way, Program how, String... arguments)
            throws IOException, InterruptedException {
        var times = new Times();
        for (int i = 0; i < STARTS; i++) {
            times.add(how.run(Map.of(), place("verbs"), arguments));
        }
        row(
                "%s, %d questions: %s".formatted(arguments[0], LARGE, way),
                "median %s, shortest %s"
                        .formatted(seconds(times.quantile(0.5)), seconds(times.quantile(0))));
    }

    /** One answer to each question of the first copy. */
    private String answers() {
        return questions.stream()
                .map(question ->
                        "{\"id\":\"%s\",\"question\":\"%s-0\",\"answer\":\"%s\"}"
                                .formatted(
                                        question.id(),
                                        question.id(),
                                        question.examples().getFirst().say().replace("\"", "'")))
                .collect(Collectors.joining("\n"));
    }

    private Path place(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }
}
