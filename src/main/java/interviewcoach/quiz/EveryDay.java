package interviewcoach.quiz;

import interviewcoach.quiz.Asking.Occasion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The daily question: when it comes, and its coming. */
final class EveryDay {

    private static final List<LocalTime> TIMES =
            List.of(LocalTime.of(9, 0), LocalTime.of(13, 0), LocalTime.of(20, 0));

    /** From then on it is caught up with, which nobody wants in the night. */
    private static final Duration LATE = Duration.ofHours(1);

    private static final LocalTime EVENING = LocalTime.of(20, 0);
    private static final Set<String> OFF =
            Set.of("off", "stop", "no", "выкл", "выключить", "нет", "стоп");
    private static final Set<String> ON = Set.of("on", "yes", "вкл", "включить", "да");

    private final Turn turn;
    private final Showing showing;

    EveryDay(Turn turn) {
        this.turn = turn;
        showing = new Showing(turn);
    }

    // ---- it comes

    /** The daily question is due; it waits for somebody who is busy with another. */
    void due(LocalDate date) {
        Daily daily = turn.daily;
        if (daily == null || isTooLate(daily, date)) {
            turn.waitingDay = null;
        } else if (turn.isBusy()) {
            turn.waitingDay = date;
            turn.set(Timers.DAILY, turn.activeUntil());
        } else {
            ask();
        }
    }

    private boolean isTooLate(Daily daily, LocalDate date) {
        ZonedDateTime due = date.atTime(daily.time()).atZone(daily.zone());
        ZonedDateTime local = now().atZone(daily.zone());
        boolean isDay = local.toLocalDate().equals(date) && local.toLocalTime().isBefore(EVENING);
        return local.isAfter(due.plus(LATE)) && !isDay;
    }

    /** The wait is over, unless the person became active again. */
    void waited() {
        LocalDate date = turn.waitingDay;
        if (date != null) {
            due(date);
        }
    }

    void ask() {
        if (turn.waitingDay != null) {
            turn.waitingDay = null;
            turn.cancel(Timers.DAILY);
        }
        showing.choose("", Set.of()).ifPresent(it -> showing.ask(it, Occasion.DAILY));
    }

    // ---- its time

    /** Offers it once, after the first question that was closed. */
    void offerOnce() {
        if (!turn.dailyOffered && turn.daily == null) {
            turn.dailyOffered = true;
            turn.say(
                    new Reply.DailyOffer(),
                    List.of(times(), List.of(new Action.DailyOther(), new Action.DailyNo())));
        }
    }

    private static List<Action> times() {
        return TIMES.stream().<Action>map(Action.DailyAt::new).toList();
    }

    /** {@code /daily} with what was typed behind it. */
    void typed(String arguments) {
        String plain = arguments.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty()) {
            status();
        } else if (OFF.contains(plain)) {
            stop();
        } else if (ON.contains(plain)) {
            at(turn.world().dailyAt());
        } else {
            TimeWords.read(plain).ifPresentOrElse(this::at, () -> zoneOnly(arguments));
        }
    }

    private void status() {
        List<Action> last = new ArrayList<>(List.of(new Action.DailyOther()));
        if (turn.daily != null) {
            last.add(new Action.DailyOff());
        }
        turn.awaits = new State.Awaits.Time();
        turn.say(new Reply.DailyStatus(turn.daily), List.of(times(), last));
    }

    private void zoneOnly(String said) {
        Daily daily = turn.daily;
        Optional<ZoneId> zone = ZoneWords.read(said);
        if (daily != null && zone.isPresent()) {
            set(daily.time(), zone.get());
            turn.say(new Reply.DailyOn(daily(daily.time())));
        } else {
            askTime(new Reply.BadTime(said));
        }
    }

    private void at(TimeWords said) {
        if (said.rest().isEmpty()) {
            at(said.time());
        } else {
            ZoneWords.read(said.rest())
                    .ifPresentOrElse(
                            zone -> at(said, zone),
                            () -> askZone(new Reply.BadZone(said.rest()), said.time()));
        }
    }

    private void at(TimeWords said, ZoneId zone) {
        set(said.time(), zone);
        if (said.isExact() && zone.getId().equalsIgnoreCase(said.rest())) {
            turn.say(new Reply.DailyOn(new Daily(said.time(), zone)));
        } else {
            confirm();
        }
    }

    /** At that time of a zone that is known; if it is only assumed, the clock is shown. */
    void at(LocalTime time) {
        boolean assumed = turn.daily == null;
        set(time, turn.zone());
        if (assumed) {
            confirm();
        } else {
            turn.say(new Reply.DailyOn(daily(time)));
        }
    }

    private Daily daily(LocalTime time) {
        return new Daily(time, turn.zone());
    }

    private void set(LocalTime time, ZoneId zone) {
        Daily daily = new Daily(time, zone);
        turn.daily = daily;
        turn.dailyOffered = true;
        turn.fact(new Fact.DailySet(daily));
    }

    private void confirm() {
        Daily daily = turn.daily;
        if (daily != null) {
            LocalTime clock = LocalTime.ofInstant(now(), daily.zone());
            turn.awaits = new State.Awaits.Clock();
            turn.say(
                    new Reply.DailyConfirm(daily, clock.withSecond(0).withNano(0)),
                    new Action.ClockRight(),
                    new Action.ClockWrong());
        }
    }

    private Instant now() {
        return turn.snapshot().now();
    }

    void clockIsRight() {
        Daily daily = turn.daily;
        turn.say(daily == null ? new Reply.DailyStatus(null) : new Reply.DailyOn(daily));
    }

    void clockIsWrong() {
        Daily daily = turn.daily;
        if (daily == null) {
            status();
        } else {
            askZone(new Reply.ChooseZone(daily.time()), daily.time());
        }
    }

    /** Asks for the time in words. */
    void other() {
        askTime(new Reply.DailyTime());
    }

    private void askTime(Reply reply) {
        turn.awaits = new State.Awaits.Time();
        turn.say(reply, List.of(times()));
    }

    private void askZone(Reply reply, LocalTime time) {
        turn.awaits = new State.Awaits.ZoneFor(time);
        turn.say(reply, ZoneWords.BUTTONS);
    }

    /** A zone was chosen from the buttons. */
    void in(String zone) {
        Daily daily = turn.daily;
        LocalTime time = daily == null ? turn.world().dailyAt() : daily.time();
        ZoneWords.read(zone)
                .ifPresentOrElse(
                        it -> {
                            set(time, it);
                            clockIsRight();
                        },
                        () -> askZone(new Reply.BadZone(zone), time));
    }

    /** Refuses the offer, which may be an old one. */
    void refuse() {
        turn.dailyOffered = true;
        if (turn.daily == null) {
            turn.say(new Reply.DailyRefused());
        } else {
            status();
        }
    }

    /** Switches it off. */
    void stop() {
        if (turn.daily != null) {
            turn.fact(new Fact.DailyStopped());
        }
        turn.daily = null;
        turn.dailyOffered = true;
        if (turn.waitingDay != null) {
            turn.waitingDay = null;
            turn.cancel(Timers.DAILY);
        }
        turn.say(new Reply.DailyStopped());
    }

    // ---- text that is awaited

    /** The time that was asked for; false when the text is rather an answer. */
    boolean timeSaid(String text) {
        Optional<TimeWords> time =
                TimeWords.read(text)
                        .filter(it -> it.rest().isEmpty() || ZoneWords.read(it.rest()).isPresent());
        boolean off = OFF.contains(Spelling.plain(text));
        if (time.isPresent()) {
            at(time.get());
        } else if (off) {
            stop();
        } else if (turn.open == null) {
            askTime(new Reply.BadTime(text));
        }
        return time.isPresent() || off || turn.open == null;
    }

    /** The zone that was asked for; false when the text is rather an answer. */
    boolean zoneSaid(String text, LocalTime time) {
        Optional<ZoneId> zone = ZoneWords.read(text);
        if (zone.isPresent()) {
            set(time, zone.get());
            clockIsRight();
        } else if (turn.open == null) {
            askZone(new Reply.BadZone(text), time);
        }
        return zone.isPresent() || turn.open == null;
    }
}
