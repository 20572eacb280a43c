package interviewcoach.quiz;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What the buttons of a daily question do. */
final class DailyPresses {

    private final Turn turn;
    private final DailyChoice choice;
    private final DailyClock clock;

    DailyPresses(Turn turn, DailyChoice choice) {
        this.turn = turn;
        this.choice = choice;
        clock = new DailyClock(turn, choice);
    }

    void act(Action.OfDaily action, int message) {
        switch (action) {
            case Action.DailyAt(var time) -> choice.at(time);
            case Action.DailyOther() -> choice.other();
            case Action.DailyOff() -> choice.stop();
            case Action.DailyNo() -> choice.refuse();
            case Action.ClockRight() -> clock.isRight();
            case Action.ClockWrong() -> clock.isWrong();
            case Action.Clock(var minutes) -> clock.shows(minutes, choice.current().time());
            case Action.Zone(var zone) -> clock.in(zone);
            case Action.DailyShow() -> choice.status(message);
            case Action.DailyZone() -> clock.zones();
            case Action.DailyMenu(var part) -> choice.menu(part, message);
            case Action.DailyDays(var weekend) ->
                    press(choice.current().on(weekend ? Daily.EVERY_DAY : Daily.WEEKDAYS), message);
            case Action.DailyDay(var day) -> toggle(day, message);
            case Action.DailyCount(var count) ->
                    press(choice.current().of(Math.clamp(count, 1, Daily.MOST)), message);
            case Action.DailyTopic(var topic) -> toggle(topic, message);
            case Action.DailyQuiet(var hours) -> quiet(hours, message);
            case Action.DailyReminder(var time) -> remind(time, message);
            case Action.DailyPause(var days) -> new Pausing(turn, choice).days(days);
            case Action.NotToday() -> new EveryDay(turn).notToday();
        }
    }

    private void press(Daily changed, int message) {
        if (choice.isAllowed(changed)) {
            choice.change(changed, message);
        }
    }

    private void toggle(DayOfWeek day, int message) {
        Daily daily = choice.current();
        Set<DayOfWeek> days = EnumSet.copyOf(daily.days());
        if (!days.remove(day)) {
            days.add(day);
        }
        choice.set(days.isEmpty() ? daily : daily.on(days));
        choice.menu(DailyPart.DAYS, message);
    }

    private void toggle(String topic, int message) {
        Daily daily = choice.current();
        if (topic.isEmpty()) {
            choice.set(daily.about(Set.of()));
        } else if (turn.bank().topic(topic).isPresent()) {
            Set<String> topics = new HashSet<>(daily.topics());
            if (!topics.remove(topic)) {
                topics.add(topic);
            }
            choice.set(daily.about(topics));
        }
        choice.menu(DailyPart.TOPICS, message);
    }

    private void quiet(String hours, int message) {
        if (hours.isEmpty()) {
            press(choice.current().quiet(null), message);
        } else {
            String[] ends = hours.split("-", 2);
            read(ends[0])
                    .flatMap(from ->
                            read(ends[ends.length - 1]).map(to -> new Daily.Quiet(from, to)))
                    .ifPresent(it -> press(choice.current().quiet(it), message));
        }
    }

    private void remind(String time, int message) {
        if (time.isEmpty()) {
            press(choice.current().reminding(null), message);
        } else {
            read(time).ifPresent(it -> press(choice.current().reminding(it), message));
        }
    }

    private static Optional<LocalTime> read(String time) {
        try {
            return Optional.of(LocalTime.parse(time));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
