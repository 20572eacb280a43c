package interviewcoach.grading;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Puts the grades of several texts on one question together, in the order they were written. */
final class Merger {

    private final Rubric rubric;
    private final PointGrade[] points;
    private final Map<String, Stated> stated = new LinkedHashMap<>();
    private final Set<String> denied = new LinkedHashSet<>();

    private Merger(Rubric rubric, List<PointGrade> first) {
        this.rubric = rubric;
        points = first.toArray(PointGrade[]::new);
    }

    /**
     * A misconception as a text stated it.
     *
     * @param against the points of which its words say the opposite
     */
    private record Stated(Objection objection, Set<String> against) {}

    /**
     * Whether a text says something that counts; a list of keywords must not fill up a later text.
     */
    static boolean tells(Grade grade) {
        return switch (grade.manner()) {
            case PLAIN, COPY -> true;
            case EMPTY, ECHO, KEYWORDS, UNRECOGNISED -> false;
        };
    }

    static Grade merged(Judge judge, Rubric rubric, List<Grade> inOrder) {
        Merger merger = new Merger(rubric, inOrder.getFirst().points());
        inOrder.forEach(merger::add);
        Manner manner = inOrder.getLast().manner();
        List<PointGrade> points = List.of(merger.points);
        List<Objection> objections =
                merger.stated.values().stream().map(Stated::objection).toList();
        double score = judge.score(rubric, manner, points, objections);
        return judge.grade(score, manner, points, objections, List.copyOf(merger.denied));
    }

    private void add(Grade grade) {
        for (int i = 0; i < points.length; i++) {
            points[i] = decided(points[i], grade.points().get(i));
        }
        grade.denied().forEach(this::lift);
        for (Rubric.Misconception misconception : rubric.misconceptions()) {
            if (isLifted(misconception.spec(), grade)) {
                stated.remove(misconception.spec().id());
            }
        }
        for (Objection objection : grade.misconceptions()) {
            Set<String> against = against(objection, grade);
            stated.put(objection.misconception(), new Stated(objection, against));
            denied.remove(objection.misconception());
        }
    }

    /** A vaguer word on a point takes nothing back that was said well. */
    private static PointGrade decided(PointGrade earlier, PointGrade later) {
        return switch (later.credit()) {
            case MISSING -> earlier;
            case HALF -> earlier.credit() == Credit.FULL ? earlier : later;
            case CONTRADICTED, CONFLICT, FULL -> later;
        };
    }

    private void lift(String misconception) {
        stated.remove(misconception);
        denied.add(misconception);
    }

    /**
     * By a point that the author named; where none is named, by the right word on what the
     * misconception turned upside down, or by a later text that is right as a whole.
     */
    private boolean isLifted(RubricSpec.Misconception misconception, Grade later) {
        Stated earlier = stated.get(misconception.id());
        if (earlier == null) {
            return false;
        }
        if (misconception.liftedBy().isEmpty()) {
            return later.verdict() == Verdict.CORRECT
                    || anyPoint(
                            later,
                            it ->
                                    it.credit() == Credit.FULL
                                            && earlier.against().contains(it.id()));
        }
        return anyPoint(
                later, it -> it.credit().given() && misconception.liftedBy().contains(it.id()));
    }

    private static boolean anyPoint(Grade grade, Predicate<PointGrade> condition) {
        return grade.points().stream().anyMatch(condition);
    }

    private static Set<String> against(Objection objection, Grade grade) {
        return grade.points().stream()
                .filter(it -> it.credit() == Credit.CONTRADICTED)
                .filter(it -> overlap(it.evidence(), objection.evidence()))
                .map(PointGrade::id)
                .collect(Collectors.toSet());
    }

    private static boolean overlap(List<Evidence> some, List<Evidence> others) {
        return some.stream()
                .anyMatch(one ->
                        others.stream()
                                .anyMatch(it -> one.start() < it.end() && it.start() < one.end()));
    }
}
