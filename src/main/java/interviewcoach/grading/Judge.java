package interviewcoach.grading;

import interviewcoach.grading.Calibration.Figure;
import interviewcoach.grading.RubricSpec.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns what was found into a score and a verdict. */
final class Judge {

    private final Calibration figures;

    Judge(Calibration figures) {
        this.figures = figures;
    }

    Grade grade(
            double score,
            Manner manner,
            List<PointGrade> points,
            List<Objection> objections,
            List<String> denied) {
        double rounded = Math.round(1000 * score) / 1000.0;
        boolean borderline = Verdict.margin(rounded) <= figures.get(Figure.BAND);
        return new Grade(
                rounded, Verdict.of(rounded), borderline, manner, points, objections, denied);
    }

    /** 0..1, before rounding. */
    double score(
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
                bonus += point.weight() * share(credit);
            } else {
                required += point.weight();
                gained += point.weight() * (share(credit) - loss(credit));
            }
        }
        double covered = Math.max(0, gained / required);
        double share = bonuses == 0 ? 0 : bonus / bonuses;
        return capped(spoiled(lifted(covered, share), rubric, objections), manner);
    }

    /** What is beyond the expected counts only beside something expected. */
    private double lifted(double covered, double bonus) {
        return covered == 0 ? 0 : covered + (1 - covered) * figures.get(Figure.BONUS) * bonus;
    }

    private double share(Credit credit) {
        return switch (credit) {
            case FULL -> 1;
            case HALF -> figures.get(Figure.HALF);
            case MISSING, CONTRADICTED, CONFLICT -> 0;
        };
    }

    private double loss(Credit credit) {
        return switch (credit) {
            case CONTRADICTED -> figures.get(Figure.CONTRADICTED);
            case CONFLICT -> figures.get(Figure.CONFLICT);
            case MISSING, HALF, FULL -> 0;
        };
    }

    private double spoiled(double score, Rubric rubric, List<Objection> objections) {
        Set<String> stated =
                objections.stream().map(Objection::misconception).collect(Collectors.toSet());
        double spoiled = score;
        for (Rubric.Misconception misconception : rubric.misconceptions()) {
            if (stated.contains(misconception.spec().id())) {
                spoiled = spoiled(spoiled, misconception.spec().severity());
            }
        }
        return Math.max(0, spoiled);
    }

    private double spoiled(double score, Severity severity) {
        return switch (severity) {
            case SERIOUS ->
                    Math.min(
                            figures.get(Figure.SERIOUS_CAP),
                            score * figures.get(Figure.SERIOUS_SHARE));
            case SLIGHT -> score - figures.get(Figure.SLIGHT);
        };
    }

    private double capped(double score, Manner manner) {
        return switch (manner) {
            case KEYWORDS -> Math.min(figures.get(Figure.KEYWORDS_CAP), score);
            case EMPTY, ECHO -> 0;
            case PLAIN, COPY, UNRECOGNISED -> Math.min(1, score);
        };
    }
}
