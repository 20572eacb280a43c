package interviewcoach.coach;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program: reads the command line and starts the verb that it names. */
@Command(
        name = "interview-coach",
        description = "Тренер собеседований по Python: бот для Telegram и разговор в терминале.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Coach implements Callable<Integer> {

    @Spec private CommandSpec spec;

    /** Runs the verb of the command line and exits with its code. */
    public static void main(String[] args) {
        System.exit(
                commandLine(System.getenv(), System.in)
                        .setOut(utf8(FileDescriptor.out))
                        .setErr(utf8(FileDescriptor.err))
                        .execute(args));
    }

    /** All verbs, for an environment and a standard input. */
    static CommandLine commandLine(Map<String, String> environment, InputStream in) {
        return new CommandLine(new Coach())
                .addSubcommand(new Check(environment))
                .addSubcommand(new GradeAnswers(environment, in));
    }

    /** The questions are Russian, whatever the locale of the machine. */
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return CommandLine.ExitCode.OK;
    }
}
