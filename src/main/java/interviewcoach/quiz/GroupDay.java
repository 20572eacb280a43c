package interviewcoach.quiz;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The daily question in a group: a sealed one, which waits for the round that runs.
 *
 * <p>It is all that comes to a group unasked, once a day: the question, and eight hours later the
 * reveal that belongs to it. More questions of the day come when somebody presses for them, a
 * question that nobody pressed for is dropped by the next day, and a group gets neither reminders
 * nor digests. A round is asked for by whoever begins it, with all its questions.
 */
final class GroupDay {

    private final Turn turn;
    private final Rounds rounds;

    GroupDay(Turn turn, Rounds rounds) {
        this.turn = turn;
        this.rounds = rounds;
    }

    void due(LocalDate date) {
        Daily daily = turn.daily;
        boolean over = turn.day != null && turn.day.hasHad(date, turn.now());
        Instant moment = daily == null || over ? null : EveryDay.moment(daily, date, turn.now());
        turn.waitingDay = null;
        if (daily == null || moment == null) {
            return;
        }
        if (moment.isAfter(turn.now())) {
            turn.waitingDay = date;
            turn.set(Timers.DAILY, moment);
        } else if (rounds.running().isPresent()) {
            turn.waitingDay = date;
        } else {
            turn.day = Day.begun(date, daily.zone(), 0);
            rounds.day(daily);
        }
    }

    void waited() {
        if (turn.waitingDay != null) {
            due(turn.waitingDay);
        }
    }
}
