package interviewcoach.voice;

import interviewcoach.bank.Question.Point;
import interviewcoach.grading.Credit;
import interviewcoach.grading.Evidence;
import interviewcoach.grading.Grade;
import interviewcoach.grading.Objection;
import interviewcoach.grading.PointGrade;
import interviewcoach.grading.Verdict;
import interviewcoach.quiz.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A verdict, point by point: what was said, what is not so, what is missing, and then the next
 * question or the reference answer. It says what was not found, never what somebody does not know.
 */
final class VerdictText {

    private static final int BONUSES = 2;

    /** From so many words on, a quote says something by itself. */
    private static final int TELLING = 3;

    private final Reply.Feedback feedback;
    private final Phrases phrases;
    private final Room room;

    VerdictText(Reply.Feedback feedback, Phrases phrases, Room room) {
        this.feedback = feedback;
        this.phrases = phrases;
        this.room = room;
    }

    String html() {
        List<String> news = news();
        List<String> lines = new ArrayList<>();
        lines.add(headline());
        lines.addAll(remarks(news));
        lines.addAll(news);
        lines.addAll(unsettled());
        lines.addAll(missing());
        lines.addAll(bonus());
        lines.addAll(ending());
        return String.join("\n", lines);
    }

    /** What the latest text has changed; the score line counts all. */
    private List<String> news() {
        return Stream.concat(covered().stream(), objections().stream()).toList();
    }

    // ---- the headline

    private String headline() {
        String verdict = Html.bold(phrases.verdict(feedback.grade().verdict()));
        String score = Percent.of(feedback.score());
        String ideas = phrases.ideas((int) required(Credit::given), (int) required(_ -> true));
        return verdict + Html.escape(" · " + score + " · " + ideas);
    }

    private long required(Predicate<Credit> which) {
        return feedback.grade().points().stream()
                .filter(grade -> !point(grade).bonus())
                .filter(grade -> which.test(grade.credit()))
                .count();
    }

    private List<String> remarks(List<String> news) {
        List<String> lines = new ArrayList<>();
        if (feedback.grade().score() > feedback.ceiling()) {
            lines.add(phrases.loweredByHints(Percent.of(feedback.ceiling())));
        }
        if (feedback.copied()) {
            lines.add(phrases.ownWords());
        } else if (feedback.before() != null && news.isEmpty() && bonus().isEmpty()) {
            lines.add(phrases.nothingNew());
        } else if (feedback.grade().verdict() == Verdict.WRONG && objections().isEmpty()) {
            boolean none = required(Credit::given) == 0;
            lines.add(none ? phrases.nothingFound() : phrases.mainNotFound());
        }
        return lines.stream().map(Html::escape).toList();
    }

    // ---- what is new

    private List<String> covered() {
        return feedback.grade().points().stream()
                .filter(grade -> isNewlyGiven(grade) && !point(grade).bonus())
                .map(this::covered)
                .toList();
    }

    private String covered(PointGrade grade) {
        boolean half = grade.credit() == Credit.HALF;
        String line = (half ? "± " : "+ ") + phrase(point(grade).label());
        String words = grade.evidence().isEmpty() ? "" : ": " + quotes(grade.evidence());
        return Html.prose(line + words + (half ? phrases.vague() : ""));
    }

    private List<String> objections() {
        Stream<String> misconceptions =
                feedback.grade().misconceptions().stream()
                        .filter(objection -> !isOld(objection))
                        .map(this::objection);
        Stream<String> contradictions =
                feedback.grade().points().stream()
                        .filter(grade -> isObjected(grade.credit()) && !isOld(grade))
                        .map(this::objection);
        return Stream.concat(misconceptions, contradictions).map(Html::prose).toList();
    }

    private static boolean isObjected(Credit credit) {
        return credit == Credit.CONTRADICTED || credit == Credit.CONFLICT;
    }

    private String objection(Objection objection) {
        String truth = feedback.question().misconception(objection.misconception()).explanation();
        return objection(objection.evidence(), phrase(truth));
    }

    private String objection(PointGrade grade) {
        return objection(grade.evidence(), whatIsTrue(grade));
    }

    private String objection(List<Evidence> evidence, String truth) {
        return "! " + (evidence.isEmpty() ? "" : quotes(evidence) + ": ") + truth;
    }

    private String whatIsTrue(PointGrade grade) {
        if (grade.credit() == Credit.CONFLICT) {
            return phrases.bothWays();
        }
        return grade.id().equals(feedback.followUp())
                ? phrases.notSo()
                : phrases.inTruth(phrase(point(grade).label()));
    }

    private List<String> bonus() {
        return feedback.grade().points().stream()
                .filter(grade -> isNewlyGiven(grade) && point(grade).bonus())
                .limit(BONUSES)
                .map(grade -> Html.prose(phrases.beyondExpected() + " " + beyond(grade)))
                .toList();
    }

    /** The idea, and the words that showed it unless they are too few to say anything. */
    private String beyond(PointGrade grade) {
        String label = phrase(point(grade).label());
        String words = quotes(grade.evidence());
        return words.split(" ").length < TELLING ? label : label + " (" + words + ")";
    }

    // ---- what is left

    /** Said before and not taken back, or said vaguely before and not better since. */
    private List<String> unsettled() {
        Stream<String> objections =
                feedback.grade().misconceptions().stream()
                        .filter(this::isOld)
                        .map(it -> "! " + phrases.notTakenBack() + quotes(it.evidence()));
        Stream<String> vague =
                feedback.grade().points().stream()
                        .filter(it -> it.credit() == Credit.HALF && isOld(it))
                        .filter(it -> !point(it).bonus())
                        .map(it -> "± " + phrase(point(it).label()) + phrases.vague());
        return Stream.concat(objections, vague).map(Html::prose).toList();
    }

    private List<String> missing() {
        return feedback.grade().points().stream()
                .filter(grade -> !point(grade).bonus())
                .filter(grade ->
                        grade.credit() == Credit.MISSING
                                || isObjected(grade.credit()) && isOld(grade))
                .map(grade -> Html.prose("– " + phrase(point(grade).gap())))
                .toList();
    }

    // ---- what comes next

    private List<String> ending() {
        String followUp = feedback.followUp();
        if (followUp != null) {
            Point asked = feedback.question().point(followUp);
            return List.of("", Html.bold(Shortened.line(asked.followUp(), 500)));
        }
        return feedback.copied()
                ? List.of()
                : new ReferenceText(feedback.question(), phrases).folded(room);
    }

    // ---- pieces

    private Point point(PointGrade grade) {
        return feedback.question().point(grade.id());
    }

    /** A copied idea needs no quote, and one that was shown needs it no more. */
    private boolean isNewlyGiven(PointGrade grade) {
        return grade.credit().given() && !feedback.copied() && !isOld(grade);
    }

    /**
     * Whether the verdict before it said as much of that idea, in full credit or the same words.
     */
    private boolean isOld(PointGrade grade) {
        Grade before = feedback.before();
        return before != null
                && before.points().stream()
                        .filter(it -> it.id().equals(grade.id()))
                        .anyMatch(it ->
                                it.equals(grade)
                                        || it.credit() == Credit.FULL
                                                && grade.credit() == Credit.FULL);
    }

    private boolean isOld(Objection objection) {
        Grade before = feedback.before();
        return before != null && before.misconceptions().contains(objection);
    }

    private String phrase(String text) {
        return Shortened.line(text, room.phrase());
    }

    /** The best evidence; a pattern of several parts has left several pieces of it. */
    private String quotes(List<Evidence> evidence) {
        return evidence.stream()
                .filter(it -> it.pattern().equals(evidence.getFirst().pattern()))
                .limit(2)
                .sorted(Comparator.comparingInt(Evidence::start))
                .map(it -> "«" + Shortened.line(it.quote(), room.quote()) + "»")
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
