package interviewcoach.coach;

import interviewcoach.store.Database;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The verb for operators: the bot in Telegram. */
@Command(
        name = "serve",
        description = "Запустить бота в Telegram; нужен TELEGRAM_BOT_TOKEN.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Serve implements Callable<Integer> {

    private static final Beginning.Verb VERB =
            new Beginning.Verb(
                    BotWiring.PROFILE, Serve::database, spring -> spring.getBean(Bot.class).run());

    @Spec private CommandSpec spec;

    private final Function<String, @Nullable String> variables;

    Serve(Function<String, @Nullable String> variables) {
        this.variables = variables;
    }

    @Override
    public Integer call() throws Exception {
        var beginning = new Beginning(variables, spec.commandLine().getErr());
        Optional<Settings> settings = beginning.settings();
        if (settings.isEmpty()) {
            return Beginning.BAD_SETTING;
        }
        if (settings.get().token().isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("TELEGRAM_BOT_TOKEN is not set: get a token from @BotFather.");
            return Beginning.BAD_SETTING;
        }
        return beginning.begin(settings.get(), VERB);
    }

    private static Database database(Settings settings) {
        Database database = settings.openDatabase();
        database.note(BotWiring.AT_WORK);
        return database;
    }
}
