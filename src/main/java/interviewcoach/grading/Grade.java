package interviewcoach.grading;

import java.util.List;

/**
 * The judgement of one answer, or of several texts on one question merged.
 *
 * @param score 0..1
 * @param points one for each point of the rubric, in its order
 * @param misconceptions what the answer states that is not so
 * @param denied ids of misconceptions whose opposite the answer states, which takes an earlier one
 *     back
 */
public record Grade(
        double score,
        Verdict verdict,
        Manner manner,
        List<PointGrade> points,
        List<Objection> misconceptions,
        List<String> denied) {

    /** A grade that denies no misconception. */
    public Grade(
            double score,
            Verdict verdict,
            Manner manner,
            List<PointGrade> points,
            List<Objection> misconceptions) {
        this(score, verdict, manner, points, misconceptions, List.of());
    }

    public Grade {
        points = List.copyOf(points);
        misconceptions = List.copyOf(misconceptions);
        denied = List.copyOf(denied);
    }
}
