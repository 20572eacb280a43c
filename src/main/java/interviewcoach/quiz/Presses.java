package interviewcoach.quiz;

import interviewcoach.bank.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is pressed. */
final class Presses {

    /** Two presses so close are meant as one. */
    private static final Duration TWICE = Duration.ofSeconds(3);

    private final Turn turn;
    private final Showing showing;

    Presses(Turn turn) {
        this.turn = turn;
        showing = new Showing(turn);
    }

    void press(Event.Pressed pressed) {
        Action.decode(pressed.data())
                .ifPresentOrElse(
                        action -> act(action, pressed.message()),
                        () -> turn.toast(new Reply.UnknownButton()));
    }

    private void act(Action action, int message) {
        switch (action) {
            case Action.Hint(var question) -> on(question, () -> new Helping(turn).hint());
            case Action.Skip(var question) -> on(question, () -> new Helping(turn).skip());
            case Action.Reveal(var question) -> on(question, () -> new Helping(turn).reveal());
            case Action.Ask(var question) -> ask(question);
            case Action.Next() -> next();
            case Action.Start(var topic, var count) -> start(topic, count);
            case Action.Stop() -> new Sessions(turn).stop();
            case Action.Continue() -> next();
            case Action.Appeal(var question) -> new Appeals(turn).offer(question);
            case Action.Claim(var question, var point) -> new Appeals(turn).claim(question, point);
            case Action.Ease(var question) -> new Easing(turn).pressed(question);
            case Action.Review(var count) -> review(count);
            case Action.ToggleTopic(var topic) -> new Preferences(turn).toggle(topic, message);
            case Action.ToggleLevel(var level) -> new Preferences(turn).toggle(level, message);
            case Action.OfDaily it ->
                    new DailyPresses(turn, new DailyChoice(turn)).act(it, message);
            case Action.OfGoal it -> new Goals(turn).act(it);
            case Action.Speak(var language) -> new Preferences(turn).speak(language);
            case Action.Forget(var confirmed) -> new Data(turn).forget(confirmed);
            case Action.OfDraft it -> new Drafts(turn).act(it);
            case Action.OfShelf it -> new Shelves(turn).act(it);
            case Action.OfAppeal it -> new Disputes(turn).act(it, message);
            case Action.OfRound _ -> turn.toast(new Reply.UnknownButton());
            case Action.Type(var command) -> new Commands(turn).run(Commands.Line.of(command));
        }
    }

    /** Acts on the open question; the button of a closed one offers to ask it again. */
    private void on(String question, Runnable doing) {
        Asking open = turn.open;
        if (open != null && open.question().equals(question)) {
            doing.run();
        } else {
            closed(turn.bank().question(question).orElse(null));
        }
    }

    private void closed(@Nullable Question question) {
        if (question == null) {
            turn.say(new Reply.ClosedQuestion(null), new Action.Next());
        } else {
            turn.say(
                    new Reply.ClosedQuestion(question),
                    new Action.Ask(question.id()),
                    new Action.Next());
        }
    }

    private void ask(String question) {
        turn.bank()
                .question(question)
                .ifPresentOrElse(
                        new Welcome(turn)::ask,
                        () -> turn.say(new Reply.Withdrawn(), new Action.Next()));
    }

    private void start(String topic, int count) {
        if (isJustStarted(topic)) {
            return;
        }
        if (topic.isEmpty() || turn.bank().topic(topic).isPresent()) {
            new Sessions(turn).start(topic, count);
        } else {
            new Sessions(turn).typed("");
        }
    }

    private void review(int count) {
        if (!isJustStarted(Session.DUE)) {
            new Reviewing(turn).start(count);
        }
    }

    private boolean isJustStarted(String topic) {
        Session session = turn.session;
        return session != null
                && session.topic().equals(topic)
                && session.results().isEmpty()
                && isJustNow(session.startedAt());
    }

    /**
     * Goes on. A question to which nothing was said yet is not skipped by it: the button may be an
     * old one, or pressed twice.
     */
    private void next() {
        Optional<Standing> fresh = showing.current().filter(it -> !it.isAnswered());
        if (fresh.isEmpty()) {
            new Sessions(turn).goOn();
        } else if (!isJustNow(fresh.get().asking().askedAt())) {
            showing.repeat(fresh.get());
        }
    }

    private boolean isJustNow(Instant when) {
        return Duration.between(when, turn.at()).compareTo(TWICE) < 0;
    }
}
