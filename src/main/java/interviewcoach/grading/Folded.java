package interviewcoach.grading;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text in one spelling of each character (NFKC, no combining marks, nothing invisible), every
 * character knowing where it stood in the original.
 */
final class Folded {

    /** One character can stand for eighteen, which is nobody's answer. */
    private static final int LONGEST_EXPANSION = 8;

    private final StringBuilder text = new StringBuilder();
    private int[] starts;
    private int[] ends;

    private Folded(int capacity) {
        starts = new int[capacity];
        ends = new int[capacity];
    }

    static Folded of(String original) {
        Folded folded = new Folded(original.length() + 8);
        int at = 0;
        while (at < original.length()) {
            at = folded.takeCluster(original, at);
        }
        return folded;
    }

    String text() {
        return text.toString();
    }

    /** Offset in the original of the first unit of the folded character. */
    int start(int index) {
        return starts[index];
    }

    /** Offset in the original behind the last unit of the folded character. */
    int end(int index) {
        return ends[index];
    }

    private int takeCluster(String original, int at) {
        char first = original.charAt(at);
        int next = at + Character.charCount(original.codePointAt(at));
        if (isPlain(first) && (next >= original.length() || !isMark(original.charAt(next)))) {
            append(first, at, next);
            return next;
        }
        int end = next;
        // a run of marks is bounded: normalising a thousand of them at once is quadratic
        while (end < original.length() && end - next < 4 && isMark(original.charAt(end))) {
            end++;
        }
        takeNormal(
                Normalizer.normalize(original.substring(at, end), Normalizer.Form.NFKC), at, end);
        return end;
    }

    private void takeNormal(String normal, int at, int end) {
        if (normal.length() > LONGEST_EXPANSION) {
            append(' ', at, end);
            return;
        }
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            if (!isMark(c) && Character.getType(c) != Character.FORMAT) {
                append(c, at, end);
            }
        }
    }

    private void append(char c, int start, int end) {
        int index = text.length();
        if (index == starts.length) {
            starts = Arrays.copyOf(starts, 2 * index + 8);
            ends = Arrays.copyOf(ends, 2 * index + 8);
        }
        starts[index] = start;
        ends[index] = end;
        text.append(c);
    }

    private static boolean isPlain(char c) {
        return c < 0x80 || (c >= 0x400 && c <= 0x45F);
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
