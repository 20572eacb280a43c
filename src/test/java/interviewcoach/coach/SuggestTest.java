package interviewcoach.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestTest {

    @TempDir Path folder;
    private String id = "";

    @BeforeEach
    void bank() throws IOException {
        String tea = CheckTest.tea().replace("остудить воду", "остудить воду в гайвани");
        id = tea.replaceAll("(?s).*?- id: ([a-z0-9-]+).*", "$1");
        Files.writeString(folder.resolve("tea.yaml"), tea);
        Files.writeString(folder.resolve("glossary.yaml"), "concepts: []");
    }

    private Played suggest(String question) {
        return Played.verb("suggest", "--questions", folder.toString(), "--question", question);
    }

    @Test
    void a_question_is_told_what_it_may_lack_and_nothing_is_changed() throws IOException {
        String before = Files.readString(folder.resolve("tea.yaml"));
        Played played = suggest(id);
        assertThat(played.code()).isZero();
        assertThat(String.join("\n", played.out())).contains("Держится на одном образце:", "<-");
        assertThat(Files.readString(folder.resolve("tea.yaml"))).isEqualTo(before);
    }

    @Test
    void an_unknown_question_is_named() {
        Played played = suggest("nothing");
        assertThat(played.code()).isEqualTo(1);
        assertThat(played.err()).contains("Нет вопроса nothing");
    }
}
