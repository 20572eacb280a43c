package interviewcoach.quiz;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people type behind {@code /daily} beside a time and a place: {@code пн-пт}, {@code 3
 * вопроса}, {@code тихо 22-8}, {@code remind 19:00}, {@code темы asyncio}; any of it together.
 *
 * @param changes what was said of the daily question
 * @param unclear what was named without saying how it should be, null when nothing was
 * @param topics names of topics, null when none were named
 * @param rest what is left of the text: a time, a place
 */
record DailyWords(
        List<UnaryOperator<Daily>> changes,
        @Nullable DailyPart unclear,
        @Nullable String topics,
        String rest) {

    private static final int LONGEST = 200;

    private static final String NO = "нет|не надо|убрать|выкл|off|no|none";
    private static final String TIME =
            "[0-9]{1,2}(?:[:.][0-9]{2})?(?: ?(?:утра|дня|вечера|ночи|am|pm))?";
    private static final String DAY =
            "(?:пн|понедельник\\p{L}*|вт|вторник\\p{L}*|ср|сред\\p{L}+|чт|четверг\\p{L}*"
                    + "|пт|пятниц\\p{L}*|сб|суббот\\p{L}*|вс|воскресень\\p{L}*"
                    + "|mon(?:days?)?|tue(?:s|sdays?)?|wed(?:nesdays?)?|thu(?:rs|rsdays?)?"
                    + "|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?)";
    private static final String DAYS = DAY + "(?: ?(?:-|по|to|till|through) ?" + DAY + ")?";

    private static final Pattern RANGE =
            Pattern.compile("(" + DAY + ")(?: ?(?:-|по|to|till|through) ?(" + DAY + "))?");
    private static final Pattern OF_DAYS =
            word(
                    "(?:по |в |во |с |со |on |from )?"
                            + DAYS
                            + "(?:(?:, ?| и | and | )"
                            + DAYS
                            + ")*");
    private static final Pattern WEEKDAYS =
            word(
                    "(?:по |в |on )?(?:будн\\p{L}+(?: дн\\p{L}+)?|рабоч\\p{L}+ дн\\p{L}+|weekdays?|workdays?)");
    private static final Pattern WEEKEND =
            word("(?:по |в |on )?(?:выходн\\p{L}+(?: дн\\p{L}+)?|weekends?)");
    private static final Pattern EVERY_DAY =
            word("каждый день|ежедневно|все дни|без выходных|every ?day|all days");
    private static final Pattern COUNT =
            word(
                    "(?<![0-9:.])(?:по )?(?<number>[0-9]{1,3}|\\p{L}+) ?(?:вопрос(?:а|у|ов)?|questions?)"
                            + "(?: в день| a day)?");
    private static final Pattern QUIET =
            word(
                    "(?:тих\\p{L}+|тишина|не беспокоить|quiet)(?: час\\p{L}*| hours?)?:?"
                            + "(?: (?:(?<no>"
                            + NO
                            + ")|(?:с |from )?(?<from>"
                            + TIME
                            + ") ?(?:-|до|to|till|until) ?(?<to>"
                            + TIME
                            + ")))?");
    private static final Pattern REMINDER =
            word(
                    "(?:напомн\\p{L}*|напомин\\p{L}*|remind\\p{L}*)(?: мне| me)?:?"
                            + "(?: (?:(?<no>"
                            + NO
                            + ")|(?:в |at )?(?<time>"
                            + TIME
                            + ")))?");
    private static final Pattern TOPICS = word("(?:тем[аыу]|topics?):?(?: (?<names>.+))?$");
    private static final Map<String, DailyPart> PARTS =
            Map.ofEntries(
                    Map.entry("время", DailyPart.TIME),
                    Map.entry("time", DailyPart.TIME),
                    Map.entry("дни", DailyPart.DAYS),
                    Map.entry("days", DailyPart.DAYS),
                    Map.entry("вопросы", DailyPart.COUNT),
                    Map.entry("сколько", DailyPart.COUNT),
                    Map.entry("questions", DailyPart.COUNT),
                    Map.entry("count", DailyPart.COUNT));
    private static final List<Set<String>> NUMBERS =
            List.of(
                    Set.of("один", "одному", "one"),
                    Set.of("два", "two"),
                    Set.of("три", "three"),
                    Set.of("четыре", "four"),
                    Set.of("пять", "five"));
    private static final List<Set<String>> NAMES =
            List.of(
                    Set.of("пн", "по", "mo"),
                    Set.of("вт", "tu"),
                    Set.of("ср", "we"),
                    Set.of("чт", "че", "th"),
                    Set.of("пт", "пя", "fr"),
                    Set.of("сб", "су", "sa"),
                    Set.of("вс", "во", "su"));

    private static Pattern word(String form) {
        return Pattern.compile("(?<!\\p{L})(?:" + form + ")(?!\\p{L})");
    }

    /** Reads what was typed; all of it is the rest when nothing of it is known. */
    static DailyWords read(String text) {
        String plain =
                text.strip()
                        .toLowerCase(Locale.ROOT)
                        .replace('ё', 'е')
                        .replaceAll("[–—]", "-")
                        .replaceAll("\\s+", " ");
        return plain.length() > LONGEST
                ? new DailyWords(List.of(), null, null, plain)
                : new Reader(plain).read();
    }

    /** The daily question with all that was said. */
    Daily apply(Daily daily) {
        Daily changed = daily;
        for (UnaryOperator<Daily> change : changes) {
            changed = change.apply(changed);
        }
        return changed;
    }

    /** Takes out of the text what it knows, part by part. */
    private static final class Reader {

        private final List<UnaryOperator<Daily>> changes = new ArrayList<>();
        private @Nullable DailyPart unclear;
        private @Nullable String topics;
        private String rest;

        Reader(String text) {
            rest = text;
        }

        DailyWords read() {
            unclear = PARTS.get(rest);
            if (unclear == null) {
                take(TOPICS).ifPresent(this::topics);
                take(QUIET).ifPresent(this::quiet);
                take(REMINDER).ifPresent(this::reminder);
                take(COUNT).ifPresent(this::count);
                days();
            }
            return new DailyWords(List.copyOf(changes), unclear, topics, rest);
        }

        private Optional<MatchResult> take(Pattern part) {
            Matcher match = part.matcher(rest);
            if (!match.find()) {
                return Optional.empty();
            }
            MatchResult taken = match.toMatchResult();
            rest =
                    (rest.substring(0, match.start()) + " " + rest.substring(match.end()))
                            .replaceAll("\\s+", " ")
                            .replaceAll("^[ ,;]+|[ ,;]+$", "");
            return Optional.of(taken);
        }

        private void topics(MatchResult said) {
            String names = said.group("names");
            if (names == null) {
                unclear = DailyPart.TOPICS;
            }
            topics = names;
        }

        private void quiet(MatchResult said) {
            if (said.group("no") != null) {
                changes.add(daily -> daily.quiet(null));
                return;
            }
            Optional<LocalTime> from = time(said.group("from"));
            Optional<LocalTime> to = time(said.group("to"));
            if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
                unclear = DailyPart.QUIET;
            } else {
                Daily.Quiet hours = new Daily.Quiet(from.get(), to.get());
                changes.add(daily -> daily.quiet(hours));
            }
        }

        private void reminder(MatchResult said) {
            Optional<LocalTime> time = time(said.group("time"));
            if (said.group("no") != null) {
                changes.add(daily -> daily.reminding(null));
            } else if (time.isPresent()) {
                changes.add(daily -> daily.reminding(time.get()));
            } else {
                unclear = DailyPart.REMINDER;
            }
        }

        private static Optional<LocalTime> time(@Nullable String said) {
            return said == null
                    ? Optional.empty()
                    : TimeWords.read(said).filter(it -> it.rest().isEmpty()).map(TimeWords::time);
        }

        private void count(MatchResult said) {
            int count = number(said.group("number"));
            if (count < 1 || count > Daily.MOST) {
                unclear = DailyPart.COUNT;
            } else {
                changes.add(daily -> daily.of(count));
            }
        }

        private static int number(String said) {
            if (Character.isDigit(said.charAt(0))) {
                return Integer.parseInt(said);
            }
            return Stream.of(1, 2, 3, 4, 5)
                    .filter(it -> NUMBERS.get(it - 1).contains(said))
                    .findFirst()
                    .orElse(0);
        }

        private void days() {
            if (take(EVERY_DAY).isPresent()) {
                on(Daily.EVERY_DAY);
            } else if (take(WEEKDAYS).isPresent()) {
                on(Daily.WEEKDAYS);
            } else if (take(WEEKEND).isPresent()) {
                on(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
            } else {
                take(OF_DAYS).ifPresent(said -> on(days(said.group())));
            }
        }

        private void on(Set<DayOfWeek> days) {
            changes.add(daily -> daily.on(days));
        }

        private static Set<DayOfWeek> days(String said) {
            return RANGE.matcher(said.replaceFirst("^(?:по|в|во|с|со|on|from) ", ""))
                    .results()
                    .flatMap(range -> days(range.group(1), range.group(2)))
                    .collect(toUnmodifiableSet());
        }

        private static Stream<DayOfWeek> days(String from, @Nullable String to) {
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            DayOfWeek last = to == null ? day(from) : day(to);
            for (DayOfWeek day = day(from); days.add(day) && day != last; ) {
                day = day.plus(1);
            }
            return days.stream();
        }

        private static DayOfWeek day(String said) {
            String start = said.substring(0, 2);
            return Stream.of(DayOfWeek.values())
                    .filter(it -> NAMES.get(it.getValue() - 1).contains(start))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
