package interviewcoach.bank;

import interviewcoach.grading.Credit;
import interviewcoach.grading.Evidence;
import interviewcoach.grading.Grade;
import interviewcoach.grading.Grader;
import interviewcoach.grading.Objection;
import interviewcoach.grading.PointGrade;
import interviewcoach.grading.Rubric;
import interviewcoach.grading.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Grades the examples of a question, and what the coach itself says before the answer is known. */
final class ExampleCheck {

    /** The best few are enough to find the pattern to blame. */
    private static final int QUOTES = 2;

    private final Grader grader;
    private final Report report;

    ExampleCheck(Grader grader, Report report) {
        this.grader = grader;
        this.report = report;
    }

    void check(Written question, Rubric rubric) {
        question.examples().forEach(example -> run(example, rubric));
        question.points().forEach(point -> keepsItsSecret(point, rubric));
    }

    private void run(Written.Example example, Rubric rubric) {
        List<String> differences = differences(example, rubric);
        if (!differences.isEmpty()) {
            report.error(example.say().line(), "пример: " + String.join("; ", differences));
        }
    }

    private List<String> differences(Written.Example example, Rubric rubric) {
        Grade grade = grader.grade(rubric, example.say().value());
        List<String> differences = new ArrayList<>();
        if (grade.verdict() != example.verdict()) {
            differences.add(
                    "ждали «%s», вышло «%s» (%.0f %%)"
                            .formatted(
                                    name(example.verdict()),
                                    name(grade.verdict()),
                                    100 * grade.score()));
        }
        Set<String> points = Written.set(example.points());
        missing(grade, points, example, rubric).forEach(differences::add);
        unexpected(grade, points).forEach(differences::add);
        Set<String> misconceptions = Written.set(example.misconceptions());
        overlooked(grade, misconceptions).forEach(differences::add);
        invented(grade, misconceptions).forEach(differences::add);
        return differences;
    }

    private static String name(Verdict verdict) {
        return switch (verdict) {
            case CORRECT -> "верно";
            case PARTIAL -> "частично";
            case WRONG -> "неверно";
        };
    }

    private Stream<String> missing(
            Grade grade, Set<String> expected, Written.Example example, Rubric rubric) {
        return grade.points().stream()
                .filter(point -> expected.contains(point.id()) && !point.credit().given())
                .map(point ->
                        "не засчитана мысль "
                                + point.id()
                                + why(point, example.say().value(), rubric));
    }

    private String why(PointGrade point, String say, Rubric rubric) {
        return switch (point.credit()) {
            case CONTRADICTED -> ", понято как отрицание: " + quotes(point.evidence());
            case CONFLICT -> ", сказано и обратное: " + quotes(point.evidence());
            case MISSING ->
                    grader.nearMiss(rubric, point.id(), say).map(it -> ", " + it.told()).orElse("");
            case HALF, FULL -> "";
        };
    }

    private static Stream<String> unexpected(Grade grade, Set<String> expected) {
        return grade.points().stream()
                .filter(point -> point.credit().given() && !expected.contains(point.id()))
                .map(point ->
                        "засчитана и мысль %s: %s".formatted(point.id(), quotes(point.evidence())));
    }

    private static Stream<String> overlooked(Grade grade, Set<String> expected) {
        Set<String> found =
                grade.misconceptions().stream()
                        .map(Objection::misconception)
                        .collect(Collectors.toSet());
        return expected.stream()
                .filter(id -> !found.contains(id))
                .sorted()
                .map(id -> "не найдено заблуждение " + id);
    }

    private static Stream<String> invented(Grade grade, Set<String> expected) {
        return grade.misconceptions().stream()
                .filter(objection -> !expected.contains(objection.misconception()))
                .map(it ->
                        "найдено и заблуждение %s: %s"
                                .formatted(it.misconception(), quotes(it.evidence())));
    }

    private static String quotes(List<Evidence> evidence) {
        return evidence.stream()
                .map(it -> "«%s» по образцу «%s»".formatted(it.quote(), it.pattern()))
                .distinct()
                .limit(QUOTES)
                .collect(Collectors.joining(", "));
    }

    private void keepsItsSecret(Written.Point point, Rubric rubric) {
        keepsItsSecret("пробел (gap)", point.gap(), point, rubric);
        point.hints().forEach(hint -> keepsItsSecret("подсказка", hint, point, rubric));
        keepsItsSecret("уточняющий вопрос (follow-up)", point.followUp(), point, rubric);
    }

    private void keepsItsSecret(String what, Text text, Written.Point point, Rubric rubric) {
        grader.grade(rubric, text.value()).points().stream()
                .filter(grade ->
                        grade.id().equals(point.id().value()) && grade.credit() == Credit.FULL)
                .forEach(grade ->
                        report.warning(
                                text.line(),
                                "%s выдаёт мысль %s: %s"
                                        .formatted(what, grade.id(), quotes(grade.evidence()))));
    }
}
