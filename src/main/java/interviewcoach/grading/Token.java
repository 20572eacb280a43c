package interviewcoach.grading;

/**
 * A word, a number or a piece of code of a text.
 *
 * @param start offset in the original text
 * @param end offset behind it in the original text
 * @param raw as typed, look-alike letters folded
 * @param word in lower case; for a word of two scripts the part that names something
 * @param value of a number written in digits, else NaN
 * @param before the strongest mark between the token before and this one
 */
record Token(int start, int end, String raw, String word, double value, Mark before) {

    /** What stands between two tokens, from weak to strong. */
    enum Mark {
        NOTHING,
        /** Brackets. */
        BRACKET,
        /** A dash, a colon, an arrow: what follows explains what precedes. */
        DASH,
        COMMA,
        SEMICOLON,
        SENTENCE
    }

    /** The same token, which was meant to be another word. */
    Token meaning(String other) {
        return new Token(start, end, raw, other, value, before);
    }

    /** The same token with another mark before it. */
    Token after(Mark mark) {
        return new Token(start, end, raw, word, value, mark);
    }

    boolean isNumber() {
        return !Double.isNaN(value);
    }

    boolean isLatin() {
        char c = word.charAt(0);
        return c < 0x80 && !isNumber();
    }
}
