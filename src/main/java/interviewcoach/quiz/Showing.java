package interviewcoach.quiz;

import interviewcoach.bank.Question;
import interviewcoach.learner.Learner;
import interviewcoach.learner.NextQuestion;
import interviewcoach.learner.Progress;
import interviewcoach.quiz.Asking.Occasion;
import interviewcoach.quiz.Session.Ending;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asking a question and closing it: a conversation has at most one open. */
final class Showing {

    private final Turn turn;

    Showing(Turn turn) {
        this.turn = turn;
    }

    /** Shows a question; the one that was open is put aside. */
    void ask(Question question, Occasion occasion) {
        open(question, occasion);
        say(question, occasion);
    }

    /**
     * Shows a question of the day.
     *
     * @param freezes how many are left when one was spent on the day before, else {@link
     *     Reply.Ask#NO_NEWS}
     */
    void askDaily(Question question, int freezes) {
        open(question, Occasion.DAILY);
        sayDaily(question, freezes);
    }

    /** Opens a question without showing it, because the person has it before their eyes. */
    void open(Question question, Occasion occasion) {
        putAside();
        if (turn.awaits instanceof State.Awaits.Trial) {
            turn.awaits = new State.Awaits.Nothing();
        }
        Asking asking = Asking.shown(turn.nextNumber(), question, occasion, turn.at());
        turn.open = asking;
        turn.fact(
                new Fact.Asked(
                        turn.learner().id(),
                        asking.number(),
                        question.id(),
                        question.revision(),
                        occasion));
    }

    /** Shows the open question once more. */
    void repeat(Standing standing) {
        say(standing.question(), standing.asking().occasion());
    }

    private void sayDaily(Question question, int freezes) {
        Day day = turn.day;
        Daily daily = turn.daily;
        turn.say(
                new Reply.Ask(
                        question,
                        turn.bank().topic(question.topic()).orElseThrow(),
                        Occasion.DAILY,
                        day == null ? 0 : day.asked(),
                        daily == null ? 0 : daily.count(),
                        new Days(turn).withToday(),
                        freezes),
                new Action.Hint(question.id()),
                new Action.NotToday());
    }

    private void say(Question question, Occasion occasion) {
        if (occasion == Occasion.DAILY) {
            sayDaily(question, Reply.Ask.NO_NEWS);
            return;
        }
        Session session = occasion == Occasion.SESSION ? turn.session : null;
        turn.say(
                new Reply.Ask(
                        question,
                        turn.bank().topic(question.topic()).orElseThrow(),
                        occasion,
                        session == null ? 0 : session.position(),
                        session == null ? 0 : session.count(),
                        0,
                        Reply.Ask.NO_NEWS),
                new Action.Hint(question.id()),
                new Action.Skip(question.id()));
    }

    /** The open question, if there is one and the bank still has it. */
    Optional<Standing> current() {
        Asking asking = turn.open;
        return asking == null ? Optional.empty() : standing(asking);
    }

    Optional<Standing> standing(Asking asking) {
        return turn.bank()
                .question(asking.question())
                .map(question -> Standing.of(turn.grader(), question, asking));
    }

    /** The open question; when it is empty, the person has been told why. */
    Optional<Standing> demanded() {
        Optional<Standing> current = current();
        if (current.isEmpty()) {
            boolean withdrawn = turn.open != null;
            putAside();
            turn.say(
                    withdrawn ? new Reply.Withdrawn() : new Reply.NoOpenQuestion(),
                    new Action.Next());
        }
        return current;
    }

    /** The person leaves the open question, which is therefore not the next to come. */
    void leave(Asking open) {
        boolean answered = current().filter(Standing::isAnswered).isPresent();
        putAside();
        if (!answered) {
            turn.progressed(progress(open.question(), Ending.SKIPPED, 0));
        }
    }

    /** Closes the open question as answered if it was, else without harm. */
    void putAside() {
        Optional<Standing> current = current();
        if (current.filter(Standing::isAnswered).isPresent()) {
            close(current.get(), Ending.ANSWERED);
        } else if (turn.open != null) {
            Asking asking = turn.open;
            turn.open = null;
            turn.fact(closed(asking, Ending.SKIPPED, 0));
        }
    }

    /** Closes the open question; what was answered stays answered, however it ends. */
    void close(Standing standing, Ending wanted) {
        if (standing.isHeld()) {
            turn.say(standing.feedback(null, null, false));
        }
        Asking asking = standing.asking();
        Ending ending = standing.isAnswered() ? Ending.ANSWERED : wanted;
        turn.open = null;
        turn.fact(closed(asking, ending, standing.score()));
        turn.progressed(progress(asking.question(), ending, standing.score()));
        if (standing.isAnswered()) {
            turn.keep(asking);
        }
        count(asking, new Session.Result(asking.question(), standing.score(), ending));
    }

    private Fact.Closed closed(Asking asking, Ending ending, double score) {
        return new Fact.Closed(
                turn.learner().id(), asking.number(), asking.question(), ending, score);
    }

    private Progress progress(String question, Ending ending, double score) {
        Progress before = turn.progress().getOrDefault(question, Progress.none(question));
        Instant at = turn.at();
        return switch (ending) {
            case ANSWERED -> before.answered(score, at);
            case REVEALED -> before.revealed(at);
            case SKIPPED -> before.skipped(at);
        };
    }

    private void count(Asking asking, Session.Result result) {
        Session session = turn.session;
        if (session != null && asking.occasion() == Occasion.SESSION) {
            turn.session = session.with(result);
        }
    }

    /** The question of those topics that serves the learner next; none for their own choice. */
    Optional<Question> chooseOf(Set<String> topics) {
        Learner learner = turn.learner();
        return choose(
                topics.isEmpty() ? turn.choice() : turn.choice(learner.choosing(topics)),
                "",
                Set.of());
    }

    /** The next question of a session. */
    Optional<Question> choose(Session session) {
        return session.isReview() && turn.plan().isEmpty()
                ? turn.due().next(session.questions(), justAsked())
                : choose(session.isReview() ? "" : session.topic(), session.questions());
    }

    /** The question that serves the learner next. */
    Optional<Question> choose(String topic, Set<String> excluded) {
        return choose(turn.choice(), topic, excluded);
    }

    private Optional<Question> choose(NextQuestion choice, String topic, Set<String> excluded) {
        Set<String> all = new HashSet<>(excluded);
        turn.recent.stream()
                .filter(it -> !it.claims().claimed().isEmpty())
                .map(Asking::question)
                .forEach(all::add);
        return choice.choose(topic, all, previous(), turn.snapshot().seed())
                .or(() -> choice.choose(topic, excluded, previous(), turn.snapshot().seed()));
    }

    private @Nullable String previous() {
        Asking before = turn.open == null ? turn.snapshot().state().open() : turn.open;
        return before != null ? before.question() : last().map(Progress::question).orElse(null);
    }

    /** What was asked last, if not so long ago that it may lead a review again. */
    private @Nullable String justAsked() {
        return last().filter(it -> it.lastAt().plus(Turn.IDLE).isAfter(turn.at()))
                .map(Progress::question)
                .orElse(null);
    }

    private Optional<Progress> last() {
        return turn.progress().values().stream().max(Comparator.comparing(Progress::lastAt));
    }
}
