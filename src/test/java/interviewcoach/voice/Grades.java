package interviewcoach.voice;

import interviewcoach.bank.Question;
import interviewcoach.grading.Credit;
import interviewcoach.grading.Evidence;
import interviewcoach.grading.Grade;
import interviewcoach.grading.Manner;
import interviewcoach.grading.Objection;
import interviewcoach.grading.PointGrade;
import interviewcoach.grading.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Grades, point by point: {@code grade(PARTIAL, 0.6).full("lock", "лок").missing("io")}. */
final class Grades {

    private final Verdict verdict;
    private final double score;
    private final List<PointGrade> points = new ArrayList<>();
    private final List<Objection> objections = new ArrayList<>();

    private Grades(Verdict verdict, double score) {
        this.verdict = verdict;
        this.score = score;
    }

    static Grades grade(Verdict verdict, double score) {
        return new Grades(verdict, score);
    }

    /** A grade in which every point of the question has that credit for those words. */
    static Grade all(
            Question question, Verdict verdict, double score, Credit credit, String words) {
        Grades grades = grade(verdict, score);
        question.points().forEach(point -> grades.point(point.id(), credit, words));
        return grades.objection("cores", words).done();
    }

    Grades full(String point, String words) {
        return point(point, Credit.FULL, words);
    }

    Grades half(String point, String words) {
        return point(point, Credit.HALF, words);
    }

    Grades contradicted(String point, String words) {
        return point(point, Credit.CONTRADICTED, words);
    }

    Grades missing(String... ids) {
        for (String id : ids) {
            points.add(new PointGrade(id, Credit.MISSING, List.of()));
        }
        return this;
    }

    Grades point(String point, Credit credit, String words) {
        points.add(new PointGrade(point, credit, List.of(evidence(words))));
        return this;
    }

    Grades objection(String misconception, String words) {
        objections.add(new Objection(misconception, List.of(evidence(words))));
        return this;
    }

    Grade done() {
        return new Grade(score, verdict, Manner.PLAIN, points, objections);
    }

    private static Evidence evidence(String words) {
        return new Evidence(0, words.length(), words, "pattern", Evidence.How.EXACT);
    }
}
