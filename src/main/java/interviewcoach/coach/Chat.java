package interviewcoach.coach;

import interviewcoach.store.Database;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The verb for whoever has just a terminal: the same conversation as in Telegram. */
@Command(
        name = "chat",
        description = "Разговор с тренером в терминале.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Chat implements Callable<Integer> {

    private static final Beginning.Verb VERB =
            new Beginning.Verb(
                    TerminalWiring.PROFILE,
                    Chat::database,
                    spring -> spring.getBean(Terminal.class).talk());

    @Spec private CommandSpec spec;

    private final Function<String, @Nullable String> variables;

    Chat(Function<String, @Nullable String> variables) {
        this.variables = variables;
    }

    @Override
    public Integer call() throws Exception {
        var beginning = new Beginning(variables, spec.commandLine().getErr());
        Optional<Settings> settings = beginning.settings();
        return settings.isEmpty() ? Beginning.BAD_SETTING : beginning.begin(settings.get(), VERB);
    }

    /** One of its own where a bot works, so that nothing of the bot's is sent to the terminal. */
    private static Database database(Settings settings) {
        Database database = settings.openDatabase();
        if (!database.isNoted(BotWiring.AT_WORK)) {
            return database;
        }
        database.close();
        return Database.embedded(settings.data().resolve("terminal"));
    }
}
