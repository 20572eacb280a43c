package interviewcoach.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder of questions is read as a whole. */
class BankFilesTest {

    private static final String CUP =
            """
            topic: cup
            title: Чашки
            order: 3
            questions:
            """;

    @TempDir Path folder;

    @BeforeEach
    void sound_bank() throws IOException {
        write("tea.yaml", Mistake.resource("tea.yaml"));
        write("glossary.yaml", "concepts: []");
    }

    @Test
    void a_question_is_read_with_all_its_parts() throws IOException {
        Question question = load().bank().question("tea-brewing").orElseThrow();
        assertThat(question.topic()).isEqualTo("tea");
        assertThat(question.level()).isEqualTo(Level.JUNIOR);
        assertThat(question.text()).isEqualTo("Как заварить зелёный чай?");
        assertThat(question.answer()).contains("нагревают до 80 градусов и держат");
        assertThat(question.code()).contains("kettle.heat(80)\n  .pour()");
        assertThat(question.points()).hasSize(3);
        assertThat(question.point("cooler").weight()).isEqualTo(2);
        assertThat(question.point("short").weight()).isEqualTo(1);
        assertThat(question.point("rinse").bonus()).isTrue();
        assertThat(question.point("cooler").hints())
                .containsExactly(
                        "Что будет с листом от крутого кипятка?", "Вспомни число на чайнике.");
        assertThat(question.misconception("boiling").liftedBy()).containsExactly("cooler");
        assertThat(question.sources().links())
                .containsExactly(
                        new Question.Link(
                                "Чайная книга", URI.create("https://example.org/tea?leaf=green")));
        assertThat(question.corrections())
                .containsExactly(
                        new Question.Correction("007#Чай", "хватит секунды", "нужны две минуты"));
        assertThat(question.examples()).hasSize(8);
        assertThat(question.rubric().spec().points()).hasSize(3);
    }

    @Test
    void topics_come_in_their_order_and_questions_in_the_order_of_the_file() throws IOException {
        write("cup.yaml", CUP + question("cup-wash") + question("cup-break"));
        Bank bank = load().bank();
        assertThat(bank.topics()).extracting(Topic::id).containsExactly("cup", "tea");
        assertThat(bank.questions("cup"))
                .extracting(Question::id)
                .containsExactly("cup-wash", "cup-break");
    }

    @Test
    void a_question_that_stands_in_two_files_is_named_with_both_places() throws IOException {
        write("cup.yaml", CUP + question("tea-storage"));
        assertThat(told())
                .containsExactly(
                        "tea.yaml:64: вопрос tea-storage уже есть: " + folder + "/cup.yaml:5");
    }

    @Test
    void a_topic_that_stands_in_two_files_is_named() throws IOException {
        write("tea.yml", CUP.replace("cup", "tea") + question("cup-wash"));
        assertThat(told())
                .containsExactly("tea.yaml:1: тема tea уже есть: " + folder + "/tea.yml:1");
    }

    @Test
    void a_broken_file_does_not_hide_the_others() throws IOException {
        write("cup.yaml", CUP + question("cup-wash").replace("level: middle", "level: `middle`"));
        write("pot.yaml", "topic: pot\ntitle: Чайники\nquestions: []\n");
        assertThat(told())
                .containsExactly(
                        "cup.yaml:6: строка не может начинаться с «`»: возьми всю строку в одинарные кавычки",
                        "pot.yaml:3: в файле нет ни одного вопроса (questions)");
        assertThat(load().bank().question("tea-brewing")).isPresent();
    }

    @Test
    void a_question_with_an_error_of_form_stays_out_of_the_bank() throws IOException {
        write("cup.yaml", CUP + question("cup-wash").replace("level: middle", "level: low"));
        Loaded loaded = load();
        assertThat(loaded.sound()).isFalse();
        assertThat(loaded.bank().question("cup-wash")).isEmpty();
    }

    @Test
    void a_failing_example_is_an_error_of_the_check_but_not_of_loading() throws IOException {
        write(
                "tea.yaml",
                Mistake.resource("tea.yaml").replace("verdict: partial", "verdict: wrong"));
        assertThat(load().problems()).isEmpty();
        assertThat(BankFiles.check(folder, Words.DICTIONARY).sound()).isFalse();
    }

    @Test
    void a_warning_does_not_make_the_bank_unsound() throws IOException {
        Files.delete(folder.resolve("glossary.yaml"));
        Loaded loaded = load();
        assertThat(loaded.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        folder
                                + "/glossary.yaml:1: предупреждение: нет словаря терминов: без него «гил» и GIL остаются разными словами");
        assertThat(loaded.sound()).isTrue();
    }

    @Test
    void a_folder_that_is_not_there_is_a_problem() throws IOException {
        Path nowhere = folder.resolve("nowhere");
        assertThat(BankFiles.load(nowhere, Words.DICTIONARY).problems())
                .extracting(Problem::toString)
                .containsExactly(nowhere + ":1: такой папки нет");
    }

    @Test
    void an_empty_folder_is_a_problem() throws IOException {
        Files.delete(folder.resolve("tea.yaml"));
        assertThat(load().problems())
                .extracting(Problem::message)
                .containsExactly("здесь нет файлов с вопросами (тема.yaml)");
    }

    @Test
    void a_file_in_another_encoding_is_a_problem() throws IOException {
        Files.write(folder.resolve("cup.yaml"), "title: Чай".getBytes("windows-1251"));
        assertThat(told())
                .containsExactly(
                        "cup.yaml:1: файл не в кодировке UTF-8: сохрани его заново в UTF-8");
    }

    @Test
    void a_byte_order_mark_is_no_problem() throws IOException {
        write("tea.yaml", "\uFEFF" + Mistake.resource("tea.yaml"));
        assertThat(told()).isEmpty();
    }

    @Test
    void a_control_character_is_a_problem() throws IOException {
        write("cup.yaml", "topic: cup\u0001");
        assertThat(told()).containsExactly("cup.yaml:1: файл содержит недопустимые символы");
    }

    @Test
    void the_folder_may_lie_inside_a_jar() throws IOException {
        Path jar = folder.resolve("bank.jar");
        URI inside = URI.create("jar:" + jar.toUri());
        try (FileSystem zip = FileSystems.newFileSystem(inside, Map.of("create", "true"))) {
            Path questions = Files.createDirectory(zip.getPath("/questions"));
            Files.copy(folder.resolve("tea.yaml"), questions.resolve("tea.yaml"));
            Files.copy(folder.resolve("glossary.yaml"), questions.resolve("glossary.yaml"));
            Loaded loaded = BankFiles.check(questions, Words.DICTIONARY);
            assertThat(loaded.problems()).isEmpty();
            assertThat(loaded.bank().questions()).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "concepts: [{id: gil}]|1: у понятия нет ни одного имени (names)",
                "concepts: [{names: [гил]}]|1: нет поля id",
                "concepts: [{id: ГИЛ, names: [гил]}]|1: id «ГИЛ»: годятся строчные латинские буквы, цифры и дефис, до 40 знаков",
                "concepts: [{id: a, names: [b]}, {id: a, names: [c]}]|1: понятие a уже есть",
                "concepts: [{id: a, names: [b], kind: famly}]|1: kind: нужно одно из слов family, а стоит famly",
                "concept: []|1: неизвестное поле concept: может быть, concepts?",
                "antonyms: [[быстро]]|1: в строке одно слово, а родственников нужно хотя бы два",
                "antonyms: [быстро]|1: здесь нужен список в скобках: [одно, другое]",
                "antonyms: [[`a`, b]]|1: строка не может начинаться с «`»: возьми всю строку в одинарные кавычки",
            })
    void a_mistake_in_the_glossary_is_told_at_its_line(String text, String expected)
            throws IOException {
        write("glossary.yaml", text);
        assertThat(told()).containsExactly("glossary.yaml:" + expected);
    }

    /** Another question that is sound, made of the one about storage. */
    private static String question(String id) throws IOException {
        String tea = Mistake.resource("tea.yaml");
        return tea.substring(tea.indexOf("  - id: tea-storage")).replace("tea-storage", id);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Loaded load() throws IOException {
        return BankFiles.load(folder, Words.DICTIONARY);
    }

    private List<String> told() throws IOException {
        return BankFiles.check(folder, Words.DICTIONARY).problems().stream()
                .map(problem -> problem.toString().substring(folder.toString().length() + 1))
                .toList();
    }
}
