package interviewcoach.quiz;

import interviewcoach.bank.Question;
import interviewcoach.bank.Topic;
import interviewcoach.quiz.Asking.Occasion;
import interviewcoach.quiz.Session.Ending;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs of questions, and what comes after a question is closed. */
final class Sessions {

    static final int USUAL = 5;

    private static final int MOST = 20;
    private static final Duration LONG = Duration.ofMinutes(10);

    private final Turn turn;
    private final Showing showing;

    Sessions(Turn turn) {
        this.turn = turn;
        showing = new Showing(turn);
    }

    /** {@code /quiz} with what was typed behind it. */
    void typed(String arguments) {
        if (arguments.isBlank()) {
            resume();
            return;
        }
        Wish wish = Wish.of(arguments);
        if (wish.isAnyTopic()) {
            start("", wish.count());
        } else {
            TopicNames names = new TopicNames(turn.bank().topics());
            names.find(wish.topic())
                    .ifPresentOrElse(
                            topic -> start(topic.id(), wish.count()), () -> unknown(names, wish));
        }
    }

    private void unknown(TopicNames names, Wish wish) {
        List<Topic> nearest = names.nearest(wish.topic());
        turn.say(new Reply.UnknownTopic(wish.topic(), nearest), buttons(nearest, wish.count()));
    }

    /** Takes up the session that runs, or asks what the next one should be about. */
    void resume() {
        if (turn.session == null) {
            chooseTopic();
        } else {
            showing.current().ifPresentOrElse(showing::repeat, this::next);
        }
    }

    private void chooseTopic() {
        List<List<Action>> rows = new ArrayList<>();
        rows.add(List.of(new Action.Start("", USUAL)));
        rows.addAll(buttons(turn.bank().topics(), USUAL));
        turn.say(new Reply.ChooseTopic(turn.bank().topics()), rows);
    }

    private static List<List<Action>> buttons(List<Topic> topics, int count) {
        return topics.stream()
                .map(topic -> List.<Action>of(new Action.Start(topic.id(), count)))
                .toList();
    }

    /** Begins a session; one that runs is given up for it. */
    void start(String topic, int count) {
        int available = turn.choice().pool(topic).size();
        if (available == 0) {
            showing.putAside();
            turn.say(new Reply.NoQuestions(), new Action.Type("topics"));
        } else {
            begin(topic, upTo(count, available));
        }
    }

    /** So many questions as are wanted, there, and bearable. */
    static int upTo(int count, int available) {
        return Math.clamp(count, 1, Math.min(MOST, available));
    }

    /** Begins a session of so many questions. */
    void begin(String topic, int count) {
        showing.putAside();
        turn.session = new Session(topic, count, List.of(), turn.at(), false);
        next();
    }

    /** The next question: of the session, else a single one. */
    void next() {
        Session session = turn.session;
        if (session == null) {
            single();
        } else if (!session.stopOffered() && isLong(session)) {
            turn.session = session.withStopOffered();
            turn.say(
                    new Reply.StopOffer(session.results().size(), session.count()),
                    new Action.Continue(),
                    new Action.Stop());
        } else {
            nextOf(session);
        }
    }

    private boolean isLong(Session session) {
        return Duration.between(session.startedAt(), turn.at()).compareTo(LONG) >= 0;
    }

    private void nextOf(Session session) {
        Optional<Question> next = showing.choose(session);
        if (session.complete() || next.isEmpty()) {
            end(session);
        } else {
            showing.ask(next.get(), Occasion.SESSION);
        }
    }

    private void single() {
        EveryDay everyDay = new EveryDay(turn);
        if (!everyDay.comeIfWaiting() && !everyDay.goOn()) {
            showing.choose("", Set.of())
                    .ifPresentOrElse(
                            question -> showing.ask(question, Occasion.CHOSEN),
                            () -> turn.say(new Reply.NoQuestions(), new Action.Type("topics")));
        }
    }

    /** The person wants to go on: what they have said to the open question stays. */
    void goOn() {
        Optional<Standing> current = showing.current();
        current.ifPresent(it -> showing.close(it, Ending.SKIPPED));
        if (current.filter(Standing::isAnswered).isPresent()) {
            new DailyChoice(turn).offerOnce();
        }
        if (!endIfComplete()) {
            next();
        }
    }

    /** What is said when a question was closed: that reply, and what follows from the end. */
    void closed(Reply reply, List<Action> more) {
        Session session = turn.session;
        List<Action> row = new ArrayList<>();
        if (session == null || !session.complete()) {
            row.add(new Action.Next());
        }
        row.addAll(more);
        turn.say(reply, row.toArray(Action[]::new));
        endIfComplete();
        new DailyChoice(turn).offerOnce();
    }

    private boolean endIfComplete() {
        Session session = turn.session;
        if (session == null || !session.complete()) {
            return false;
        }
        end(session);
        return true;
    }

    /** {@code /stop}: ends the session, or the single question that is open. */
    void stop() {
        Session session = turn.session;
        Asking open = turn.open;
        if (open != null && (session == null || open.occasion() == Occasion.SESSION)) {
            showing.leave(open);
        }
        if (turn.session != null) {
            end(turn.session);
        } else {
            turn.say(
                    open == null ? new Reply.NothingToStop() : new Reply.Skipped(),
                    new Action.Next());
        }
    }

    private void end(Session session) {
        turn.session = null;
        Score score = new Score(turn.bank());
        List<Action> rounds = new ArrayList<>(List.of(new Action.Start("", session.count())));
        score.weakest(session)
                .<Action>map(it -> new Action.Start(it.id(), session.count()))
                .or(() -> score.worst(session).map(it -> new Action.Ask(it.id())))
                .ifPresent(rounds::add);
        List<List<Action>> rows = new ArrayList<>(List.of(rounds));
        new Reviewing(turn).offerAfter(session).ifPresent(it -> rows.add(List.of(it)));
        turn.say(score.summary(session), rows);
        new EveryDay(turn).comeIfWaiting();
    }

    /** What was typed behind {@code /quiz}: a topic and a number, in either order. */
    record Wish(String topic, int count) {

        private static final Set<String> ANY = Set.of("", "all", "any", "все", "любая", "любые");

        static Wish of(String arguments) {
            List<String> words = new ArrayList<>(List.of(arguments.strip().split("\\s+")));
            int count = USUAL;
            if (isNumber(words.getLast())) {
                count = number(words.removeLast());
            } else if (isNumber(words.getFirst())) {
                count = number(words.removeFirst());
            }
            return new Wish(String.join(" ", words), count);
        }

        boolean isAnyTopic() {
            return ANY.contains(Spelling.plain(topic));
        }

        private static boolean isNumber(String word) {
            return word.matches("[0-9]{1,9}");
        }

        private static int number(String word) {
            return Math.clamp(Integer.parseInt(word), 1, MOST);
        }
    }
}
