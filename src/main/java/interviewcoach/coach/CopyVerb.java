package interviewcoach.coach;

import interviewcoach.store.Backup;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the verbs that copy the embedded database have in common. */
abstract sealed class CopyVerb implements Callable<Integer> permits BackUp, Restore {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "файл с копией")
    private Path file;

    private final Function<String, @Nullable String> variables;

    CopyVerb(Function<String, @Nullable String> variables) {
        this.variables = variables;
    }

    abstract Backup.Outcome copy(Path data, Path file);

    @Override
    public Integer call() {
        Optional<Settings> settings =
                new Beginning(variables, spec.commandLine().getErr()).settings();
        return settings.map(this::copy).orElse(Beginning.BAD_SETTING);
    }

    private int copy(Settings settings) {
        Backup.Outcome outcome =
                settings.postgres().isPresent()
                        ? new Backup.Outcome.Refused(
                                "The data are in PostgreSQL (COACH_DATABASE_URL): use pg_dump and"
                                        + " pg_restore.")
                        : copy(settings.data(), file);
        return switch (outcome) {
            case Backup.Outcome.Done(var written) -> {
                spec.commandLine().getOut().println(written);
                yield 0;
            }
            case Backup.Outcome.Refused(var why) -> {
                spec.commandLine().getErr().println(why);
                yield Beginning.FAILED;
            }
        };
    }
}
