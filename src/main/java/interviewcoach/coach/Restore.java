package interviewcoach.coach;

import interviewcoach.store.Backup;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** The verb for operators: puts a copy back while the coach does not run. */
@Command(
        name = "restore",
        description = "Вернуть данные из копии; бот должен быть остановлен.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Restore extends CopyVerb {

    Restore(Function<String, @Nullable String> variables) {
        super(variables);
    }

    @Override
    Backup.Outcome copy(Path data, Path file) {
        return Backup.restore(data, file);
    }
}
