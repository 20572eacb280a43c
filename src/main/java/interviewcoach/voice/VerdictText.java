package interviewcoach.voice;

import interviewcoach.bank.Question.Point;
import interviewcoach.grading.Credit;
import interviewcoach.grading.Evidence;
import interviewcoach.grading.Objection;
import interviewcoach.grading.PointGrade;
import interviewcoach.grading.Verdict;
import interviewcoach.quiz.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A verdict, point by point: what was said, what is not so, what is missing, and then the next
 * question or the reference answer. It says what was not found, never what somebody does not know.
 */
final class VerdictText {

    private final Reply.Feedback feedback;
    private final Phrases phrases;
    private final Room room;

    VerdictText(Reply.Feedback feedback, Phrases phrases, Room room) {
        this.feedback = feedback;
        this.phrases = phrases;
        this.room = room;
    }

    String html() {
        List<String> lines = new ArrayList<>();
        lines.add(headline());
        lines.addAll(remarks());
        lines.addAll(covered());
        lines.addAll(objections());
        lines.addAll(missing());
        bonus().ifPresent(lines::add);
        lines.addAll(ending());
        return String.join("\n", lines);
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

    private List<String> remarks() {
        List<String> lines = new ArrayList<>();
        if (feedback.grade().score() > feedback.ceiling()) {
            lines.add(phrases.loweredByHints(Percent.of(feedback.ceiling())));
        }
        if (feedback.copied()) {
            lines.add(phrases.ownWords());
        }
        if (feedback.grade().verdict() == Verdict.WRONG && objections().isEmpty()) {
            boolean none = required(Credit::given) == 0;
            lines.add(none ? phrases.nothingFound() : phrases.mainNotFound());
        }
        return lines.stream().map(Html::escape).toList();
    }

    // ---- point by point

    private List<String> covered() {
        return feedback.grade().points().stream()
                .filter(grade -> grade.credit().given() && isNew(grade) && !point(grade).bonus())
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
                feedback.grade().misconceptions().stream().map(this::objection);
        Stream<String> contradictions =
                feedback.grade().points().stream()
                        .filter(grade -> isObjected(grade.credit()))
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

    private List<String> missing() {
        return feedback.grade().points().stream()
                .filter(grade -> grade.credit() == Credit.MISSING && !point(grade).bonus())
                .map(grade -> Html.prose("– " + phrase(point(grade).gap())))
                .toList();
    }

    private Optional<String> bonus() {
        String said =
                feedback.grade().points().stream()
                        .filter(grade -> grade.credit().given() && isNew(grade))
                        .filter(grade -> point(grade).bonus())
                        .map(grade -> quotes(grade.evidence()))
                        .collect(Collectors.joining(", "));
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(Html.prose(phrases.beyondExpected() + " " + said));
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

    /** Ideas that only earlier texts held were shown before; copied ones need no quotes. */
    private boolean isNew(PointGrade merged) {
        return !feedback.copied()
                && feedback.latest().points().stream()
                        .anyMatch(
                                grade -> grade.id().equals(merged.id()) && grade.credit().given());
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
