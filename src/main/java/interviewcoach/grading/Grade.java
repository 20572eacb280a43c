package interviewcoach.grading;

import java.util.List;

/**
 * The judgement of one answer, or of several texts on one question merged.
 *
 * @param score 0..1
 * @param borderline whether a little more or less would make it another verdict
 * @param points one for each point of the rubric, in its order
 * @param misconceptions what the answer states that is not so
 * @param denied ids of misconceptions whose opposite the answer states, which takes an earlier one
 *     back
 */
public record Grade(
        double score,
        Verdict verdict,
        boolean borderline,
        Manner manner,
        List<PointGrade> points,
        List<Objection> misconceptions,
        List<String> denied) {

    /** So far from the border of a verdict nothing is doubtful. */
    private static final double FAR = 0.25;

    /** A grade far from any border, that denies no misconception. */
    public Grade(
            double score,
            Verdict verdict,
            Manner manner,
            List<PointGrade> points,
            List<Objection> misconceptions) {
        this(score, verdict, false, manner, points, misconceptions, List.of());
    }

    public Grade {
        points = List.copyOf(points);
        misconceptions = List.copyOf(misconceptions);
        denied = List.copyOf(denied);
    }

    /** How sure the verdict is: 0.5 at the border to another one, 1 far from it. */
    public double confidence() {
        return 0.5 + 0.5 * Math.min(1, Verdict.margin(score) / FAR);
    }

    /**
     * Whether a fair examiner asks before judging: nothing was recognised or said, or the verdict
     * is doubtful.
     */
    public boolean asksForMore() {
        return switch (manner) {
            case EMPTY, ECHO, KEYWORDS, UNRECOGNISED -> true;
            case PLAIN, COPY -> doubtful();
        };
    }

    /** Whether the verdict hangs on one idea more, while nothing that was said is wrong. */
    public boolean doubtful() {
        return borderline
                && misconceptions.isEmpty()
                && points.stream().noneMatch(point -> point.credit().denied());
    }
}
