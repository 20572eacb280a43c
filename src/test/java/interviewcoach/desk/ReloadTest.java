package interviewcoach.desk;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.store.Engine;
import interviewcoach.store.Peek;
import interviewcoach.voice.Message;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bank changes while people are asked. */
class ReloadTest {

    private static final long ANN = 7_000_001;
    private static final String RELOAD = "/admin reload";

    @TempDir private Path folder;

    private School school;

    @BeforeEach
    void open() {
        school = new School(folder, Engine.SQLITE.open());
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void the_operator_hears_what_is_new_changed_and_withdrawn() {
        school.write("concurrency", stricter().replace("id: process", "id: processes"));
        assertThat(school.types(School.OPERATOR, RELOAD).html())
                .contains("Банк перечитан.")
                .contains("Новые: 1 (processes)")
                .contains("Изменились: 1 (gil)")
                .contains("Сняты: 1 (process)");
        assertThat(school.types(School.OPERATOR, RELOAD).html()).contains("Вопросы те же.");
    }

    @Test
    void a_broken_bank_is_refused_with_its_problems_and_the_old_one_stays() {
        school.write(
                "concurrency", School.original("concurrency").replace("weight: 3", "weight: 33"));
        assertThat(school.types(School.OPERATOR, RELOAD).html())
                .contains("Банк остался прежним: ошибок 1.")
                .contains("concurrency.yaml:20: ");
        assertThat(school.types(ANN, "/start q_gil").html()).contains("Что такое GIL?");
    }

    @Test
    void of_many_problems_the_first_stand_in_the_message_and_all_of_them_in_a_file() {
        school.write("concurrency", School.original("concurrency").replace("gap:", "gab:"));
        Message refused = school.types(School.OPERATOR, RELOAD);
        assertThat(refused.html()).contains("и ещё ");
        assertThat(Objects.requireNonNull(refused.document()).content().lines().count())
                .isGreaterThan(8);
    }

    @Test
    void only_operators_reload() {
        school.write("concurrency", stricter());
        String before = revision();
        assertThat(school.types(ANN, RELOAD).html()).contains("только оператор");
        assertThat(school.types(School.CURATOR, RELOAD).html()).contains("только оператор");
        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void a_revised_open_question_is_judged_by_its_new_revision_and_old_grades_keep_theirs() {
        school.types(ANN, "/start q_gil");
        assertThat(school.types(ANN, "это один поток").html()).contains("один поток");
        String before = revision();
        school.write("concurrency", stricter());
        school.types(School.OPERATOR, RELOAD);
        assertThat(revision()).isNotEqualTo(before);
        school.types(ANN, "это не больше одного треда");
        assertThat(Peek.list(school.database, "select revision from answer order by key"))
                .containsExactly("{revision=" + before + "}", "{revision=" + revision() + "}");
        assertThat(Peek.list(school.database, "select revision from asking"))
                .containsExactly("{revision=" + before + "}");
    }

    @Test
    void a_cosmetic_edit_changes_no_revision() {
        school.write(
                "concurrency",
                "# комментарий\n"
                        + School.original("concurrency").replace("weight: 3", "weight:    3"));
        assertThat(school.types(School.OPERATOR, RELOAD).html()).contains("Вопросы те же.");
    }

    @Test
    void a_changed_glossary_revises_the_questions_whose_patterns_use_its_words() {
        school.write(
                "glossary",
                School.original("glossary")
                        .replace("concepts:", "concepts:\n  - {id: tred, names: [поток, нитка]}"));
        assertThat(school.types(School.OPERATOR, RELOAD).html())
                .contains("Изменились: 3 (gil, process, loop)");
    }

    @Test
    void a_withdrawn_open_question_is_skipped_with_a_word() {
        school.types(ANN, "/start q_gil");
        school.write("concurrency", School.original("concurrency").replace("id: gil", "id: lock"));
        school.types(School.OPERATOR, RELOAD);
        assertThat(school.types(ANN, "это один поток").html()).contains("поменяли или убрали");
    }

    /** The same topic, in which GIL has another pattern. */
    private static String stricter() {
        return School.original("concurrency")
                .replace(
                        "patterns: [один поток]", "patterns: [один поток, не больше одного треда]");
    }

    private String revision() {
        return school.library.inUse().bank().question("gil").orElseThrow().revision();
    }
}
