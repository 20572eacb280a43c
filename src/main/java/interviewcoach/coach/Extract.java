package interviewcoach.coach;

import interviewcoach.notes.Draft;
import interviewcoach.notes.Note;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The verb that begins a bank: notes in, files of unfinished questions out. */
@Command(
        name = "extract",
        description = {
            "Сделать из заметок заготовки вопросов: файл YAML на заметку, вопрос на заголовок.",
            "Мысли, образцы и примеры пишет человек; чего не хватает, покажет check. Готовые файлы не трогает."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Extract implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private final NotesParameter notes = new NotesParameter();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "папка для заготовок; появится, если её нет")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        List<Note> read = notes.read(spec.commandLine());
        createFolder();
        int failed = 0;
        for (Note note : read) {
            failed += note.headings().isEmpty() ? refuse(note) : 0;
        }
        for (Draft draft : Draft.of(read)) {
            failed += write(draft) ? 0 : 1;
        }
        return failed == 0 ? 0 : Beginning.FAILED;
    }

    private void createFolder() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), folder + " не папка");
        }
        Files.createDirectories(folder);
    }

    private int refuse(Note note) {
        spec.commandLine()
                .getErr()
                .println(note.file() + ": нет ни одного заголовка, заготовки не из чего сделать");
        return 1;
    }

    private boolean write(Draft draft) throws IOException {
        Path file = folder.resolve(draft.topic() + ".yaml");
        try {
            Files.writeString(file, draft.yaml(), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            spec.commandLine()
                    .getErr()
                    .println(file + ": уже есть и не изменён; удали его или назови другую папку");
            return false;
        }
        spec.commandLine().getOut().println(file + ": заготовок " + draft.questions());
        return true;
    }
}
