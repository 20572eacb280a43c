package interviewcoach.quiz;

import interviewcoach.learner.Goal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        return DateWords.plain(text)
                .map(plain -> new Reader(today).read(plain))
                .orElse(new Unclear());
    }

    /** Reads plain texts as they are meant on one day. */
    record Reader(LocalDate today) {

        private static final int MOST = 366;

        private static final Set<String> OFF =
                Set.of("off", "stop", "no", "none", "выкл", "выключить", "нет", "стоп", "убрать");
        private static final Pattern MINUTES =
                Pattern.compile(
                        "(?:^|[\\s,]+)(?:по )?(?<minutes>[0-9]{1,4})"
                                + "(?: ?(?:мин(?:ут[ыуа]?)?|min(?:ute)?s?|м|m)\\.?)?"
                                + "(?: ?(?:в день|каждый день|a day|per day|every day))?$");

        GoalWords read(String plain) {
            if (OFF.contains(plain)) {
                return new Off();
            }
            return DateWords.read(plain, today)
                    .map(day -> judged(day, null))
                    .orElseGet(() -> withMinutes(plain));
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
                            : DateWords.read(rest, today).map(day -> judged(day, minutes));
            return read.map(it -> isSane(minutes) ? it : new BadMinutes()).orElse(new Unclear());
        }

        private static boolean isSane(int minutes) {
            return minutes >= Goal.LEAST_MINUTES && minutes <= Goal.MOST_MINUTES;
        }

        private GoalWords judged(DateWords said, @Nullable Integer minutes) {
            LocalDate day = said.day();
            if (day.isBefore(today)) {
                return new Past(day, sameDayAhead(day));
            }
            if (said.isDoubtful(today)) {
                return new Past(day.minusYears(1), day);
            }
            return day.isAfter(today.plusDays(MOST)) ? new TooFar(day) : new Day(day, minutes);
        }

        private LocalDate sameDayAhead(LocalDate day) {
            LocalDate thisYear = day.withYear(today.getYear());
            return thisYear.isBefore(today) ? day.withYear(today.getYear() + 1) : thisYear;
        }
    }
}
