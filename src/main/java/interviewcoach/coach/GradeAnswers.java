package interviewcoach.coach;

import interviewcoach.bank.BankFiles;
import interviewcoach.bank.Loaded;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The verb for machines: answers in, judgements out, a line of JSON each. */
@Command(
        name = "grade",
        description = {
            "Оценить ответы: строка JSON {\"id\", \"question\", \"answer\"} на входе, строка с оценкой на выходе.",
            "Строка, которую нельзя оценить, даёт {\"id\", \"error\"}, и код в конце 1."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class GradeAnswers implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private final QuestionsOption questions;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "файл с ответами; без него стандартный ввод")
    private @Nullable Path file;

    private final InputStream in;

    GradeAnswers(Function<String, @Nullable String> variables, InputStream in) {
        this.questions = new QuestionsOption(variables);
        this.in = in;
    }

    @Override
    public Integer call() throws IOException {
        Loaded loaded = questions.read(BankFiles::load);
        if (!loaded.sound()) {
            spec.commandLine().getErr().println("В банке есть ошибки: их покажет check.");
        }
        try (BufferedReader lines = lines()) {
            return grade(lines, new AnswerLines(loaded.bank(), loaded.grader()));
        }
    }

    private BufferedReader lines() throws IOException {
        if (file == null) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        if (!Files.isReadable(file)) {
            throw new ParameterException(spec.commandLine(), "Не могу прочитать файл " + file);
        }
        return Files.newBufferedReader(file);
    }

    private int grade(BufferedReader lines, AnswerLines answers) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        boolean allGraded = true;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                AnswerLines.Judged judged = answers.judge(line);
                out.println(judged.json());
                allGraded &= judged.graded();
            }
        }
        return allGraded ? 0 : 1;
    }
}
