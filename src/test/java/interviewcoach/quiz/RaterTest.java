package interviewcoach.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.recall.Rating;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RaterTest {

    static Stream<String> ratings() throws IOException {
        try (InputStream file = RaterTest.class.getResourceAsStream("/quiz/ratings.txt")) {
            String all =
                    new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return all.lines().filter(it -> !it.isBlank() && !it.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("ratings")
    void a_showing_is_one_review_with_this_rating(String line) {
        List<String> parts = Stream.of(line.split("\\|")).map(String::strip).toList();
        Play play = Play.asking(parts.get(1));
        Stream.of(parts.get(2).split(" / ")).map(String::strip).forEach(play::type);
        List<Rating> wanted =
                parts.get(0).equals("-") ? List.of() : List.of(Rating.valueOf(parts.get(0)));
        assertThat(
                        play.reviews.values().stream()
                                .filter(it -> it.question().equals(parts.get(1)))
                                .map(Fact.Reviewed::rating))
                .isEqualTo(wanted);
    }

    @Test
    void each_follow_up_revises_the_review_of_its_showing_which_keeps_its_time() {
        Play play = Play.asking("gil");
        play.type("глобальная блокировка");
        assertThat(play.latest(Fact.Reviewed.class).rating()).isEqualTo(Rating.AGAIN);
        play.pass(Duration.ofMinutes(5));
        play.type("один поток");
        play.type("он исполняет байткод");
        assertThat(play.count(Fact.Reviewed.class)).isEqualTo(3);
        assertThat(play.latest(Fact.Reviewed.class).rating()).isEqualTo(Rating.HARD);
        assertThat(play.reviews).hasSize(1);
    }

    @Test
    void another_showing_of_the_question_is_another_review() {
        Play play = Play.asking("gil");
        play.type("/reveal");
        play.pass(Duration.ofDays(1));
        play.type("/start q_gil");
        play.type("глобальная блокировка, один поток исполняет байткод");
        assertThat(play.reviews.values().stream().map(Fact.Reviewed::rating))
                .containsExactly(Rating.AGAIN, Rating.GOOD);
    }

    @Test
    void easy_is_a_word_of_the_answer_while_a_question_is_open() {
        Play play = Play.asking("gil");
        play.type("глобальная блокировка, один поток исполняет байткод");
        play.type("/start q_process");
        Play.only(play.type("легко"), Reply.SayMore.class);
        assertThat(play.latest(Fact.Reviewed.class).rating()).isEqualTo(Rating.GOOD);
        Play.only(play.type("/easy"), Reply.Eased.class);
        assertThat(play.latest(Fact.Reviewed.class))
                .extracting(Fact.Reviewed::question, Fact.Reviewed::rating)
                .containsExactly("gil", Rating.EASY);
    }
}
