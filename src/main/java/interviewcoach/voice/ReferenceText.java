package interviewcoach.voice;

import interviewcoach.bank.Question;
import interviewcoach.bank.Question.Correction;
import interviewcoach.bank.Question.Link;
import interviewcoach.bank.Question.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The reference answer of a question with its ideas, its example and its sources. */
final class ReferenceText {

    /** More of them would not be followed. */
    private static final int SOURCES = 4;

    private static final int CORRECTIONS = 2;

    private static final int CLAIM = 100;

    private static final int TRUTH = 200;

    private static final int ADDRESS = 500;

    private static final int TITLE = 80;

    private final Question question;
    private final Phrases phrases;

    ReferenceText(Question question, Phrases phrases) {
        this.question = question;
        this.phrases = phrases;
    }

    /** For a learner who asked to see the answer. */
    String revealed(Room room) {
        List<String> lines = new ArrayList<>();
        lines.add(Html.escape(phrases.keyIdeas()));
        ideas(false).forEach(label -> lines.add(idea("• ", label, room)));
        ideas(true)
                .forEach(label ->
                        lines.add(idea("• " + phrases.beyondExpected() + " ", label, room)));
        lines.addAll(folded(room));
        return String.join("\n", lines);
    }

    private Stream<String> ideas(boolean bonus) {
        return question.points().stream().filter(point -> point.bonus() == bonus).map(Point::label);
    }

    private static String idea(String before, String label, Room room) {
        return Html.prose(before + Shortened.line(label, room.phrase()));
    }

    /** The answer in a folded quotation, and where to read on. */
    List<String> folded(Room room) {
        List<String> lines = new ArrayList<>();
        lines.add(Html.folded(quotation(room)));
        sources().map(sources -> phrases.readMore() + " " + sources).ifPresent(lines::add);
        return lines;
    }

    private String quotation(Room room) {
        String answer = Shortened.line(question.answer(), room.answer());
        StringBuilder html = new StringBuilder(Html.bold(phrases.strongCandidate()));
        html.append(' ').append(Html.prose(answer));
        question.code()
                .map(code -> Shortened.lines(code.strip(), room.code()))
                .filter(code -> !code.isEmpty())
                .ifPresent(code -> html.append('\n').append(Html.python(code)));
        question.corrections().stream()
                .limit(CORRECTIONS)
                .forEach(correction -> html.append('\n').append(Html.prose(words(correction))));
        return html.toString();
    }

    /** Short: it is for those few who read the note as well. */
    private String words(Correction correction) {
        String claim = correction.claim().replaceFirst("\\.$", "");
        return phrases.noteIsWrong(
                Shortened.line(claim, CLAIM),
                Shortened.sentences(capitalised(correction.truth().strip()), TRUTH));
    }

    /** A Russian word; a name such as {@code asyncio} keeps its small letter. */
    private static String capitalised(String text) {
        return text.matches("(?s)[а-яё].*")
                ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1)
                : text;
    }

    private Optional<String> sources() {
        Stream<String> links =
                question.sources().links().stream()
                        .filter(link -> link.url().toString().length() <= ADDRESS)
                        .map(ReferenceText::anchor);
        Stream<String> notes =
                question.sources().notes().stream()
                        .map(ReferenceText::heading)
                        .distinct()
                        .map(heading -> Html.escape(phrases.note(heading)));
        return Stream.concat(links, notes).limit(SOURCES).reduce((a, b) -> a + " · " + b);
    }

    private static String anchor(Link link) {
        return Html.link(Shortened.line(link.title(), TITLE), link.url().toString());
    }

    /** Notes are named {@code 003#JWT}; the number means nothing to a reader. */
    private static String heading(String note) {
        return Shortened.line(note.replaceFirst("^\\d*\\s*#+\\s*", ""), TITLE);
    }
}
