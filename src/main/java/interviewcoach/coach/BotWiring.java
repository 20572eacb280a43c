package interviewcoach.coach;

import interviewcoach.bank.Loaded;
import interviewcoach.desk.Library;
import interviewcoach.picture.Painter;
import interviewcoach.quiz.Snapshot;
import interviewcoach.store.Database;
import interviewcoach.telegram.Access;
import interviewcoach.telegram.Menu;
import interviewcoach.telegram.Pacer;
import interviewcoach.telegram.Sender;
import java.io.IOException;
import java.util.Random;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Puts the bot together. */
@Configuration(proxyBeanMethods = false)
@Profile(BotWiring.PROFILE)
class BotWiring {

    static final String PROFILE = "serve";

    /** Noted in a database that a bot works on. */
    static final String AT_WORK = "bot at work";

    @Bean
    Access access(Settings settings) {
        return new Access(settings.token().orElseThrow(), settings.telegram());
    }

    @Bean
    Sender sender(Settings settings, Access access) {
        var pacer = new Pacer(settings.pacing(), System::nanoTime);
        return Sender.to(access, pacer, new Painter()::png, new Random(), System::nanoTime);
    }

    @Bean
    Menu menu(Settings settings, Access access) {
        return new Menu(access, settings.operators(), settings.curators(), new Random());
    }

    @Bean
    Bot bot(
            Settings settings,
            Library library,
            Database database,
            Access access,
            Sender sender,
            Menu menu)
            throws IOException {
        Hangup.reloads(library);
        String version = Version.number();
        return new Bot(
                database.lease(),
                menu,
                () ->
                        new Shift(
                                database,
                                access,
                                sender,
                                library,
                                () -> world(settings, library, database, menu.botName()),
                                version));
    }

    private static Snapshot.World world(
            Settings settings, Library library, Database database, String botName) {
        Loaded loaded = library.inUse();
        return new Snapshot.World(
                loaded.bank(),
                loaded.grader(),
                botName,
                settings.zone(),
                settings.dailyAt(),
                settings.operators(),
                settings.curators(),
                database.downtimes().all());
    }
}
