package interviewcoach.coach;

import interviewcoach.bank.Dictionary;
import interviewcoach.bank.Loaded;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the folder of the bank. */
final class QuestionsOption {

    @Option(
            names = "--questions",
            paramLabel = "DIR",
            description =
                    "папка с вопросами; без неё COACH_QUESTIONS, ./questions или банк внутри программы")
    private @Nullable Path folder;

    private final Function<String, @Nullable String> variables;

    QuestionsOption(Function<String, @Nullable String> variables) {
        this.variables = variables;
    }

    /** Reads the bank, thoroughly or not. */
    Loaded read(Reading reading) throws IOException {
        return read(reading, new RussianDictionary());
    }

    Loaded read(Reading reading, Dictionary dictionary) throws IOException {
        try (QuestionsFolder questions = QuestionsFolder.open(folder, variables)) {
            return reading.read(questions.path(), dictionary);
        }
    }

    /** One of the two ways to read a bank. */
    @FunctionalInterface
    interface Reading {
        Loaded read(Path folder, Dictionary dictionary) throws IOException;
    }
}
