package interviewcoach.voice;

import interviewcoach.quiz.Reply;
import interviewcoach.quiz.Session;
import java.util.ArrayList;
import java.util.List;

/** The summary of a session, and lists as such. */
final class ListText {

    /** A longer list is folded, or it would fill the whole phone. */
    private static final int LINES = 8;

    private ListText() {}

    static String summary(Reply.Summary summary, Phrases phrases) {
        long answered =
                summary.lines().stream()
                        .filter(it -> it.result().ending() == Session.Ending.ANSWERED)
                        .count();
        List<String> parts = new ArrayList<>();
        String mean = Percent.of(summary.mean());
        parts.add(Html.bold(phrases.summaryTitle((int) answered, summary.count(), mean)));
        parts.addAll(list(summary.lines().stream().map(line -> line(line, phrases)).toList()));
        if (!summary.weakest().isEmpty()) {
            parts.add(Html.escape(phrases.weakest(summary.weakest())));
        }
        return String.join("\n", parts);
    }

    private static String line(Reply.Summary.Line line, Phrases phrases) {
        String result =
                switch (line.result().ending()) {
                    case ANSWERED -> Percent.of(line.result().score());
                    case SKIPPED -> phrases.skipped();
                    case REVEALED -> phrases.revealed();
                };
        return Html.escape(result + " · " + Shortened.line(line.question().text(), 70));
    }

    static List<String> list(List<String> lines) {
        return lines.size() <= LINES ? lines : List.of(Html.folded(String.join("\n", lines)));
    }
}
