package interviewcoach.quiz;

import interviewcoach.recall.Rating;
import java.util.Optional;
import java.util.function.Consumer;

/** The learner's own word that a right answer came easily: its question comes back later. */
final class Easing {

    private final Turn turn;
    private final Showing showing;

    Easing(Turn turn) {
        this.turn = turn;
        showing = new Showing(turn);
    }

    /** The button under the verdict on that question. */
    void pressed(String question) {
        Optional<Asking> latest =
                turn.recent.stream().filter(it -> it.question().equals(question)).findFirst();
        ease(latest, turn::toast);
    }

    /** {@code /easy}: about the question that was closed last. */
    void typed() {
        ease(turn.recent.stream().findFirst(), turn::say);
    }

    private void ease(Optional<Asking> closed, Consumer<Reply> tell) {
        Optional<Asking> good = closed.filter(this::isGood);
        good.ifPresent(it -> turn.reviewed(it, Rating.EASY));
        tell.accept(good.isPresent() ? new Reply.Eased() : new Reply.NothingToEase());
    }

    private boolean isGood(Asking closed) {
        return showing.standing(closed)
                .flatMap(Rater::rate)
                .filter(Rating.GOOD::equals)
                .isPresent();
    }
}
