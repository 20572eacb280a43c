package interviewcoach.desk;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.bank.Question;
import interviewcoach.store.Engine;
import interviewcoach.store.Peek;
import interviewcoach.voice.Message;
import interviewcoach.voice.Message.Button;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A curator changes questions without a terminal. */
@ParameterizedClass
@EnumSource(Engine.class)
class CuratorsTest {

    private static final long ANN = 7_000_001;
    private static final long CURATOR = School.CURATOR;
    private static final String FILE = "concurrency.yaml";
    private static final String OLD = School.original("concurrency");
    private static final String NEW = OLD.replace("Что такое GIL?", "Зачем нужен GIL?");
    private static final String BROKEN = OLD.replace("weight: 3", "weight: 33");

    private final School school;

    CuratorsTest(Engine engine) throws IOException {
        school = new School(Engine.newFolder(), engine.open());
    }

    @AfterEach
    void close() {
        school.close();
    }

    // ---- a file comes

    @Test
    void a_file_is_checked_line_by_line_and_cannot_be_published_with_errors() {
        Message report = school.sends(CURATOR, FILE, BROKEN);
        assertThat(report.html())
                .contains("<b>concurrency.yaml:</b> ошибок 1")
                .contains("строка 20: ");
        assertThat(labels(report)).containsExactly("Попробовать", "Выбросить");
        school.types(CURATOR, "/draft publish");
        assertThat(asked()).contains("Что такое GIL?");
    }

    @Test
    void warnings_do_not_keep_a_file_from_being_published() {
        Message report = school.sends(CURATOR, FILE, NEW);
        assertThat(report.html())
                .contains("ошибок 0, предупреждений")
                .contains("предупреждение: примеров (examples) 0")
                .contains("Изменились: 1 (gil)");
        assertThat(labels(report)).containsExactly("Попробовать", "Опубликовать", "Выбросить");
    }

    @Test
    void what_a_file_breaks_elsewhere_is_told_with_its_place() {
        String twice =
                OLD.replace("topic: concurrency", "topic: extra")
                        .replace("id: process", "id: processes");
        assertThat(school.sends(CURATOR, "extra.yaml", twice).html())
                .contains("вопрос gil уже есть");
    }

    @Test
    void a_name_that_is_no_topic_a_large_file_and_one_that_is_no_text_are_refused_with_a_word() {
        assertThat(school.sends(CURATOR, "Вопросы.doc", NEW).html())
                .contains("Назови файл по теме");
        assertThat(school.sends(CURATOR, FILE, "#".repeat(2_000_001)).html())
                .contains("Файл слишком большой");
        assertThat(school.sends(CURATOR, FILE, "\0").html()).contains("не в кодировке UTF-8");
        school.types(CURATOR, "/draft");
        assertThat(Peek.list(school.database, "select * from draft")).isEmpty();
    }

    @Test
    void a_second_download_of_a_file_keeps_its_topic() {
        assertThat(school.sends(CURATOR, "concurrency (2).yml", NEW).html()).contains(FILE);
    }

    @Test
    void others_hear_that_files_are_not_read_and_nothing_is_kept() {
        assertThat(school.sends(ANN, FILE, NEW).html())
                .isEqualTo("Файл не читаю. Напиши ответ текстом.");
        assertThat(Peek.list(school.database, "select * from draft")).isEmpty();
    }

    @Test
    void a_newer_file_replaces_the_unpublished_one_of_its_topic() {
        Message older = school.sends(CURATOR, FILE, BROKEN);
        Message newer = school.sends(CURATOR, FILE, NEW);
        assertThat(Peek.list(school.database, "select id from draft")).hasSize(1);
        assertThat(school.presses(CURATOR, older, "Попробовать").html())
                .contains("Такого черновика больше нет");
        assertThat(school.presses(CURATOR, newer, "Попробовать").html())
                .contains("Зачем нужен GIL?");
    }

    @Test
    void a_file_can_be_thrown_away() {
        Message report = school.sends(CURATOR, FILE, NEW);
        assertThat(school.presses(CURATOR, report, "Выбросить").html()).contains("Выбросил");
        assertThat(school.presses(CURATOR, report, "Опубликовать").html())
                .contains("Такого черновика больше нет");
        assertThat(Peek.list(school.database, "select * from draft")).isEmpty();
    }

    @Test
    void what_was_published_cannot_be_thrown_away() {
        Message report = school.sends(CURATOR, FILE, NEW);
        school.presses(CURATOR, report, "Опубликовать");
        Message refused = school.presses(CURATOR, report, "Выбросить");
        assertThat(refused.html()).contains("уже опубликован");
        assertThat(labels(refused)).containsExactly("История файла");
        assertThat(asked()).contains("Зачем нужен GIL?");
    }

    @Test
    void an_empty_file_takes_no_topic_off() {
        Message report = school.sends(CURATOR, FILE, "");
        assertThat(report.html()).contains("файл пустой");
        assertThat(labels(report)).containsExactly("Выбросить");
    }

    // ---- it is tried

    @Test
    void a_draft_is_tried_by_its_own_rubric_with_the_trace_of_each_grade() {
        String other =
                OLD.replace("id: process", "id: processes")
                        .replace("[один поток]", "[ровно один тред]");
        Message report = school.sends(CURATOR, FILE, other);
        Message first = school.presses(CURATOR, report, "Попробовать");
        assertThat(first.html()).contains("1 / 2").contains("Что такое GIL?");
        assertThat(labels(first)).containsExactly("Следующий вопрос", "Закончить");
        Message why = school.types(CURATOR, "ровно один тред, глобальный лок");
        assertThat(school.channel.htmlTo(CURATOR)).anyMatch(it -> it.startsWith("<b>Верно"));
        assertThat(why.html())
                .contains("gil @ ")
                .contains("one-thread: full")
                .contains("ровно один тред");
        assertThat(school.types(CURATOR, "дальше").html())
                .contains("2 / 2")
                .contains("Чем процесс");
        assertThat(labels(school.types(CURATOR, "у процесса своя память")))
                .containsExactly("Закончить");
        assertThat(labels(school.types(CURATOR, "стоп")))
                .containsExactly("Попробовать", "Опубликовать", "Выбросить");
    }

    @Test
    void nothing_of_a_trial_is_kept_and_the_open_question_waits() {
        school.types(CURATOR, "/start q_process");
        school.presses(CURATOR, school.sends(CURATOR, FILE, NEW), "Попробовать");
        Message why = school.types(CURATOR, "один поток");
        school.presses(CURATOR, why, "Закончить");
        assertThat(Peek.list(school.database, "select * from answer")).isEmpty();
        school.types(CURATOR, "у процесса своя память");
        assertThat(Peek.list(school.database, "select question from answer"))
                .containsExactly("{question=process}");
    }

    @Test
    void a_trial_goes_on_after_a_restart() {
        school.presses(CURATOR, school.sends(CURATOR, FILE, NEW), "Попробовать");
        school.opens();
        assertThat(school.types(CURATOR, "один поток").html()).contains("gil @ ");
    }

    @Test
    void a_glossary_is_tried_on_all_questions() {
        Message report =
                school.sends(
                        CURATOR,
                        "glossary.yaml",
                        School.original("glossary")
                                .replace(
                                        "concepts:",
                                        "concepts:\n  - {id: tred, names: [поток, нить исполнения]}"));
        assertThat(report.html()).contains("Изменились: 3 (gil, process, loop)");
        assertThat(school.presses(CURATOR, report, "Попробовать").html()).contains("1 / ");
    }

    // ---- it is published

    @Test
    void what_is_published_is_asked_at_once_after_a_restart_and_over_a_changed_folder() {
        Message report = school.sends(CURATOR, FILE, NEW);
        assertThat(school.presses(CURATOR, report, "Опубликовать").html())
                .contains("Опубликовано: concurrency.yaml.")
                .contains("Изменились: 1 (gil)");
        assertThat(asked()).contains("Зачем нужен GIL?");
        school.opens();
        assertThat(asked()).contains("Зачем нужен GIL?");
        school.write("concurrency", OLD.replace("Что такое GIL?", "Что значит GIL?"));
        school.types(School.OPERATOR, "/admin reload");
        assertThat(asked()).contains("Зачем нужен GIL?");
    }

    @Test
    void publishing_twice_says_that_it_is_live() {
        Message report = school.sends(CURATOR, FILE, NEW);
        school.presses(CURATOR, report, "Опубликовать");
        assertThat(school.presses(CURATOR, report, "Опубликовать").html())
                .contains("и так действует");
        assertThat(Peek.list(school.database, "select * from publication")).hasSize(1);
    }

    @Test
    void a_new_topic_is_published_and_taken_off_again() {
        Message live =
                school.presses(
                        CURATOR, school.sends(CURATOR, "extra.yaml", extra()), "Опубликовать");
        assertThat(question("extra-gil").text()).isEqualTo("Зачем нужен GIL?");
        Message history = school.presses(CURATOR, live, "История файла");
        assertThat(labels(history)).containsExactly("Скачать", "Снять");
        assertThat(school.presses(CURATOR, history, "Снять").html()).contains("Сняты: 2");
        assertThat(school.library.inUse().bank().question("extra-gil")).isEmpty();
        assertThat(school.types(CURATOR, "/admin bank extra 0").html()).contains("Такого файла");
    }

    @Test
    void who_may_not_publish_any_more_is_told_so_at_the_press() {
        Message report = school.sends(CURATOR, FILE, NEW);
        school.curators = Set.of();
        assertThat(school.presses(CURATOR, report, "Опубликовать").html()).contains("только автор");
        assertThat(school.types(CURATOR, "/admin bank").html()).contains("только автор");
        assertThat(asked()).contains("Что такое GIL?");
    }

    @Test
    void who_may_not_publish_any_more_is_told_so_in_a_trial_and_goes_on_learning() {
        school.presses(CURATOR, school.sends(CURATOR, FILE, NEW), "Попробовать");
        school.curators = Set.of();
        assertThat(school.types(CURATOR, "один поток").html()).contains("только автор");
        school.types(CURATOR, "/start q_process");
        assertThat(school.types(CURATOR, "у процесса своя память").html()).contains("Частично");
    }

    @Test
    void nobody_publishes_a_draft_of_another() {
        school.sends(CURATOR, FILE, NEW);
        assertThat(school.types(School.OPERATOR, "/draft publish").html())
                .contains("Такого черновика больше нет");
    }

    @Test
    void what_does_not_fit_the_folder_any_more_is_left_aside_at_the_start_and_said() {
        leaveAside();
        assertThat(question("lock").text()).isEqualTo("Что такое GIL?");
        assertThat(school.types(CURATOR, "/admin bank").html()).contains("не сходится с папкой");
        assertThat(school.channel.htmlTo(School.OPERATOR))
                .singleElement()
                .asString()
                .contains("Опубликованное не действует:</b> concurrency.yaml");
        assertThat(school.types(School.OPERATOR, "/admin reload").html()).contains("уже есть");
    }

    @Test
    void what_is_left_aside_keeps_nothing_else_from_being_published() {
        leaveAside();
        String other = School.original("asyncio").replaceFirst("- id: \\S+", "- id: another");
        school.presses(CURATOR, school.sends(CURATOR, "asyncio.yaml", other), "Опубликовать");
        assertThat(question("another").topic()).isEqualTo("asyncio");
        assertThat(school.types(CURATOR, "/admin bank concurrency 1").html())
                .contains("concurrency.yaml, версия 1");
        assertThat(asked()).contains("Зачем нужен GIL?");
        assertThat(school.types(CURATOR, "/admin bank").html()).doesNotContain("не действует");
    }

    @Test
    void what_is_left_aside_can_be_taken_off() {
        leaveAside();
        assertThat(school.types(CURATOR, "/admin bank concurrency 0").html())
                .contains("снова действует папка");
        assertThat(school.types(School.OPERATOR, "/admin reload").html()).contains("перечитан");
    }

    @Test
    void one_file_that_does_not_fit_leaves_the_others_in_use() {
        school.presses(CURATOR, school.sends(CURATOR, "extra.yaml", extra()), "Опубликовать");
        leaveAside();
        assertThat(question("extra-gil").text()).isEqualTo("Зачем нужен GIL?");
        assertThat(question("lock").text()).isEqualTo("Что такое GIL?");
    }

    @Test
    void a_folder_that_a_start_would_refuse_is_refused_whatever_lies_over_it() {
        school.presses(CURATOR, school.sends(CURATOR, FILE, NEW), "Опубликовать");
        school.write("concurrency", BROKEN);
        assertThat(school.types(School.OPERATOR, "/admin reload").html())
                .contains("Банк остался прежним: ошибок 1.");
    }

    @Test
    void who_takes_a_turn_finds_the_folder_as_it_is_and_never_a_broken_one() {
        school.write("concurrency", NEW);
        school.begins();
        assertThat(asked()).contains("Зачем нужен GIL?");
        school.write("concurrency", BROKEN);
        school.begins();
        assertThat(asked()).contains("Зачем нужен GIL?");
    }

    @Test
    void what_is_published_by_two_at_once_is_all_in_use() throws InterruptedException {
        Message one = school.sends(CURATOR, FILE, NEW);
        Message other = school.sends(School.OPERATOR, "extra.yaml", extra());
        Thread curator =
                Thread.ofVirtual().start(() -> school.presses(CURATOR, one, "Опубликовать"));
        school.presses(School.OPERATOR, other, "Опубликовать");
        curator.join();
        assertThat(asked()).contains("Зачем нужен GIL?");
        assertThat(question("extra-gil").text()).isEqualTo("Зачем нужен GIL?");
    }

    /** A question goes to another file of the folder while the published file holds it. */
    private void leaveAside() {
        school.presses(CURATOR, school.sends(CURATOR, FILE, NEW), "Опубликовать");
        school.write("asyncio", School.original("asyncio").replaceFirst("- id: \\S+", "- id: gil"));
        school.write("concurrency", OLD.replace("id: gil", "id: lock"));
        school.opens();
    }

    private static String extra() {
        return NEW.replace("topic: concurrency", "topic: extra")
                .replaceAll("id: (gil|process)\\b", "id: extra-$1");
    }

    // ---- what is live

    @Test
    void the_bank_says_what_overlays_and_gives_every_file() {
        school.presses(CURATOR, school.sends(CURATOR, FILE, NEW), "Опубликовать");
        Message bank = school.types(CURATOR, "/admin");
        assertThat(bank.html())
                .contains("asyncio.yaml · 2 вопроса · из папки")
                .contains("concurrency.yaml · 2 вопроса · опубликован, версия 1 · Аня");
        assertThat(labels(bank)).containsExactly("asyncio", "concurrency", "glossary");
        Message file = school.presses(CURATOR, bank, "concurrency");
        assertThat(file.html()).contains("1 · 21.11.2026 13:00 · Аня");
        assertThat(labels(file)).containsExactly("Скачать", "Вернуть файл из папки");
        Message.Document live =
                Objects.requireNonNull(school.presses(CURATOR, file, "Скачать").document());
        assertThat(live.name()).isEqualTo(FILE);
        assertThat(live.content()).isEqualTo(NEW);
    }

    @Test
    void every_version_can_be_put_back_and_the_folders_own() {
        school.presses(CURATOR, school.sends(CURATOR, FILE, NEW), "Опубликовать");
        String third = OLD.replace("Что такое GIL?", "Где нужен GIL?");
        school.presses(CURATOR, school.sends(CURATOR, FILE, third), "Опубликовать");
        Message history = school.types(CURATOR, "/admin bank concurrency");
        assertThat(labels(history))
                .containsExactly("Скачать", "Вернуть версию 1", "Вернуть файл из папки");
        assertThat(school.presses(CURATOR, history, "Вернуть версию 1").html())
                .contains("версия 1");
        assertThat(asked()).contains("Зачем нужен GIL?");
        assertThat(school.presses(CURATOR, history, "Вернуть файл из папки").html())
                .contains("Для concurrency.yaml снова действует папка.");
        assertThat(asked()).contains("Что такое GIL?");
        assertThat(school.types(CURATOR, "/admin bank concurrency 2").html()).contains("версия 2");
        assertThat(asked()).contains("Где нужен GIL?");
        assertThat(Peek.list(school.database, "select version from publication")).hasSize(5);
        assertThat(school.types(CURATOR, "/admin bank concurrency 99").html())
                .contains("такой версии");
        assertThat(school.types(CURATOR, "/admin bank nothing").html()).contains("Такого файла");
    }

    @Test
    void forgetting_a_curator_keeps_what_is_published_and_not_who_it_was() {
        school.presses(CURATOR, school.sends(CURATOR, FILE, NEW), "Опубликовать");
        school.sends(CURATOR, "asyncio.yaml", School.original("asyncio"));
        school.types(CURATOR, "/forget yes");
        assertThat(asked()).contains("Зачем нужен GIL?");
        assertThat(Peek.rows(school.database))
                .noneMatch(it ->
                        it.contains("" + CURATOR)
                                && !it.startsWith("outbox")
                                && !it.startsWith("inbox"));
        assertThat(Peek.list(school.database, "select file from draft"))
                .containsExactly("{file=concurrency.yaml}");
        assertThat(school.types(School.OPERATOR, "/admin bank").html()).contains("версия 1\n");
    }

    @Test
    void a_curators_export_holds_what_was_sent() {
        school.sends(CURATOR, FILE, NEW);
        assertThat(Objects.requireNonNull(school.types(CURATOR, "/export").document()).content())
                .contains("Зачем нужен GIL?");
    }

    private String asked() {
        return school.types(ANN, "/start q_gil").html();
    }

    private Question question(String id) {
        return school.library.inUse().bank().question(id).orElseThrow();
    }

    private static List<String> labels(Message message) {
        return message.buttons().stream().flatMap(List::stream).map(Button::label).toList();
    }
}
