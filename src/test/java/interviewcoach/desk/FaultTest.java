package interviewcoach.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultTest {

    @Test
    void it_names_kinds_and_places_and_nobodys_words() {
        Exception cause = new IllegalArgumentException("мой ответ");
        assertThat(Fault.of(new IllegalStateException("мой ответ", cause)))
                .matches(
                        "IllegalStateException in desk\\.FaultTest:\\d+, because of"
                                + " IllegalArgumentException in desk\\.FaultTest:\\d+");
    }
}
