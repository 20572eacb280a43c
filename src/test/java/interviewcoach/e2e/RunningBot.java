package interviewcoach.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import interviewcoach.fake.FakeTelegram;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A bot that the tests of a class share; each test brings people of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RunningBot {

    final FakeTelegram telegram = FakeTelegram.start();

    Path folder;

    CoachProcess coach;

    /** What is set beside token and address. */
    Map<String, String> settings() {
        return Map.of();
    }

    @BeforeAll
    void start(@TempDir Path temporary) {
        folder = temporary;
        coach = serve();
    }

    final CoachProcess serve() {
        var variables = new HashMap<>(CoachProcess.bot(telegram));
        variables.putAll(settings());
        return CoachProcess.serve(folder, variables);
    }

    void restart() {
        coach.terminate();
        coach.close();
        coach = serve();
    }

    @AfterEach
    void the_rules_of_telegram_are_kept() {
        assertThat(telegram.violations()).isEmpty();
        await().untilAsserted(() -> assertThat(telegram.unansweredPresses()).isEmpty());
        assertThat(coach.isAlive()).isTrue();
    }

    @AfterAll
    void stop() {
        coach.close();
        telegram.close();
    }
}
