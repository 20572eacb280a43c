package interviewcoach.quiz;

import java.time.Instant;
import java.time.LocalDate;

/** The daily question in a group: a sealed one, which waits for the round that runs. */
final class GroupDay {

    private final Turn turn;
    private final Rounds rounds;

    GroupDay(Turn turn, Rounds rounds) {
        this.turn = turn;
        this.rounds = rounds;
    }

    void due(LocalDate date) {
        Daily daily = turn.daily;
        boolean over = turn.day != null && !date.isAfter(turn.day.date());
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
