package interviewcoach.quiz;

import interviewcoach.learner.Goal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The day of an interview as people type it, perhaps with minutes a day: {@code 15.12}, {@code 15
 * декабря 20}, {@code 2026-12-15}, {@code in 3 weeks}.
 */
sealed interface GoalWords {

    /**
     * That day.
     *
     * @param minutes null when they were not said
     */
    record Day(LocalDate day, @Nullable Integer minutes) implements GoalWords {}

    /** Only the minutes a day. */
    record Minutes(int minutes) implements GoalWords {}

    record Off() implements GoalWords {}

    /**
     * The day is over.
     *
     * @param next the same day the next time
     */
    record Past(LocalDate day, LocalDate next) implements GoalWords {}

    record TooFar(LocalDate day) implements GoalWords {}

    record BadMinutes() implements GoalWords {}

    record Unclear() implements GoalWords {}

    /** Reads what was typed on that date. */
    static GoalWords read(String text, LocalDate today) {
        return new Reader(today).read(text);
    }

    /** Reads dates as they are meant on one day. */
    record Reader(LocalDate today) {

        private static final int LONGEST = 80;

        /** Whoever names a day and month without the year does not mean one so far ahead. */
        private static final int MOSTLY = 270;

        private static final int MOST = 366;

        private static final Set<String> OFF =
                Set.of("off", "stop", "no", "none", "выкл", "выключить", "нет", "стоп", "убрать");
        private static final Pattern BEFORE =
                Pattern.compile(
                        "^(?:(?:собеседование|собес|интервью|interview|уже|до|к|ко|на|в|во|on|by|until|at|the)\\s+)+");
        private static final Pattern MINUTES =
                Pattern.compile(
                        "(?:^|[\\s,]+)(?:по )?(?<minutes>[0-9]{1,4})"
                                + "(?: ?(?:мин(?:ут[ыуа]?)?|min(?:ute)?s?|м|m)\\.?)?"
                                + "(?: ?(?:в день|каждый день|a day|per day|every day))?$");
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
        private static final Pattern AHEAD =
                Pattern.compile(
                        "(?:через|in) (?:(?<number>[0-9]{1,3}|\\p{L}+(?: of)?) )?(?<unit>\\p{L}+)");
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
        private static final Map<String, Integer> NEAR_DAYS =
                Map.of(
                        "сегодня",
                        0,
                        "today",
                        0,
                        "завтра",
                        1,
                        "tomorrow",
                        1,
                        "послезавтра",
                        2,
                        "the day after tomorrow",
                        2,
                        "day after tomorrow",
                        2);
        private static final List<Set<String>> MONTHS =
                IntStream.rangeClosed(1, 12).mapToObj(Reader::names).toList();

        private static Set<String> names(int month) {
            java.time.Month it = java.time.Month.of(month);
            return Set.of(
                    it.getDisplayName(TextStyle.FULL, Locale.of("ru")),
                    it.getDisplayName(TextStyle.FULL_STANDALONE, Locale.of("ru")),
                    it.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT));
        }

        GoalWords read(String text) {
            String plain =
                    text.strip()
                            .toLowerCase(Locale.ROOT)
                            .replace('ё', 'е')
                            .replaceAll("\\s+", " ")
                            .replaceAll("[!?;,]+$", "");
            if (plain.length() > LONGEST) {
                return new Unclear();
            }
            if (OFF.contains(plain)) {
                return new Off();
            }
            return day(plain).map(day -> judged(day, null)).orElseGet(() -> withMinutes(plain));
        }

        private GoalWords withMinutes(String plain) {
            Matcher match = MINUTES.matcher(plain);
            if (!match.find()) {
                return new Unclear();
            }
            int minutes = Integer.parseInt(match.group("minutes"));
            String rest = plain.substring(0, match.start());
            Optional<GoalWords> read =
                    rest.isEmpty()
                            ? Optional.of(new Minutes(minutes))
                            : day(rest).map(day -> judged(day, minutes));
            return read.map(it -> isSane(minutes) ? it : new BadMinutes()).orElse(new Unclear());
        }

        private static boolean isSane(int minutes) {
            return minutes >= Goal.LEAST_MINUTES && minutes <= Goal.MOST_MINUTES;
        }

        private GoalWords judged(Named named, @Nullable Integer minutes) {
            LocalDate day = named.day();
            if (day.isBefore(today)) {
                return new Past(day, sameDayAhead(day));
            }
            if (!named.withYear() && day.isAfter(today.plusDays(MOSTLY))) {
                return new Past(day.minusYears(1), day);
            }
            return day.isAfter(today.plusDays(MOST)) ? new TooFar(day) : new Day(day, minutes);
        }

        private LocalDate sameDayAhead(LocalDate day) {
            LocalDate thisYear = day.withYear(today.getYear());
            return thisYear.isBefore(today) ? day.withYear(today.getYear() + 1) : thisYear;
        }

        /** A day, and whether it was named without doubt about the year. */
        private record Named(LocalDate day, boolean withYear) {}

        private Optional<Named> day(String said) {
            String plain = BEFORE.matcher(said).replaceFirst("");
            try {
                return Stream.<UnaryOperator<Optional<Named>>>of(
                                it -> it.or(() -> ofDigits(ISO.matcher(plain))),
                                it -> it.or(() -> ofDigits(DIGITS.matcher(plain))),
                                it -> it.or(() -> ofName(DAY_FIRST.matcher(plain))),
                                it -> it.or(() -> ofName(MONTH_FIRST.matcher(plain))),
                                it -> it.or(() -> ahead(AHEAD.matcher(plain))),
                                it -> it.or(() -> near(plain)),
                                it -> it.or(() -> ofWeek(plain)))
                        .reduce(Optional.empty(), (found, next) -> next.apply(found), (a, b) -> a);
            } catch (DateTimeException noSuchDay) {
                return Optional.empty();
            }
        }

        private Optional<Named> ofDigits(Matcher match) {
            return match.matches()
                    ? Optional.of(named(match, Integer.parseInt(match.group("month"))))
                    : Optional.empty();
        }

        private Optional<Named> ofName(Matcher match) {
            return match.matches()
                    ? month(match.group("name")).map(month -> named(match, month))
                    : Optional.empty();
        }

        /** Months may be shortened, to three letters at least. */
        private static Optional<Integer> month(String said) {
            return IntStream.rangeClosed(1, 12)
                    .filter(month ->
                            said.length() >= 3
                                    && MONTHS.get(month - 1).stream()
                                            .anyMatch(it -> it.startsWith(said)))
                    .boxed()
                    .findFirst();
        }

        private Named named(Matcher match, int month) {
            int day = Integer.parseInt(match.group("day"));
            String year = match.group("year");
            if (year != null) {
                int written = Integer.parseInt(year);
                return new Named(
                        LocalDate.of(written < 100 ? 2000 + written : written, month, day), true);
            }
            LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
            return new Named(thisYear.isBefore(today) ? thisYear.plusYears(1) : thisYear, false);
        }

        private Optional<Named> ahead(Matcher match) {
            if (!match.matches()) {
                return Optional.empty();
            }
            String number = match.group("number");
            return number(number == null ? "a" : number)
                    .flatMap(count -> ahead(count, match.group("unit")))
                    .map(day -> new Named(day, true));
        }

        private static Optional<Integer> number(String said) {
            return Character.isDigit(said.charAt(0))
                    ? Optional.of(Integer.parseInt(said))
                    : Optional.ofNullable(NUMBERS.get(said));
        }

        private Optional<LocalDate> ahead(int count, String unit) {
            return switch (unit) {
                case "день", "дня", "дней", "day", "days" -> Optional.of(today.plusDays(count));
                case "неделю", "недели", "недель", "week", "weeks" ->
                        Optional.of(today.plusWeeks(count));
                case "месяц", "месяца", "месяцев", "month", "months" ->
                        Optional.of(today.plusMonths(count));
                default -> Optional.empty();
            };
        }

        private Optional<Named> near(String plain) {
            return Optional.ofNullable(NEAR_DAYS.get(plain))
                    .map(days -> new Named(today.plusDays(days), true));
        }

        /** The next day of that name, never today. */
        private Optional<Named> ofWeek(String plain) {
            return Stream.of(DayOfWeek.values())
                    .filter(it -> isName(plain, it))
                    .findFirst()
                    .map(it -> new Named(today.with(TemporalAdjusters.next(it)), true));
        }

        private static boolean isName(String plain, DayOfWeek day) {
            String russian = day.getDisplayName(TextStyle.FULL, Locale.of("ru"));
            String english = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            return plain.equals(russian)
                    || plain.equals(russian.replaceFirst("а$", "у"))
                    || plain.equalsIgnoreCase(english);
        }
    }
}
