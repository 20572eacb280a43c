package interviewcoach.coach;

import interviewcoach.bank.Loaded;
import interviewcoach.console.Console;
import interviewcoach.console.Screen;
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
    Terminal terminal(Settings settings, Loaded loaded, Database database, Screen screen)
            throws IOException {
        var world =
                new Snapshot.World(
                        loaded.bank(),
                        loaded.grader(),
                        "",
                        settings.zone(),
                        settings.dailyAt(),
                        Set.of(Console.LEARNER));
        return new Terminal(settings.data(), database, screen, world, Version.number());
    }
}
