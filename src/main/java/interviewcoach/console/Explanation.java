package interviewcoach.console;

import interviewcoach.grading.Evidence;
import interviewcoach.grading.Objection;
import interviewcoach.grading.PointGrade;
import interviewcoach.quiz.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Why a text got its grade: the patterns that matched, and the words they matched. */
final class Explanation {

    private Explanation() {}

    static String of(Fact.Graded graded) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "%s @ %s: %s, %s, %.2f"
                        .formatted(
                                graded.question(),
                                graded.revision(),
                                lower(graded.grade().verdict()),
                                lower(graded.grade().manner()),
                                graded.grade().score()));
        graded.grade().points().forEach(point -> lines.addAll(point(point)));
        graded.grade().misconceptions().forEach(objection -> lines.addAll(objection(objection)));
        return String.join("\n", lines);
    }

    private static List<String> point(PointGrade point) {
        return with(point.id() + ": " + lower(point.credit()), point.evidence());
    }

    private static List<String> objection(Objection objection) {
        return with("! " + objection.misconception(), objection.evidence());
    }

    private static List<String> with(String head, List<Evidence> evidence) {
        List<String> lines = new ArrayList<>();
        lines.add(head);
        evidence.forEach(it -> lines.add(line(it)));
        return lines;
    }

    private static String line(Evidence evidence) {
        return "    «%s» %d-%d  <-  %s  (%s)"
                .formatted(
                        evidence.quote(),
                        evidence.start(),
                        evidence.end(),
                        evidence.pattern(),
                        lower(evidence.how()));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
