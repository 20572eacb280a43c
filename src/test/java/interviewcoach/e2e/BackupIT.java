package interviewcoach.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.fake.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of the data, taken while the bot works. */
class BackupIT extends RunningBot {

    private static final long OPERATOR = 81;

    @TempDir private Path elsewhere;

    @Override
    Map<String, String> settings() {
        return Map.of("COACH_ADMINS", Long.toString(OPERATOR));
    }

    @Test
    void a_copy_taken_at_work_holds_the_progress_elsewhere() {
        Person anna = telegram.person(OPERATOR, "Аня", "ru");
        anna.says("/start q_gil-what");
        anna.hears("Что такое GIL?");
        anna.says("это глобальный лок, байткод исполняет только один поток");
        anna.hears("Верно · ");
        Path copy = elsewhere.resolve("copies/coach.copy");
        run(folder, 0, "backup", copy.toString());
        assertThat(run(folder, 1, "restore", copy.toString())).contains("Another coach works in ");
        anna.says("/admin backup");
        anna.hears("Резервная копия: ");

        run(elsewhere, 0, "restore", copy.toString());
        coach.terminate();
        try (var moved = CoachProcess.serve(elsewhere, CoachProcess.bot(telegram))) {
            anna.says("/stats");
            anna.hears("отвечено 1 из");
            moved.terminate();
        }
        restart();
    }

    @Test
    void what_is_no_copy_is_refused() {
        Path rubbish = elsewhere.resolve("rubbish");
        CoachProcess.write(rubbish, "rubbish\n".repeat(1000));
        assertThat(run(elsewhere, 1, "restore", rubbish.toString()))
                .contains("is no backup of a coach.");
        assertThat(run(elsewhere, 1, "restore", "no-such-file"))
                .contains("There is no file no-such-file.");
        assertThat(Files.exists(CoachProcess.data(elsewhere).resolve("coach.db"))).isFalse();
    }

    private static String run(Path where, int exitCode, String... arguments) {
        try (var verb = CoachProcess.start(where, Map.of(), arguments)) {
            assertThat(verb.exitCode()).as(verb.everything()).isEqualTo(exitCode);
            return verb.everything();
        }
    }
}
