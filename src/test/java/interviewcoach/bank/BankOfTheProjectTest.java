package interviewcoach.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The questions that the program is delivered with. */
class BankOfTheProjectTest {

    @Test
    void nothing_is_wrong_with_its_files_and_every_example_gets_what_it_deserves()
            throws IOException {
        Loaded loaded = BankFiles.check(Path.of("questions"), Words.DICTIONARY);
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.bank().questions()).isNotEmpty();
    }
}
