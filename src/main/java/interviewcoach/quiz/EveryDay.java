package interviewcoach.quiz;

import interviewcoach.bank.Question;
import interviewcoach.learner.Streak;
import interviewcoach.quiz.Asking.Occasion;
import interviewcoach.quiz.Session.Ending;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The daily question in a private chat: its coming, its reminder, and a day without it. */
final class EveryDay {

    /**
     * From then on it is caught up with, which nobody wants in the evening or in the night. The
     * questions of 100,000 chats at the same minute take a good hour.
     */
    private static final Duration LATE = Duration.ofMinutes(75);

    private static final LocalTime EVENING = LocalTime.of(20, 0);

    /** After so many ignored days in a row a reminder comes only every third day. */
    private static final int SOON = 3;

    private final Turn turn;
    private final Showing showing;
    private final Days days;

    EveryDay(Turn turn) {
        this.turn = turn;
        showing = new Showing(turn);
        days = new Days(turn);
    }

    // ---- it comes

    /** The daily question is due; it waits for somebody who is busy with another. */
    void due(LocalDate date) {
        Daily daily = turn.daily;
        Instant moment = daily == null || isOver(date) ? null : moment(daily, date, turn.now());
        if (moment == null) {
            turn.waitingDay = null;
        } else if (moment.isAfter(turn.now())) {
            await(date, moment);
        } else if (turn.isBusy()) {
            await(date, turn.activeUntil());
        } else {
            come(date);
        }
    }

    private boolean isOver(LocalDate date) {
        return turn.day != null && turn.day.hasHad(date, turn.now());
    }

    /** When the question of that date may come; null when its time is over. */
    static @Nullable Instant moment(Daily daily, LocalDate date, Instant now) {
        ZonedDateTime due = date.atTime(daily.time()).atZone(daily.zone());
        ZonedDateTime local = now.atZone(daily.zone());
        if (!daily.comesOn(date)) {
            return null;
        }
        if (!local.isAfter(due.plus(LATE)) && !daily.isQuietAt(local.toLocalTime())) {
            return now;
        }
        return Waking.of(daily)
                .from(local)
                .filter(it -> local.toLocalDate().equals(date) && it.isBefore(local.with(EVENING)))
                .map(ZonedDateTime::toInstant)
                .orElse(null);
    }

    private void await(LocalDate date, Instant until) {
        turn.waitingDay = date;
        turn.set(Timers.DAILY, until);
    }

    /** The wait is over, unless the person became active again. */
    void waited() {
        LocalDate date = turn.waitingDay;
        if (date != null) {
            due(date);
        }
    }

    /** Asks what has waited for the end of something else; false when nothing has. */
    boolean comeIfWaiting() {
        LocalDate date = turn.waitingDay;
        if (date == null || turn.daily == null || isOver(date)) {
            return false;
        }
        turn.cancel(Timers.DAILY);
        come(date);
        return true;
    }

    private void come(LocalDate date) {
        turn.waitingDay = null;
        Daily daily = turn.daily;
        Day before = turn.day;
        int ignored = before == null ? 0 : before.ignored();
        if (daily != null && ignored < Day.BORNE) {
            days.settle();
            boolean frozen = isFrozen(before);
            turn.day = Day.begun(date, daily.zone(), ignored);
            choose(daily)
                    .ifPresent(
                            it -> showing.askDaily(it, frozen ? days.left() : Reply.Ask.NO_NEWS));
            remindLater(daily, turn.day);
        } else if (before != null && ignored == Day.BORNE) {
            turn.day = before.ignoredAgain();
            turn.say(new Reply.Farewell());
        }
    }

    /** Whether a freeze was spent on that date without a word about it. */
    private boolean isFrozen(@Nullable Day before) {
        Streak streak = turn.learner().streak();
        return before != null && !before.settled() && before.date().equals(streak.frozen());
    }

    private Optional<Question> choose(Daily daily) {
        return showing.chooseOf(daily.topics());
    }

    /** Asks the next of today's questions; false when none is left. */
    boolean goOn() {
        Daily daily = turn.daily;
        Day day = turn.day;
        if (daily == null || day == null || !hasMore(daily, day)) {
            return false;
        }
        Optional<Question> next = choose(daily);
        turn.day = day.oneMore();
        next.ifPresent(it -> showing.askDaily(it, Reply.Ask.NO_NEWS));
        return next.isPresent();
    }

    private boolean hasMore(Daily daily, Day day) {
        return day.asked() < daily.count() && day.holds(turn.at()) && !daily.isPausedOn(day.date());
    }

    // ---- its reminder

    /** The reminder, or what is left of it, after the settings changed. */
    void rearm() {
        turn.cancel(Timers.REMIND);
        if (turn.daily != null && turn.day != null && turn.day.holds(turn.at())) {
            remindLater(turn.daily, turn.day);
        }
    }

    private void remindLater(Daily daily, Day day) {
        LocalTime time = daily.reminder();
        if (time != null && isRemindedOf(day) && !daily.isQuietAt(time)) {
            Instant when = day.date().atTime(time).atZone(daily.zone()).toInstant();
            if (when.isAfter(turn.now())) {
                turn.set(Timers.REMIND, when);
            }
        }
    }

    private static boolean isRemindedOf(Day day) {
        return !day.settled() && (day.ignored() <= SOON || day.ignored() % SOON == 0);
    }

    /** The day's question is still open: one line about it, if nobody is busy. */
    void remind() {
        Daily daily = turn.daily;
        Day day = turn.day;
        Asking open = turn.open;
        if (daily != null
                && day != null
                && open != null
                && open.occasion() == Occasion.DAILY
                && isRemindedOf(day)
                && isStillTime(daily, day)
                && !turn.isActive()) {
            days.settle();
            turn.say(
                    new Reply.Reminder(day.date(), turn.learner().streak().days()),
                    new Action.Ask(open.question()),
                    new Action.NotToday());
        }
    }

    private boolean isStillTime(Daily daily, Day day) {
        ZonedDateTime local = turn.now().atZone(daily.zone());
        return !turn.now().isAfter(turn.at().plus(LATE))
                && local.toLocalDate().equals(day.date())
                && !daily.isQuietAt(local.toLocalTime())
                && daily.comesOn(day.date());
    }

    // ---- a day without it

    /** «Not today»: spends a freeze, or says what comes of having none. */
    void notToday() {
        LocalDate date = meant();
        Reply.NotToday said = days.spendFreeze(date);
        turn.cancel(Timers.REMIND);
        if (said.outcome() != Reply.NotToday.Outcome.ENDS) {
            turn.waitingDay = null;
            close();
            turn.day = leftBe(date, said.outcome());
        }
        turn.say(said);
    }

    /** In the night, under a question of the evening before, it is that evening's. */
    private LocalDate meant() {
        Day day = turn.day;
        Asking open = turn.open;
        if (day != null
                && open != null
                && open.occasion() == Occasion.DAILY
                && !day.settled()
                && day.holds(turn.at())) {
            return day.date();
        }
        return turn.today();
    }

    /** A question that has not come yet does not come on that date any more. */
    private @Nullable Day leftBe(LocalDate date, Reply.NotToday.Outcome outcome) {
        Day day = turn.day;
        Daily daily = turn.daily;
        if (day != null && day.date().equals(date)) {
            return outcome == Reply.NotToday.Outcome.FROZEN ? day.enough().settle() : day.enough();
        }
        return daily == null || !daily.comesOn(date) ? day : Day.letGo(date, daily.zone());
    }

    private void close() {
        showing.current()
                .filter(it -> it.asking().occasion() == Occasion.DAILY)
                .ifPresent(it -> showing.close(it, Ending.SKIPPED));
    }
}
