package interviewcoach.grading;

import java.util.List;

/**
 * The judgement of one answer, or of several texts on one question merged.
 *
 * @param score 0..1
 * @param points one for each point of the rubric, in its order
 * @param misconceptions what the answer states that is not so
 */
public record Grade(
        double score, Verdict verdict, Manner manner, List<PointGrade> points, List<Objection> misconceptions) {

    public Grade {
        points = List.copyOf(points);
        misconceptions = List.copyOf(misconceptions);
    }
}
