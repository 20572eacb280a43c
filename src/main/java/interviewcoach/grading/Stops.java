package interviewcoach.grading;

import interviewcoach.grading.Token.Mark;
import java.util.List;
import java.util.Set;

/** What ends a sentence and what only looks so: abbreviations, smileys, numbers of items. */
final class Stops {

    /** Behind these the sentence goes on, whatever follows. */
    private static final Set<String> INTRODUCING =
            Set.of("напр", "см", "e.g", "i.e", "т.е", "т.к", "т.н", "т.о", "т.ч", "т.з");

    /** These can be the last of their sentence. */
    private static final Set<String> ABBREVIATED =
            Set.of(
                    "т.д", "т.п", "др", "пр", "etc", "тыс", "млн", "млрд", "мин", "сек", "мс", "vs",
                    "п", "з");

    private static final String EYES = ":;=";
    private static final String MOUTHS = ")(DP";

    /** Looking no further keeps hostile texts linear. */
    private static final int MOST_BETWEEN = 8;

    private static final int LONGEST_SMILEY = 40;

    private final String text;
    private int items;

    Stops(String text) {
        this.text = text;
    }

    /** What a dot says behind the token that it follows. */
    Mark dot(int at, List<Token> tokens, Mark sinceLast) {
        if (charAt(at + 1) == '.' || charAt(at - 1) == '.') {
            return pause(at + 1);
        }
        // .NET, .append
        if (isSpace(charAt(at - 1)) && Script.isLatin(charAt(at + 1))) {
            return Mark.NOTHING;
        }
        String last = sinceLast == Mark.NOTHING ? abbreviation(tokens) : "";
        boolean goesOn =
                INTRODUCING.contains(last)
                        || last.equals("т")
                        || ABBREVIATED.contains(last) && !isCapital(at + 1);
        return goesOn ? Mark.NOTHING : Mark.SENTENCE;
    }

    /** What is said behind dots or a smiley may be a new sentence. */
    Mark pause(int behind) {
        return isCapital(behind) ? Mark.SENTENCE : Mark.COMMA;
    }

    /** Where a smiley that begins here ends; here when none does. */
    int smileyEnd(int at, boolean insideBrackets) {
        char c = charAt(at);
        int mouth = at;
        if (EYES.indexOf(c) >= 0) {
            mouth += charAt(at + 1) == '-' ? 2 : 1;
        } else if (c == '(' && charAt(at + 1) != '(' || c != '(' && c != ')') {
            return at;
        }
        int end = mouth;
        while (end - at < LONGEST_SMILEY && charAt(end) != 0 && MOUTHS.indexOf(charAt(end)) >= 0) {
            end++;
        }
        boolean closes = charAt(mouth) == ')' && insideBrackets;
        boolean code =
                charAt(mouth) == '(' && !isSpace(charAt(end))
                        || Character.isLetter(charAt(mouth)) && !isSpace(charAt(at - 1))
                        || Character.isLetterOrDigit(charAt(end));
        return end == mouth || closes || code ? at : end;
    }

    /** "1)", "1." of a list; the dotted ones must begin a line and count on. */
    boolean isItem(int start, int end, boolean insideBrackets) {
        if (charAt(end) == ')') {
            return !insideBrackets;
        }
        boolean dotted =
                charAt(end) == '.'
                        && (isSpace(charAt(end + 1)) || Script.isCyrillic(charAt(end + 1)));
        if (!dotted || end - start > 2 || items == 0 && !opensLine(start)) {
            return false;
        }
        boolean next = Integer.parseInt(text.substring(start, end)) == items + 1;
        items += next ? 1 : 0;
        return next;
    }

    /** "а)" of a list. */
    boolean isItemLetter(int start, int end, boolean insideBrackets) {
        return end - start == 1
                && charAt(end) == ')'
                && isSpace(charAt(end + 1))
                && isSpace(charAt(start - 1))
                && !insideBrackets;
    }

    private boolean opensLine(int start) {
        int at = start - 1;
        while (charAt(at) == ' ') {
            at--;
        }
        return at < 0 || charAt(at) == '\n' || charAt(at) == ':';
    }

    /** The last word, with the "т" before it: "т.е", "т. к". */
    private static String abbreviation(List<Token> tokens) {
        if (tokens.isEmpty()) {
            return "";
        }
        String last = tokens.getLast().word();
        boolean second =
                last.length() == 1
                        && tokens.size() > 1
                        && tokens.get(tokens.size() - 2).word().equals("т")
                        && tokens.getLast().before() == Mark.NOTHING;
        return second ? "т." + last : last;
    }

    /** A capital of a Russian word; GIL and Python stand anywhere. */
    private boolean isCapital(int from) {
        int at = from;
        while (at < from + MOST_BETWEEN && " .)".indexOf(charAt(at)) >= 0) {
            at++;
        }
        char c = charAt(at);
        return Script.isCyrillic(c)
                && Character.isUpperCase(c)
                && !Character.isUpperCase(charAt(at + 1));
    }

    /** Beyond the ends, too. */
    private static boolean isSpace(char c) {
        return c == 0 || Character.isWhitespace(c);
    }

    private char charAt(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : 0;
    }
}
