package interviewcoach.grading;

import interviewcoach.grading.Token.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Cuts a text into tokens in one pass from left to right. */
final class Tokenizer {

    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_FLIPPED = 30;
    private static final String CLOSING = ".,;:!?)";

    private final Folded folded;
    private final String text;
    private final Digits numbers;
    private final Stops stops;
    private final Predicate<String> isRussian;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private Mark before = Mark.NOTHING;
    private int openBrackets;

    private Tokenizer(String original, Predicate<String> isRussian) {
        folded = Folded.of(original);
        text = folded.text();
        numbers = new Digits(text);
        stops = new Stops(text);
        this.isRussian = isRussian;
    }

    /** Of a text in which every key means what it says. */
    static List<Token> tokens(String text) {
        return tokens(text, word -> false);
    }

    /**
     * @param isRussian tells words that were typed in the other layout, where marks are letters,
     *     from marks
     */
    static List<Token> tokens(String text, Predicate<String> isRussian) {
        Tokenizer tokenizer = new Tokenizer(text, isRussian);
        while (tokenizer.at < tokenizer.text.length()) {
            tokenizer.step();
        }
        return tokenizer.tokens;
    }

    private void step() {
        char c = text.charAt(at);
        if (takesFlipped()) {
            return;
        }
        if (Character.isDigit(c)) {
            takeNumber();
        } else if (startsWord(at)) {
            takeWord();
        } else {
            takeMark(c);
        }
    }

    /** ",kjrbhetn" and "cby[hjyyst" are words, too. */
    private boolean takesFlipped() {
        char previous = charAt(at - 1);
        boolean begins = !Character.isLetterOrDigit(previous) && !Script.isLatinKey(previous);
        if (!begins || !Script.isLatinKey(charAt(at))) {
            return false;
        }
        int end = at;
        while (Script.isLatinKey(charAt(end)) && end - at < LONGEST_FLIPPED) {
            end++;
        }
        for (; end - at >= 4; end--) {
            String keys = text.substring(at, end).toLowerCase(Locale.ROOT);
            if (Script.hasMarkKey(keys) && isRussian.test(Script.flipped(keys))) {
                int start = at;
                at = end;
                add(start, text.substring(start, end), keys, Double.NaN);
                return true;
            }
            if (CLOSING.indexOf(charAt(end - 1)) < 0) {
                return false;
            }
        }
        return false;
    }

    private boolean startsWord(int index) {
        char c = charAt(index);
        if (Character.isLetter(c) || c == '_') {
            return true;
        }
        // code: @decorator, *args, **kwargs
        if (c == '@' || c == '*') {
            int next = index + 1;
            if (charAt(next) == '*') {
                next++;
            }
            return isCodeLetter(charAt(next));
        }
        return false;
    }

    private void takeNumber() {
        int start = at;
        at = numbers.end(at);
        if (stops.isItem(start, at, openBrackets > 0)) {
            // the number of an item, not of anything
            mark(Mark.SENTENCE);
            at++;
            return;
        }
        String digits = text.substring(start, at);
        String plain = Digits.plain(digits);
        add(start, digits, plain, Digits.value(plain));
    }

    private void takeWord() {
        int start = at;
        int body = start;
        while (charAt(body) == '@' || charAt(body) == '*') {
            body++;
        }
        at = body;
        while (at - body < LONGEST_WORD && continuesWord()) {
            at++;
        }
        if (stops.isItemLetter(start, at, openBrackets > 0)) {
            mark(Mark.SENTENCE);
            at++;
            return;
        }
        takeSharpOrPlus(body);
        String raw = Script.unmixed(text.substring(start, at));
        String word = raw.substring(Math.min(body - start, raw.length())).toLowerCase(Locale.ROOT);
        add(start, raw, word.replace('’', '\''), Double.NaN);
    }

    private boolean continuesWord() {
        char c = charAt(at);
        if (Character.isLetterOrDigit(c) || c == '_') {
            return true;
        }
        if (c == '.') {
            return isCodeLetter(charAt(at - 1)) && isCodeLetter(charAt(at + 1));
        }
        return (c == '\'' || c == '’')
                && Character.isLetter(charAt(at - 1))
                && Character.isLetter(charAt(at + 1));
    }

    private void takeSharpOrPlus(int body) {
        if (at - body == 1 && Script.isLatin(charAt(body))) {
            if (charAt(at) == '#') {
                at++;
            } else if (charAt(at) == '+' && charAt(at + 1) == '+') {
                at += 2;
            }
        }
    }

    private void takeMark(char c) {
        int smileyEnd = stops.smileyEnd(at, openBrackets > 0);
        if (smileyEnd > at) {
            mark(stops.pause(smileyEnd));
            at = smileyEnd;
            return;
        }
        switch (c) {
            case '\n', '!', '?', '•', '●', '▪' -> mark(Mark.SENTENCE);
            case '…' -> mark(stops.pause(at + 1));
            case ';' -> mark(Mark.SEMICOLON);
            case ',' -> mark(Mark.COMMA);
            case ':', '→', '=', '>' -> mark(Mark.DASH);
            case '(' -> {
                openBrackets++;
                mark(Mark.BRACKET);
            }
            case ')' -> {
                openBrackets = Math.max(0, openBrackets - 1);
                mark(Mark.BRACKET);
            }
            case '[', ']', '{', '}' -> mark(Mark.BRACKET);
            case '—', '–', '―' -> mark(Mark.DASH);
            case '-' -> takeHyphen();
            case '.' -> mark(stops.dot(at, tokens, before));
            default -> {}
        }
        at++;
    }

    private void takeHyphen() {
        boolean inWord =
                at > 0
                        && Character.isLetterOrDigit(charAt(at - 1))
                        && Character.isLetterOrDigit(charAt(at + 1));
        if (!inWord) {
            mark(Mark.DASH);
        }
    }

    private void mark(Mark mark) {
        if (mark.compareTo(before) > 0) {
            before = mark;
        }
    }

    private void add(int start, String raw, String word, double value) {
        tokens.add(new Token(folded.start(start), folded.end(at - 1), raw, word, value, before));
        before = Mark.NOTHING;
    }

    private char charAt(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : 0;
    }

    private static boolean isCodeLetter(char c) {
        return Script.isLatin(c) || c == '_' || (c >= '0' && c <= '9');
    }
}
