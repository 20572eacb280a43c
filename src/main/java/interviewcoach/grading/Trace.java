package interviewcoach.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Why an answer got its grade: the patterns that matched, and the words they matched. */
public final class Trace {

    private Trace() {}

    /** The lines of the explanation, the verdict first. */
    public static List<String> of(Grade grade) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "%s, %s, %.2f"
                        .formatted(lower(grade.verdict()), lower(grade.manner()), grade.score()));
        grade.points()
                .forEach(it -> add(it.id() + ": " + lower(it.credit()), it.evidence(), lines));
        grade.misconceptions().forEach(it -> add("! " + it.misconception(), it.evidence(), lines));
        return lines;
    }

    private static void add(String head, List<Evidence> evidence, List<String> lines) {
        lines.add(head);
        evidence.forEach(it -> lines.add(line(it)));
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
