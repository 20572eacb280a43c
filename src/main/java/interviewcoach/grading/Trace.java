package interviewcoach.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Why an answer got its grade: the patterns that matched, and the words they matched. */
public final class Trace {

    private Trace() {}

    /** The lines of the explanation, the verdict first. */
    public static List<String> of(Grade grade) {
        return of(grade, point -> Optional.empty());
    }

    /**
     * The lines of the explanation, and under a missed point what came nearest to it.
     *
     * @param nearest by the point's id
     */
    public static List<String> of(Grade grade, Function<String, Optional<NearMiss>> nearest) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "%s, %s, %.2f"
                        .formatted(lower(grade.verdict()), lower(grade.manner()), grade.score()));
        for (PointGrade point : grade.points()) {
            add(point.id() + ": " + lower(point.credit()), point.evidence(), lines);
            if (point.credit() == Credit.MISSING) {
                nearest.apply(point.id()).ifPresent(it -> lines.add("    " + it.told()));
            }
        }
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
