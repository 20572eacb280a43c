package interviewcoach.grading;

import interviewcoach.grading.Pattern.Rule;
import interviewcoach.grading.PatternParser.BadPattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compiles rubrics, collecting every problem of one. It remembers the words of their patterns, so
 * it is to live as long as a bank is being read and no longer. Safe for any number of threads.
 */
public final class RubricParser {

    private static final int HEAVIEST = 5;

    private final Lexicon lexicon;
    private final PatternParser patterns;

    public RubricParser(Lexicon lexicon) {
        this.lexicon = lexicon;
        patterns = new PatternParser(lexicon);
    }

    /** A valid rubric, or all that is wrong with it. */
    public Parsed parse(RubricSpec spec) {
        Run run = new Run(patterns);
        List<Rubric.Point> points = spec.points().stream().map(run::point).toList();
        List<Rubric.Misconception> misconceptions =
                spec.misconceptions().stream().map(run::misconception).toList();
        run.checkWhole(spec);
        return run.problems.isEmpty()
                ? new Parsed.Valid(Rubric.of(spec, points, misconceptions, lexicon))
                : new Parsed.Invalid(run.problems);
    }

    /**
     * Patterns that say more than will be found by them, whether or not the rubric is valid. Takes
     * as long as parsing.
     */
    public List<PatternProblem> doubts(RubricSpec spec) {
        PatternDoubts found = new PatternDoubts(patterns);
        List<PatternProblem> doubts = new ArrayList<>();
        for (RubricSpec.Point point : spec.points()) {
            Stream.of(point.patterns(), point.half(), point.about())
                    .flatMap(List::stream)
                    .forEach(it -> doubts.addAll(found.of(point.id(), it)));
        }
        for (RubricSpec.Misconception it : spec.misconceptions()) {
            it.patterns().forEach(pattern -> doubts.addAll(found.of(it.id(), pattern)));
        }
        return doubts;
    }

    /** What came of parsing. */
    public sealed interface Parsed {

        /** A rubric to grade by. */
        record Valid(Rubric rubric) implements Parsed {}

        /** At least one problem, in the order of the spec. */
        record Invalid(List<PatternProblem> problems) implements Parsed {

            public Invalid {
                problems = List.copyOf(problems);
            }
        }
    }

    /** The parsing of one rubric. */
    private static final class Run {

        private final PatternParser parser;
        private final List<PatternProblem> problems = new ArrayList<>();

        Run(PatternParser parser) {
            this.parser = parser;
        }

        Rubric.Point point(RubricSpec.Point point) {
            if (point.weight() < 1 || point.weight() > HEAVIEST) {
                report(point.id(), "weight is " + point.weight() + ": it must be 1 to " + HEAVIEST);
            }
            if (point.patterns().isEmpty()) {
                report(point.id(), "a point needs at least one pattern");
            }
            return new Rubric.Point(
                    point,
                    rules(point.id(), point.patterns()),
                    rules(point.id(), point.half()),
                    rules(point.id(), point.about()));
        }

        Rubric.Misconception misconception(RubricSpec.Misconception misconception) {
            if (misconception.patterns().isEmpty()) {
                report(misconception.id(), "a misconception needs at least one pattern");
            }
            return new Rubric.Misconception(
                    misconception, rules(misconception.id(), misconception.patterns()));
        }

        void checkWhole(RubricSpec spec) {
            if (spec.points().stream().allMatch(RubricSpec.Point::bonus)) {
                report("", "a rubric needs at least one point that is no bonus");
            }
            Set<String> points =
                    spec.points().stream().map(RubricSpec.Point::id).collect(Collectors.toSet());
            checkUnique(spec.points().stream().map(RubricSpec.Point::id).toList());
            checkUnique(spec.misconceptions().stream().map(RubricSpec.Misconception::id).toList());
            for (RubricSpec.Misconception misconception : spec.misconceptions()) {
                misconception.liftedBy().stream()
                        .filter(id -> !points.contains(id))
                        .forEach(id ->
                                report(
                                        misconception.id(),
                                        "lifted by '" + id + "', which is no point here"));
            }
        }

        private void checkUnique(List<String> ids) {
            Set<String> seen = new HashSet<>();
            ids.stream()
                    .filter(id -> !seen.add(id))
                    .forEach(id -> report(id, "this id stands twice"));
        }

        private List<Rule> rules(String owner, List<String> patterns) {
            List<Rule> rules = new ArrayList<>();
            for (String pattern : patterns) {
                try {
                    rules.add(parser.parse(pattern));
                } catch (BadPattern bad) {
                    problems.add(new PatternProblem(owner, pattern, bad.position, bad.reason()));
                }
            }
            return rules;
        }

        private void report(String owner, String message) {
            problems.add(new PatternProblem(owner, "", 0, message));
        }
    }
}
