package interviewcoach.quiz;

import interviewcoach.bank.Question;
import interviewcoach.grading.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a person decided about an appeal, where the learner who made it hears it. */
final class Rulings {

    private final Turn turn;

    Rulings(Turn turn) {
        this.turn = turn;
    }

    /**
     * What is kept of the showing is put right, and the decision is told: not between another
     * question and its answer, and not at night. To do it again, once it may be told, changes no
     * more.
     */
    void told() {
        if (turn.snapshot().outside() instanceof Outside.Disputed(var dispute, var past, _)
                && dispute.ruling() != null) {
            turn.bank()
                    .question(dispute.question())
                    .ifPresentOrElse(
                            it -> tell(it, dispute, past),
                            () -> say(dispute, new Reply.RulingTooLate()));
        }
    }

    private void say(Dispute dispute, Reply reply, Action... row) {
        Instant when = turn.isOpen(dispute.number()) ? turn.now() : turn.free();
        if (when.isAfter(turn.now())) {
            turn.set(Timers.RULING + dispute.id(), when);
        } else {
            turn.say(reply, row);
        }
    }

    /** The conversation may still remember the showing, and judge further texts of it. */
    private void tell(Question question, Dispute dispute, Past past) {
        turn.amend(dispute.number(), it -> it.settled(dispute.claim(), dispute.idea()));
        if (dispute.ruling() == Ruling.ACCEPTED) {
            accepted(question, dispute, past);
        } else {
            rejected(question, dispute, past);
        }
    }

    private void accepted(Question question, Dispute dispute, Past past) {
        double score = new Regrades(turn).again(question, past);
        say(
                dispute,
                new Reply.AppealAccepted(
                        question,
                        Ideas.named(question, dispute.idea()).orElse(""),
                        Verdict.of(score),
                        score),
                turn.open == null ? new Action[] {new Action.Next()} : new Action[0]);
    }

    private void rejected(Question question, Dispute dispute, Past past) {
        boolean open = turn.isOpen(past.number());
        new Recollection(turn).rejected(question, past, dispute.claim());
        say(
                dispute,
                new Reply.AppealRejected(question, point(question, dispute), open),
                open ? new Action[0] : new Action[] {new Action.Ask(question.id())});
    }

    private static Question.@Nullable Point point(Question question, Dispute dispute) {
        return question.points().stream()
                .filter(it -> it.id().equals(dispute.point()))
                .findFirst()
                .orElse(null);
    }
}
