package interviewcoach.coach;

import interviewcoach.store.Backup;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** The verb for operators: a copy of the data, also while the coach runs. */
@Command(
        name = "backup",
        description = "Сохранить копию данных в файл; бот может работать.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class BackUp extends CopyVerb {

    BackUp(Function<String, @Nullable String> variables) {
        super(variables);
    }

    @Override
    Backup.Outcome copy(Path data, Path file) {
        return Backup.write(data, file);
    }
}
