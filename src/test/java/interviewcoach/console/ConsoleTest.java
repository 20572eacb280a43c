package interviewcoach.console;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.grading.Credit;
import interviewcoach.grading.Evidence;
import interviewcoach.grading.Grade;
import interviewcoach.grading.Manner;
import interviewcoach.grading.NearMiss;
import interviewcoach.grading.Objection;
import interviewcoach.grading.PointGrade;
import interviewcoach.grading.Verdict;
import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Event;
import interviewcoach.quiz.Fact;
import interviewcoach.voice.Message;
import interviewcoach.voice.Message.Button;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A conversation that is piped in, with a coach that only listens. */
class ConsoleTest {

    private static final Instant START = Instant.parse("2026-11-21T11:32:00Z");

    private static final Button.Press HINT = new Button.Press("Подсказка", "hint:gil-what");
    private static final Button.Press SKIP = new Button.Press("Пропустить", "skip:gil-what");

    @TempDir private Path data;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PlayedClock clock = new PlayedClock(() -> START);
    private final List<Event> heard = new ArrayList<>();
    private final List<Instant> ticks = new ArrayList<>();
    private Optional<Fact.Graded> graded = Optional.empty();

    @Test
    void text_and_commands_become_events_of_the_learner() {
        talk("/start\nэто глобальный лок\n/Quiz@coach_bot  asyncio 3 \n\n");
        assertThat(heard).hasSize(3);
        assertThat(heard.get(0))
                .isInstanceOfSatisfying(
                        Event.Commanded.class,
                        it -> {
                            assertThat(it.name()).isEqualTo("start");
                            assertThat(it.arguments()).isEmpty();
                            assertThat(it.by().id()).isEqualTo(1);
                            assertThat(it.by().language()).isEqualTo("ru");
                            assertThat(it.conversation()).isEqualTo(Conversation.with(1));
                            assertThat(it.at()).isEqualTo(START);
                        });
        assertThat(heard.get(1))
                .isInstanceOfSatisfying(
                        Event.Said.class,
                        it -> assertThat(it.text()).isEqualTo("это глобальный лок"));
        assertThat(heard.get(2))
                .isInstanceOfSatisfying(
                        Event.Commanded.class,
                        it -> {
                            assertThat(it.name()).isEqualTo("quiz");
                            assertThat(it.arguments()).isEqualTo("asyncio 3");
                        });
        assertThat(heard).extracting(Event::key).doesNotHaveDuplicates();
    }

    @Test
    void what_is_mistyped_is_a_command_and_a_path_is_not() {
        talk("/daily-off\n/?\n/etc/passwd хранит пользователей\n");
        assertThat(heard)
                .<Class<?>>extracting(Event::getClass)
                .containsExactly(Event.Commanded.class, Event.Commanded.class, Event.Said.class);
    }

    @Test
    void a_number_or_a_label_presses_a_button() {
        talk("/start\n2\nподсказка\n3\n");
        assertThat(pressed(1)).isEqualTo("skip:gil-what");
        assertThat(pressed(2)).isEqualTo("hint:gil-what");
        assertThat(heard.get(3))
                .isInstanceOfSatisfying(
                        Event.Said.class, it -> assertThat(it.text()).isEqualTo("3"));
    }

    @Test
    void buttons_of_one_turn_are_counted_on_and_a_new_turn_begins_at_one() {
        talk("/both\n3\n/start\n3\n");
        assertThat(pressed(1)).isEqualTo("hint:gil-what");
        assertThat(heard.get(3)).isInstanceOf(Event.Said.class);
        assertThat(printed())
                .contains("[1] Подсказка  [2] Пропустить", "[3] Подсказка  [4] Пропустить");
    }

    @Test
    void messages_are_plain_text_when_piped() {
        talk("/start\n");
        assertThat(printed())
                .contains("TELEGRAM_BOT_TOKEN")
                .endsWith("Что такое <GIL>?\n[1] Подсказка  [2] Пропустить\n\n");
    }

    @Test
    void a_toast_stands_in_brackets() {
        channel("").answer("callback", "Уже закрыто", false);
        channel("").answer("callback", null, false);
        assertThat(printed()).isEqualTo("(Уже закрыто)\n\n");
    }

    @Test
    void an_edited_message_is_shown_again_and_keeps_its_id() {
        ConsoleChannel channel = channel("");
        assertThat(channel.send(Conversation.with(1), question(), 7))
                .hasToString("Sent[message=7]");
        assertThat(channel.pressed("1"))
                .hasValueSatisfying(it -> assertThat(it.message()).isEqualTo(7));
    }

    @Test
    void a_document_is_saved_and_its_place_said() throws Exception {
        Message.Document document = new Message.Document("all.json", "{\"имя\":\"Аня\"}");
        channel("").send(Conversation.with(1), new Message("Вот", List.of(), document), null);
        assertThat(Files.readString(data.resolve("all.json"))).isEqualTo("{\"имя\":\"Аня\"}");
        assertThat(printed()).contains(data.resolve("all.json").toString());
    }

    @Test
    void the_clock_can_be_played_forward() {
        talk("/time +1d\n/time 09:00\n/time\n/time tomorrow\nответ\n");
        Instant nextNine = Instant.parse("2026-11-23T06:00:00Z");
        assertThat(ticks)
                .startsWith(Instant.parse("2026-11-22T11:32:00Z"), nextNine, nextNine)
                .hasSize(4);
        assertThat(heard).singleElement().extracting(Event::at).isEqualTo(nextNine);
        assertThat(printed())
                .contains("2026-11-22 14:32 Europe/Moscow", "2026-11-23 09:00", "/time +90m");
    }

    @Test
    void a_long_text_need_not_wait_for_its_continuation_once_the_person_left() {
        talk("ответ\n/exit\nне слышно\n");
        assertThat(heard).hasSize(1);
        assertThat(ticks).containsExactly(START.plusSeconds(3));
    }

    @Test
    void why_shows_patterns_with_the_words_they_matched_and_what_came_nearest() {
        Evidence evidence =
                new Evidence(4, 18, "глобальный лок", "global lock", Evidence.How.ALIAS);
        Grade grade =
                new Grade(
                        0.6,
                        Verdict.PARTIAL,
                        Manner.PLAIN,
                        List.of(
                                new PointGrade("lock", Credit.FULL, List.of(evidence)),
                                new PointGrade("one", Credit.MISSING, List.of()),
                                new PointGrade("other", Credit.MISSING, List.of())),
                        List.of(new Objection("cores", List.of(evidence))));
        graded =
                Optional.of(
                        new Fact.Graded(1, 1, "gil-what", "r1", "ну глобальный лок", grade, 0.6));
        talk("/why\n");
        assertThat(printed())
                .endsWith(
                        """
                        gil-what @ r1: partial, plain, 0.60
                        lock: full
                            «глобальный лок» 4-18  <-  global lock  (alias)
                        one: missing
                            ближе всего «один поток»: не нашлось «поток»
                        other: missing
                        ! cores
                            «глобальный лок» 4-18  <-  global lock  (alias)

                        """);
    }

    @Test
    void why_before_any_answer_says_so() {
        talk("/why\n");
        assertThat(printed()).contains("Пока ничего не оценено.");
    }

    @Test
    void exit_leaves_the_rest_unread() {
        talk("/exit\nответ\n");
        assertThat(heard).isEmpty();
    }

    @Test
    void a_fault_is_told_and_the_conversation_goes_on() {
        talk("/fault\nответ\n");
        assertThat(printed()).contains("Не получилось: ");
        assertThat(heard).hasSize(2);
    }

    @Test
    void the_language_is_russian_unless_the_environment_clearly_says_another() {
        assertThat(Console.language(Map.of())).isNull();
        assertThat(Console.language(Map.of("LANG", "C.UTF-8"))).isNull();
        assertThat(Console.language(Map.of("LANG", "POSIX"))).isNull();
        assertThat(Console.language(Map.of("LANG", "ru_RU.UTF-8"))).isEqualTo("ru");
        assertThat(Console.language(Map.of("LANG", "ru_RU", "LC_ALL", "en_GB"))).isEqualTo("en");
    }

    // ---- pieces

    private void talk(String typed) {
        ConsoleChannel channel = channel(typed);
        Console.Coach coach =
                new Console.Coach(
                        event -> hear(channel, event),
                        () -> ticks.add(clock.instant()),
                        () -> graded,
                        (it, point) -> nearest(it.text(), point));
        new Console(channel, clock, ZoneId.of("Europe/Moscow"), "ru", coach).talk();
    }

    private static Optional<NearMiss> nearest(String text, String point) {
        return text.equals("ну глобальный лок") && point.equals("one")
                ? Optional.of(new NearMiss("один поток", List.of("поток")))
                : Optional.empty();
    }

    /** Answers a command with the question, {@code /both} with two of them. */
    private void hear(ConsoleChannel channel, Event event) {
        heard.add(event);
        switch (event instanceof Event.Commanded command ? command.name() : "") {
            case "fault" -> throw new IllegalStateException("on purpose");
            case "both" -> {
                channel.send(event.conversation(), question(), null);
                channel.send(event.conversation(), question(), null);
            }
            case "start" -> channel.send(event.conversation(), question(), null);
            default -> {}
        }
    }

    private ConsoleChannel channel(String typed) {
        byte[] bytes = typed.getBytes(StandardCharsets.UTF_8);
        return new ConsoleChannel(new PipedScreen(new ByteArrayInputStream(bytes), out), data, 100);
    }

    private static Message question() {
        return new Message("<b>Что такое &lt;GIL&gt;?</b>", List.of(List.of(HINT, SKIP)), null);
    }

    private @Nullable String pressed(int index) {
        return heard.get(index) instanceof Event.Pressed pressed ? pressed.data() : null;
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
