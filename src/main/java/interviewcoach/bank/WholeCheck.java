package interviewcoach.bank;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks a question as a whole: are there enough parts, and do their references meet? */
final class WholeCheck {

    private static final int POINTS_LEAST = 2;
    private static final int POINTS_MOST = 6;
    private static final int MISCONCEPTIONS = 2;
    private static final int EXAMPLES = 8;

    private final Report report;

    WholeCheck(Report report) {
        this.report = report;
    }

    void check(Written question) {
        int line = question.id().line();
        counts(question, line);
        unique("мысль", question.points().stream().map(Written.Point::id));
        unique("заблуждение", question.misconceptions().stream().map(Written.Misconception::id));
        Set<String> points = ids(question.points().stream().map(Written.Point::id));
        Set<String> misconceptions =
                ids(question.misconceptions().stream().map(Written.Misconception::id));
        question.misconceptions().forEach(it -> known("мысли", it.liftedBy(), points));
        question.examples().forEach(it -> known("мысли", it.points(), points));
        question.examples()
                .forEach(it -> known("заблуждения", it.misconceptions(), misconceptions));
    }

    private void counts(Written question, int line) {
        int points = question.points().size();
        if (question.points().stream().allMatch(Written.Point::bonus)) {
            report.error(line, "нет ни одной обязательной мысли в points");
        } else if (points < POINTS_LEAST || points > POINTS_MOST) {
            report.warning(
                    line,
                    "мыслей %d, а хорошо от %d до %d".formatted(points, POINTS_LEAST, POINTS_MOST));
        }
        int misconceptions = question.misconceptions().size();
        if (misconceptions < MISCONCEPTIONS) {
            report.error(
                    line,
                    "заблуждений (misconceptions) %d, а нужно хотя бы %d"
                            .formatted(misconceptions, MISCONCEPTIONS));
        }
        int examples = question.examples().size();
        if (examples < EXAMPLES) {
            report.warning(
                    line,
                    "примеров (examples) %d, а нужно хотя бы %d".formatted(examples, EXAMPLES));
        }
    }

    private void unique(String what, Stream<Text> ids) {
        Set<String> seen = new HashSet<>();
        ids.filter(id -> !id.blank() && !seen.add(id.value()))
                .forEach(id ->
                        report.error(
                                id.line(),
                                "%s %s уже есть в этом вопросе".formatted(what, id.value())));
    }

    private static Set<String> ids(Stream<Text> ids) {
        return ids.filter(id -> !id.blank())
                .map(Text::value)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void known(String what, List<Text> references, Set<String> ids) {
        references.stream()
                .filter(reference -> !ids.contains(reference.value()))
                .forEach(it ->
                        report.error(
                                it.line(),
                                "нет %s %s: %s"
                                        .formatted(
                                                what, it.value(), Nearest.ask(it.value(), ids))));
    }
}
