package interviewcoach.desk;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.bank.BankFiles;
import interviewcoach.bank.Loaded;
import interviewcoach.bank.Sources;
import interviewcoach.bank.Words;
import interviewcoach.league.Sealed;
import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Event;
import interviewcoach.quiz.Person;
import interviewcoach.store.Engine;
import interviewcoach.store.Peek;
import interviewcoach.voice.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What becomes of a disputed verdict, and of old answers when their question is revised. */
@ParameterizedClass
@EnumSource(Engine.class)
class AppealsTest {

    private static final long ANN = 7_000_001;
    private static final long BOB = 7_000_002;
    private static final long CURATOR = School.CURATOR;
    private static final long OPERATOR = School.OPERATOR;
    private static final String SAID = "только один поток работает, держит общий запор";
    private static final String FILE = "concurrency.yaml";
    private static final String OLD = School.original("concurrency");
    private static final String BETTER =
            OLD.replace("[глобальная блокировка,", "[общий запор, глобальная блокировка,");

    private final School school;

    AppealsTest(Engine engine) throws IOException {
        school = new School(Engine.newFolder(), engine.open());
    }

    @AfterEach
    void close() {
        school.close();
    }

    // ---- it comes to those who decide

    @Test
    void an_appeal_comes_once_to_each_who_decides_and_has_started_the_bot() {
        school.types(CURATOR, "/start");
        dispute(ANN);
        assertThat(last(CURATOR))
                .contains("Спор 1", "Что такое GIL?", SAID, "глобальная блокировка")
                .contains("one-thread: full", "lock: missing")
                .doesNotContain("Аня", String.valueOf(ANN));
        assertThat(school.channel.htmlTo(CURATOR)).filteredOn(it -> it.contains("Спор")).hasSize(1);
        assertThat(school.channel.htmlTo(OPERATOR)).isEmpty();
    }

    @Test
    void a_flood_comes_as_one_message_an_hour() {
        school.types(CURATOR, "/start");
        for (long learner = ANN; learner < ANN + 5; learner++) {
            dispute(learner);
        }
        int before = school.channel.htmlTo(CURATOR).size();
        school.passes(Duration.ofMinutes(59));
        assertThat(school.channel.htmlTo(CURATOR)).hasSize(before);
        school.passes(Duration.ofMinutes(1));
        assertThat(school.channel.htmlTo(CURATOR)).hasSize(before + 1);
        assertThat(last(CURATOR)).isEqualTo("Споры ждут решения: 5.");
        assertThat(school.presses(CURATOR, latest(CURATOR), "Показать").html()).contains("Спор 1");
        school.passes(Duration.ofDays(1));
        assertThat(school.channel.htmlTo(CURATOR)).hasSize(before + 2);
    }

    @Test
    void what_was_put_off_is_asked_again_after_a_day() {
        school.types(CURATOR, "/start");
        dispute(ANN);
        school.presses(CURATOR, latest(CURATOR), "Позже");
        assertThat(last(CURATOR)).contains("отложен на день");
        school.passes(Duration.ofHours(23));
        assertThat(last(CURATOR)).contains("отложен на день");
        school.passes(Duration.ofHours(1));
        assertThat(last(CURATOR)).startsWith("<b>Спор 1</b>");
    }

    @Test
    void others_decide_nothing() {
        dispute(ANN);
        assertThat(school.types(BOB, "/start").html()).isNotEmpty();
        assertThat(school.types(BOB, "/admin appeal 1 accept").html())
                .contains("только автор вопросов");
        assertThat(statuses()).containsExactly("{status=open}");
    }

    // ---- it is decided

    @Test
    void what_is_accepted_counts_for_grade_and_progress_and_is_told_once() {
        school.types(CURATOR, "/start");
        dispute(ANN);
        school.types(ANN, "/next");
        school.presses(CURATOR, latest(CURATOR), "Принять");
        assertThat(last(CURATOR)).startsWith("<b>Спор 1 · принят: глобальная блокировка</b>");
        school.passes(Duration.ofMinutes(31));
        assertThat(last(ANN))
                .contains("Засчитано: глобальная блокировка", "Теперь это «Верно» · 83 %");
        assertThat(rows("select last, best from progress where question = 'gil'"))
                .singleElement()
                .asString()
                .contains("last=0.83", "best=0.83");
        assertThat(rows("select score from answer")).containsExactly("{score=0.5}");
        assertThat(rows("select score from regrade")).containsExactly("{score=0.833}");
    }

    @Test
    void what_is_accepted_of_an_open_question_stays_accepted_when_more_is_said() {
        dispute(ANN);
        school.types(CURATOR, "/start");
        school.types(CURATOR, "/admin appeal 1 accept");
        school.types(ANN, "он исполняет байткод");
        assertThat(school.channel.htmlTo(ANN))
                .anySatisfy(it -> assertThat(it).startsWith("<b>Верно</b> · 100 %"));
    }

    @Test
    void what_is_rejected_is_explained_by_the_answer_once_the_question_is_closed() {
        school.types(CURATOR, "/start");
        dispute(ANN);
        school.types(CURATOR, "/admin appeal 1 reject");
        assertThat(last(ANN))
                .contains("Мысли пока не видно: что это за механизм")
                .doesNotContain("блокировка");
        dispute(BOB);
        school.types(BOB, "/next");
        school.types(CURATOR, "/admin appeal 2 reject");
        assertThat(last(BOB)).doesNotContain("Не нашлось мысли");
        school.passes(Duration.ofMinutes(31));
        assertThat(last(BOB))
                .contains("Не нашлось мысли: глобальная блокировка")
                .contains("Байткод");
        assertThat(rows("select * from regrade")).isEmpty();
    }

    @Test
    void of_a_claim_in_words_it_is_said_what_counts() {
        school.types(CURATOR, "/start");
        disputeInWords(ANN);
        assertThat(last(CURATOR))
                .contains("Оспорено словами: про запор было")
                .contains("1. глобальная блокировка", "2. исполняется байткод");
        assertThat(school.types(CURATOR, "/admin appeal 1 accept").html()).contains("что из этого");
        school.types(CURATOR, "/admin appeal 1 accept 1");
        assertThat(last(ANN)).contains("Засчитано: глобальная блокировка");
    }

    @Test
    void of_two_decisions_the_first_counts() {
        school.types(CURATOR, "/start");
        school.types(OPERATOR, "/start");
        dispute(ANN);
        Message toCurator = latest(CURATOR);
        Message toOperator = latest(OPERATOR);
        school.presses(CURATOR, toCurator, "Отклонить");
        school.presses(OPERATOR, toOperator, "Принять");
        assertThat(last(OPERATOR)).startsWith("<b>Спор 1 · уже решён, отклонён</b>");
        assertThat(statuses()).containsExactly("{status=rejected}");
        assertThat(school.channel.htmlTo(ANN)).filteredOn(it -> it.contains("спор:")).hasSize(1);
    }

    @Test
    void of_two_decisions_at_the_same_time_one_counts() throws InterruptedException {
        school.types(CURATOR, "/start");
        school.types(OPERATOR, "/start");
        dispute(ANN);
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            both.execute(() -> decide(CURATOR, "accept:1:0", go));
            both.execute(() -> decide(OPERATOR, "reject:1", go));
            go.countDown();
        }
        school.settle();
        assertThat(statuses()).hasSize(1).doesNotContain("{status=open}");
        assertThat(List.of(last(CURATOR), last(OPERATOR)))
                .filteredOn(it -> it.contains("уже решён"))
                .hasSize(1);
        assertThat(rows("select key from inbox where key = 'decided:1'")).hasSize(1);
    }

    private void decide(long person, String data, CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        school.hears(
                new Event.Pressed(
                        "tg:press" + person,
                        Conversation.with(person),
                        school.clock.instant(),
                        new Person(person, "Аня", "ru"),
                        1,
                        "call",
                        data));
    }

    @Test
    void a_forgotten_appeal_is_gone_and_its_number_is_nobody_elses() {
        school.types(CURATOR, "/start");
        dispute(ANN);
        Message appeal = latest(CURATOR);
        school.types(ANN, "/forget yes");
        dispute(BOB);
        assertThat(school.presses(CURATOR, appeal, "Принять").html())
                .contains("Такого спора нет", "удалил свои данные");
        assertThat(statuses()).containsExactly("{status=open}");
        assertThat(rows("select id from appeal")).containsExactly("{id=2}");
    }

    @Test
    void what_is_accepted_of_a_groups_question_changes_its_table_by_nothing() {
        school.types(CURATOR, "/start");
        school.types(ANN, "/start");
        school.types(BOB, "/start");
        Conversation group = new Conversation(-100_500, 0);
        inGroup(group, ANN, "round", "concurrency 1 1");
        Sealed open =
                Objects.requireNonNull(school.database.chats().find(group).state().group())
                        .open()
                        .orElseThrow();
        repliesTo(open, group, ANN);
        school.passes(Duration.ofMinutes(2));
        List<String> table = rows("select learner, points from won");
        assertThat(table).hasSize(1);
        repliesTo(open, group, BOB);
        for (long learner : List.of(ANN, BOB)) {
            school.types(learner, "/appeal 1");
            assertThat(last(learner)).as("%d", learner).contains("Записал");
        }
        school.types(CURATOR, "/admin appeal 1 accept");
        school.types(CURATOR, "/admin appeal 2 accept");
        assertThat(statuses()).containsOnly("{status=accepted}").hasSize(2);
        assertThat(rows("select distinct learner from regrade")).hasSize(2);
        assertThat(rows("select learner, points from won")).isEqualTo(table);
    }

    private void inGroup(Conversation group, long person, String command, String arguments) {
        school.hears(
                new Event.Commanded(
                        "group:" + command,
                        group,
                        school.clock.instant(),
                        new Person(person, "Аня", "ru"),
                        1,
                        command,
                        arguments));
        school.settle();
    }

    /** Half of either question of the topic. */
    private void repliesTo(Sealed question, Conversation group, long person) {
        String quoted = question.question().equals("gil") ? "Что такое GIL?" : "Чем процесс";
        school.hears(
                new Event.Said(
                        "group:" + person,
                        group,
                        school.clock.instant(),
                        new Person(person, "Аня", "ru"),
                        2,
                        "один поток; у процесса своя память",
                        new Event.Quoted(1, quoted)));
        school.settle();
    }

    // ---- it counts for the memory

    @Test
    void what_is_claimed_counts_as_remembered_with_difficulty_until_it_is_rejected() {
        school.types(CURATOR, "/start");
        claimAllThatIsMissing(ANN);
        assertThat(ratings()).containsExactly("{rating=HARD}");
        school.types(CURATOR, "/admin appeal 1 reject");
        assertThat(ratings()).containsExactly("{rating=AGAIN}");
    }

    @Test
    void what_is_accepted_counts_as_remembered_with_difficulty_for_good() {
        school.types(CURATOR, "/start");
        claimAllThatIsMissing(ANN);
        school.types(ANN, "/next");
        school.types(CURATOR, "/admin appeal 1 accept");
        assertThat(ratings()).containsExactly("{rating=HARD}");
    }

    @Test
    void a_claim_beside_which_more_is_missing_does_not_count_as_remembered() {
        dispute(ANN);
        assertThat(ratings()).containsExactly("{rating=AGAIN}");
        assertThat(last(ANN)).contains("Эту мысль пока считаю сказанной");
    }

    @Test
    void a_better_rubric_lifts_the_memory() {
        school.types(ANN, "/start q_gil");
        school.types(ANN, SAID + ", исполняется байткод");
        school.types(ANN, "/next");
        publishBetter();
        school.judgesAgain(3);
        assertThat(ratings()).containsExactly("{rating=GOOD}");
    }

    private void claimAllThatIsMissing(long learner) {
        school.types(learner, "/start q_gil");
        school.types(learner, SAID + ", исполняется байткод");
        assertThat(ratings()).containsExactly("{rating=AGAIN}");
        school.types(learner, "/appeal 1");
        assertThat(last(learner)).contains("Вопрос пока не считаю проваленным");
    }

    private List<String> ratings() {
        return rows("select rating from review where question = 'gil'");
    }

    // ---- it becomes an example

    @Test
    void accepted_ones_are_examples_that_the_bank_takes_with_what_they_propose()
            throws IOException {
        school.types(CURATOR, "/start");
        dispute(ANN);
        school.types(CURATOR, "/admin appeal 1 accept");
        Message file = school.types(CURATOR, "/admin appeals yaml");
        String yaml = Objects.requireNonNull(file.document()).content();
        assertThat(yaml)
                .contains("- id: gil", "say: >-", SAID, "verdict: correct")
                .contains("points: [lock, one-thread]")
                .contains("# мысль lock (глобальная блокировка) здесь не засчитана")
                .doesNotContain("Аня", String.valueOf(ANN));
        String examples = yaml.substring(yaml.indexOf("    examples:"));
        assertThat(check(pasted(OLD, examples)).problems())
                .filteredOn(it -> it.fatal())
                .singleElement()
                .asString()
                .contains("не засчитана мысль lock");
        String proposed = yaml.replaceAll("(?s).*добавить в её patterns: ([^\n]*)\n.*", "$1");
        String taught =
                OLD.replace("[глобальная блокировка,", "[" + proposed + ", глобальная блокировка,");
        assertThat(check(pasted(taught, examples)).problems()).noneMatch(it -> it.fatal());
    }

    @Test
    void whatever_was_typed_is_an_example_that_can_be_read() throws IOException {
        school.types(CURATOR, "/start");
        school.types(ANN, "/start q_gil");
        school.types(
                ANN, "один поток: # не «замок»\n- {a: b}\t\u0007'x' \"y\" 🙂 | > & * !\n---\n%");
        school.types(ANN, "/appeal 1");
        school.types(CURATOR, "/admin appeal 1 accept");
        String yaml =
                Objects.requireNonNull(school.types(CURATOR, "/admin appeals yaml").document())
                        .content();
        String examples = yaml.substring(yaml.indexOf("    examples:"));
        assertThat(check(pasted(OLD, examples)).problems())
                .filteredOn(it -> it.fatal())
                .singleElement()
                .asString()
                .contains("не засчитана мысль lock");
    }

    /** Behind the first question's misconceptions. */
    private static String pasted(String topic, String examples) {
        return topic.replace("  - id: process\n", examples + "  - id: process\n");
    }

    private Loaded check(String text) throws IOException {
        Sources files =
                new Sources("nowhere", true, List.of())
                        .with(
                                Map.of(
                                        "glossary.yaml",
                                        School.original("glossary"),
                                        "asyncio.yaml",
                                        School.original("asyncio"),
                                        FILE,
                                        text));
        return BankFiles.check(files, FILE, Words.DICTIONARY);
    }

    @Test
    void accepted_ones_are_one_document_of_questions_with_examples() {
        school.types(CURATOR, "/start");
        dispute(ANN);
        disputeInWords(BOB);
        school.types(BOB, "/next");
        school.types(BOB, "/start q_process");
        school.types(BOB, "у процесса своя память");
        school.types(BOB, "/appeal 1");
        school.types(CURATOR, "/admin appeal 1 accept");
        school.types(CURATOR, "/admin appeal 2 accept 1");
        school.types(CURATOR, "/admin appeal 3 accept");
        Message file = school.types(CURATOR, "/admin appeals yaml");
        String yaml = Objects.requireNonNull(file.document()).content();
        Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        assertThat(read)
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .extractingByKey("questions", InstanceOfAssertFactories.list(Map.class))
                .hasSize(2)
                .allSatisfy(question -> {
                    assertThat(question).containsOnlyKeys("id", "examples");
                    assertThat((List<?>) question.get("examples"))
                            .isNotEmpty()
                            .allSatisfy(it ->
                                    assertThat(((Map<?, ?>) it).keySet())
                                            .map(String::valueOf)
                                            .contains("say", "voice", "verdict", "points"));
                });
        assertThat(yaml).doesNotContain("Аня", String.valueOf(ANN), String.valueOf(BOB));
    }

    @Test
    void an_example_is_taken_along_once_and_again_on_request() {
        school.types(CURATOR, "/start");
        dispute(ANN);
        school.types(CURATOR, "/admin appeal 1 accept");
        assertThat(school.types(CURATOR, "/admin appeals yaml").document()).isNotNull();
        Message none = school.types(CURATOR, "/admin appeals yaml");
        assertThat(none.document()).isNull();
        assertThat(school.presses(CURATOR, none, "Все ещё раз").document()).isNotNull();
    }

    // ---- a better rubric

    @Test
    void a_better_rubric_reaches_old_answers_once() {
        answer(ANN);
        publishBetter();
        school.judgesAgain(3);
        tellsWhatGotBetter();
        assertThat(last(ANN))
                .startsWith("Мы поправили проверку: твой ответ от 21 ноября теперь «Верно».");
        assertThat(rows("select last, best from progress where question = 'gil'"))
                .singleElement()
                .asString()
                .contains("last=0.83", "best=0.83");
        assertThat(rows("select score from answer")).containsExactly("{score=0.5}");
        school.opens();
        school.judgesAgain(3);
        tellsWhatGotBetter();
        assertThat(improvements(ANN)).isEqualTo(1);
    }

    @Test
    void a_restart_in_the_middle_leaves_nobody_out_and_tells_nobody_twice() {
        for (long learner = ANN; learner < ANN + 45; learner++) {
            answer(learner);
        }
        publishBetter();
        school.judgesAgain(1);
        assertThat(rows("select * from regrade")).hasSize(Regrading.BATCH);
        school.opens();
        school.judgesAgain(4);
        assertThat(rows("select * from regrade")).hasSize(45);
        tellsWhatGotBetter();
        for (long learner = ANN; learner < ANN + 45; learner++) {
            assertThat(improvements(learner)).isEqualTo(1);
        }
    }

    @Test
    void a_stricter_rubric_lowers_nothing_and_says_nothing() {
        answer(ANN);
        int said = school.channel.htmlTo(ANN).size();
        publish(OLD.replace("[один поток]", "[ровно один тред]"));
        school.judgesAgain(3);
        tellsWhatGotBetter();
        assertThat(school.channel.htmlTo(ANN)).hasSize(said);
        assertThat(rows("select last from progress where question = 'gil'"))
                .containsExactly("{last=0.5}");
        assertThat(rows("select * from regrade")).hasSize(1);
    }

    @Test
    void what_was_said_long_ago_stays_as_it_was() {
        answer(ANN);
        school.passes(Duration.ofDays(91));
        publishBetter();
        school.judgesAgain(3);
        tellsWhatGotBetter();
        assertThat(improvements(ANN)).isZero();
        assertThat(rows("select * from regrade")).isEmpty();
    }

    @Test
    void an_accepted_appeal_is_not_told_again_when_the_rubric_follows_it() {
        school.types(CURATOR, "/start");
        dispute(ANN);
        school.types(ANN, "/next");
        school.types(CURATOR, "/admin appeal 1 accept");
        publishBetter();
        school.judgesAgain(3);
        tellsWhatGotBetter();
        assertThat(improvements(ANN)).isZero();
    }

    @Test
    void what_got_better_is_not_told_between_a_question_and_its_answer() {
        answer(ANN);
        publishBetter();
        school.judgesAgain(3);
        school.passes(Duration.ofMinutes(10));
        assertThat(improvements(ANN)).isZero();
        school.types(ANN, "/hint");
        school.passes(Duration.ofMinutes(20));
        assertThat(improvements(ANN)).isZero();
        school.passes(Duration.ofMinutes(10));
        assertThat(improvements(ANN)).isEqualTo(1);
        assertThat(rows("select last from progress where question = 'gil'"))
                .containsExactly("{last=0.833}");
    }

    @Test
    void what_got_better_in_the_night_is_told_in_the_morning() {
        answer(ANN);
        school.passes(Duration.ofHours(12));
        publishBetter();
        school.judgesAgain(3);
        tellsWhatGotBetter();
        assertThat(improvements(ANN)).isZero();
        school.passes(Duration.ofHours(8));
        assertThat(improvements(ANN)).isEqualTo(1);
    }

    @Test
    void of_many_answers_that_got_better_one_message_tells_a_day() {
        answer(ANN);
        answerProcess(ANN);
        publish(
                BETTER.replace(
                        "[потоки делят память,",
                        "[треды живут в одной куче, потоки делят память,"));
        school.judgesAgain(6);
        tellsWhatGotBetter();
        assertThat(last(ANN))
                .startsWith("Мы поправили проверку, и твоим ответам это на пользу.")
                .contains("Что такое GIL?", "Чем процесс");
        assertThat(improvements(ANN)).isEqualTo(1);
    }

    @Test
    void a_decision_in_the_night_is_told_in_the_morning_and_counts_at_once() {
        school.types(CURATOR, "/start");
        claimAllThatIsMissing(ANN);
        school.types(ANN, "/next");
        school.passes(Duration.ofHours(12));
        int before = school.channel.htmlTo(ANN).size();
        school.types(CURATOR, "/admin appeal 1 reject");
        assertThat(ratings()).containsExactly("{rating=AGAIN}");
        assertThat(school.channel.htmlTo(ANN)).hasSize(before);
        school.passes(Duration.ofHours(9));
        assertThat(last(ANN)).contains("Не нашлось мысли");
        assertThat(ratings()).containsExactly("{rating=AGAIN}");
    }

    // ---- pieces

    /** Behind ten minutes of gathering and half an hour in which nobody does anything. */
    private void tellsWhatGotBetter() {
        school.passes(Duration.ofMinutes(10));
        school.passes(Duration.ofMinutes(31));
    }

    private void answer(long learner) {
        school.types(learner, "/start q_gil");
        school.types(learner, SAID);
        school.types(learner, "/next");
    }

    private void answerProcess(long learner) {
        school.types(learner, "/start q_process");
        school.types(learner, "у процесса своя память, а треды живут в одной куче");
        school.types(learner, "/next");
    }

    private void dispute(long learner) {
        school.types(learner, "/start q_gil");
        school.types(learner, SAID);
        school.types(learner, "/appeal 1");
    }

    private void disputeInWords(long learner) {
        school.types(learner, "/start q_gil");
        school.types(learner, SAID);
        school.types(learner, "/appeal про запор было");
    }

    private void publishBetter() {
        publish(BETTER);
    }

    private void publish(String text) {
        school.sends(CURATOR, FILE, text);
        assertThat(school.types(CURATOR, "/draft publish").html()).contains("Опубликовано");
    }

    private long improvements(long learner) {
        return school.channel.htmlTo(learner).stream()
                .filter(it -> it.startsWith("Мы поправили проверку"))
                .count();
    }

    private Message latest(long person) {
        return Objects.requireNonNull(school.channel.latest.get(person));
    }

    private String last(long person) {
        return latest(person).html();
    }

    private List<String> statuses() {
        return rows("select status from appeal");
    }

    private List<String> rows(String sql) {
        return Peek.list(school.database, sql);
    }
}
