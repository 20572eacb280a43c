package interviewcoach.quiz;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as people type it: {@code 9:30}, {@code 09.30}, {@code 9 утра}, {@code 8pm}.
 *
 * @param rest what stands behind it, perhaps a place
 * @param isExact whether it was typed as hours and minutes
 */
record TimeWords(LocalTime time, String rest, boolean isExact) {

    private static final Pattern FORM =
            Pattern.compile(
                    "(?:(?:каждый|every) (?:день|day) )?(?:(?:в|at) )?"
                            + "(?:(?<noon>полдень|noon)|(?<midnight>полночь|midnight)"
                            + "|(?<hour>[0-9]{1,2})(?:(?<colon>[:.])(?<minute>[0-9]{2}))?"
                            + "(?: ?(?:час(?:а|ов)?|ч|o'?clock)\\b)?"
                            + "(?: ?(?<part>утра|дня|вечера|ночи|am|pm|a\\.m\\.|p\\.m\\.)(?!\\p{L}))?)"
                            + "(?![\\p{L}\\p{N}:])(?<rest>.*)",
                    Pattern.UNICODE_CHARACTER_CLASS);
    private static final int LONGEST = 100;

    /** Reads a time and keeps what follows it; empty when there is no time. */
    static Optional<TimeWords> read(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Matcher match = FORM.matcher(plain);
        return plain.length() <= LONGEST && match.matches() ? of(match) : Optional.empty();
    }

    private static Optional<TimeWords> of(Matcher match) {
        boolean exact = match.group("colon") != null && match.group("part") == null;
        String rest = match.group("rest").replaceFirst("^[ ,]+", "");
        return time(match).map(time -> new TimeWords(time, rest, exact));
    }

    private static Optional<LocalTime> time(Matcher match) {
        if (match.group("noon") != null) {
            return Optional.of(LocalTime.NOON);
        }
        if (match.group("midnight") != null) {
            return Optional.of(LocalTime.MIDNIGHT);
        }
        String minutes = match.group("minute");
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        int hour = hour(Integer.parseInt(match.group("hour")), match.group("part"));
        return hour < 24 && minute < 60
                ? Optional.of(LocalTime.of(hour, minute))
                : Optional.empty();
    }

    private static int hour(int said, @Nullable String part) {
        return switch (part == null ? "" : part) {
            case "утра", "am", "a.m." -> said == 12 ? 0 : said;
            case "дня", "pm", "p.m." -> said < 12 ? said + 12 : said;
            case "вечера" -> said < 12 ? said + 12 : said == 12 ? 0 : said;
            case "ночи" -> said == 12 ? 0 : said >= 9 && said < 12 ? said + 12 : said;
            default -> said;
        };
    }
}
