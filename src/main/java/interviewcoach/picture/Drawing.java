package interviewcoach.picture;

import interviewcoach.voice.Picture;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.knowm.xchart.internal.chartpart.IChart;

/**
 * One picture on its way: words by hand, bars and squares by XChart. Measures are those of a phone
 * whose screen is 360 wide; it is drawn three times as large, for screens are finer than that.
 */
final class Drawing {

    static final int SCALE = 3;
    static final int WIDTH = 360;
    static final int MARGIN = 14;

    /** The first row begins here. */
    static final int HEAD = 50;

    /** Words and, below them, a bar. */
    static final int ROW = 24;

    static final int BAR = 8;

    /** Where the bar begins in its row. */
    static final int BAR_TOP = 14;

    /** A day of the calendar with what parts it from the next. */
    static final int DAY_WIDTH = 19;

    static final int DAY_HEIGHT = 16;

    /** Before the days, for their names. */
    static final int WEEKDAYS = 28;

    private static final int MONTHS = 46;
    private static final int LEGEND = 32;
    private static final int GAP = 10;
    private static final int SQUARE = 11;
    private static final int WEEK = 7;

    private static final Font TITLE = font(Font.BOLD, 14);
    private static final Font WORDS = font(Font.PLAIN, 11);
    private static final Font SMALL = font(Font.PLAIN, 10);

    private final Picture picture;
    private final Graphics2D canvas;

    private Drawing(Picture picture, Graphics2D canvas) {
        this.picture = picture;
        this.canvas = canvas;
    }

    /** Java takes its own font where there is no DejaVu. */
    private static Font font(int style, int size) {
        return new Font("DejaVu Sans", style, size * SCALE);
    }

    static BufferedImage of(Picture picture) {
        var image =
                new BufferedImage(
                        WIDTH * SCALE, height(picture) * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        try {
            canvas.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setRenderingHint(
                    RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            new Drawing(picture, canvas).draw();
        } finally {
            canvas.dispose();
        }
        return image;
    }

    private static int height(Picture picture) {
        return daysTop(picture) + WEEK * DAY_HEIGHT + LEGEND;
    }

    /** Where the days begin. */
    static int daysTop(Picture picture) {
        return HEAD + picture.bars().bars().size() * ROW + GAP + MONTHS;
    }

    private void draw() {
        canvas.setColor(Palette.PAPER);
        canvas.fillRect(0, 0, WIDTH * SCALE, height(picture) * SCALE);
        bars(picture.bars());
        calendar(picture.calendar(), daysTop(picture));
    }

    // ---- bars

    private void bars(Picture.Bars bars) {
        write(bars.title(), MARGIN, 25, TITLE, Palette.INK);
        writeBefore(bars.total(), WIDTH - MARGIN, 25, TITLE, Palette.INK);
        write(bars.note(), MARGIN, 41, SMALL, Palette.FAINT_INK);
        int rows = bars.bars().size();
        for (int i = 0; i < rows; i++) {
            row(bars.bars().get(i), HEAD + i * ROW);
        }
        int middle = BAR_TOP + BAR / 2 - ROW / 2;
        place(Charts.bars(bars), MARGIN, HEAD + middle, WIDTH - 2 * MARGIN, rows * ROW);
    }

    private void row(Picture.Bar bar, int top) {
        int base = top + 10;
        writeBefore(bar.count(), WIDTH - MARGIN, base, WORDS, Palette.FAINT_INK);
        int room = WIDTH - 2 * MARGIN - width(bar.count(), WORDS) - GAP;
        write(fitting(bar.label(), room), MARGIN, base, WORDS, Palette.INK);
        fill(Palette.TRACK, MARGIN, top + BAR_TOP, WIDTH - 2 * MARGIN, BAR);
    }

    /** Broken off behind a word, but for a long one. */
    private String fitting(String words, int room) {
        String shown = words;
        while (width(shown, WORDS) > room && shown.length() > 2) {
            int word = shown.lastIndexOf(' ');
            int end = word > shown.length() / 2 ? word : shown.length() - 2;
            shown = shown.substring(0, end).replaceAll("[\\s,;:.–(-]+$", "") + "…";
        }
        return shown;
    }

    // ---- days

    private void calendar(Picture.Calendar calendar, int top) {
        int left = MARGIN + WEEKDAYS;
        int weeks = Charts.weeks(calendar);
        write(calendar.title(), MARGIN, top - 23, TITLE, Palette.INK);
        for (var month : calendar.months()) {
            int x = left + month.week() * DAY_WIDTH;
            write(month.name(), x, top - 5, SMALL, Palette.FAINT_INK);
        }
        for (int day = 0; day < WEEK; day++) {
            int base = top + day * DAY_HEIGHT + 12;
            write(calendar.weekdays().get(day), MARGIN, base, SMALL, Palette.FAINT_INK);
        }
        place(Charts.calendar(calendar), left, top, weeks * DAY_WIDTH, WEEK * DAY_HEIGHT);
        part(left, top, weeks);
        legend(calendar, top + WEEK * DAY_HEIGHT + 8);
    }

    /** Lines of paper between the days. */
    private void part(int left, int top, int weeks) {
        for (int week = 1; week <= weeks; week++) {
            fill(Palette.PAPER, left + week * DAY_WIDTH - 2, top, 2, WEEK * DAY_HEIGHT);
        }
        for (int day = 1; day <= WEEK; day++) {
            fill(Palette.PAPER, left, top + day * DAY_HEIGHT - 2, weeks * DAY_WIDTH, 2);
        }
    }

    private void legend(Picture.Calendar calendar, int top) {
        int x = MARGIN;
        for (int i = 0; i < calendar.shades().size(); i++) {
            String words = calendar.shades().get(i).words();
            fill(Palette.SHADES.get(i), x, top, SQUARE, SQUARE);
            write(words, x + SQUARE + 4, top + 9, SMALL, Palette.FAINT_INK);
            x += SQUARE + 4 + width(words, SMALL) + GAP;
        }
    }

    // ---- pieces

    private void fill(Color color, int x, int y, int width, int height) {
        canvas.setColor(color);
        canvas.fillRect(x * SCALE, y * SCALE, width * SCALE, height * SCALE);
    }

    private void writeBefore(String words, int end, int base, Font font, Color color) {
        write(words, end - width(words, font), base, font, color);
    }

    private void place(IChart chart, int x, int y, int width, int height) {
        var part = (Graphics2D) canvas.create(x * SCALE, y * SCALE, width * SCALE, height * SCALE);
        chart.paint(part, width * SCALE, height * SCALE);
        part.dispose();
    }

    private void write(String words, int x, int base, Font font, Color color) {
        canvas.setFont(font);
        canvas.setColor(color);
        canvas.drawString(words, x * SCALE, base * SCALE);
    }

    private int width(String words, Font font) {
        FontMetrics metrics = canvas.getFontMetrics(font);
        return (metrics.stringWidth(words) + SCALE - 1) / SCALE;
    }
}
