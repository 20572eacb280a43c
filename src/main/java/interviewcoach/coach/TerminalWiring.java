package interviewcoach.coach;

import interviewcoach.bank.Loaded;
import interviewcoach.console.Console;
import interviewcoach.console.Screen;
import interviewcoach.desk.Library;
import interviewcoach.learner.Downtime;
import interviewcoach.quiz.Snapshot;
import interviewcoach.store.Database;
import java.io.IOException;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Puts the conversation in the terminal together. */
@Configuration(proxyBeanMethods = false)
@Profile(TerminalWiring.PROFILE)
class TerminalWiring {

    static final String PROFILE = "chat";

    @Bean
    Screen screen(Settings settings) {
        return Screen.open(settings.data());
    }

    @Bean
    Terminal terminal(Settings settings, Library library, Database database, Screen screen)
            throws IOException {
        return new Terminal(
                settings,
                database,
                screen,
                library,
                () -> world(settings, library),
                Version.number());
    }

    private static Snapshot.World world(Settings settings, Library library) {
        Loaded loaded = library.inUse();
        Set<Long> you = Set.of(Console.LEARNER);
        return new Snapshot.World(
                loaded.bank(),
                loaded.grader(),
                "",
                settings.zone(),
                settings.dailyAt(),
                you,
                you,
                Downtime.NONE);
    }
}
