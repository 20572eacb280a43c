package interviewcoach.voice;

import interviewcoach.quiz.Reply;
import interviewcoach.quiz.Reply.Disputed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An appeal for those who decide it: the question, the answer, the claim, and the trace folded. */
final class DisputeText {

    /** Of all texts together; whoever decides must have read them. */
    private static final int ANSWER = 1500;

    private static final int QUESTION = 300;
    private static final int CLAIM = 500;
    private static final int IDEA = 120;
    private static final int TRACE = 1200;

    /**
     * What stands before its parts.
     *
     * @param point before the label of a claimed point
     * @param words before a claim in words
     * @param grantable before what can be accepted
     * @param objection before what the coach objected to
     */
    record Words(
            String answer,
            String point,
            String words,
            String grantable,
            String trace,
            String objection) {}

    private final Disputed dispute;
    private final String title;
    private final Words words;

    DisputeText(Disputed dispute, String title, Words words) {
        this.dispute = dispute;
        this.title = title;
        this.words = words;
    }

    String html() {
        List<String> lines = new ArrayList<>();
        lines.add(Html.bold(Shortened.line(title, CLAIM)));
        lines.add(Html.prose(Shortened.line(dispute.question(), QUESTION)));
        lines.add(Html.escape(words.answer()));
        int room = ANSWER / Math.max(1, dispute.texts().size());
        dispute.texts().forEach(it -> lines.add(Html.escape("«" + Shortened.line(it, room) + "»")));
        String before = dispute.inWords() ? words.words() : words.point();
        lines.add(Html.escape(before + " " + Shortened.line(dispute.claim(), CLAIM)));
        lines.addAll(grantable());
        lines.add(trace());
        return String.join("\n", lines);
    }

    private List<String> grantable() {
        List<String> ideas = dispute.grantable();
        if (ideas.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(Html.escape(words.grantable()));
        IntStream.range(0, ideas.size())
                .forEach(i ->
                        lines.add(
                                Html.prose(
                                        (i + 1)
                                                + ". "
                                                + Shortened.line(named(ideas.get(i)), IDEA))));
        return lines;
    }

    private String named(String idea) {
        return RulingText.marked(idea, "", words.objection());
    }

    private String trace() {
        String lines = Shortened.lines(String.join("\n", dispute.trace()), TRACE);
        return Html.folded(Html.escape(words.trace() + "\n" + lines));
    }

    /** Each appeal on a line of its own. */
    static String list(List<Reply.OpenAppeals.Line> lines) {
        return lines.stream()
                .map(it ->
                        Html.escape(
                                "%d · %s · %s"
                                        .formatted(
                                                it.appeal(),
                                                Shortened.line(it.question(), 70),
                                                Shortened.line(it.claim(), 70))))
                .collect(Collectors.joining("\n"));
    }

    /** What a button accepts, when it is one of several. */
    static Optional<String> grantable(int idea, Reply under) {
        return under instanceof Disputed dispute && idea >= 1 && idea <= dispute.grantable().size()
                ? Optional.of(dispute.grantable().get(idea - 1))
                : Optional.empty();
    }
}
