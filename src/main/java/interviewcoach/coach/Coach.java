package interviewcoach.coach;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program: reads the command line and starts the verb that it names. */
@Command(
        name = "interview-coach",
        description = {
            "Тренер собеседований по Python: бот для Telegram и разговор в терминале.",
            "Без команды: бот, если задан TELEGRAM_BOT_TOKEN, иначе разговор в терминале."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Coach implements Callable<Integer> {

    @Spec private CommandSpec spec;

    private final Function<String, @Nullable String> variables;

    private Coach(Function<String, @Nullable String> variables) {
        this.variables = variables;
    }

    /** Runs the verb of the command line and exits with its code. */
    public static void main(String[] args) {
        System.exit(
                commandLine(new Variables(System.getenv()), System.in)
                        .setOut(utf8(FileDescriptor.out))
                        .setErr(utf8(FileDescriptor.err))
                        .execute(args));
    }

    /** All verbs, for an environment and a standard input. */
    static CommandLine commandLine(Function<String, @Nullable String> variables, InputStream in) {
        return new CommandLine(new Coach(variables))
                .addSubcommand(new Serve(variables))
                .addSubcommand(new Chat(variables))
                .addSubcommand(new Check(variables))
                .addSubcommand(new GradeAnswers(variables, in))
                .addSubcommand(new Evaluate(variables))
                .addSubcommand(new Suggest(variables))
                .addSubcommand(new ShowCoverage(variables))
                .addSubcommand(new Extract())
                .addSubcommand(new BackUp(variables))
                .addSubcommand(new Restore(variables));
    }

    /** The questions are Russian, whatever the locale of the machine. */
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
    }

    @Override
    public Integer call() {
        String token = variables.apply("TELEGRAM_BOT_TOKEN");
        String verb = token == null || token.isBlank() ? "chat" : "serve";
        return spec.commandLine().execute(verb);
    }
}
