package interviewcoach.grading;

import java.util.Collection;
import java.util.List;

/** What was found in an answer, corrected by a person who read it. */
final class Correction {

    private Correction() {}

    /** The findings of the grade with those ideas; its score and verdict are to be judged anew. */
    static Grade of(Grade grade, Collection<String> ideas) {
        List<PointGrade> points = grade.points().stream().map(it -> given(it, ideas)).toList();
        List<Objection> objections =
                grade.misconceptions().stream()
                        .filter(it -> !ideas.contains("!" + it.misconception()))
                        .toList();
        boolean changed =
                !points.equals(grade.points()) || !objections.equals(grade.misconceptions());
        return changed
                ? new Grade(
                        grade.score(),
                        grade.verdict(),
                        grade.borderline(),
                        manner(grade.manner()),
                        points,
                        objections,
                        grade.denied())
                : grade;
    }

    /** Words that spoke against the point are no evidence of it. */
    private static PointGrade given(PointGrade point, Collection<String> ideas) {
        return ideas.contains(point.id()) && point.credit() != Credit.FULL
                ? new PointGrade(
                        point.id(),
                        Credit.FULL,
                        point.credit().given() ? point.evidence() : List.of())
                : point;
    }

    /** Whoever says an idea answers the question, however it looked. */
    private static Manner manner(Manner manner) {
        return switch (manner) {
            case COPY -> Manner.COPY;
            case PLAIN, EMPTY, ECHO, KEYWORDS, UNRECOGNISED -> Manner.PLAIN;
        };
    }
}
