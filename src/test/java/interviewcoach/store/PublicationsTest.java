package interviewcoach.store;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.quiz.Fact;
import interviewcoach.quiz.Version;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class PublicationsTest {

    private static final long VERA = 7;
    private static final String FILE = "asyncio.yaml";
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final Database database;
    private final Publications publications;

    PublicationsTest(Engine engine) {
        database = engine.open();
        publications = database.publications();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_latest_draft_of_a_file_replaces_the_one_before_it_of_the_same_curator_only() {
        send("tg:1", VERA, FILE);
        send("tg:2", 8, FILE);
        send("tg:3", VERA, "oop.yaml");
        send("tg:4", VERA, FILE);
        assertThat(publications.sent(VERA, "tg:1")).isEmpty();
        assertThat(publications.sent(8, "tg:2")).isPresent();
        assertThat(publications.sent(VERA, "tg:2")).isEmpty();
        assertThat(publications.sent(VERA, "tg:3")).isPresent();
        assertThat(publications.latest(VERA)).contains("tg:4");
    }

    @Test
    void versions_count_by_file_and_the_newest_is_live() {
        send("tg:1", VERA, FILE);
        assertThat(publications.publish(FILE, "tg:1", VERA, NOW)).isEqualTo(1);
        send("tg:2", VERA, FILE);
        assertThat(publications.publish(FILE, "tg:2", VERA, NOW)).isEqualTo(2);
        send("tg:3", VERA, "oop.yaml");
        assertThat(publications.publish("oop.yaml", "tg:3", VERA, NOW)).isEqualTo(1);
        assertThat(publications.live())
                .containsExactly(
                        new Publications.Live(
                                2, new Publications.Sent("tg:2", FILE, "text of tg:2")),
                        new Publications.Live(
                                1, new Publications.Sent("tg:3", "oop.yaml", "text of tg:3")));
        assertThat(publications.text(FILE, 1).map(Publications.Sent::text))
                .contains("text of tg:1");
    }

    @Test
    void the_folders_own_file_becomes_live_by_a_version_without_a_draft() {
        send("tg:1", VERA, FILE);
        publications.publish(FILE, "tg:1", VERA, NOW);
        assertThat(publications.publish(FILE, null, VERA, NOW)).isEqualTo(2);
        assertThat(publications.live()).isEmpty();
        assertThat(publications.history(FILE))
                .containsExactly(new Version(2, null, "", NOW), new Version(1, "tg:1", "", NOW));
        assertThat(publications.text(FILE, 2)).isEmpty();
    }

    @Test
    void what_was_published_is_never_thrown_away() {
        send("tg:1", VERA, FILE);
        publications.publish(FILE, "tg:1", VERA, NOW);
        publications.discard(new Fact.Discarded("tg:1", VERA));
        send("tg:2", VERA, FILE);
        publications.discard(new Fact.Discarded("tg:2", 8));
        assertThat(publications.sent(VERA, "tg:1")).isPresent();
        assertThat(publications.sent(VERA, "tg:2")).isPresent();
        publications.discard(new Fact.Discarded("tg:2", VERA));
        assertThat(publications.sent(VERA, "tg:2")).isEmpty();
    }

    @Test
    void a_forgotten_curator_leaves_what_was_published_without_a_name() {
        send("tg:1", VERA, FILE);
        publications.publish(FILE, "tg:1", VERA, NOW);
        send("tg:2", VERA, FILE);
        database.learners().forget(VERA);
        assertThat(publications.live()).hasSize(1);
        assertThat(Peek.list(database, "select id, curator from draft"))
                .containsExactly("{id=tg:1, curator=null}");
        assertThat(Peek.list(database, "select curator from publication"))
                .containsExactly("{curator=null}");
    }

    private void send(String id, long curator, String file) {
        publications.put(new Fact.Drafted(id, curator, file, "text of " + id), NOW);
    }
}
