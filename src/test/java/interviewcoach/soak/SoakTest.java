package interviewcoach.soak;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

/** A small soak; the large one is started by hand. */
class SoakTest {

    private static final long SEED = 20_260_302;

    @Test
    void whatever_happens_to_groups_no_answer_is_lost_and_no_limit_broken() throws Exception {
        var soak = new Soak(5, 1, SEED);
        assertThatCode(soak::run).as("seed %d", SEED).doesNotThrowAnyException();
    }
}
