package interviewcoach.voice;

import interviewcoach.bank.Topic;
import interviewcoach.quiz.Daily;
import interviewcoach.quiz.Reply;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What both languages say alike of a daily question. */
final class DailyText {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private DailyText() {}

    /**
     * How a language names the usual choices of days.
     *
     * @param on before the names of single days
     */
    record Days(Locale locale, String everyDay, String weekdays, String weekend, String on) {

        String of(Set<DayOfWeek> days) {
            if (days.equals(Daily.EVERY_DAY)) {
                return everyDay;
            }
            if (days.equals(Daily.WEEKDAYS)) {
                return weekdays;
            }
            return days.equals(WEEKEND)
                    ? weekend
                    : on + days.stream().sorted().map(this::name).collect(Collectors.joining(", "));
        }

        String name(DayOfWeek day) {
            return day.getDisplayName(TextStyle.SHORT_STANDALONE, locale);
        }
    }

    static String date(LocalDate date, DateTimeFormatter form) {
        return form.format(date);
    }

    static String hours(Daily.Quiet quiet) {
        return Named.clock(quiet.from()) + "–" + Named.clock(quiet.to());
    }

    /** One of the wordings, another one each day. */
    static String ofDay(List<String> wordings, LocalDate date) {
        return wordings.get((int) Math.floorMod(date.toEpochDay(), (long) wordings.size()));
    }

    /** What a clock shows that is so many minutes ahead of UTC, at the moment of the message. */
    static String clock(int minutes, Reply under) {
        Instant now =
                switch (under) {
                    case Reply.ChooseClock(_, var at) -> at;
                    case Reply.BadZone(_, var at) -> at;
                    default -> null;
                };
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(minutes * 60);
        return now == null ? "UTC" + offset : Named.clock(LocalTime.ofInstant(now, offset));
    }

    private static @Nullable Daily chosen(Reply under) {
        return under instanceof Reply.DailyMenu menu ? menu.daily() : null;
    }

    static boolean isOn(DayOfWeek day, Reply under) {
        Daily daily = chosen(under);
        return daily != null && daily.days().contains(day);
    }

    static boolean isOn(int count, Reply under) {
        Daily daily = chosen(under);
        return daily != null && daily.count() == count;
    }

    static boolean isOn(String topic, Reply under) {
        Daily daily = chosen(under);
        return daily != null
                && (topic.isEmpty() ? daily.topics().isEmpty() : daily.topics().contains(topic));
    }

    static String title(String topic, Reply under) {
        List<Topic> topics =
                switch (under) {
                    case Reply.DailyMenu menu -> menu.topics();
                    case Reply.UnknownTopic unknown -> unknown.nearest();
                    default -> List.of();
                };
        return topics.stream()
                .filter(it -> it.id().equals(topic))
                .map(Topic::title)
                .findFirst()
                .orElse(topic);
    }
}
