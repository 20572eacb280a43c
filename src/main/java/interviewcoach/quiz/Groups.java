package interviewcoach.quiz;

import interviewcoach.learner.Language;
import java.util.Optional;

/** In a group the coach posts a daily question, and invites to its private chat. */
final class Groups {

    private final Turn turn;

    Groups(Turn turn) {
        this.turn = turn;
    }

    void hear(Event event) {
        switch (event) {
            case Event.Said said -> replied(said);
            case Event.Commanded commanded -> commanded(commanded);
            case Event.Pressed pressed -> pressed(pressed);
            case Event.Admitted _ -> admitted();
            case Event.Dismissed _ -> turn.fact(new Fact.Gone());
            case Event.Moved moved -> turn.fact(new Fact.MovedTo(moved.newChat()));
            case Event.DayCame came -> new GroupDay(turn, came.conversation()).due(came.date());
            case Event.TimeUp up -> timeUp(up);
            case Event.Edited _, Event.Attached _, Event.WeekCame _, Event.Uploaded _ -> {}
            case Event.AppealCame _, Event.AppealDecided _, Event.Revised _ -> {}
        }
    }

    private void timeUp(Event.TimeUp up) {
        if (up.timer().equals(Timers.DAILY)) {
            new GroupDay(turn, up.conversation()).waited();
        }
    }

    /** Anybody may change the group's daily question. */
    private void commanded(Event.Commanded commanded) {
        DailyChoice choice = new DailyChoice(turn, language(commanded.by()));
        switch (commanded.name()) {
            case "daily" -> choice.typed(commanded.arguments());
            case "pause" -> new Pausing(turn, choice).typed(commanded.arguments());
            default -> invite();
        }
    }

    private void pressed(Event.Pressed pressed) {
        Optional<Action.OfDaily> daily =
                Action.decode(pressed.data())
                        .filter(Action.OfDaily.class::isInstance)
                        .map(Action.OfDaily.class::cast)
                        .filter(it -> !(it instanceof Action.NotToday));
        daily.ifPresentOrElse(
                it -> new DailyChoice(turn, language(pressed.by())).act(it, pressed.message()),
                () -> turn.toast(new Reply.NotForYou()));
    }

    private Language language(Person by) {
        return turn.isKnown() ? turn.learner().language() : Language.of(by.language());
    }

    private void replied(Event.Said said) {
        if (said.repliesTo() != null) {
            invite();
        }
    }

    private void admitted() {
        turn.fact(new Fact.Back());
        invite();
    }

    private void invite() {
        turn.say(new Reply.ComeToPrivate(turn.world().botName()));
    }
}
