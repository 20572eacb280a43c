package interviewcoach.quiz;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** By which clock a daily question comes: what it shows now, or where it stands. */
final class DailyClock {

    private final Turn turn;
    private final DailyChoice choice;

    DailyClock(Turn turn) {
        this(turn, new DailyChoice(turn));
    }

    DailyClock(Turn turn, DailyChoice choice) {
        this.turn = turn;
        this.choice = choice;
    }

    void isRight() {
        Daily daily = turn.daily;
        if (daily == null) {
            choice.status(null);
        } else {
            turn.say(new Reply.DailyOn(daily));
        }
    }

    void isWrong() {
        Daily daily = turn.daily;
        if (daily == null) {
            choice.status(null);
        } else {
            zones();
        }
    }

    void zones() {
        LocalTime time = choice.current().time();
        askZone(new Reply.ChooseClock(time, turn.now()), time);
    }

    /** Several cities may have that clock now and another one in half a year. */
    void shows(int minutes, LocalTime time) {
        List<List<Action>> cities = ZoneWords.cities(minutes, turn.now());
        List<Action> all = cities.stream().flatMap(List::stream).toList();
        if (all.size() == 1 && all.getFirst() instanceof Action.Zone(var zone)) {
            in(zone, time);
        } else {
            choice.await(new State.Awaits.ZoneFor(time));
            turn.say(new Reply.ChooseCity(time), cities);
        }
    }

    /** No place is known by that name. */
    void unknown(String place, LocalTime time) {
        askZone(new Reply.BadZone(place, turn.now()), time);
    }

    private void askZone(Reply reply, LocalTime time) {
        choice.await(new State.Awaits.ZoneFor(time));
        turn.say(reply, ZoneWords.clocks(turn.now()));
    }

    /** A zone was chosen from the buttons. */
    void in(String zone) {
        in(zone, choice.current().time());
    }

    private void in(String zone, LocalTime time) {
        ZoneWords.read(zone).ifPresentOrElse(it -> in(it, time), () -> unknown(zone, time));
    }

    private void in(ZoneId zone, LocalTime time) {
        Daily changed = DailyChoice.moved(choice.current(), time, zone);
        if (choice.isAllowed(changed)) {
            choice.set(changed);
            isRight();
        }
    }

    /** The place that was asked for, or what its clock shows; false when it is rather an answer. */
    boolean said(String text, LocalTime time) {
        Optional<ZoneId> zone = ZoneWords.read(text);
        OptionalInt clock = clock(text);
        if (clock.isPresent()) {
            shows(clock.getAsInt(), time);
        } else if (zone.isPresent()) {
            in(zone.get(), time);
        } else if (turn.open == null) {
            unknown(text, time);
        }
        return clock.isPresent() || zone.isPresent() || turn.open == null;
    }

    private OptionalInt clock(String text) {
        Instant now = turn.now();
        return TimeWords.read(text)
                .filter(it -> it.rest().isEmpty())
                .map(it -> ZoneWords.minutes(it.time(), now))
                .orElse(OptionalInt.empty());
    }
}
