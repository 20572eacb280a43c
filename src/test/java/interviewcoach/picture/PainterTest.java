package interviewcoach.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import interviewcoach.voice.Picture;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What stands where in a picture, by its pixels. */
@ExtendWith(OutputCaptureExtension.class)
class PainterTest {

    private static final int LARGEST = 10 << 20;

    private static final List<Picture.Shade> SHADES =
            List.of(
                    new Picture.Shade(0, "нет"),
                    new Picture.Shade(1, "1"),
                    new Picture.Shade(2, "2–4"),
                    new Picture.Shade(5, "5–9"),
                    new Picture.Shade(10, "10 и больше"));

    @Test
    void a_bar_is_as_long_as_its_share() throws IOException {
        Picture picture = picture(List.of(1.0, 0.75, 0.5, 0.01, 0.0), days(0));
        BufferedImage drawn = drawn(picture);
        int whole = (Drawing.WIDTH - 2 * Drawing.MARGIN) * Drawing.SCALE;
        List<Picture.Bar> bars = picture.bars().bars();
        for (int i = 0; i < bars.size(); i++) {
            int y = Drawing.HEAD + i * Drawing.ROW + Drawing.BAR_TOP + Drawing.BAR / 2;
            int filled = count(row(drawn, y), Palette.BAR);
            assertThat(filled).as(bars.get(i).label()).isCloseTo(length(bars, i, whole), within(3));
            assertThat(count(row(drawn, y), Palette.TRACK)).isCloseTo(whole - filled, within(3));
        }
    }

    private static int length(List<Picture.Bar> bars, int i, int whole) {
        return (int) Math.round(bars.get(i).share() * whole);
    }

    @Test
    void a_bar_fills_its_track_from_top_to_bottom() throws IOException {
        BufferedImage drawn = drawn(picture(List.of(0.5), days(0)));
        int x = (Drawing.MARGIN + 1) * Drawing.SCALE;
        int top = (Drawing.HEAD + Drawing.BAR_TOP) * Drawing.SCALE;
        int height = Drawing.BAR * Drawing.SCALE;
        assertThat(IntStream.range(top + 1, top + height - 1))
                .allSatisfy(y -> assertThat(color(drawn, x, y)).isEqualTo(Palette.BAR));
        assertThat(color(drawn, x, top - 2)).isEqualTo(Palette.PAPER);
        assertThat(color(drawn, x, top + height + 1)).isEqualTo(Palette.PAPER);
    }

    @Test
    void each_day_has_the_shade_of_its_count_and_tomorrow_has_none() throws IOException {
        List<Integer> counts = days(3);
        Picture picture = picture(List.of(0.5), counts);
        BufferedImage drawn = drawn(picture);
        for (int day = 0; day < counts.size(); day++) {
            Color expected = Palette.SHADES.get(picture.calendar().shade(counts.get(day)));
            assertThat(square(drawn, picture, day)).as("day " + day).isEqualTo(expected);
        }
        assertThat(square(drawn, picture, counts.size())).isEqualTo(Palette.PAPER);
    }

    @Test
    void five_shades_are_told_apart_by_brightness_alone() {
        List<Double> brightness = Palette.SHADES.stream().map(PainterTest::luminance).toList();
        for (int i = 1; i < brightness.size(); i++) {
            assertThat(brightness.get(i - 1) / brightness.get(i))
                    .as("shade " + i)
                    .isGreaterThan(1.4);
        }
    }

    @Test
    void words_stand_out_from_the_paper() {
        assertThat(contrast(Palette.INK, Palette.PAPER)).isGreaterThan(7);
        assertThat(contrast(Palette.FAINT_INK, Palette.PAPER)).isGreaterThan(4.5);
        assertThat(contrast(Palette.BAR, Palette.TRACK)).isGreaterThan(3);
    }

    @Test
    void words_stay_within_the_picture_however_long_they_are() throws IOException {
        String endless = "Очень длинное название темы, ".repeat(9);
        Picture.Bar bar = new Picture.Bar(endless, 0.5, "5 из 9");
        BufferedImage drawn = drawn(picture(Stream.of(bar, bar).toList(), days(0), SHADES));
        int edge = Drawing.WIDTH * Drawing.SCALE;
        assertThat(IntStream.range(0, drawn.getHeight()))
                .allSatisfy(y ->
                        assertThat(
                                        IntStream.range(edge - 12 * Drawing.SCALE, edge)
                                                .mapToObj(x -> color(drawn, x, y)))
                                .allMatch(Palette.PAPER::equals));
    }

    @Test
    void a_picture_for_a_phone_is_light_and_neither_too_wide_nor_too_tall() throws IOException {
        List<Double> sixteen = IntStream.range(0, 16).mapToObj(i -> i / 16.0).toList();
        Picture picture = picture(sixteen, days(5));
        BufferedImage drawn = drawn(picture);
        assertThat(drawn.getWidth()).isEqualTo(1080);
        assertThat(drawn.getHeight()).isBetween(1500, 2000);
        assertThat(new Painter().png(picture).orElseThrow()).hasSizeLessThan(LARGEST / 20);
    }

    @Test
    void the_same_description_is_drawn_once() {
        AtomicInteger drawn = new AtomicInteger();
        Painter painter =
                new Painter(_ -> {
                    drawn.incrementAndGet();
                    return new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
                });
        painter.png(picture(List.of(0.5), days(1)));
        painter.png(picture(List.of(0.5), days(1)));
        assertThat(drawn).hasValue(1);
        painter.png(picture(List.of(0.6), days(1)));
        assertThat(drawn).hasValue(2);
    }

    @Test
    void a_machine_without_fonts_has_no_pictures_and_says_so_once(CapturedOutput output) {
        Painter painter =
                new Painter(_ -> {
                    throw new NoClassDefFoundError("sun.awt.X11FontManager");
                });
        assertThat(painter.png(picture(List.of(0.5), days(1)))).isEmpty();
        assertThat(painter.png(picture(List.of(0.6), days(1)))).isEmpty();
        assertThat(output).containsOnlyOnce("fontconfig");
    }

    // ---- pictures

    private static Picture picture(List<Double> shares, List<Integer> counts) {
        List<Picture.Bar> bars =
                shares.stream().map(it -> new Picture.Bar("Тема " + it, it, "5 из 9")).toList();
        return picture(bars, counts, SHADES);
    }

    private static Picture picture(
            List<Picture.Bar> bars, List<Integer> counts, List<Picture.Shade> shades) {
        return new Picture(
                new Picture.Bars("Освоено по темам", "34 %", "Что это значит", bars),
                new Picture.Calendar(
                        "Ответы за 16 недель",
                        List.of("пн", "вт", "ср", "чт", "пт", "сб", "вс"),
                        List.of(new Picture.Month(2, "авг"), new Picture.Month(6, "сен")),
                        counts,
                        shades));
    }

    /** Sixteen weeks up to a Thursday. */
    private static List<Integer> days(int each) {
        return IntStream.range(0, 15 * 7 + 4).mapToObj(day -> day % 5 * each).toList();
    }

    private static BufferedImage drawn(Picture picture) throws IOException {
        byte[] png = new Painter().png(picture).orElseThrow();
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    // ---- pixels

    private static List<Color> row(BufferedImage image, int y) {
        return IntStream.range(0, image.getWidth())
                .mapToObj(x -> color(image, x, y * Drawing.SCALE))
                .toList();
    }

    private static int count(List<Color> colors, Color wanted) {
        return (int) colors.stream().filter(wanted::equals).count();
    }

    private static Color square(BufferedImage image, Picture picture, int day) {
        int x = Drawing.MARGIN + Drawing.WEEKDAYS + day / 7 * Drawing.DAY_WIDTH;
        int y = Drawing.daysTop(picture) + day % 7 * Drawing.DAY_HEIGHT;
        return color(image, (x + 8) * Drawing.SCALE, (y + 7) * Drawing.SCALE);
    }

    private static Color color(BufferedImage image, int x, int y) {
        return new Color(image.getRGB(x, y));
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return Math.max(a, b) / Math.min(a, b);
    }

    /** Relative luminance plus 0.05, as WCAG 2 defines contrast by it. */
    private static double luminance(Color color) {
        return 0.05
                + 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
