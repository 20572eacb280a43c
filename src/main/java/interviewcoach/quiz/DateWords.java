package interviewcoach.quiz;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A day as people type it: {@code 15.12}, {@code 15 декабря}, {@code 2026-12-15}, {@code in 3
 * weeks}, {@code до пятницы}.
 *
 * @param withYear whether it was named without doubt about the year
 */
record DateWords(LocalDate day, boolean withYear) {

    /** Whoever names a day and month without the year does not mean one so far ahead. */
    private static final int MOSTLY = 300;

    private static final int LONGEST = 80;

    private static final Pattern BEFORE =
            Pattern.compile(
                    "^(?:(?:собеседование|собес|интервью|interview|уже|до|по|к|ко|на|в|во"
                            + "|on|by|until|till|to|for|at|the)\\s+)+");
    private static final Pattern ISO =
            Pattern.compile("(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})");
    private static final Pattern DIGITS =
            Pattern.compile(
                    "(?<day>[0-9]{1,2})[./](?<month>[0-9]{1,2})(?:[./](?<year>[0-9]{4}|[0-9]{2}))?\\.?(?: ?г\\.?| года)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "(?<day>[0-9]{1,2})(?:st|nd|rd|th|-?го|-?е)? (?:of )?(?<name>\\p{L}+)\\.?,?(?: (?<year>[0-9]{4})(?: ?г\\.?| года)?)?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile(
                    "(?<name>[a-z]+)\\.? (?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?:,? (?<year>[0-9]{4}))?");
    private static final Pattern AHEAD = Pattern.compile("(?:через|in) (?<span>.+)");
    private static final Pattern SPAN =
            Pattern.compile(
                    "(?:(?<count>[0-9]{1,3}) ?|(?<word>\\p{L}+(?: of)?) )?"
                            + "(?:(?<days>д|дн\\p{L}+|день|days?|d)|(?<weeks>недел[юияь]+|weeks?)"
                            + "|(?<months>месяц\\p{L}*|months?))");
    private static final Map<String, Integer> NUMBERS =
            Map.ofEntries(
                    Map.entry("a", 1),
                    Map.entry("one", 1),
                    Map.entry("один", 1),
                    Map.entry("одну", 1),
                    Map.entry("two", 2),
                    Map.entry("два", 2),
                    Map.entry("две", 2),
                    Map.entry("пару", 2),
                    Map.entry("couple of", 2),
                    Map.entry("three", 3),
                    Map.entry("три", 3),
                    Map.entry("four", 4),
                    Map.entry("четыре", 4));
    private static final Map<String, Integer> NEAR =
            Map.of(
                    "сегодня", 0,
                    "today", 0,
                    "завтра", 1,
                    "tomorrow", 1,
                    "послезавтра", 2,
                    "the day after tomorrow", 2,
                    "day after tomorrow", 2);
    private static final int SHORTEST_MONTH = 3;
    private static final List<Set<String>> MONTHS =
            Stream.of(Month.values()).map(DateWords::names).toList();

    private static Set<String> names(Month month) {
        return Set.of(
                month.getDisplayName(TextStyle.FULL, Locale.of("ru")),
                month.getDisplayName(TextStyle.FULL_STANDALONE, Locale.of("ru")),
                month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT));
    }

    /** What was typed, as the words of dates are looked for in it; empty when it is too long. */
    static Optional<String> plain(String text) {
        String plain =
                text.strip()
                        .toLowerCase(Locale.ROOT)
                        .replace('ё', 'е')
                        .replaceAll("\\s+", " ")
                        .replaceAll("[!?;,]+$", "");
        return Optional.of(plain).filter(it -> it.length() <= LONGEST);
    }

    /** Reads a plain text as it is meant on that date; a day without a year is the next of it. */
    static Optional<DateWords> read(String plain, LocalDate today) {
        String said = BEFORE.matcher(plain).replaceFirst("");
        try {
            return Stream.<Supplier<Optional<DateWords>>>of(
                            () -> ofDigits(ISO.matcher(said), today),
                            () -> ofDigits(DIGITS.matcher(said), today),
                            () -> ofName(DAY_FIRST.matcher(said), today),
                            () -> ofName(MONTH_FIRST.matcher(said), today),
                            () -> ahead(AHEAD.matcher(said), today),
                            () -> near(said, today),
                            () -> ofWeek(said, today))
                    .flatMap(reader -> reader.get().stream())
                    .findFirst();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Whether another year may have been meant, or none. */
    boolean isDoubtful(LocalDate today) {
        return !withYear && day.isAfter(today.plusDays(MOSTLY));
    }

    private static Optional<DateWords> ofDigits(Matcher match, LocalDate today) {
        return match.matches()
                ? Optional.of(named(match, Integer.parseInt(match.group("month")), today))
                : Optional.empty();
    }

    private static Optional<DateWords> ofName(Matcher match, LocalDate today) {
        return match.matches()
                ? month(match.group("name")).map(month -> named(match, month, today))
                : Optional.empty();
    }

    /** Months may be shortened, to three letters at least. */
    private static Optional<Integer> month(String said) {
        return IntStream.rangeClosed(1, MONTHS.size())
                .filter(month ->
                        said.length() >= SHORTEST_MONTH
                                && MONTHS.get(month - 1).stream()
                                        .anyMatch(it -> it.startsWith(said)))
                .boxed()
                .findFirst();
    }

    private static DateWords named(Matcher match, int month, LocalDate today) {
        int day = Integer.parseInt(match.group("day"));
        String year = match.group("year");
        if (year != null) {
            int written = Integer.parseInt(year);
            return new DateWords(
                    LocalDate.of(written < 100 ? 2000 + written : written, month, day), true);
        }
        LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
        return new DateWords(thisYear.isBefore(today) ? thisYear.plusYears(1) : thisYear, false);
    }

    private static Optional<DateWords> ahead(Matcher match, LocalDate today) {
        return match.matches()
                ? after(match.group("span"), today).map(day -> new DateWords(day, true))
                : Optional.empty();
    }

    /** The day that comes so long after that date: {@code 7 дней}, {@code a week}. */
    static Optional<LocalDate> after(String span, LocalDate date) {
        Matcher match = SPAN.matcher(span);
        return match.matches()
                ? count(match).map(count -> after(count, match, date))
                : Optional.empty();
    }

    private static Optional<Integer> count(Matcher span) {
        @Nullable String digits = span.group("count");
        @Nullable String word = span.group("word");
        if (digits != null) {
            return Optional.of(Integer.parseInt(digits));
        }
        return word == null ? Optional.of(1) : Optional.ofNullable(NUMBERS.get(word));
    }

    private static LocalDate after(int count, Matcher span, LocalDate date) {
        if (span.group("days") != null) {
            return date.plusDays(count);
        }
        return span.group("weeks") != null ? date.plusWeeks(count) : date.plusMonths(count);
    }

    private static Optional<DateWords> near(String said, LocalDate today) {
        return Optional.ofNullable(NEAR.get(said))
                .map(days -> new DateWords(today.plusDays(days), true));
    }

    /** The next day of that name, never today. */
    private static Optional<DateWords> ofWeek(String said, LocalDate today) {
        return Stream.of(DayOfWeek.values())
                .filter(it -> isName(said, it))
                .findFirst()
                .map(it -> new DateWords(today.with(TemporalAdjusters.next(it)), true));
    }

    /** A Russian name may be inflected: its last vowel changes. */
    private static boolean isName(String said, DayOfWeek day) {
        String russian = day.getDisplayName(TextStyle.FULL, Locale.of("ru"));
        String english = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return said.matches(russian.replaceFirst("[ае]$", "") + "[аеуыя]?")
                || said.equalsIgnoreCase(english);
    }
}
