package interviewcoach.quiz;

import interviewcoach.learner.Learner;
import interviewcoach.learner.Streak;
import interviewcoach.quiz.Asking.Occasion;
import java.time.LocalDate;

/** Which dates count for a learner's streak, which were missed, and which are excused. */
final class Days {

    private final Turn turn;

    Days(Turn turn) {
        this.turn = turn;
    }

    /** Accounts for the dates that are over. */
    void settle() {
        Learner learner = turn.learner();
        if (learner.streak().days() > 0) {
            turn.become(learner.with(settled(learner.streak())));
        }
    }

    /**
     * With a daily question only the dates on which it came can be missed, so a pause and free days
     * of the week break nothing; without one every date can. Those of our downtime never are.
     */
    private Streak settled(Streak streak) {
        Daily daily = turn.daily;
        Day day = turn.day;
        LocalDate today = turn.today();
        if (daily == null) {
            return streak.missedUntil(today, this::isExcused);
        }
        if (day == null || day.settled() || !day.date().isBefore(today)) {
            return streak.excusedUntil(today.minusDays(1));
        }
        boolean moved = !day.zone().equals(daily.zone());
        if (!moved && day.holds(turn.at())) {
            return streak;
        }
        boolean missed =
                !moved && !daily.nextAfter(day.date()).isBefore(today) && !isExcused(day.date());
        return (missed ? streak.missedOn(day.date()) : streak).excusedUntil(today.minusDays(1));
    }

    private boolean isExcused(LocalDate date) {
        return turn.world().downtime().covers(date, turn.zone());
    }

    /** A question was answered and reviewed; the days of a pause do not count. */
    void answered(Asking asking) {
        LocalDate date = dateOf(asking);
        Daily daily = turn.daily;
        if (daily == null || !daily.isPausedOn(date)) {
            Learner learner = turn.learner();
            turn.become(learner.with(learner.streak().answeredOn(date)));
        }
        Day day = turn.day;
        if (day != null && day.date().equals(date)) {
            turn.day = day.settle();
        }
    }

    /** The question of a date counts for it, also in the night after it. */
    private LocalDate dateOf(Asking asking) {
        Day day = turn.day;
        return day != null
                        && asking.occasion() == Occasion.DAILY
                        && day.zone().equals(turn.zone())
                        && day.holds(turn.at())
                ? day.date()
                : turn.today();
    }

    /** The day in a row that answering today makes it. */
    int withToday() {
        return turn.learner().streak().answeredOn(turn.today()).days();
    }

    /**
     * Says «not today»: a freeze is spent on that date, if there is one and something to save.
     *
     * @return what is to be said
     */
    Reply.NotToday spendFreeze(LocalDate date) {
        Streak streak = turn.learner().streak();
        if (date.equals(streak.last())) {
            return new Reply.NotToday(Reply.NotToday.Outcome.COUNTED, streak.days(), left());
        }
        if (streak.days() == 0 || isFree(date)) {
            return new Reply.NotToday(Reply.NotToday.Outcome.NOTHING, 0, left());
        }
        if (!date.equals(streak.frozen())) {
            if (streak.freezesOn(date) == 0) {
                return new Reply.NotToday(Reply.NotToday.Outcome.ENDS, streak.days(), 0);
            }
            turn.become(turn.learner().with(streak.missedOn(date)));
        }
        return new Reply.NotToday(Reply.NotToday.Outcome.FROZEN, streak.days(), left());
    }

    /** With a daily question, a date on which none comes breaks nothing. */
    private boolean isFree(LocalDate date) {
        return turn.daily != null && !turn.daily.comesOn(date);
    }

    /** How many freezes are left today. */
    int left() {
        return turn.learner().streak().freezesOn(turn.today());
    }
}
