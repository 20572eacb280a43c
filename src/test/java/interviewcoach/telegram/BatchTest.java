package interviewcoach.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class BatchTest {

    @Test
    void each_update_is_cut_out_as_it_came() {
        String first = "{\"update_id\":7,\"message\":{\"text\":\"Привет, ] } \\\" 🙂\"}}";
        String second = "{ \"poll\" : [ 1 , [ ] ] , \"update_id\" : 8 }";
        assertThat(Batch.cut("{\"ok\":true,\"result\":[ " + first + " ,\n" + second + "]}"))
                .containsExactly(new Batch.Raw(7, first), new Batch.Raw(8, second));
    }

    @Test
    void no_updates_are_an_empty_batch() {
        assertThat(Batch.cut("{\"ok\":true,\"result\":[]}")).isEmpty();
    }

    @Test
    void an_update_that_no_reader_would_accept_does_not_take_the_others_with_it() {
        String deep = "{\"update_id\":7,\"x\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
        String huge = "{\"update_id\":8,\"x\":" + "9".repeat(5000) + "}";
        String control = "{\"update_id\":9,\"x\":\"\u0001\\q\"}";
        assertThat(Batch.cut("{\"result\":[" + deep + "," + huge + "," + control + "]}"))
                .extracting(Batch.Raw::id)
                .containsExactly(7L, 8L, 9L);
    }

    @Test
    void what_has_no_id_cannot_be_kept() {
        assertThat(Batch.cut("{\"result\":[5,{\"a\":1},{\"update_id\":\"x\"},{\"update_id\":7}]}"))
                .containsExactly(new Batch.Raw(7, "{\"update_id\":7}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "{\"ok\":true}",
                "{\"ok\":true,\"result\":[",
                "{\"ok\":true,\"result\":[{\"update_id\":7}",
                "{\"ok\":true,\"result\":[{\"update_id\":7,\"mess",
                "{\"ok\":true,\"result\":{}}"
            })
    void what_ends_too_early_or_is_no_answer_is_refused_whole(String body) {
        assertThatThrownBy(() -> Batch.cut(body)).isInstanceOf(JacksonException.class);
    }
}
