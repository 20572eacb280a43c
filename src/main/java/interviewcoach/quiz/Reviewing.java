package interviewcoach.quiz;

import interviewcoach.learner.Due;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** {@code /review}: going through what is about to be forgotten. */
final class Reviewing {

    private final Turn turn;

    Reviewing(Turn turn) {
        this.turn = turn;
    }

    /** With what was typed behind it; without a number a review that runs goes on. */
    void typed(String arguments) {
        Session session = turn.session;
        if (arguments.matches("[0-9]{1,9}")) {
            start(Integer.parseInt(arguments));
        } else if (session != null && session.isReview()) {
            new Sessions(turn).resume();
        } else {
            start(Sessions.USUAL);
        }
    }

    /** Asks so many of the questions that are due, or says when one will be. */
    void start(int count) {
        int due = turn.due().questions().size();
        if (due == 0) {
            turn.say(nothing(turn.due()), new Action.Next());
        } else {
            int asked = Sessions.upTo(count, due);
            turn.say(new Reply.ReviewBegins(due, asked));
            new Sessions(turn).begin(Session.DUE, asked);
        }
    }

    private Reply nothing(Due due) {
        Optional<ZonedDateTime> next = due.nextAt().map(it -> it.atZone(turn.zone()));
        LocalDate day = next.map(ZonedDateTime::toLocalDate).orElse(turn.today());
        return new Reply.NothingToReview(
                (int) ChronoUnit.DAYS.between(turn.today(), day),
                next.map(ZonedDateTime::toLocalTime).orElse(null));
    }

    /** A button for what is due, if anything is that was not in the session before. */
    Optional<Action> offerAfter(Session session) {
        long due =
                turn.due().questions().stream()
                        .filter(it -> !session.questions().contains(it.id()))
                        .count();
        return due == 0
                ? Optional.empty()
                : Optional.of(new Action.Review(Sessions.upTo(Sessions.USUAL, (int) due)));
    }
}
