package interviewcoach.voice;

import interviewcoach.learner.Language;
import interviewcoach.quiz.Action;
import interviewcoach.quiz.Reply;
import interviewcoach.quiz.Step;
import interviewcoach.voice.Message.Button;
import interviewcoach.voice.Message.Document;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts replies into words of one language. */
public final class Voice {

    private static final int CALLBACK_BYTES = 64;

    private static final int TOAST = 200;

    private final Phrases phrases;

    private Voice(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The voice of that language, as it speaks to one person. */
    public static Voice in(Language language) {
        return new Voice(Phrases.in(language));
    }

    /** The voice of that language, as it speaks to a group. */
    public static Voice inGroup(Language language) {
        return new Voice(Phrases.inGroup(language));
    }

    /** What a person sees of a reply. */
    public Message say(Step.Say say) {
        return new Message(
                html(say.reply()),
                buttons(say),
                document(say.reply()),
                picture(say.reply()),
                false);
    }

    /**
     * A reply in at most 200 characters, for the toast over a pressed button: one line, unless it
     * stays until it has been read.
     */
    public String toast(Reply reply) {
        String visible = Html.visible(phrases.reply(reply));
        return reply instanceof Reply.Mine ? visible : Shortened.line(visible, TOAST);
    }

    private String html(Reply reply) {
        return Html.cut(phrases.reply(reply), Html.MESSAGE);
    }

    private List<List<Button>> buttons(Step.Say say) {
        Stream<List<Button>> pressed =
                say.buttons().stream()
                        .map(row -> row(row, say.reply()))
                        .flatMap(row -> Rows.fitting(row).stream());
        return Stream.concat(links(say.reply()), pressed).toList();
    }

    private List<Button> row(List<Action> row, Reply under) {
        return row.stream()
                .filter(Voice::canBeCarried)
                .map(action -> (Button) new Button.Press(label(action, under), action.encoded()))
                .toList();
    }

    /** A button for a very long command could not be sent; the text names the command anyway. */
    private static boolean canBeCarried(Action action) {
        return action.encoded().getBytes(StandardCharsets.UTF_8).length <= CALLBACK_BYTES;
    }

    private String label(Action action, Reply under) {
        return Labels.fit(phrases.label(action, under));
    }

    private Stream<List<Button>> links(Reply reply) {
        return switch (reply) {
            case Reply.ComeToPrivate(var bot) when !bot.isEmpty() ->
                    link(phrases.openPrivateChat(), "https://t.me/" + bot);
            case Reply.GroupWelcome(var bot, _) when !bot.isEmpty() ->
                    link(phrases.openPrivateChat(), "https://t.me/" + bot);
            case Reply.SealedTaken(_, _, var back) when !back.isEmpty() ->
                    link(phrases.backToGroup(), back);
            case Reply.RoundAsk ask when !ask.link().isEmpty() ->
                    link(phrases.answerInPrivate(), ask.link());
            default -> Stream.empty();
        };
    }

    private static Stream<List<Button>> link(String label, String address) {
        return Stream.of(List.of(new Button.Link(label, address)));
    }

    private @Nullable Picture picture(Reply reply) {
        return reply instanceof Reply.Stats stats && stats.answered() > 0
                ? new ProgressText(phrases.progress()).picture(stats)
                : null;
    }

    private static @Nullable Document document(Reply reply) {
        return switch (reply) {
            case Reply.Export(var json) -> new Document("interview-coach.json", json);
            case Reply.BankRefused(var problems) -> ProblemList.document(problems);
            case Reply.Checked checked -> ProblemList.document(checked.problems());
            case Reply.FileText(var file, var text) -> new Document(file, text);
            case Reply.Examples(_, var yaml) -> new Document("appeals.yaml", yaml);
            default -> null;
        };
    }
}
