package interviewcoach.coach;

import interviewcoach.bank.BankFiles;
import interviewcoach.bank.Loaded;
import interviewcoach.bank.Problem;
import interviewcoach.bank.Sources;
import interviewcoach.desk.Library;
import interviewcoach.store.Database;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * How the verbs that talk to people begin: settings, bank, Spring, database. What is wrong is told
 * in full, and the verb ends with a code of its own.
 */
final class Beginning {

    static final int FAILED = 1;

    /** A setting that cannot be used, or a refused token. */
    static final int BAD_SETTING = 2;

    /** A bank that cannot be used. */
    static final int BAD_BANK = 3;

    private final Function<String, @Nullable String> variables;
    private final PrintWriter complaints;

    Beginning(Function<String, @Nullable String> variables, PrintWriter complaints) {
        this.variables = variables;
        this.complaints = complaints;
    }

    /** Empty when they were refused and the reasons told. */
    Optional<Settings> settings() {
        return switch (Settings.read(variables)) {
            case Settings.Reading.Good(var settings) -> Optional.of(settings);
            case Settings.Reading.Bad(var problems) -> {
                problems.forEach(complaints::println);
                yield Optional.empty();
            }
        };
    }

    /** What a verb does once all is sound; gives the exit code. */
    @FunctionalInterface
    interface Work {
        int in(ConfigurableApplicationContext spring) throws Exception;
    }

    /** What differs between the verbs: the profile of their wiring, and their database. */
    record Verb(String profile, Function<Settings, Database> opening, Work work) {}

    int begin(Settings settings, Verb verb) throws Exception {
        var dictionary = new RussianDictionary();
        Sources files = read();
        Loaded loaded = BankFiles.load(files, dictionary);
        if (!loaded.sound()) {
            complain(loaded.problems().stream().filter(Problem::fatal).toList());
            return BAD_BANK;
        }
        return begin(
                settings,
                database -> new Library(this::read, dictionary, database, files, loaded),
                verb);
    }

    private Sources read() throws IOException {
        try (QuestionsFolder questions = QuestionsFolder.open(null, variables)) {
            return BankFiles.read(questions.path());
        }
    }

    private void complain(List<Problem> problems) {
        problems.forEach(complaints::println);
        complaints.printf(
                "The coach does not start, because its questions have mistakes: %d. The verb check"
                        + " shows what is left of them.%n",
                problems.size());
    }

    private int begin(Settings settings, Function<Database, Library> library, Verb verb)
            throws Exception {
        var application = new SpringApplication(Application.class);
        application.setAdditionalProfiles(verb.profile());
        application.setBannerMode(Banner.Mode.OFF);
        boolean open = verb.profile().equals(BotWiring.PROFILE) && settings.httpPort().isPresent();
        application.setWebApplicationType(
                open ? WebApplicationType.SERVLET : WebApplicationType.NONE);
        // what Spring Boot adds by itself is for health and metrics
        application.setDefaultProperties(
                Map.of(EnableAutoConfiguration.ENABLED_OVERRIDE_PROPERTY, open));
        // the database is opened when Spring has set up the log, because its pools write there
        application.addInitializers(context -> {
            Database database =
                    open(settings, verb.opening())
                            .orElseThrow(SpringApplication.AbandonedRunException::new);
            var beans = (GenericApplicationContext) context;
            beans.registerBean(Settings.class, () -> settings);
            beans.registerBean(Library.class, () -> library.apply(database));
            beans.registerBean(Database.class, () -> database);
        });
        try (ConfigurableApplicationContext spring = application.run()) {
            return verb.work().in(spring);
        } catch (SpringApplication.AbandonedRunException told) {
            return FAILED;
        }
    }

    /** A database that is out of reach is the operator's to mend, so no stack trace helps. */
    private Optional<Database> open(Settings settings, Function<Settings, Database> opening) {
        try {
            return usable(opening.apply(settings));
        } catch (RuntimeException failure) {
            complaints.println("The database cannot be opened: " + withoutAddress(failure));
            return Optional.empty();
        }
    }

    /** The address may hold a password, and nobody can tell where in it. */
    static String withoutAddress(RuntimeException failure) {
        return String.valueOf(failure.getMessage())
                .replaceAll("(?s)jdbc:.*", "the address in COACH_DATABASE_URL");
    }

    private Optional<Database> usable(Database database) {
        Optional<String> tooNew = database.tooNew();
        tooNew.ifPresent(why -> {
            database.close();
            complaints.println(why);
        });
        return tooNew.isPresent() ? Optional.empty() : Optional.of(database);
    }
}
