package interviewcoach.voice;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.grading.Verdict;
import interviewcoach.learner.Language;
import interviewcoach.quiz.Action;
import interviewcoach.quiz.Reply;
import interviewcoach.quiz.Reply.Disputed.Stage;
import interviewcoach.quiz.Ruling;
import interviewcoach.quiz.Step;
import interviewcoach.voice.Message.Button;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of appeals, as it stands in {@code voice/appeals.ru.txt} and {@code .en.txt}. */
class AppealsAsReadTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    @ParameterizedTest
    @EnumSource
    void appeals_read_as_they_were_written(Language language) throws IOException {
        Voice voice = Voice.in(language);
        String actual =
                scenes().entrySet().stream()
                        .map(scene ->
                                "=== " + scene.getKey() + "\n" + text(voice, scene.getValue()))
                        .collect(Collectors.joining("\n"));
        assertThat(actual).isEqualTo(written(language));
    }

    private static Map<String, Step.Say> scenes() {
        Map<String, Step.Say> scenes = new LinkedHashMap<>();
        whoDecides(scenes);
        whoAppealed(scenes);
        return scenes;
    }

    private static void whoDecides(Map<String, Step.Say> scenes) {
        scenes.put(
                "an appeal",
                say(
                        point(Stage.OPEN, null, ""),
                        new Action.Accept(17, 0),
                        new Action.Reject(17),
                        new Action.Later(17)));
        scenes.put("put off", say(point(Stage.LATER, null, ""), new Action.NextDispute(17)));
        scenes.put(
                "accepted",
                say(
                        point(Stage.DECIDED, Ruling.ACCEPTED, "байткод Python"),
                        new Action.NextDispute(17)));
        scenes.put(
                "decided before",
                say(point(Stage.ALREADY, Ruling.REJECTED, ""), new Action.Appeals()));
        scenes.put(
                "in words",
                say(
                        words(),
                        new Action.Accept(18, 1),
                        new Action.Accept(18, 2),
                        new Action.Reject(18)));
        scenes.put(
                "a flood",
                say(new Reply.AppealsWait(50), new Action.NextDispute(0), new Action.Appeals()));
        scenes.put(
                "open ones",
                say(
                        new Reply.OpenAppeals(
                                List.of(
                                        new Reply.OpenAppeals.Line(
                                                17, "Что такое GIL?", "байткод Python")),
                                1),
                        new Action.Dispute(17),
                        new Action.Examples(false)));
        scenes.put("none", say(new Reply.OpenAppeals(List.of(), 0), new Action.Examples(false)));
        scenes.put("forgotten", say(new Reply.NoSuchAppeal(), new Action.Appeals()));
        scenes.put("the last one", say(new Reply.NoMoreAppeals(), new Action.Appeals()));
        scenes.put("a file", say(new Reply.Examples(3, "")));
        scenes.put("nothing for a file", say(new Reply.NoExamples(), new Action.Examples(true)));
    }

    private static Reply point(Stage stage, @Nullable Ruling ruling, String granted) {
        return new Reply.Disputed(
                17,
                stage,
                ruling,
                granted,
                "Что такое GIL?",
                List.of("это глобальный лок", "крутит <питоновский> код"),
                false,
                "байткод Python",
                List.of(),
                List.of("partial, plain, 0.60", "bytecode: missing"));
    }

    private static Reply words() {
        return new Reply.Disputed(
                18,
                Stage.OPEN,
                null,
                "",
                "Что такое GIL?",
                List.of("это глобальный лок"),
                true,
                "про один поток тоже было",
                List.of("один поток одновременно", "! счёт потоками не ускорить"),
                List.of("partial, plain, 0.60"));
    }

    private static void whoAppealed(Map<String, Step.Say> scenes) {
        scenes.put(
                "it counts",
                say(
                        new Reply.AppealAccepted(
                                Questions.GIL, "байткод Python", Verdict.CORRECT, 1),
                        new Action.Next()));
        scenes.put(
                "an objection is withdrawn",
                say(
                        new Reply.AppealAccepted(
                                Questions.GIL,
                                "! счёт потоками не ускорить",
                                Verdict.PARTIAL,
                                0.6)));
        scenes.put(
                "it does not count",
                say(
                        new Reply.AppealRejected(
                                Questions.GIL, Questions.GIL.point("bytecode"), false),
                        new Action.Ask(Questions.GIL.id())));
        scenes.put(
                "it does not count yet",
                say(
                        new Reply.AppealRejected(
                                Questions.GIL, Questions.GIL.point("bytecode"), true)));
        scenes.put("words do not count", say(new Reply.AppealRejected(Questions.GIL, null, false)));
        scenes.put(
                "words do not count yet", say(new Reply.AppealRejected(Questions.GIL, null, true)));
        scenes.put("the question is no more", say(new Reply.RulingTooLate()));
        scenes.put("a better rubric", say(regraded(LocalDate.parse("2026-11-03"))));
        scenes.put("a better rubric after new year", say(regraded(LocalDate.parse("2025-12-30"))));
        scenes.put(
                "better rubrics",
                say(regraded(LocalDate.parse("2026-11-03"), LocalDate.parse("2025-12-30"))));
    }

    private static Reply regraded(LocalDate... days) {
        return new Reply.Regraded(
                Stream.of(days)
                        .map(it -> new Reply.Regraded.Line(Questions.GIL, it, Verdict.CORRECT))
                        .toList(),
                TODAY);
    }

    private static Step.Say say(Reply reply, Action... row) {
        return new Step.Say(reply, row.length == 0 ? List.of() : List.of(List.of(row)));
    }

    private static String text(Voice voice, Step.Say say) {
        Message message = voice.say(say);
        String buttons =
                message.buttons().stream()
                        .flatMap(List::stream)
                        .map(Button::label)
                        .map(label -> "[ " + label + " ]")
                        .collect(Collectors.joining(" "));
        return message.html() + "\n" + (buttons.isEmpty() ? "" : buttons + "\n");
    }

    private static String written(Language language) throws IOException {
        String name = "/voice/appeals." + language.name().toLowerCase(Locale.ROOT) + ".txt";
        try (InputStream file = AppealsAsReadTest.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
