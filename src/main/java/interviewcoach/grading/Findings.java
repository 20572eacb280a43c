package interviewcoach.grading;

import interviewcoach.grading.Hit.Span;
import interviewcoach.grading.Pattern.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** What one answer shows of one rubric, point by point, before it becomes a score. */
final class Findings {

    /** Enough words to show a person why. */
    private static final int MOST_EVIDENCE = 4;

    /** Words of substance between those of an accusation where no marks are set. */
    private static final int MOST_BETWEEN = 2;

    /** Fewer words than these meet by chance. */
    private static final int FEWEST_SCATTERED = 3;

    private final Answer answer;
    private final Rubric rubric;
    private final Search search;
    private final Search benevolent;
    private final Subjects subjects;
    private final List<Objection> objections = new ArrayList<>();
    private final List<String> denied = new ArrayList<>();

    /** Words of misconceptions, which win no point. */
    private final List<Span> spoiled = new ArrayList<>();

    private Findings(Answer answer, Rubric rubric) {
        this.answer = answer;
        this.rubric = rubric;
        search = new Search(answer, rubric.questionRepeated(answer));
        benevolent = search.withBackReferences(rubric);
        subjects = Subjects.in(answer, rubric, search);
    }

    static Findings in(Answer answer, Rubric rubric) {
        Findings findings = new Findings(answer.repaired(rubric.vocabulary()), rubric);
        rubric.misconceptions().forEach(findings::findMisconception);
        return findings;
    }

    Grade grade(Judge judge) {
        List<PointGrade> points = points();
        boolean recognised =
                !objections.isEmpty()
                        || !denied.isEmpty()
                        || points.stream().anyMatch(point -> point.credit() != Credit.MISSING);
        Manner manner = MannerReader.manner(answer, rubric, recognised);
        double score = judge.score(rubric, manner, points, objections);
        return switch (manner) {
            case ECHO, KEYWORDS ->
                    judge.grade(score, manner, nothing(points), List.of(), List.of());
            case PLAIN, COPY, EMPTY, UNRECOGNISED ->
                    judge.grade(score, manner, points, objections, denied);
        };
    }

    /** What the words show, whatever the manner in which they are given. */
    List<PointGrade> points() {
        return rubric.points().stream().map(this::point).toList();
    }

    /** A pattern of the rubric and words that speak about it. */
    private record Found(Rule rule, Hit hit) {}

    private void findMisconception(Rubric.Misconception misconception) {
        List<Found> found =
                found(misconception.rules(), search::hits).stream()
                        .filter(one -> isSure(one.hit()))
                        .toList();
        List<Found> stated = found.stream().filter(one -> !one.hit().opposed()).toList();
        if (!stated.isEmpty()) {
            objections.add(new Objection(misconception.spec().id(), evidence(stated)));
            stated.forEach(one -> spoiled.addAll(one.hit().spans()));
        } else if (!found.isEmpty()) {
            denied.add(misconception.spec().id());
        }
    }

    private PointGrade point(Rubric.Point point) {
        List<Found> full = found(point, point.full());
        List<Found> said = agreeing(full);
        List<Found> opposed =
                full.stream().filter(one -> one.hit().opposed() && isSure(one.hit())).toList();
        if (!said.isEmpty()) {
            return isConflict(said, opposed)
                    ? new PointGrade(point.spec().id(), Credit.CONFLICT, both(said, opposed))
                    : new PointGrade(point.spec().id(), Credit.FULL, evidence(said));
        }
        if (!opposed.isEmpty()) {
            return new PointGrade(point.spec().id(), Credit.CONTRADICTED, evidence(opposed));
        }
        List<Found> half = half(point);
        return half.isEmpty()
                ? new PointGrade(point.spec().id(), Credit.MISSING, List.of())
                : new PointGrade(point.spec().id(), Credit.HALF, evidence(half));
    }

    /** A vaguer wording; else the words of the point, scattered over neighbouring sentences. */
    private List<Found> half(Rubric.Point point) {
        List<Found> vaguely = agreeing(found(point, point.half()));
        boolean mayBeScattered = !point.spec().bonus() && point.about().isEmpty();
        return vaguely.isEmpty() && mayBeScattered ? scattered(point) : vaguely;
    }

    private List<Found> scattered(Rubric.Point point) {
        List<Found> found = found(point.full(), benevolent::scattered);
        return agreeing(onSubject(point, found)).stream()
                .filter(one -> one.hit().terms() >= FEWEST_SCATTERED)
                .toList();
    }

    /** Where nobody set marks, an accusation needs words that stand together. */
    private boolean isSure(Hit hit) {
        if (!answer.unmarked()) {
            return true;
        }
        int between = 0;
        for (int i = hit.first(); i <= hit.last(); i++) {
            between += answer.hasContent(i) ? 1 : 0;
        }
        return between <= hit.terms() + MOST_BETWEEN;
    }

    private List<Found> agreeing(List<Found> found) {
        return found.stream()
                .filter(one -> !one.hit().opposed() && !one.hit().overlapsAny(spoiled))
                .toList();
    }

    /** The same is said and denied of the same, and nothing tells the two cases apart. */
    private boolean isConflict(List<Found> said, List<Found> opposed) {
        return opposed.stream()
                        .anyMatch(denial ->
                                said.stream().anyMatch(claim -> isSame(claim.hit(), denial.hit())))
                && said.stream()
                        .allMatch(claim ->
                                opposed.stream()
                                        .anyMatch(denial -> isSame(claim.hit(), denial.hit())));
    }

    private boolean isSame(Hit claim, Hit denial) {
        boolean apart = !claim.overlapsAny(denial.spans());
        return apart
                && claim.phrase() == denial.phrase()
                && !hasCondition(claim)
                && !hasCondition(denial);
    }

    /** Whether the clause says more than the hit, such as the case in which it holds. */
    private boolean hasCondition(Hit hit) {
        int clause = answer.clauses().clause(hit.first());
        int more = 0;
        for (int at = Math.max(0, hit.first() - 8);
                at < Math.min(answer.size(), hit.last() + 9);
                at++) {
            boolean outside = at < hit.first() || at > hit.last();
            if (outside && answer.clauses().clause(at) == clause && answer.hasContent(at)) {
                more++;
            }
        }
        return more >= 2;
    }

    private List<Evidence> both(List<Found> said, List<Found> opposed) {
        List<Evidence> both = new ArrayList<>(evidence(said).subList(0, 1));
        both.add(evidence(opposed).getFirst());
        return both;
    }

    private List<Found> found(Rubric.Point point, List<Rule> rules) {
        return onSubject(point, found(rules, benevolent::hits));
    }

    /** What is said of another subject says the opposite; what is denied of it says nothing. */
    private List<Found> onSubject(Rubric.Point point, List<Found> found) {
        List<Found> judged = new ArrayList<>();
        for (Found one : found) {
            if (!subjects.isAstray(point, one.hit())) {
                judged.add(one);
            } else if (!one.hit().opposed()) {
                judged.add(new Found(one.rule(), one.hit().turned()));
            }
        }
        return judged;
    }

    private static List<Found> found(List<Rule> rules, Function<Pattern, List<Hit>> search) {
        List<Found> found = new ArrayList<>();
        for (Rule rule : rules) {
            for (Hit hit : search.apply(rule.pattern())) {
                found.add(new Found(rule, hit));
            }
        }
        return found;
    }

    /** Strict before loose, precise before vague, early before late; each word shown once. */
    private List<Evidence> evidence(List<Found> found) {
        List<Found> best = new ArrayList<>(found);
        best.sort(
                Comparator.comparingInt((Found one) -> -one.hit().terms())
                        .thenComparing(one -> one.hit().how())
                        .thenComparingInt(one -> one.hit().first()));
        List<Span> shown = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        for (Found one : best) {
            if (evidence.size() < MOST_EVIDENCE && !one.hit().overlapsAny(shown)) {
                shown.addAll(one.hit().spans());
                evidence.addAll(one.hit().evidence(answer, one.rule().text()));
            }
        }
        return evidence;
    }

    /** Words that are only named say nothing about any point. */
    private static List<PointGrade> nothing(List<PointGrade> points) {
        return points.stream()
                .map(point -> new PointGrade(point.id(), Credit.MISSING, List.of()))
                .toList();
    }
}
