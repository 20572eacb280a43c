package interviewcoach.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuspectsTest {

    private final Suspects suspects = new Suspects();

    @Test
    void message_that_fails_while_others_arrive_is_to_blame_the_tenth_time() {
        for (int failures = 1; failures < 10; failures++) {
            assertThat(suspects.isToBlame("bad")).isFalse();
            suspects.arrived("other" + failures);
        }
        assertThat(suspects.isToBlame("bad")).isTrue();
    }

    @Test
    void nobody_is_to_blame_for_an_outage() {
        assertThat(IntStream.range(0, 1000))
                .noneMatch(i -> suspects.isToBlame("one") || suspects.isToBlame("two"));
    }

    @Test
    void nobody_is_to_blame_while_most_others_fail_too() {
        for (int round = 0; round < 100; round++) {
            suspects.arrived("lucky" + round);
            assertThat(suspects.isToBlame("one")).isFalse();
            assertThat(suspects.isToBlame("two")).isFalse();
        }
    }

    @Test
    void the_only_message_is_not_to_blame_because_nothing_is_known() {
        assertThat(IntStream.range(0, 100)).noneMatch(i -> suspects.isToBlame("one"));
    }

    @Test
    void unclear_answer_counts_for_its_message_until_it_arrives() {
        for (int answers = 1; answers < 5; answers++) {
            assertThat(suspects.isUnclearForGood("one")).isFalse();
            assertThat(suspects.isUnclearForGood("two")).isFalse();
        }
        suspects.arrived("two");
        assertThat(suspects.isUnclearForGood("one")).isTrue();
        assertThat(suspects.isUnclearForGood("two")).isFalse();
    }

    @Test
    void message_that_arrived_begins_afresh() {
        for (int failures = 1; failures < 10; failures++) {
            suspects.isToBlame("one");
            suspects.arrived("other" + failures);
        }
        suspects.arrived("one");
        assertThat(suspects.isToBlame("one")).isFalse();
    }
}
