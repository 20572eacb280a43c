package interviewcoach.grading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The figures by which found ideas become a score and a verdict. Immutable. */
public final class Calibration {

    private final Map<Figure, Double> values;

    private Calibration(Map<Figure, Double> values) {
        this.values = new EnumMap<>(values);
    }

    /** One of the figures, 0..1. */
    public enum Figure {
        /** Share of an idea's weight that a vaguer wording earns. */
        HALF,
        /** Share of an idea's weight that saying the opposite takes away. */
        CONTRADICTED,
        /** Share of an idea's weight that saying it and its opposite takes away. */
        CONFLICT,
        /** Share of what is missing that all bonus ideas together make up for. */
        BONUS,
        /** Share of the score that a serious misconception leaves. */
        SERIOUS_SHARE,
        /** The most that a serious misconception leaves. */
        SERIOUS_CAP,
        /** What a slight misconception takes off the score. */
        SLIGHT,
        /** The most that a list of terms earns. */
        KEYWORDS_CAP,
        /** How near to the border of a verdict the coach asks before it judges. */
        BAND;

        /** How the figure is called in a file. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Reads the figures from a properties file.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if a figure is missing, unknown or not within 0..1; the
     *     message names all of them
     */
    public static Calibration read(InputStream file) throws IOException {
        var properties = new Properties();
        properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        Map<Figure, Double> values = new EnumMap<>(Figure.class);
        List<String> problems = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            Object text = properties.remove(figure.key());
            double value = text == null ? Double.NaN : number(text.toString());
            values.put(figure, value);
            if (!(value >= 0 && value <= 1)) {
                problems.add(figure.key() + " must be a number between 0 and 1");
            }
        }
        properties.stringPropertyNames().forEach(key -> problems.add(key + " is no figure"));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return new Calibration(values);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException notOne) {
            return Double.NaN;
        }
    }

    /** What {@link #read} reads. */
    public String written() {
        var text = new StringWriter();
        values.forEach(
                (figure, value) -> text.append(figure.key() + " = " + rounded(value) + "\n"));
        return text.toString();
    }

    private static double rounded(double value) {
        return Math.round(1000 * value) / 1000.0;
    }

    /** The value of a figure, 0..1. */
    public double get(Figure figure) {
        return values.getOrDefault(figure, Double.NaN);
    }

    /** The same figures but for that one. */
    public Calibration with(Figure figure, double value) {
        Map<Figure, Double> changed = new EnumMap<>(values);
        changed.put(figure, value);
        return new Calibration(changed);
    }
}
