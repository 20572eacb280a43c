package interviewcoach.coach;

import interviewcoach.evaluation.Agreement;
import interviewcoach.evaluation.Judged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Agreement put into lines of a terminal. */
final class AgreementTable {

    static final String HEAD =
            "%-24s %6s  %-14s %6s %6s %8s %8s"
                    .formatted("", "QWK", "95 %", "точн.", "F1", "1→верно", "4→нет");

    private static final List<String> VERDICTS = List.of("неверно", "частично", "верно");

    private AgreementTable() {}

    static String row(String name, Agreement agreement) {
        return String.format(
                Locale.ROOT,
                "%-24s %6.3f  %.3f..%.3f  %6.3f %6.3f %7.1f%% %7.1f%%",
                name,
                agreement.kappa(),
                agreement.low(),
                agreement.high(),
                agreement.accuracy(),
                agreement.macroF1(),
                100 * agreement.falseAccepts(),
                100 * agreement.falseRejects());
    }

    /** What people said in rows, what the grader said in columns. */
    static String confusion(Agreement agreement) {
        var lines = new ArrayList<String>();
        lines.add(
                "\n%-24s %9s %9s %9s"
                        .formatted("люди \\ проверка", "неверно", "частично", "верно"));
        for (int i = 0; i < VERDICTS.size(); i++) {
            List<Integer> row = agreement.confusion().get(i);
            lines.add(
                    "%-24s %9d %9d %9d"
                            .formatted(VERDICTS.get(i), row.get(0), row.get(1), row.get(2)));
        }
        return String.join("\n", lines);
    }

    /** The questions on which the grader is farthest from people, worst first. */
    static String byQuestion(List<Judged> judged) {
        Map<String, List<Judged>> byQuestion =
                judged.stream().collect(Collectors.groupingBy(Judged::question));
        return byQuestion.entrySet().stream()
                .sorted(Comparator.comparingDouble(it -> -distance(it.getValue())))
                .map(it ->
                        String.format(
                                Locale.ROOT,
                                "%-32s %3d  расхождение %.2f  сдвиг %+.2f",
                                it.getKey(),
                                it.getValue().size(),
                                distance(it.getValue()),
                                shift(it.getValue())))
                .collect(Collectors.joining("\n", "\n", ""));
    }

    private static double distance(List<Judged> judged) {
        return judged.stream().mapToDouble(Judged::distance).average().orElse(0);
    }

    private static double shift(List<Judged> judged) {
        return judged.stream().mapToDouble(it -> 4 * it.machine() - it.human()).average().orElse(0);
    }
}
