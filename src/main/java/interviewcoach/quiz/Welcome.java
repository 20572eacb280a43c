package interviewcoach.quiz;

import interviewcoach.bank.Question;
import interviewcoach.quiz.Asking.Occasion;
import java.util.Set;

/** The first minute, and every later {@code /start}. */
final class Welcome {

    private static final String QUESTION = "q_";
    private static final String TOPIC = "t_";

    private final Turn turn;
    private final Showing showing;

    Welcome(Turn turn) {
        this.turn = turn;
        showing = new Showing(turn);
    }

    /** Perhaps with what a link carries: a question or a topic. */
    void start(String link) {
        RoundLink.read(link).ifPresentOrElse(new Sealing(turn)::open, () -> startWith(link));
    }

    private void startWith(String link) {
        if (link.startsWith(QUESTION)) {
            turn.bank()
                    .question(link.substring(QUESTION.length()))
                    .ifPresentOrElse(this::ask, this::missing);
        } else if (link.startsWith(TOPIC) && isTopic(link.substring(TOPIC.length()))) {
            new Sessions(turn).start(link.substring(TOPIC.length()), Sessions.USUAL);
        } else {
            greet();
        }
    }

    private boolean isTopic(String id) {
        return turn.bank().topic(id).isPresent();
    }

    /** Asks that question, or repeats it when it is open already. */
    void ask(Question question) {
        showing.current()
                .filter(it -> it.question().id().equals(question.id()))
                .ifPresentOrElse(showing::repeat, () -> showing.ask(question, Occasion.CHOSEN));
    }

    private void missing() {
        turn.say(new Reply.NoSuchQuestion(), new Action.Next());
    }

    /** Greets and asks at once. */
    void greet() {
        if (turn.isNewcomer()) {
            turn.say(new Reply.Greeting(turn.learner().name()));
            turn.settleIn();
            first();
        } else {
            turn.say(new Reply.WelcomeBack(turn.learner().name()));
            showing.current().ifPresentOrElse(showing::repeat, () -> new Sessions(turn).next());
        }
    }

    private void first() {
        showing.choose("", Set.of())
                .ifPresentOrElse(
                        question -> showing.ask(question, Occasion.WELCOME),
                        () -> turn.say(new Reply.NoQuestions()));
    }
}
