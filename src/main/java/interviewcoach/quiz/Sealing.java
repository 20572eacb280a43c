package interviewcoach.quiz;

import interviewcoach.bank.Question;
import interviewcoach.grading.Grade;
import interviewcoach.league.Sealed;
import interviewcoach.quiz.Asking.Occasion;
import java.time.Duration;
import java.util.Optional;

/** A member's side of a group's sealed question: the private chat, in which nobody looks on. */
final class Sealing {

    /** Telegram links to messages of supergroups, whose ids lie behind this one. */
    private static final long SUPERGROUPS = -1_000_000_000_000L;

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
        turn.visits();
        if (turn.snapshot().outside() instanceof Outside.Invited invited) {
            switch (invited.rank()) {
                case ADMIN, MEMBER -> open(link, invited);
                case OUTSIDER -> turn.say(new Reply.NotAMember(), new Action.Next());
                case UNKNOWN ->
                        turn.say(
                                new Reply.CannotTell(), new Action.Type("start " + link.written()));
            }
        } else {
            turn.say(new Reply.Trouble());
        }
    }

    private void open(RoundLink link, Outside.Invited invited) {
        Sealed sealed = invited.sealed();
        Optional<Question> question =
                sealed == null ? Optional.empty() : turn.bank().question(sealed.question());
        if (sealed != null && question.isPresent() && invited.open() && !sealed.isLate(turn.at())) {
            ask(link, sealed, question.get(), back(link.group(), invited.message()));
        } else {
            revealed(question);
        }
    }

    private void revealed(Optional<Question> question) {
        turn.say(
                new Reply.SealOpened(question.orElse(null)),
                question.<Action>map(it -> new Action.Ask(it.id())).orElseGet(Action.Next::new));
    }

    private void ask(RoundLink link, Sealed sealed, Question question, String back) {
        boolean again = sealed.of(turn.learner().id()).isPresent();
        turn.awaits =
                new State.Awaits.Seal(link.group(), link.number(), question.id(), again, back);
        turn.say(
                new Reply.SealedAsk(
                        question,
                        turn.bank().topic(question.topic()).orElseThrow(),
                        Duration.between(turn.at(), sealed.deadline()),
                        again));
    }

    /** Where a message of a group stands; empty when no link leads there. */
    private static String back(Conversation group, int message) {
        if (message == 0 || group.chat() > SUPERGROUPS) {
            return "";
        }
        String topic = group.topic() == 0 ? "" : group.topic() + "/";
        return "https://t.me/c/%d/%s%d".formatted(SUPERGROUPS - group.chat(), topic, message);
    }

    // ---- the answer

    /** What was said to it goes to the group, unseen until the reveal. */
    void said(State.Awaits.Seal seal, Event.Said said) {
        turn.visits(
                new State.Given(
                        seal.group(), seal.number(), said.message(), said.text(), seal.back()));
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
    }

    /** Whether the message was such an answer; if it says something else now, that counts. */
    boolean edited(Event.Edited edited) {
        State.Given given = turn.visit == null ? null : turn.visit.given();
        if (given == null || given.message() != edited.message()) {
            return false;
        }
        if (!given.text().equals(edited.text())) {
            amend(given, edited);
        }
        return true;
    }

    private void amend(State.Given given, Event.Edited edited) {
        turn.visits(
                new State.Given(
                        given.group(),
                        given.number(),
                        given.message(),
                        edited.text(),
                        given.back()));
        turn.tell(
                new Event.Amended(
                        turn.key("amended"),
                        given.group(),
                        edited.at(),
                        edited.by(),
                        given.number(),
                        edited.text(),
                        turn.learner().quotable()));
    }

    /** The group has it. */
    void taken(Event.Taken taken) {
        State.Given given = turn.visit == null ? null : turn.visit.given();
        if (given == null) {
            return;
        }
        boolean latest = given.group().equals(taken.group()) && given.number() == taken.number();
        Action change = again(taken.group(), taken.number());
        boolean stranger = turn.isNewcomer();
        turn.say(
                new Reply.SealedTaken(taken.again(), stranger, latest ? given.back() : ""),
                stranger && !taken.again()
                        ? new Action[] {change, new Action.Type("start")}
                        : new Action[] {change});
        giveBack();
    }

    private static Action again(Conversation group, int number) {
        return new Action.Type("start " + new RoundLink(group, number).written());
    }

    /** The person has said that they will not answer it now. */
    void skipped(State.Awaits.Seal seal) {
        turn.say(new Reply.SealedSkipped(), again(seal.group(), seal.number()));
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
                    turn.visits();
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
                    turn.visits();
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
