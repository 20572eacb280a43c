package interviewcoach.quiz;

import interviewcoach.bank.Question;
import interviewcoach.grading.Credit;
import interviewcoach.grading.Grade;
import interviewcoach.grading.Manner;
import interviewcoach.grading.PointGrade;
import interviewcoach.quiz.Asking.Nudge;
import interviewcoach.quiz.Asking.Occasion;
import interviewcoach.quiz.Asking.Undecided;
import interviewcoach.quiz.Session.Ending;
import interviewcoach.recall.Rating;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From a text to a verdict, or to a request to say it better. */
final class Answering {

    /** From this length on, Telegram may have split the text in two. */
    private static final int LONG = 3_500;

    private static final int LONGEST = 16_000;
    private static final Duration CONTINUATION = Duration.ofSeconds(2);
    private static final int FOLLOW_UPS = 2;
    private static final int FOLLOW_UPS_OF_A_DAY = 1;

    private final Turn turn;
    private final Showing showing;

    Answering(Turn turn) {
        this.turn = turn;
        showing = new Showing(turn);
    }

    /** Free text to the open question, or to the older one whose message it replies to. */
    void said(Event.Said said) {
        if (turn.pending.isEmpty()) {
            reopen(said.repliesTo());
        }
        boolean mayGoOn = turn.open != null && said.text().length() >= LONG;
        if (mayGoOn || !turn.pending.isEmpty()) {
            wait(said.text());
        } else {
            answer(said.message(), said.text());
        }
    }

    /** A text whose message is elsewhere. */
    void heard(String text) {
        answer(0, text);
    }

    /** A text that was judged without a word, because its verdict was told elsewhere. */
    void counted(Standing standing, Grade grade, String text) {
        turn.fact(graded(standing, grade, text));
        Rater.rate(standing).ifPresent(it -> turn.reviewed(standing.asking(), it));
        new Days(turn).answered(standing.asking());
        showing.close(standing, Ending.ANSWERED);
    }

    private void wait(String text) {
        String all = turn.pending.isEmpty() ? text : turn.pending + "\n" + text;
        turn.pending = all.substring(0, Math.min(all.length(), LONGEST));
        turn.set(Timers.MORE, turn.at().plus(CONTINUATION));
    }

    /** No continuation came: the long text is complete. */
    void complete() {
        String text = turn.pending;
        turn.pending = "";
        if (!text.isEmpty()) {
            answer(0, text);
        }
    }

    /** An edit matters only while the coach waits for better words of that very message. */
    void edited(Event.Edited edited) {
        Asking asking = turn.open;
        Undecided undecided = asking == null ? null : asking.said().undecided();
        if (undecided != null
                && undecided.message() == edited.message()
                && !undecided.text().equals(edited.text())) {
            answer(edited.message(), edited.text());
        }
    }

    private void reopen(Event.@Nullable Quoted quoted) {
        if (quoted == null || isOpen(quoted.text())) {
            return;
        }
        turn.bank().questions().stream()
                .filter(it -> quoted.text().contains(it.text()))
                .max(Comparator.comparingInt(it -> it.text().length()))
                .ifPresent(it -> showing.open(it, Occasion.CHOSEN));
    }

    private boolean isOpen(String quoted) {
        return showing.current().filter(it -> quoted.contains(it.question().text())).isPresent();
    }

    private void answer(int message, String text) {
        showing.demanded().ifPresent(standing -> judge(standing, new Undecided(message, text)));
    }

    private void judge(Standing standing, Undecided said) {
        Grade grade = turn.grader().grade(standing.question().rubric(), said.text());
        Optional<Request> request =
                request(standing, grade, said.text())
                        .filter(it -> !standing.asking().said().nudges().contains(it.nudge()));
        if (request.isPresent()) {
            turn.open = standing.asking().nudged(request.get().nudge(), said);
            turn.say(request.get().reply(), request.get().buttons());
        } else {
            decide(standing, grade, said);
        }
    }

    // ---- no verdict yet

    private record Request(Nudge nudge, Reply reply, Action... buttons) {}

    private Optional<Request> request(Standing standing, Grade grade, String text) {
        String id = standing.question().id();
        Action hint = new Action.Hint(id);
        Action reveal = new Action.Reveal(id);
        return switch (grade.manner()) {
            case EMPTY -> request(Nudge.SAY_MORE, new Reply.SayMore(), hint, reveal);
            case ECHO -> request(Nudge.ADD_TO_ECHO, new Reply.OnlyEcho(), hint, reveal);
            case KEYWORDS ->
                    standing.isAnswered() && isCredited(grade)
                            ? Optional.empty()
                            : request(Nudge.CONNECT_TERMS, new Reply.ConnectTerms());
            case UNRECOGNISED ->
                    other(standing, text)
                            .or(() -> request(Nudge.SAY_DIRECTLY, new Reply.SayDirectly(), reveal));
            case PLAIN -> undecided(standing, grade, text);
            case COPY -> Optional.empty();
        };
    }

    private Optional<Request> undecided(Standing standing, Grade grade, String text) {
        if (isCredited(grade) || !grade.misconceptions().isEmpty()) {
            return Optional.empty();
        }
        return conflict(standing.question(), grade)
                .<Request>flatMap(it -> request(Nudge.DECIDE, new Reply.Decide(it.gap())))
                .or(() -> other(standing, text));
    }

    private static boolean isCredited(Grade grade) {
        return grade.points().stream().anyMatch(it -> it.credit().given());
    }

    private static Optional<Question.Point> conflict(Question question, Grade grade) {
        return grade.points().stream()
                .filter(it -> it.credit() == Credit.CONFLICT)
                .map(PointGrade::id)
                .map(question::point)
                .max(Comparator.comparingInt(Question.Point::weight));
    }

    private Optional<Request> other(Standing standing, String text) {
        boolean known = standing.asking().said().nudges().contains(Nudge.THIS_QUESTION);
        if (known || standing.isAnswered() || text.length() >= LONG) {
            return Optional.empty();
        }
        return turn.bank()
                .nearest(turn.grader(), turn.grader().read(text), standing.question())
                .flatMap(fits ->
                        request(
                                Nudge.THIS_QUESTION,
                                new Reply.OtherQuestion(fits),
                                new Action.Ask(fits.id())));
    }

    private static Optional<Request> request(Nudge nudge, Reply reply, Action... buttons) {
        return Optional.of(new Request(nudge, reply, buttons));
    }

    // ---- a verdict

    private void decide(Standing before, Grade grade, Undecided said) {
        Standing standing = before.answered(turn.grader(), said.text(), grade);
        turn.open = standing.asking();
        turn.fact(graded(standing, grade, said.text()));
        new Days(turn).answered(standing.asking());
        new Recollection(turn).rate(standing).ifPresent(it -> turn.reviewed(standing.asking(), it));
        Optional<Question.Point> next = isDone(standing) ? Optional.empty() : standing.next();
        if (next.isPresent() && !before.isAnswered() && grade.doubtful()) {
            clarify(standing, next.get(), said);
            return;
        }
        Reply.Feedback feedback =
                standing.feedback(
                        before.isHeld() ? null : before.grade(),
                        next.map(Question.Point::id).orElse(null),
                        grade.manner() == Manner.COPY);
        if (next.isPresent()) {
            followUp(standing, feedback, next.get());
        } else {
            finish(standing, feedback);
        }
    }

    /** An interviewer who is not sure asks before he judges. */
    private void clarify(Standing standing, Question.Point point, Undecided said) {
        turn.open = standing.asking().followedUp(point.id()).nudged(Nudge.CLARIFY, said);
        String id = standing.question().id();
        turn.say(new Reply.Clarify(point.followUp()), new Action.Hint(id), new Action.Reveal(id));
    }

    private Fact.Graded graded(Standing standing, Grade grade, String text) {
        Asking asking = standing.asking();
        return new Fact.Graded(
                turn.learner().id(),
                asking.number(),
                asking.question(),
                asking.revision(),
                text,
                grade,
                standing.score());
    }

    private static boolean isDone(Standing standing) {
        Asking asking = standing.asking();
        int most = asking.occasion() == Occasion.DAILY ? FOLLOW_UPS_OF_A_DAY : FOLLOW_UPS;
        return asking.help().followUps() >= most;
    }

    private void followUp(Standing standing, Reply.Feedback feedback, Question.Point point) {
        turn.open = standing.asking().followedUp(point.id());
        List<Action> row = new ArrayList<>();
        row.add(new Action.Reveal(standing.question().id()));
        row.add(new Action.Next());
        row.addAll(appeal(standing));
        turn.say(feedback, row.toArray(Action[]::new));
    }

    private void finish(Standing standing, Reply.Feedback feedback) {
        showing.close(standing, Ending.ANSWERED);
        new Sessions(turn)
                .closed(feedback, standing.isPerfect() ? ease(standing) : appeal(standing));
    }

    private static List<Action> ease(Standing standing) {
        return Rater.rate(standing).filter(Rating.GOOD::equals).isPresent()
                ? List.of(new Action.Ease(standing.question().id()))
                : List.of();
    }

    private static List<Action> appeal(Standing standing) {
        return standing.isPerfect()
                ? List.of()
                : List.of(new Action.Appeal(standing.question().id()));
    }
}
