package interviewcoach.quiz;

import interviewcoach.bank.Question;
import interviewcoach.learner.Due;
import interviewcoach.learner.Goal;
import interviewcoach.learner.Plan;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /review}: going through what is about to be forgotten or, before an interview, the plan.
 */
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

    /**
     * Asks so many of the questions that are due, or says when one will be; before an interview, of
     * those that the plan has for today.
     */
    void start(int count) {
        Goal goal = turn.plan().map(Plan::goal).orElse(null);
        int left = left(Set.of());
        if (left == 0) {
            turn.say(
                    goal == null ? nothing(turn.due()) : new Reply.GoalDone(goal, turn.today()),
                    new Action.Next());
        } else {
            int asked = Sessions.upTo(count, left);
            turn.say(
                    goal == null
                            ? new Reply.ReviewBegins(left, asked)
                            : new Reply.GoalReview(goal, turn.today(), left, asked));
            new Sessions(turn).begin(Session.DUE, asked);
        }
    }

    /** How many questions there are to be asked, without those. */
    private int left(Set<String> without) {
        return new Goals(turn)
                .leftToday(without)
                .orElseGet(() -> {
                    List<Question> due = turn.due().questions();
                    return (int) due.stream().filter(it -> !without.contains(it.id())).count();
                });
    }

    private Reply nothing(Due due) {
        Optional<ZonedDateTime> next = due.nextAt().map(it -> it.atZone(turn.zone()));
        LocalDate day = next.map(ZonedDateTime::toLocalDate).orElse(turn.today());
        return new Reply.NothingToReview(
                (int) ChronoUnit.DAYS.between(turn.today(), day),
                next.map(ZonedDateTime::toLocalTime).orElse(null));
    }

    /** A button for what is left, beside what was in the session before. */
    Optional<Action> offerAfter(Session session) {
        int left = left(session.questions());
        return left == 0
                ? Optional.empty()
                : Optional.of(new Action.Review(Sessions.upTo(Sessions.USUAL, left)));
    }
}
