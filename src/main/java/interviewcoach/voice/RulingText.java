package interviewcoach.voice;

import interviewcoach.bank.Question;
import interviewcoach.quiz.Reply;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a learner hears of a decision: what counts now, or what was looked for, without blame. */
final class RulingText {

    private static final int IDEA = 300;

    /** An answer that got better. */
    private static final int LINE = 80;

    private RulingText() {}

    /**
     * An idea that was not found, and what a strong candidate would say.
     *
     * @param words in front of it, HTML
     */
    static String rejected(Reply.AppealRejected rejected, String words, Phrases phrases) {
        return Room.fit(room -> {
            List<String> lines = new ArrayList<>();
            lines.add(words);
            if (!rejected.open()) {
                lines.addAll(new ReferenceText(rejected.question(), phrases).folded(room));
            }
            return String.join("\n", lines);
        });
    }

    /** The claimed idea: what is missing while it can still be said, else the idea. HTML. */
    static String idea(Question.Point point, boolean open) {
        return Html.prose(Shortened.line(open ? point.gap() : point.label(), IDEA));
    }

    /** What was accepted, behind what says that it counts or is objected to no more. HTML. */
    static String granted(String idea, String counts, String withdrawn) {
        return idea.isEmpty()
                ? ""
                : Html.prose(Shortened.line(marked(idea, counts, withdrawn), IDEA)) + "\n";
    }

    /** An idea with words in place of the mark of an objection. */
    static String marked(String idea, String point, String objection) {
        return idea.startsWith("! ") ? objection + idea.substring(2) : point + idea;
    }

    /** Answers that got better, one a line: verdict, day, question. HTML. */
    static String better(Reply.Regraded regraded, Locale locale, Phrases phrases) {
        List<String> lines =
                regraded.lines().stream()
                        .map(it ->
                                "%s · %s · %s"
                                        .formatted(
                                                phrases.verdict(it.verdict()),
                                                day(it.day(), regraded.today(), locale),
                                                it.question().text()))
                        .map(it -> Html.escape(Shortened.line(it, LINE)))
                        .toList();
        return String.join("\n", ListText.list(lines));
    }

    /** A day, with its year unless it is this one. */
    static String day(LocalDate day, LocalDate today, Locale locale) {
        String pattern = day.getYear() == today.getYear() ? "d MMMM" : "d MMMM uuuu";
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }
}
