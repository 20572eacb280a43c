package interviewcoach.grading;

import java.util.List;
import java.util.function.Predicate;

/**
 * What an answer could cover of a rubric by the words it holds, wherever they stand; misspelt ones
 * aside. No grade is better than that, and it costs a small part of one.
 */
final class Reach {

    private final Answer answer;

    private Reach(Answer answer) {
        this.answer = answer;
    }

    static double of(Judge judge, Answer answer, Rubric rubric) {
        Reach reach = new Reach(answer);
        List<PointGrade> points = rubric.points().stream().map(reach::best).toList();
        return judge.score(rubric, Manner.PLAIN, points, List.of());
    }

    private PointGrade best(Rubric.Point point) {
        Credit credit = canBeSaid(point.full()) ? Credit.FULL : half(point);
        return new PointGrade(point.spec().id(), credit, List.of());
    }

    private Credit half(Rubric.Point point) {
        return canBeSaid(point.half()) ? Credit.HALF : Credit.MISSING;
    }

    private boolean canBeSaid(List<Pattern.Rule> rules) {
        for (Pattern.Rule rule : rules) {
            if (has(rule.pattern())) {
                return true;
            }
        }
        return false;
    }

    private boolean has(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Phrase phrase -> all(phrase.terms(), this::has);
            case Pattern.InOrder ordered -> all(ordered.parts(), this::has);
            case Pattern.Together together -> all(together.parts(), this::has);
            case Pattern.AnyOf any -> any(any.ways(), this::has);
        };
    }

    private boolean has(Term term) {
        return switch (term) {
            case Term.Word word ->
                    any(word.keys(), this::isSeen) || any(word.rivals(), this::isSeen);
            case Term.OneOf any -> any(any.terms(), this::has);
            case Term.Number number -> hasNumber(number);
            case Term.CodeToken code -> isSeen(code.names().getFirst());
            case Term.Operator operator -> answer.text().contains(operator.text());
        };
    }

    /** Loops, because streams would cost more than what they do here. */
    private static <T> boolean any(Iterable<T> things, Predicate<T> condition) {
        for (T thing : things) {
            if (condition.test(thing)) {
                return true;
            }
        }
        return false;
    }

    private static <T> boolean all(Iterable<T> things, Predicate<T> condition) {
        return !any(things, condition.negate());
    }

    private boolean isSeen(String key) {
        return !answer.sightings(key).isEmpty();
    }

    private boolean hasNumber(Term.Number number) {
        for (int i = 0; i < answer.size(); i++) {
            double value = answer.value(i);
            if (value >= number.least() && value <= number.most()) {
                return true;
            }
        }
        return false;
    }
}
