package interviewcoach.quiz;

import interviewcoach.bank.Question;
import interviewcoach.quiz.Asking.Occasion;
import interviewcoach.quiz.Session.Ending;
import interviewcoach.recall.Rating;
import java.util.List;
import java.util.Optional;

/** For somebody who cannot answer: a hint, the answer, or another question. */
final class Helping {

    private final Turn turn;
    private final Showing showing;

    Helping(Turn turn) {
        this.turn = turn;
        showing = new Showing(turn);
    }

    void hint() {
        showing.demanded().ifPresent(this::hint);
    }

    private void hint(Standing standing) {
        hintable(standing)
                .ifPresentOrElse(
                        point -> hint(standing, point),
                        () -> turn.say(new Reply.NoMoreHints(), answerOf(standing)));
    }

    private static Optional<Question.Point> hintable(Standing standing) {
        return standing.hintable()
                .filter(point -> standing.asking().help().hints() < point.hints().size())
                .filter(point -> standing.asking().help().hints() < Standing.HINTS);
    }

    private void hint(Standing standing, Question.Point point) {
        Asking asking = standing.asking().hinted();
        turn.open = asking;
        turn.fact(
                new Fact.Hinted(
                        turn.learner().id(),
                        asking.number(),
                        asking.question(),
                        asking.help().hints()));
        double ceiling = standing.with(asking).ceiling();
        turn.say(
                new Reply.Hint(
                        point.hints().get(asking.help().hints() - 1),
                        asking.help().hints(),
                        ceiling),
                asking.help().hints() < Standing.HINTS
                        ? new Action[] {new Action.Hint(asking.question()), answerOf(standing)}
                        : new Action[] {answerOf(standing)});
    }

    private static Action answerOf(Standing standing) {
        return new Action.Reveal(standing.question().id());
    }

    void notKnown() {
        showing.demanded().ifPresent(this::notKnown);
    }

    private void notKnown(Standing standing) {
        if (hintable(standing).isPresent()) {
            turn.say(
                    new Reply.NotKnown(),
                    new Action.Hint(standing.question().id()),
                    answerOf(standing));
        } else {
            turn.say(new Reply.NoMoreHints(), answerOf(standing));
        }
    }

    void reveal() {
        showing.demanded().ifPresent(this::reveal);
    }

    private void reveal(Standing standing) {
        Asking shown = standing.asking().answerShown();
        turn.reviewed(shown, Rating.AGAIN);
        showing.close(standing.with(shown), Ending.REVEALED);
        new Sessions(turn).closed(new Reply.Answer(standing.question()), List.of());
    }

    /** Skips the question; the next one follows at once, except after the last one of a day. */
    void skip() {
        showing.demanded().ifPresent(this::skip);
    }

    private void skip(Standing standing) {
        if (standing.asking().occasion() == Occasion.DAILY) {
            showing.close(standing, Ending.SKIPPED);
            if (!new EveryDay(turn).goOn()) {
                turn.say(new Reply.Skipped(), new Action.Next());
            }
        } else {
            new Sessions(turn).goOn();
        }
    }
}
