package interviewcoach.grading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the grades of several texts on one question together, in the order they were written. */
final class Merger {

    private final Rubric rubric;
    private final PointGrade[] points;
    private final Map<String, Objection> objections = new LinkedHashMap<>();
    private final Set<String> denied = new LinkedHashSet<>();

    private Merger(Rubric rubric, List<PointGrade> first) {
        this.rubric = rubric;
        points = first.toArray(PointGrade[]::new);
    }

    /**
     * Whether a text says something that counts; a list of keywords must not fill up a later text.
     */
    static boolean tells(Grade grade) {
        return switch (grade.manner()) {
            case PLAIN, COPY -> true;
            case EMPTY, ECHO, KEYWORDS, UNRECOGNISED -> false;
        };
    }

    static Grade merged(Rubric rubric, List<Grade> inOrder) {
        Merger merger = new Merger(rubric, inOrder.getFirst().points());
        inOrder.forEach(merger::add);
        Manner manner = inOrder.getLast().manner();
        List<PointGrade> points = List.of(merger.points);
        List<Objection> objections = List.copyOf(merger.objections.values());
        double score = Judge.score(rubric, manner, points, objections);
        return Judge.grade(score, manner, points, objections, List.copyOf(merger.denied));
    }

    private void add(Grade grade) {
        for (int i = 0; i < points.length; i++) {
            points[i] = decided(points[i], grade.points().get(i));
        }
        grade.denied().forEach(this::lift);
        for (Rubric.Misconception misconception : rubric.misconceptions()) {
            if (isLifted(misconception, grade)) {
                objections.remove(misconception.spec().id());
            }
        }
        for (Objection objection : grade.misconceptions()) {
            objections.put(objection.misconception(), objection);
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
        objections.remove(misconception);
        denied.add(misconception);
    }

    private static boolean isLifted(Rubric.Misconception misconception, Grade later) {
        List<String> given = new ArrayList<>();
        later.points().stream()
                .filter(point -> point.credit().given())
                .forEach(point -> given.add(point.id()));
        return misconception.spec().liftedBy().stream().anyMatch(given::contains);
    }
}
