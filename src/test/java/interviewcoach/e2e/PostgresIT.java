package interviewcoach.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.fake.FakeTelegram;
import interviewcoach.fake.Person;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two coaches on one PostgreSQL: one works, the other takes over when it is gone. */
class PostgresIT {

    @TempDir private Path folder;

    @Test
    void the_one_that_stood_by_goes_on_after_a_kill() throws IOException {
        try (var postgres = EmbeddedPostgres.start();
                var telegram = FakeTelegram.start()) {
            Map<String, String> variables = new HashMap<>(CoachProcess.bot(telegram));
            variables.put("COACH_DATABASE_URL", postgres.getJdbcUrl("postgres", "postgres"));
            variables.put("COACH_DATABASE_USER", "postgres");
            Person anna = telegram.person(71, "Аня", "ru");
            try (var first = CoachProcess.serve(folder, variables);
                    var second = CoachProcess.start(folder, variables, "serve")) {
                second.awaits("Another coach works on this database");
                anna.says("/start q_gil-what");
                anna.hears("Что такое GIL?");
                anna.says("это глобальная блокировка");
                anna.hears("Неверно · ");
                first.kill();
                anna.says("работает только один поток одновременно");
                anna.hears("Частично · ");
                second.terminate();
            }
            Records records = Records.at(postgres.getJdbcUrl("postgres", "postgres"));
            assertThat(records.number("select count(*) from answer")).isEqualTo(2);
            assertThat(telegram.violations()).isEmpty();
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }
}
