package interviewcoach.bank;

import interviewcoach.bank.TopicReader.Item;
import interviewcoach.grading.Calibration;
import interviewcoach.grading.Grader;
import interviewcoach.grading.Lexicon;
import interviewcoach.grading.PatternProblem;
import interviewcoach.grading.Rubric;
import interviewcoach.grading.RubricParser;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes questions of what was written, and tries them out. */
final class QuestionCompiler {

    private final RubricParser parser;
    private final Grader grader;
    private final boolean thorough;

    /**
     * @param thorough whether to run the examples, too
     */
    QuestionCompiler(Lexicon lexicon, Calibration figures, boolean thorough) {
        this.parser = new RubricParser(lexicon);
        this.grader = new Grader(lexicon, figures);
        this.thorough = thorough;
    }

    Grader grader() {
        return grader;
    }

    /** The finished question, unless something is wrong with its form. */
    Optional<Question> compile(Item item) {
        Written written = item.written();
        return switch (parser.parse(written.spec())) {
            case RubricParser.Parsed.Invalid invalid -> {
                tell(invalid.problems(), written, item.report());
                yield Optional.empty();
            }
            case RubricParser.Parsed.Valid valid -> finished(item, valid.rubric());
        };
    }

    private Optional<Question> finished(Item item, Rubric rubric) {
        boolean wellFormed = !item.report().fatal();
        if (thorough) {
            warn(item);
            new ExampleCheck(grader, item.report()).check(item.written(), rubric);
        }
        return wellFormed ? Optional.of(item.written().with(rubric)) : Optional.empty();
    }

    private void warn(Item item) {
        for (PatternProblem doubt : parser.doubts(item.written().spec())) {
            item.report()
                    .warning(
                            line(doubt, item.written()),
                            "образец «%s»: %s".formatted(doubt.pattern(), doubt.message()));
        }
    }

    private static void tell(List<PatternProblem> problems, Written written, Report report) {
        boolean known = report.doubtful();
        for (PatternProblem problem : problems) {
            if (!problem.pattern().isEmpty()) {
                tell(problem, line(problem, written), report);
            } else if (!known) {
                report.error(written.id().line(), problem.owner() + ": " + problem.message());
            }
        }
    }

    private static void tell(PatternProblem problem, int line, Report report) {
        report.error(
                line,
                "образец «%s», знак %d: %s"
                        .formatted(problem.pattern(), problem.position() + 1, problem.message()));
    }

    private static int line(PatternProblem problem, Written written) {
        return patterns(written, problem.owner())
                .filter(text -> text.value().equals(problem.pattern()))
                .findFirst()
                .orElse(written.id())
                .line();
    }

    private static Stream<Text> patterns(Written written, String owner) {
        Stream<Text> points =
                written.points().stream()
                        .filter(point -> point.id().value().equals(owner))
                        .flatMap(it ->
                                Stream.of(it.patterns(), it.half(), it.about())
                                        .flatMap(List::stream));
        Stream<Text> misconceptions =
                written.misconceptions().stream()
                        .filter(it -> it.id().value().equals(owner))
                        .flatMap(it -> it.patterns().stream());
        return Stream.concat(points, misconceptions);
    }
}
