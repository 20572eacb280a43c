package interviewcoach.coach;

import interviewcoach.bank.BankFiles;
import interviewcoach.bank.Loaded;
import interviewcoach.bank.Question;
import interviewcoach.evaluation.Suggestions;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb for curators who wonder what a rubric still lacks. */
@Command(
        name = "suggest",
        description = {
            "Подсказать, чего не хватает вопросу: незнакомые слова, незамеченные мысли, хрупкие образцы.",
            "Ничего не меняет: решает человек."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Suggest implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private final QuestionsOption questions;

    @Option(names = "--question", required = true, paramLabel = "ID", description = "id вопроса")
    private String id;

    Suggest(Function<String, @Nullable String> variables) {
        this.questions = new QuestionsOption(variables);
    }

    @Override
    public Integer call() throws IOException {
        Loaded loaded = questions.read(BankFiles::load);
        Optional<Question> question = loaded.bank().question(id);
        if (question.isEmpty()) {
            spec.commandLine().getErr().println("Нет вопроса " + id + " в банке.");
            return Beginning.FAILED;
        }
        print(Suggestions.of(question.get(), loaded.grader()));
        return 0;
    }

    private void print(Suggestions suggestions) {
        PrintWriter out = spec.commandLine().getOut();
        section(
                "Слова, которых нет ни в словаре, ни в glossary.yaml:",
                suggestions.unknownWords(),
                out);
        section("Эталонный ответ не засчитывает мысль:", suggestions.missedByReference(), out);
        section(
                "Держится на одном образце:",
                suggestions.fragile().stream()
                        .map(it -> "%s: %s  <-  %s".formatted(it.point(), it.pattern(), it.say()))
                        .toList(),
                out);
        section(
                "Слова, которые стоят только рядом с мыслью, но ни в одном её образце:",
                suggestions.companions().entrySet().stream()
                        .map(it -> it.getKey() + ": " + String.join(", ", it.getValue()))
                        .sorted()
                        .toList(),
                out);
    }

    private static void section(String title, List<String> lines, PrintWriter out) {
        if (!lines.isEmpty()) {
            out.println(title);
            lines.forEach(line -> out.println("  " + line));
        }
    }
}
