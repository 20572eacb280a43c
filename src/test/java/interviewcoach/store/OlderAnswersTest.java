package interviewcoach.store;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.recall.Rating;
import interviewcoach.recall.Recall;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What was answered before there were reviews is not lost to memory. */
@ParameterizedClass
@EnumSource(Engine.class)
class OlderAnswersTest {

    private static final long AT = 1_772_000_000_000L;

    private final Engine engine;

    OlderAnswersTest(Engine engine) {
        this.engine = engine;
    }

    private Database older(String... showings) {
        String ann =
                """
                insert into learner (id, version, name, language, topics, levels, streak_days,
                    known_since)
                values (1, 1, 'Аня', 'RU', '', 'JUNIOR', 0, 0)
                """;
        return engine.openOlder(
                "2", Stream.concat(Stream.of(ann), Stream.of(showings)).toArray(String[]::new));
    }

    private static String showing(int number, String ending, double score, int hints) {
        return """
        insert into asking (key, learner, chat, topic, number, question, revision, occasion,
            hints, asked_at, ending, score, closed_at)
        values ('k%d', 1, 1, 0, %d, 'q%d', 'r', 'SESSION', %d, 0, %s, %s, %d)
        """
                .formatted(
                        number,
                        number,
                        number,
                        hints,
                        ending.isEmpty() ? "null" : "'" + ending + "'",
                        score,
                        AT + 9_000);
    }

    private static String text(int number, int part) {
        return """
        insert into answer (key, learner, chat, topic, number, question, revision, text, grade,
            score, graded_at)
        values ('t%d-%d', 1, 1, 0, %d, 'q%d', 'r', 'текст', '{}', 1, %d)
        """
                .formatted(number, part, number, number, AT + part * 1_000);
    }

    @Test
    void each_answered_or_revealed_showing_becomes_a_review_at_the_time_of_its_first_text() {
        try (Database database =
                older(
                        showing(1, "ANSWERED", 1, 0),
                        text(1, 0),
                        showing(2, "ANSWERED", 0.85, 1),
                        text(2, 0),
                        showing(3, "ANSWERED", 0.9, 0),
                        text(3, 0),
                        text(3, 1),
                        showing(4, "ANSWERED", 0.5, 0),
                        text(4, 0),
                        showing(5, "REVEALED", 0, 0),
                        showing(6, "SKIPPED", 0, 0),
                        showing(7, "", 0, 0))) {
            assertThat(Peek.list(database, "select question, rating, at from review order by 1"))
                    .containsExactly(
                            "{question=q1, rating=GOOD, at=" + AT + "}",
                            "{question=q2, rating=HARD, at=" + AT + "}",
                            "{question=q3, rating=HARD, at=" + AT + "}",
                            "{question=q4, rating=AGAIN, at=" + AT + "}",
                            "{question=q5, rating=AGAIN, at=" + (AT + 9_000) + "}");
            assertThat(database.reviews().memories(1))
                    .containsOnlyKeys("q1", "q2", "q3", "q4", "q5")
                    .containsEntry(
                            "q2", Recall.DEFAULT.next(null, Rating.HARD, Instant.ofEpochMilli(AT)));
        }
    }

    @Test
    void program_of_before_with_nobody_in_it_is_migrated_too() {
        try (Database database = engine.openOlder("2")) {
            assertThat(Peek.list(database, "select * from review")).isEmpty();
        }
    }
}
