package interviewcoach.quiz;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The end of a pause as people type it: {@code 7}, {@code 2 недели}, {@code until 1.12}. */
final class PauseWords {

    /** The longest pause in days. */
    static final int MOST = 366;

    private static final int LONGEST = 60;
    private static final int SHORTEST_MONTH = 3;

    private static final Pattern LEAD =
            Pattern.compile("^(?:(?:на|до|по|until|till|for|to|the)\\s+)+");
    private static final Pattern COUNT =
            Pattern.compile(
                    "(?<count>[0-9]{1,3})?\\s*(?:(?<days>дн\\p{L}+|день|days?|д|d)|(?<weeks>недел\\p{L}+|weeks?)"
                            + "|(?<months>месяц\\p{L}*|months?))?");
    private static final Pattern ISO =
            Pattern.compile("(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})");
    private static final Pattern DIGITS =
            Pattern.compile("(?<day>[0-9]{1,2})[./](?<month>[0-9]{1,2})(?:[./](?<year>[0-9]{4}))?");
    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "(?<day>[0-9]{1,2})(?:st|nd|rd|th|-?го)? (?:of )?(?<name>\\p{L}+)(?:,? (?<year>[0-9]{4}))?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile(
                    "(?<name>\\p{L}+) (?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?:,? (?<year>[0-9]{4}))?");

    private PauseWords() {}

    /** The first date after the pause; empty when it is not understood, too long, or past. */
    static Optional<LocalDate> read(String text, LocalDate today) {
        String plain =
                text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("\\s+", " ");
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        String said = LEAD.matcher(plain).replaceFirst("");
        try {
            return ahead(said, today)
                    .or(() -> date(ISO.matcher(said), today))
                    .or(() -> date(DIGITS.matcher(said), today))
                    .or(() -> date(DAY_FIRST.matcher(said), today))
                    .or(() -> date(MONTH_FIRST.matcher(said), today))
                    .filter(it -> it.isAfter(today) && !it.isAfter(today.plusDays(MOST)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> ahead(String said, LocalDate today) {
        Matcher match = COUNT.matcher(said);
        if (said.isEmpty() || !match.matches()) {
            return Optional.empty();
        }
        int count = match.group("count") == null ? 1 : Integer.parseInt(match.group("count"));
        if (match.group("weeks") != null) {
            return Optional.of(today.plusWeeks(count));
        }
        return Optional.of(
                match.group("months") == null ? today.plusDays(count) : today.plusMonths(count));
    }

    private static Optional<LocalDate> date(Matcher match, LocalDate today) {
        return match.matches()
                ? month(match).map(month -> date(match, month, today))
                : Optional.empty();
    }

    private static Optional<Integer> month(Matcher match) {
        return match.namedGroups().containsKey("month")
                ? Optional.of(Integer.parseInt(match.group("month")))
                : named(match.group("name"));
    }

    private static Optional<Integer> named(String said) {
        return said.length() < SHORTEST_MONTH
                ? Optional.empty()
                : Stream.of(Month.values())
                        .filter(it -> isName(said, it))
                        .map(Month::getValue)
                        .findFirst();
    }

    private static boolean isName(String said, Month month) {
        return Stream.of(
                        month.getDisplayName(TextStyle.FULL, Locale.of("ru")),
                        month.getDisplayName(TextStyle.FULL_STANDALONE, Locale.of("ru")),
                        month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .anyMatch(it -> it.toLowerCase(Locale.ROOT).startsWith(said));
    }

    /** Without a year the next date of that day and month. */
    private static LocalDate date(Matcher match, int month, LocalDate today) {
        int day = Integer.parseInt(match.group("day"));
        @Nullable String year = match.group("year");
        if (year != null) {
            return LocalDate.of(Integer.parseInt(year), month, day);
        }
        LocalDate date = LocalDate.of(today.getYear(), month, day);
        return date.isAfter(today) ? date : LocalDate.of(today.getYear() + 1, month, day);
    }
}
