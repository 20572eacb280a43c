package interviewcoach.grading;

import interviewcoach.grading.PatternParser.BadPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Cuts the text of a pattern into pieces. */
final class PatternScanner {

    private static final String DIGITS = "\\d{1,12}(?:\\.\\d{1,6})?";

    /** 100, 100±10, 100±20%, 90..110, 1 000, 10к, 2 тысячи. */
    private static final java.util.regex.Pattern NUMBER =
            java.util.regex.Pattern.compile(
                    "(\\d{1,3}(?: 000){1,3}|DIGITS)(?:±(DIGITS)(%?)|\\.\\.(DIGITS)(?!\\.))?([kк]| (?:тыс|млн)\\p{L}{0,4}| миллион\\p{L}{0,3})?(?![\\p{L}\\d_])"
                            .replace("DIGITS", DIGITS));

    private final String text;
    private int at;

    private PatternScanner(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /** A part of a pattern's text. */
    sealed interface Piece {

        int position();
    }

    /** Plain words; the last of them may be marked as the predicate. */
    record Text(int position, String words, boolean predicate) implements Piece {

        /** The same text of no certain pattern. */
        Text anywhere() {
            return new Text(0, words.strip(), predicate);
        }
    }

    /** Code between backticks. */
    record Quoted(int position, String code) implements Piece {}

    /** A concept of the glossary. */
    record ConceptName(int position, String id) implements Piece {}

    /** A number or a range. */
    record Amount(int position, double least, double most) implements Piece {}

    /** Alternatives. */
    record Choice(int position, List<List<Piece>> ways) implements Piece {}

    /** The sign {@code ...}. */
    record Then(int position) implements Piece {}

    /** The sign {@code &}. */
    record And(int position) implements Piece {}

    static List<Piece> pieces(String text) throws BadPattern {
        PatternScanner scanner = new PatternScanner(text, 0);
        List<Piece> pieces = new ArrayList<>();
        while (scanner.at < text.length()) {
            scanner.step(pieces, true);
        }
        return pieces;
    }

    private void step(List<Piece> pieces, boolean top) throws BadPattern {
        int start = at;
        switch (text.charAt(at)) {
            case '`' -> pieces.add(new Quoted(start, upTo('`', "эта обратная кавычка не закрыта")));
            case '<' ->
                    pieces.add(
                            new ConceptName(
                                    start,
                                    upTo('>', "понятие пишется как <имя>, а знака > нет").strip()));
            case '(' -> pieces.add(choice(start, top));
            case ')', '|' -> throw new BadPattern(at, "этот знак стоит вне скобок ( ... | ... )");
            case '&' -> addSign(pieces, new And(start), 1, top);
            case '…' -> addSign(pieces, new Then(start), 1, top);
            default -> text(pieces, top);
        }
    }

    private void text(List<Piece> pieces, boolean top) throws BadPattern {
        if (text.startsWith("...", at)) {
            addSign(pieces, new Then(at), 3, top);
            return;
        }
        if (startsNumber() && takeAmount(pieces)) {
            return;
        }
        takeWords(pieces);
    }

    private boolean startsNumber() {
        return Character.isDigit(text.charAt(at))
                && (at == 0
                        || !Character.isLetterOrDigit(text.charAt(at - 1))
                                && text.charAt(at - 1) != '_');
    }

    private boolean takeAmount(List<Piece> pieces) {
        Matcher matcher = NUMBER.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        pieces.add(amount(at, matcher));
        at = matcher.end();
        return true;
    }

    private static Amount amount(int position, Matcher matcher) {
        double times = times(matcher.group(5));
        double value = times * Double.parseDouble(matcher.group(1).replace(" ", ""));
        if (matcher.group(4) != null) {
            return new Amount(position, value, times * Double.parseDouble(matcher.group(4)));
        }
        if (matcher.group(2) == null) {
            return new Amount(position, value, value);
        }
        double tolerance = Double.parseDouble(matcher.group(2));
        boolean share = "%".equals(matcher.group(3));
        double distance = share ? value * tolerance / 100 : times * tolerance;
        return new Amount(position, value - distance, value + distance);
    }

    private static double times(@Nullable String multiplier) {
        if (multiplier == null) {
            return 1;
        }
        return multiplier.startsWith(" м") ? 1_000_000 : 1000;
    }

    private void takeWords(List<Piece> pieces) {
        int start = at;
        boolean predicate = false;
        do {
            predicate = text.charAt(at) == '!';
            at++;
        } while (!predicate && at < text.length() && !stopsWords());
        String words = text.substring(start, predicate ? at - 1 : at);
        if (!words.isBlank()) {
            pieces.add(new Text(start, words, predicate));
        }
    }

    private boolean stopsWords() {
        char c = text.charAt(at);
        return "`<()|&…".indexOf(c) >= 0 || text.startsWith("...", at) || startsNumber();
    }

    private void addSign(List<Piece> pieces, Piece sign, int length, boolean top)
            throws BadPattern {
        if (!top) {
            throw new BadPattern(at, "этот знак не может стоять внутри скобок ( ... | ... )");
        }
        pieces.add(sign);
        at += length;
    }

    private Choice choice(int start, boolean top) throws BadPattern {
        if (!top) {
            throw new BadPattern(start, "скобки с вариантами не вкладываются друг в друга");
        }
        at++;
        List<List<Piece>> ways = new ArrayList<>(List.of(new ArrayList<>()));
        while (at < text.length() && text.charAt(at) != ')') {
            if (text.charAt(at) == '|') {
                ways.add(new ArrayList<>());
                at++;
            } else {
                step(ways.getLast(), false);
            }
        }
        if (at >= text.length()) {
            throw new BadPattern(start, "эта скобка не закрыта");
        }
        at++;
        if (ways.stream().anyMatch(List::isEmpty)) {
            throw new BadPattern(start, "один из вариантов пустой");
        }
        return new Choice(start, ways);
    }

    private String upTo(char end, String message) throws BadPattern {
        int close = text.indexOf(end, at + 1);
        if (close < 0) {
            throw new BadPattern(at, message);
        }
        String inside = text.substring(at + 1, close);
        if (inside.isBlank()) {
            throw new BadPattern(at, "между этими знаками ничего нет");
        }
        at = close + 1;
        return inside;
    }
}
