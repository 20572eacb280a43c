package interviewcoach.quiz;

import interviewcoach.bank.Topic;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The buttons by which a daily question is chosen. */
final class DailyButtons {

    private static final List<LocalTime> TIMES =
            List.of(LocalTime.of(9, 0), LocalTime.of(13, 0), LocalTime.of(20, 0));
    private static final List<String> QUIET = List.of("21:00-08:00", "22:00-08:00", "23:00-09:00");
    private static final List<String> REMINDERS = List.of("18:00", "19:00", "21:00");
    private static final List<Integer> PAUSES = List.of(3, 7, 14);

    private DailyButtons() {}

    /** All that can be changed. */
    static List<List<Action>> settings(Daily daily, LocalDate today, boolean inGroup) {
        Action pause =
                daily.isPausedOn(today)
                        ? new Action.DailyPause(0)
                        : new Action.DailyMenu(DailyPart.PAUSE);
        List<List<Action>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        new Action.DailyMenu(DailyPart.TIME),
                        new Action.DailyZone(),
                        new Action.DailyMenu(DailyPart.DAYS)));
        rows.add(menus(DailyPart.COUNT, DailyPart.TOPICS, DailyPart.QUIET));
        rows.add(
                inGroup
                        ? List.of(pause)
                        : List.of(new Action.DailyMenu(DailyPart.REMINDER), pause));
        rows.add(List.of(new Action.DailyOff()));
        return rows;
    }

    private static List<Action> menus(DailyPart... parts) {
        return Stream.of(parts).<Action>map(Action.DailyMenu::new).toList();
    }

    /** What can be chosen of one thing. */
    static List<List<Action>> of(DailyPart part, Daily daily, List<Topic> topics) {
        return switch (part) {
            case DAYS -> days();
            case COUNT ->
                    List.of(
                            IntStream.rangeClosed(1, Daily.MOST)
                                    .<Action>mapToObj(Action.DailyCount::new)
                                    .toList(),
                            back());
            case QUIET ->
                    List.of(
                            QUIET.stream().<Action>map(Action.DailyQuiet::new).toList(),
                            withBack(new Action.DailyQuiet("")));
            case REMINDER ->
                    List.of(
                            REMINDERS.stream()
                                    .filter(it -> LocalTime.parse(it).isAfter(daily.time()))
                                    .<Action>map(Action.DailyReminder::new)
                                    .toList(),
                            withBack(new Action.DailyReminder("")));
            case PAUSE ->
                    List.of(PAUSES.stream().<Action>map(Action.DailyPause::new).toList(), back());
            case TIME -> List.of(times(), withBack(new Action.DailyOther()));
            case TOPICS -> topics(topics);
        };
    }

    private static List<Action> back() {
        return List.of(new Action.DailyShow());
    }

    private static List<Action> withBack(Action none) {
        return List.of(none, new Action.DailyShow());
    }

    private static List<List<Action>> days() {
        List<Action> week =
                Stream.of(DayOfWeek.values()).<Action>map(Action.DailyDay::new).toList();
        return List.of(
                week.subList(0, 4),
                week.subList(4, 7),
                List.of(new Action.DailyDays(true), new Action.DailyDays(false)),
                back());
    }

    private static List<List<Action>> topics(List<Topic> topics) {
        List<List<Action>> rows = new ArrayList<>();
        topics.forEach(it -> rows.add(List.of(new Action.DailyTopic(it.id()))));
        rows.add(withBack(new Action.DailyTopic("")));
        return rows;
    }

    static List<Action> times() {
        return TIMES.stream().<Action>map(Action.DailyAt::new).toList();
    }
}
