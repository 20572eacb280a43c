package interviewcoach.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interviewcoach.quiz.Conversation;
import java.nio.file.Path;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

class DatabaseTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @TempDir private Path folder;

    private static Incoming update(long id) {
        return Incoming.update(id, Conversation.with(1), NOW, "{}");
    }

    @Test
    void what_is_kept_is_there_after_opening_again() {
        try (Database database = Database.embedded(folder)) {
            database.inbox().keep(List.of(update(1)), 1);
        }
        try (Database database = Database.embedded(folder)) {
            assertThat(database.inbox().countWaiting()).isEqualTo(1);
            assertThat(database.inbox().lastUpdate()).hasValue(1);
        }
    }

    @Test
    void transaction_that_fails_leaves_nothing() {
        try (Database database = Database.embedded(folder)) {
            assertThatThrownBy(() -> database.inOne(() -> keepAndFail(database))).hasMessage("bug");
            assertThat(database.inbox().countWaiting()).isZero();
        }
    }

    private static void keepAndFail(Database database) {
        database.inbox().keep(List.of(update(1)));
        throw new IllegalStateException("bug");
    }

    @Test
    void database_of_a_newer_program_is_refused() {
        try (Database database = Database.embedded(folder)) {
            database.writing()
                    .sql(
                            """
                            insert into flyway_schema_history
                            select 99, '99', 'later', type, 'V99__later.sql', checksum,
                                installed_by, installed_on, execution_time, success
                            from flyway_schema_history where installed_rank = 1
                            """)
                    .update();
        }
        assertThatThrownBy(() -> Database.embedded(folder)).isInstanceOf(FlywayException.class);
    }

    @Test
    void conversations_of_a_newer_program_are_named_with_what_to_do() {
        try (Database database = Database.embedded(folder)) {
            assertThat(database.tooNew()).isEmpty();
            database.writing().sql("update marker set value = 99").update();
        }
        try (Database database = Database.embedded(folder)) {
            assertThat(database.tooNew()).get().asString().contains("format 99", "newer version");
        }
    }

    @Test
    void lost_connection_passes_and_a_broken_statement_does_not() {
        try (Database database = Database.embedded(folder)) {
            Exception lost =
                    new CannotGetJdbcConnectionException(
                            "away", new SQLTransientConnectionException("away"));
            assertThat(database.isPassing(lost)).isTrue();
            assertThatThrownBy(() -> database.writing().sql("select nothing").update())
                    .isInstanceOf(DataAccessException.class)
                    .satisfies(broken -> assertThat(database.isPassing(broken)).isFalse());
        }
    }

    @Test
    void what_happens_rarely_is_noted_rarely() {
        try (Database database = Database.embedded(folder)) {
            Duration hour = Duration.ofHours(1);
            assertThat(database.noteRarely("alert", NOW, hour)).isTrue();
            assertThat(database.noteRarely("alert", NOW.plusSeconds(3599), hour)).isFalse();
            assertThat(database.noteRarely("alert", NOW.plusSeconds(3600), hour)).isTrue();
        }
    }

    @Test
    void what_was_noted_by_a_clock_that_was_ahead_silences_nothing() {
        try (Database database = Database.embedded(folder)) {
            Duration hour = Duration.ofHours(1);
            database.noteRarely("alert", NOW.plus(Duration.ofDays(400)), hour);
            assertThat(database.noteRarely("alert", NOW, hour)).isTrue();
            assertThat(database.noteRarely("alert", NOW.plusSeconds(60), hour)).isFalse();
        }
    }
}
