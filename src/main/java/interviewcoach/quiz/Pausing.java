package interviewcoach.quiz;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A pause of the daily question: nothing comes, and the days neither count nor break a streak. */
final class Pausing {

    private static final Set<String> OFF =
            Set.of("off", "stop", "end", "0", "выкл", "стоп", "снять", "нет", "конец");

    private final Turn turn;
    private final DailyChoice choice;

    Pausing(Turn turn) {
        this(turn, new DailyChoice(turn));
    }

    Pausing(Turn turn, DailyChoice choice) {
        this.turn = turn;
        this.choice = choice;
    }

    /** {@code /pause} with what was typed behind it. */
    void typed(String said) {
        Daily daily = turn.daily;
        if (daily == null) {
            choice.status(null);
        } else if (said.isBlank()) {
            choice.menu(DailyPart.PAUSE, null);
        } else if (OFF.contains(said.strip().toLowerCase(Locale.ROOT))) {
            end();
        } else {
            PauseWords.read(said, today())
                    .ifPresentOrElse(
                            this::until,
                            () ->
                                    turn.say(
                                            new Reply.BadPause(said),
                                            DailyButtons.of(DailyPart.PAUSE, daily, List.of())));
        }
    }

    /** Whole days, today is the first. */
    void days(int count) {
        if (turn.daily == null) {
            choice.status(null);
        } else if (count == 0) {
            end();
        } else {
            until(today().plusDays(Math.clamp(count, 1, PauseWords.MOST)));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(turn.at(), turn.zone());
    }

    private void until(LocalDate date) {
        Daily daily = turn.daily;
        if (daily != null) {
            choice.set(daily.pausedUntil(date));
            if (turn.day != null) {
                turn.day = turn.day.settle().enough();
            }
            turn.waitingDay = null;
            turn.cancel(Timers.DAILY);
            turn.cancel(Timers.REMIND);
            int streak = turn.isKnown() ? turn.learner().streak().days() : 0;
            turn.say(new Reply.Paused(date, streak), new Action.DailyPause(0));
        }
    }

    private void end() {
        Daily daily = turn.daily;
        if (daily != null) {
            Daily back = daily.pausedUntil(null);
            choice.set(back);
            turn.say(new Reply.DailyOn(back));
        }
    }
}
