package interviewcoach.grading;

import interviewcoach.grading.RubricSpec.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns what was found into a score and a verdict. All figures of judgement stand here. */
final class Judge {

    /** 2.75 of 4 and 1.25 of 4, the borders between the three verdicts, in steps of the score. */
    private static final double CORRECT = 0.69;

    private static final double PARTIAL = 0.31;

    private static final double CONTRADICTED = 0.5;
    private static final double CONFLICT = 0.25;
    private static final double SERIOUS_SHARE = 0.65;
    private static final double SERIOUS_CAP = 0.6;
    private static final double SLIGHT = 0.1;
    private static final double KEYWORDS_CAP = 0.25;
    private static final double BONUS_SHARE = 0.3;

    private Judge() {}

    static Grade grade(
            double score,
            Manner manner,
            List<PointGrade> points,
            List<Objection> objections,
            List<String> denied) {
        double rounded = Math.round(1000 * score) / 1000.0;
        return new Grade(rounded, verdict(rounded), manner, points, objections, denied);
    }

    private static Verdict verdict(double score) {
        if (score >= CORRECT) {
            return Verdict.CORRECT;
        }
        return score >= PARTIAL ? Verdict.PARTIAL : Verdict.WRONG;
    }

    /** 0..1, before rounding. */
    static double score(
            Rubric rubric, Manner manner, List<PointGrade> points, List<Objection> objections) {
        double required = 0;
        double gained = 0;
        double bonuses = 0;
        double bonus = 0;
        for (int i = 0; i < points.size(); i++) {
            RubricSpec.Point point = rubric.points().get(i).spec();
            Credit credit = points.get(i).credit();
            if (point.bonus()) {
                bonuses += point.weight();
                bonus += point.weight() * credit.share();
            } else {
                required += point.weight();
                gained += point.weight() * (credit.share() - loss(credit));
            }
        }
        double covered = Math.max(0, gained / required);
        double share = bonuses == 0 ? 0 : bonus / bonuses;
        return capped(spoiled(lifted(covered, share), rubric, objections), manner);
    }

    /** What is beyond the expected counts only beside something expected. */
    private static double lifted(double covered, double bonus) {
        return covered == 0 ? 0 : covered + (1 - covered) * BONUS_SHARE * bonus;
    }

    private static double loss(Credit credit) {
        return switch (credit) {
            case CONTRADICTED -> CONTRADICTED;
            case CONFLICT -> CONFLICT;
            case MISSING, HALF, FULL -> 0;
        };
    }

    private static double spoiled(double score, Rubric rubric, List<Objection> objections) {
        Set<String> stated =
                objections.stream().map(Objection::misconception).collect(Collectors.toSet());
        double spoiled = score;
        for (Rubric.Misconception misconception : rubric.misconceptions()) {
            if (stated.contains(misconception.spec().id())) {
                spoiled =
                        misconception.spec().severity() == Severity.SERIOUS
                                ? Math.min(SERIOUS_CAP, spoiled * SERIOUS_SHARE)
                                : spoiled - SLIGHT;
            }
        }
        return Math.max(0, spoiled);
    }

    private static double capped(double score, Manner manner) {
        return switch (manner) {
            case KEYWORDS -> Math.min(KEYWORDS_CAP, score);
            case EMPTY, ECHO -> 0;
            case PLAIN, COPY, UNRECOGNISED -> Math.min(1, score);
        };
    }
}
