package interviewcoach.quiz;

import interviewcoach.bank.Question;
import interviewcoach.grading.Credit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Disputed verdicts: the claim is noted, and a person decides later. */
final class Appeals {

    /** Stands for what none of the points says. */
    static final int OTHER = -1;

    private static final String IN_WORDS = "";

    private final Turn turn;
    private final Showing showing;

    Appeals(Turn turn) {
        this.turn = turn;
        showing = new Showing(turn);
    }

    /**
     * {@code /appeal}: about the latest verdict; behind it may stand the number of a point in the
     * offer, or what was not noticed.
     */
    void typed(String arguments) {
        Optional<Standing> latest = disputable().findFirst();
        if (latest.isEmpty()) {
            turn.say(new Reply.NothingToAppeal());
        } else if (arguments.isBlank()) {
            offer(latest.get());
        } else {
            claim(latest.get(), arguments);
        }
    }

    private void claim(Standing standing, String arguments) {
        List<Integer> points = standing.uncredited();
        int number = arguments.matches("[0-9]{1,2}") ? Integer.parseInt(arguments) : 0;
        if (number >= 1 && number <= points.size()) {
            claim(standing, standing.question().points().get(points.get(number - 1)).id(), "");
        } else {
            claim(standing, null, arguments);
        }
    }

    void offer(String question) {
        of(question).ifPresentOrElse(this::offer, () -> turn.say(new Reply.NothingToAppeal()));
    }

    private void offer(Standing standing) {
        Question question = standing.question();
        List<Integer> points = standing.uncredited();
        List<List<Action>> rows = new ArrayList<>();
        points.forEach(point -> rows.add(List.of(new Action.Claim(question.id(), point))));
        rows.add(List.of(new Action.Claim(question.id(), OTHER)));
        turn.say(new Reply.AppealOffer(question, points, isLatest(standing)), rows);
    }

    /** A point is claimed by its index. */
    void claim(String question, int index) {
        Optional<Standing> standing = of(question);
        if (standing.isPresent() && index == OTHER) {
            turn.awaits = new State.Awaits.ClaimFor(question);
            turn.say(new Reply.AppealWords());
        } else {
            standing.flatMap(it -> point(it, index))
                    .ifPresentOrElse(
                            point -> claim(standing.orElseThrow(), point.id(), ""),
                            () -> turn.say(new Reply.NothingToAppeal()));
        }
    }

    private static Optional<Question.Point> point(Standing standing, int index) {
        List<Question.Point> points = standing.question().points();
        return index < 0 || index >= points.size()
                ? Optional.empty()
                : Optional.of(points.get(index)).filter(it -> standing.credit(it) != Credit.FULL);
    }

    /** What was not noticed, in words. */
    void words(String question, String words) {
        of(question)
                .ifPresentOrElse(
                        it -> claim(it, null, words), () -> turn.say(new Reply.NothingToAppeal()));
    }

    private void claim(Standing standing, @Nullable String point, String comment) {
        Asking asking = standing.asking();
        String claimed = point == null ? IN_WORDS : point;
        if (asking.claims().claimed().contains(claimed)) {
            turn.say(new Reply.AlreadyAppealed());
            return;
        }
        turn.amend(asking.number(), it -> it.claimed(claimed));
        boolean passes = new Recollection(turn).claimed(standing.with(asking.claimed(claimed)));
        turn.fact(
                new Fact.Appealed(
                        turn.cause(),
                        turn.learner().id(),
                        asking.number(),
                        standing.question().id(),
                        standing.question().revision(),
                        point,
                        comment,
                        asking.said().texts(),
                        standing.told()));
        tellThoseWhoDecide();
        turn.say(
                new Reply.Appealed(standing.question(), isLatest(standing), passes),
                turn.open == null ? new Action[] {new Action.Next()} : new Action[0]);
    }

    private void tellThoseWhoDecide() {
        Snapshot.World world = turn.world();
        Stream.concat(world.operators().stream(), world.curators().stream())
                .distinct()
                .sorted()
                .map(this::news)
                .forEach(it -> turn.fact(new Fact.Tell(it)));
    }

    private Event news(long who) {
        return new Event.AppealCame(
                "appeal:" + turn.cause() + ":" + who,
                Conversation.with(who),
                turn.at(),
                turn.cause());
    }

    /** Nothing else was asked since. */
    private boolean isLatest(Standing standing) {
        return Stream.concat(Stream.ofNullable(turn.open), turn.recent.stream())
                .limit(1)
                .anyMatch(it -> it.number() == standing.asking().number());
    }

    private Optional<Standing> of(String question) {
        return disputable().filter(it -> it.question().id().equals(question)).findFirst();
    }

    /** Verdicts below 100 %, the latest first. */
    private Stream<Standing> disputable() {
        return Stream.concat(Stream.ofNullable(turn.open), turn.recent.stream())
                .flatMap(it -> showing.standing(it).stream())
                .filter(it -> it.isAnswered() && !it.isPerfect());
    }
}
