package interviewcoach.coach;

import interviewcoach.bank.Bank;
import interviewcoach.bank.BankFiles;
import interviewcoach.bank.Loaded;
import interviewcoach.bank.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The verb for curators: everything that is wrong with the bank, at its file and line. */
@Command(
        name = "check",
        description = "Проверить банк вопросов и прогнать примеры; код 1, если есть ошибки.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Check implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private final QuestionsOption questions;

    Check(Function<String, @Nullable String> variables) {
        this.questions = new QuestionsOption(variables);
    }

    @Override
    public Integer call() throws IOException {
        Loaded loaded = questions.read(BankFiles::check);
        PrintWriter out = spec.commandLine().getOut();
        loaded.problems().forEach(out::println);
        out.println(summary(loaded));
        return loaded.sound() ? 0 : 1;
    }

    private static String summary(Loaded loaded) {
        Bank bank = loaded.bank();
        long errors = loaded.problems().stream().filter(Problem::fatal).count();
        return "Тем: %d, вопросов: %d, примеров: %d. Ошибок: %d, предупреждений: %d."
                .formatted(
                        bank.topics().size(),
                        bank.questions().size(),
                        bank.questions().stream().mapToInt(it -> it.examples().size()).sum(),
                        errors,
                        loaded.problems().size() - errors);
    }
}
