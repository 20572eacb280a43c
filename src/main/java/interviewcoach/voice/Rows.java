package interviewcoach.voice;

import interviewcoach.voice.Message.Button;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of buttons that a phone shows whole: Telegram gives each button of a row the same width, and
 * cuts off what does not fit. Counted for a screen 360 points wide.
 */
final class Rows {

    /** How much fits on each button of a row of one, two ... five; a Cyrillic letter counts 1. */
    private static final double[] ROOM = {35, 15.5, 10, 6.7, 5};

    private static final double NARROW = 0.5;
    private static final double LATIN = 0.93;

    private Rows() {}

    /** The same buttons in order, in more rows where they would not fit into one. */
    static List<List<Button>> fitting(List<Button> row) {
        List<List<Button>> rows = new ArrayList<>();
        List<Button> left = row;
        while (!left.isEmpty()) {
            int count = fitting(left, left.size());
            rows.add(List.copyOf(left.subList(0, count)));
            left = left.subList(count, left.size());
        }
        return rows;
    }

    /** As many of the first as fit beside each other, at least one. */
    private static int fitting(List<Button> buttons, int most) {
        for (int count = Math.min(most, ROOM.length); count > 1; count--) {
            double room = ROOM[count - 1];
            if (buttons.subList(0, count).stream().allMatch(it -> width(it.label()) <= room)) {
                return count;
            }
        }
        return 1;
    }

    static double width(String label) {
        return label.codePoints().mapToDouble(Rows::width).sum();
    }

    private static double width(int letter) {
        if (!Character.isLetterOrDigit(letter) && letter < 0x2100) {
            return NARROW;
        }
        return letter < 0x250 ? LATIN : 1;
    }
}
