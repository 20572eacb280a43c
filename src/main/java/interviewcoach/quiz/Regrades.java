package interviewcoach.quiz;

import interviewcoach.bank.Question;
import interviewcoach.grading.Grade;
import interviewcoach.grading.Verdict;
import interviewcoach.learner.Progress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Showings judged again by the rubric of today. What got better is lifted, nothing is ever lowered,
 * and the learner hears of better verdicts only.
 */
final class Regrades {

    private final Turn turn;

    Regrades(Turn turn) {
        this.turn = turn;
    }

    /** A question was revised since the learner answered it. */
    void revised(String id) {
        Optional<Question> question = turn.bank().question(id);
        if (question.isPresent()
                && turn.snapshot().outside() instanceof Outside.Answered(var showings)) {
            judge(
                    question.get(),
                    showings.stream()
                            .filter(it -> it.at().plus(Past.REMEMBERED).isAfter(turn.at()))
                            .filter(it -> it.isOlderThan(question.get().revision()))
                            .toList());
        }
    }

    private record Again(Past past, double score) {

        boolean isBetter() {
            return Verdict.of(score).compareTo(Verdict.of(past.score())) > 0;
        }
    }

    private void judge(Question question, List<Past> showings) {
        showings.stream()
                .map(it -> new Again(it, again(question, it)))
                .filter(it -> it.isBetter() && !turn.isOpen(it.past().number()))
                .filter(it -> turn.hasSpoken())
                .max(Comparator.comparing(it -> it.past().at()))
                .ifPresent(it ->
                        remember(
                                new Improvements.One(
                                        question.id(),
                                        LocalDate.ofInstant(it.past().at(), turn.zone()),
                                        Verdict.of(it.score()))));
    }

    /** Told once there is time for it; what comes until then is told with it. */
    private void remember(Improvements.One improvement) {
        if (turn.improved.waiting().isEmpty()) {
            turn.set(Timers.IMPROVED, turn.improved.due(turn.now()));
        }
        turn.improved = turn.improved.and(improvement);
    }

    /** Tells what got better, as soon as that disturbs nobody. */
    void tell() {
        Instant free = turn.free();
        if (free.isAfter(turn.now())) {
            turn.set(Timers.IMPROVED, free);
            return;
        }
        List<Reply.Regraded.Line> lines =
                turn.improved.waiting().stream().flatMap(it -> line(it).stream()).toList();
        turn.improved = turn.improved.toldAt(turn.now());
        if (!lines.isEmpty()) {
            turn.say(new Reply.Regraded(lines, turn.today()));
        }
    }

    private Optional<Reply.Regraded.Line> line(Improvements.One one) {
        return turn.bank()
                .question(one.question())
                .map(it -> new Reply.Regraded.Line(it, one.day(), one.verdict()));
    }

    /**
     * Judges a showing by its question as it is now, and by what was accepted of its appeals.
     *
     * @return its score from now on, never less than it was; 0..1
     */
    double again(Question question, Past past) {
        Standing standing = Standing.of(turn.grader(), question, Asking.again(past, question));
        Grade grade = Objects.requireNonNull(standing.grade(), "nothing was said");
        turn.fact(
                new Fact.Regraded(
                        turn.learner().id(),
                        past.where(),
                        past.number(),
                        question.id(),
                        question.revision(),
                        grade,
                        standing.score()));
        double score = Math.max(past.score(), standing.score());
        if (!turn.isOpen(past.number())) {
            lift(question.id(), score, past.latest());
            new Recollection(turn).judgedAgain(question, past);
        }
        return score;
    }

    private void lift(String question, double score, boolean latest) {
        Progress before = turn.progress().getOrDefault(question, Progress.none(question));
        Progress after = before.lifted(score, latest);
        if (before.answers() > 0 && !after.equals(before)) {
            turn.progressed(after);
        }
    }
}
