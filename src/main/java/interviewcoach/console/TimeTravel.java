package interviewcoach.console;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads where {@code /time} leads: {@code +1d}, {@code +90m}, or the next {@code 09:00}. */
final class TimeTravel {

    private static final Pattern STEP = Pattern.compile("\\+(\\d{1,4})([mhdw])");

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private TimeTravel() {}

    /** The time it leads to; empty when it is not understood. */
    static Optional<ZonedDateTime> from(ZonedDateTime now, String words) {
        Matcher step = STEP.matcher(words);
        return step.matches()
                ? Optional.of(later(now, Long.parseLong(step.group(1)), step.group(2)))
                : next(now, words);
    }

    private static ZonedDateTime later(ZonedDateTime now, long count, String unit) {
        return switch (unit) {
            case "m" -> now.plusMinutes(count);
            case "h" -> now.plusHours(count);
            case "d" -> now.plusDays(count);
            default -> now.plusWeeks(count);
        };
    }

    private static Optional<ZonedDateTime> next(ZonedDateTime now, String clock) {
        try {
            ZonedDateTime today = now.with(LocalTime.parse(clock, CLOCK));
            return Optional.of(today.isAfter(now) ? today : today.plusDays(1));
        } catch (DateTimeException noClock) {
            return Optional.empty();
        }
    }
}
