package interviewcoach.quiz;

import interviewcoach.bank.Question;
import interviewcoach.grading.Grade;
import interviewcoach.league.Sealed;
import interviewcoach.quiz.Asking.Occasion;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A member's side of a group's sealed question: the private chat, in which nobody looks on. */
final class Sealing {

    private final Turn turn;

    Sealing(Turn turn) {
        this.turn = turn;
    }

    /** What must be known before somebody can follow that link. */
    static Optional<Need> need(Person by, String start) {
        return RoundLink.read(start)
                .map(it -> new Need.Invitation(it.group(), it.number(), by.id()));
    }

    // ---- the question

    /** Somebody followed the link below the question. */
    void open(RoundLink link) {
        if (turn.snapshot().outside() instanceof Outside.Invited(var rank, var sealed, var open)) {
            switch (rank) {
                case ADMIN, MEMBER -> open(link, sealed, open);
                case OUTSIDER -> turn.say(new Reply.NotAMember(), new Action.Next());
                case UNKNOWN ->
                        turn.say(
                                new Reply.CannotTell(), new Action.Type("start " + link.written()));
            }
        } else {
            turn.say(new Reply.Trouble());
        }
    }

    private void open(RoundLink link, @Nullable Sealed sealed, boolean open) {
        Optional<Question> question =
                sealed == null ? Optional.empty() : turn.bank().question(sealed.question());
        if (sealed != null && question.isPresent() && open && !sealed.isLate(turn.at())) {
            ask(link, sealed, question.get());
        } else {
            revealed(question);
        }
    }

    private void revealed(Optional<Question> question) {
        turn.say(
                new Reply.SealOpened(question.orElse(null)),
                question.<Action>map(it -> new Action.Ask(it.id())).orElseGet(Action.Next::new));
    }

    private void ask(RoundLink link, Sealed sealed, Question question) {
        boolean again = sealed.of(turn.learner().id()).isPresent();
        turn.awaits = new State.Awaits.Seal(link.group(), link.number(), question.id(), again);
        turn.say(
                new Reply.SealedAsk(
                        question,
                        turn.bank().topic(question.topic()).orElseThrow(),
                        Duration.between(turn.at(), sealed.deadline()),
                        again));
    }

    // ---- the answer

    /** What was said to it goes to the group, unseen until the reveal. */
    void said(State.Awaits.Seal seal, Event.Said said) {
        turn.tell(
                new Event.Answered(
                        turn.key("sealed"),
                        seal.group(),
                        said.at(),
                        said.by(),
                        seal.number(),
                        seal.question(),
                        said.text(),
                        turn.learner().quotable()));
        turn.say(new Reply.SealedTaken(seal.changes()), new Action.Type(again(seal)));
        giveBack();
    }

    private static String again(State.Awaits.Seal seal) {
        return "start " + new RoundLink(seal.group(), seal.number()).written();
    }

    /** The person has said that they will not answer it now. */
    void skipped(State.Awaits.Seal seal) {
        turn.say(new Reply.SealedSkipped(), new Action.Type(again(seal)));
        giveBack();
    }

    /** What was open before is before their eyes again. */
    private void giveBack() {
        Showing showing = new Showing(turn);
        showing.current().ifPresent(showing::repeat);
    }

    // ---- the verdict

    /** The answer came too late for the group, so it is judged here and now. */
    void late(Event.CameLate late) {
        turn.bank()
                .question(late.question())
                .ifPresent(it -> {
                    turn.know(late.by());
                    turn.say(new Reply.TooLate(it));
                    new Showing(turn).open(it, Occasion.CHOSEN);
                    new Answering(turn).heard(late.text());
                });
    }

    /** The seal is broken: the answer counts for the learner as any other, without a word. */
    void unsealed(Event.Unsealed unsealed) {
        turn.bank()
                .question(unsealed.question())
                .ifPresent(it -> {
                    turn.know(unsealed.by());
                    count(it, unsealed.text());
                });
    }

    private void count(Question question, String text) {
        Asking asking = Asking.shown(turn.nextNumber(), question, Occasion.ROUND, turn.at());
        turn.fact(
                new Fact.Asked(
                        turn.learner().id(),
                        asking.number(),
                        question.id(),
                        question.revision(),
                        Occasion.ROUND));
        Grade grade = turn.grader().grade(question.rubric(), text);
        Standing standing =
                Standing.of(turn.grader(), question, asking.answered(text, question.revision()));
        Asking open = turn.open;
        new Answering(turn).counted(standing, grade, text);
        turn.open = open;
    }
}
