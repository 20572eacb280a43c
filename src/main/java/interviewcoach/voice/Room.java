package interviewcoach.voice;

import java.util.List;
import java.util.function.Function;

/**
 * How long the parts of a message may be. What a learner can do without goes first: the code, then
 * the reference answer, then the quotes of evidence.
 *
 * @param code UTF-16 units of an example of code
 * @param answer of the reference answer
 * @param quote of the learner's own words
 * @param phrase of a label, a gap or an explanation
 */
record Room(int code, int answer, int quote, int phrase) {

    /** Nobody reads more of their own words than that. */
    private static final int QUOTE = 120;

    private static final List<Room> FROM_WIDE_TO_NARROW =
            List.of(
                    new Room(1200, 2400, QUOTE, 500),
                    new Room(400, 2400, QUOTE, 500),
                    new Room(0, 2400, QUOTE, 500),
                    new Room(0, 1200, QUOTE, 300),
                    new Room(0, 600, QUOTE, 200),
                    new Room(0, 300, 60, 100));

    /** The message in the widest room in which it is short enough to be sent. */
    static String fit(Function<Room, String> message) {
        String html = "";
        for (Room room : FROM_WIDE_TO_NARROW) {
            html = message.apply(room);
            if (Html.visible(html).length() <= Html.MESSAGE) {
                return html;
            }
        }
        return Html.cut(html, Html.MESSAGE);
    }
}
