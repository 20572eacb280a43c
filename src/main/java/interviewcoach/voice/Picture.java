package interviewcoach.voice;

import java.util.List;

/**
 * A picture of somebody's progress before it is drawn: words of one language, and numbers. What
 * cannot show pictures tells it in characters.
 */
public record Picture(Bars bars, Calendar calendar) {

    /**
     * Shares, one below the other.
     *
     * @param total what they come to in all, such as {@code 34 %}
     * @param note what bars and counts mean
     */
    public record Bars(String title, String total, String note, List<Bar> bars) {

        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /**
     * One of them.
     *
     * @param share how much of the bar is filled, 0..1
     * @param count what stands behind it, such as {@code 5 из 9}
     */
    public record Bar(String label, double share, String count) {}

    /**
     * Days as squares: a row for each day of the week, a column for each week.
     *
     * @param weekdays from Monday on
     * @param months where they begin, none closer to the next than its name is long
     * @param counts day by day from a Monday on, up to today
     * @param shades the fewest first; the first one is that of nothing
     */
    public record Calendar(
            String title,
            List<String> weekdays,
            List<Month> months,
            List<Integer> counts,
            List<Shade> shades) {

        public Calendar {
            weekdays = List.copyOf(weekdays);
            months = List.copyOf(months);
            counts = List.copyOf(counts);
            shades = List.copyOf(shades);
        }

        /** Which shade a count has. */
        public int shade(int count) {
            int shade = 0;
            while (shade + 1 < shades.size() && count >= shades.get(shade + 1).from()) {
                shade++;
            }
            return shade;
        }
    }

    /**
     * A month begins.
     *
     * @param week column, from 0
     */
    public record Month(int week, String name) {}

    /**
     * What a square means.
     *
     * @param from the least count that has this shade
     */
    public record Shade(int from, String words) {}
}
