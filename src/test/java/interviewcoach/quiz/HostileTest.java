package interviewcoach.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes, a step does not throw, and every text and command gets a reply. */
class HostileTest {

    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "\n\n\n",
                    "\u0000",
                    "🙂🙂🙂",
                    "👨‍👩‍👧‍👦",
                    "\ud83d",
                    "<b>Что такое GIL?</b><script>alert(1)</script>",
                    "' or 1=1; drop table learner; --",
                    "\u202Eтекст наоборот\u202C",
                    "%s %d ${x} {{y}}",
                    "а".repeat(3_499),
                    "слово ".repeat(4_000),
                    "а, б; в. ".repeat(2_000),
                    "not ".repeat(2_000),
                    "не ".repeat(2_000),
                    "((((((((((((((((((",
                    "```\nimport os\n```",
                    "да",
                    "нет",
                    "9",
                    "не знаю");

    private static final List<String> COMMANDS =
            List.of(
                    "start",
                    "quiz",
                    "review",
                    "easy",
                    "hint",
                    "skip",
                    "next",
                    "reveal",
                    "stop",
                    "topics",
                    "daily",
                    "stats",
                    "settings",
                    "lang",
                    "appeal",
                    "export",
                    "forget",
                    "privacy",
                    "help",
                    "admin",
                    "dayli",
                    "",
                    "я",
                    "x".repeat(300));

    private static final List<String> ARGUMENTS =
            List.of(
                    "",
                    "5",
                    "0",
                    "999999999",
                    "-3",
                    "9999999999999",
                    "auth",
                    "auth 3",
                    "3 auth",
                    "q_",
                    "q_gil",
                    "t_",
                    "t_auth",
                    "off",
                    "9",
                    "9:30 Europe/Berlin",
                    "25:99",
                    "да",
                    "ru",
                    "junior",
                    "1",
                    "99",
                    "%00",
                    "а".repeat(5_000),
                    "backup");

    /** A question that was only just asked is not asked again. */
    private static final Set<String> DOUBLE = Set.of("next", "continue");

    private static final List<String> DATA =
            List.of(
                    "",
                    ":",
                    "hint:",
                    "hint:gil",
                    "skip:process",
                    "reveal:jwt",
                    "ask:loop",
                    "ask:gone",
                    "next",
                    "start::5",
                    "start:auth:0",
                    "start:auth:-5",
                    "start:gone:3",
                    "start:auth:x",
                    "stop",
                    "continue",
                    "appeal:gil",
                    "claim:gil:0",
                    "claim:gil:-1",
                    "claim:gil:2147483647",
                    "claim:gil:-2147483648",
                    "claim:gil",
                    "topic:auth",
                    "topic:gone",
                    "level:JUNIOR",
                    "level:GURU",
                    "daily:09:00",
                    "daily:99:99",
                    "daily-other",
                    "daily-off",
                    "clock-right",
                    "clock-wrong",
                    "zone:Europe/Berlin",
                    "zone:Mars",
                    "speak:RU",
                    "speak:XX",
                    "forget:false",
                    "forget:true",
                    "type:",
                    "type:quiz auth",
                    "type:/quiz",
                    "x".repeat(64),
                    "🙂");

    @ParameterizedTest
    @MethodSource
    void any_text_gets_a_reply(String text) {
        Play play = Play.asking("gil");
        Step step = play.say(text);
        long said = step.says().size();
        for (Step later : play.pass(Duration.ofSeconds(3))) {
            said += later.says().size();
        }
        assertThat(said).isPositive();
    }

    static Stream<String> any_text_gets_a_reply() {
        return TEXTS.stream();
    }

    @ParameterizedTest
    @MethodSource
    void any_button_gets_an_answer(String data) {
        Step step = Play.asking("gil").press(data);
        assertThat(step.toast() != null || !step.says().isEmpty() || DOUBLE.contains(data))
                .isTrue();
    }

    static Stream<String> any_button_gets_an_answer() {
        return DATA.stream();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void no_sequence_of_events_brings_it_to_a_fall(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Play play = new Play();
        for (int i = 0; i < 300; i++) {
            anything(play, random);
            checkBalance(play);
        }
    }

    private static void anything(Play play, SplittableRandom random) {
        switch (random.nextInt(9)) {
            case 0 -> play.say(any(TEXTS, random));
            case 1 -> play.say("один поток, глобальная блокировка");
            case 2 -> play.type("/" + any(COMMANDS, random) + " " + any(ARGUMENTS, random));
            case 3, 4 -> play.press(any(DATA, random));
            case 5 -> play.edit(any(TEXTS, random));
            case 6 -> play.say("ответ", new Event.Quoted(1, "Что такое JWT?"));
            case 7 -> play.day("2026-03-0" + (1 + random.nextInt(9)));
            default -> play.pass(Duration.ofSeconds(random.nextInt(5_000)));
        }
    }

    private static <T> T any(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }

    /** Every showing is closed exactly once, except the one that is open. */
    private static void checkBalance(Play play) {
        long open = play.state.open() == null ? 0 : 1;
        assertThat(sinceForgotten(play, Fact.Asked.class))
                .isEqualTo(sinceForgotten(play, Fact.Closed.class) + open);
        assertThat(play.state.recent()).hasSizeLessThanOrEqualTo(10);
        assertThat(play.progress.values())
                .allSatisfy(it -> assertThat(it.last()).isBetween(0.0, 1.0));
    }

    private static long sinceForgotten(Play play, Class<? extends Fact> kind) {
        return play.facts.reversed().stream()
                .takeWhile(it -> !(it instanceof Fact.Forgotten))
                .filter(kind::isInstance)
                .count();
    }
}
