package interviewcoach.voice;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.fake.Html;
import interviewcoach.learner.Language;
import interviewcoach.quiz.Action;
import interviewcoach.quiz.Reply;
import interviewcoach.quiz.Step;
import interviewcoach.voice.Message.Button;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every reply and every button, whatever is in them. */
class VoiceTest {

    private static final List<String> TEXTS =
            List.of(
                    "слово",
                    "<b>&amp; \"'</b> & < > </blockquote> \u0000",
                    "длинное слово, ещё одно & ".repeat(400),
                    "безпробелов<&>".repeat(400),
                    "😀".repeat(3000),
                    "строка\n".repeat(800));

    /** One language and one text that stands everywhere. */
    record Case(Language language, String text) {

        Voice voice() {
            return Voice.in(language);
        }

        @Override
        public String toString() {
            return language + " " + Shortened.line(text, 20);
        }
    }

    static Stream<Case> cases() {
        return Stream.of(Language.values())
                .flatMap(language -> TEXTS.stream().map(text -> new Case(language, text)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_reply_is_a_message_that_telegram_takes(Case it) {
        for (Reply reply : Samples.of(Reply.class, it.text())) {
            Html.Read read = Html.read(html(it, reply));
            assertThat(read.lost()).as("%s", reply).isEmpty();
            assertThat(read.text()).as("%s", reply).isNotBlank();
            assertThat(read.text().length()).as("%s", reply).isLessThanOrEqualTo(4096);
            assertThat(html(it, reply).getBytes(StandardCharsets.UTF_8).length).isLessThan(32_768);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_toast_is_short_and_one_line_unless_it_stays(Case it) {
        for (Reply reply : Samples.of(Reply.class, it.text())) {
            assertThat(it.voice().toast(reply))
                    .as("%s", reply)
                    .isNotBlank()
                    .hasLineCount(reply instanceof Reply.Mine ? 3 : 1)
                    .hasSizeLessThanOrEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_button_fits_a_phone_and_telegram(Case it) {
        List<Action> actions = actions(it);
        for (Reply under : Samples.of(Reply.class, it.text())) {
            for (Button button : buttons(it, under, actions)) {
                assertThat(button.label().length()).as("%s", button).isBetween(1, 40);
                if (button instanceof Button.Press press) {
                    assertThat(press.data().getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, 64);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void our_own_labels_are_short(Language language) {
        Case it = new Case(language, "слово");
        for (Reply under : Samples.of(Reply.class, it.text())) {
            assertThat(buttons(it, under, actions(it)))
                    .allSatisfy(
                            button -> assertThat(button.label().length()).isLessThanOrEqualTo(30));
        }
    }

    /** An id is never empty; the topic of a session is, when it means all of them. */
    private static List<Action> actions(Case it) {
        return Samples.of(Action.class, it.text()).stream()
                .filter(action -> !action.encoded().endsWith(":"))
                .toList();
    }

    private static List<Button> buttons(Case it, Reply under, List<Action> actions) {
        return it.voice().say(new Step.Say(under, List.of(actions))).buttons().stream()
                .flatMap(List::stream)
                .toList();
    }

    private static String html(Case it, Reply reply) {
        return it.voice().say(new Step.Say(reply, List.of())).html();
    }
}
