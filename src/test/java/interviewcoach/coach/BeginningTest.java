package interviewcoach.coach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import interviewcoach.store.Database;
import org.junit.jupiter.api.Test;

class BeginningTest {

    @Test
    void address_of_the_database_is_not_shown() {
        RuntimeException failure =
                catchThrowableOfType(
                        RuntimeException.class,
                        () -> Database.postgres("jdbc:postgresql://user:pass@host:bad/db", "", ""));
        assertThat(failure).hasMessageContaining("pass@host");
        assertThat(Beginning.withoutAddress(failure))
                .endsWith("the address in COACH_DATABASE_URL")
                .doesNotContain("pass@host");
    }
}
