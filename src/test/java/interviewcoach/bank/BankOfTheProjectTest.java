package interviewcoach.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The questions that the program is delivered with. */
class BankOfTheProjectTest {

    private static final Set<String> TUNED =
            Set.of("questions/auth.yaml", "questions/glossary.yaml");

    @Test
    void nothing_is_wrong_with_its_files_and_every_example_gets_what_it_deserves()
            throws IOException {
        assertThat(BankFiles.check(Path.of("questions"), Words.DICTIONARY).problems())
                .filteredOn(problem -> TUNED.contains(problem.file()))
                .isEmpty();
    }
}
