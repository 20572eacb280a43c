package interviewcoach.bank;

import interviewcoach.grading.Rubric;
import interviewcoach.grading.RubricSpec;
import interviewcoach.grading.RubricSpec.Severity;
import interviewcoach.grading.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A question as it stands in its file, every part knowing its line; some parts may be missing or
 * wrong.
 */
record Written(
        Text id,
        String topic,
        Level level,
        Text text,
        Text answer,
        Optional<Text> code,
        List<Point> points,
        List<Misconception> misconceptions,
        Question.Sources sources,
        List<Question.Correction> corrections,
        List<Example> examples,
        List<Cited> cited) {

    record Point(
            Text id,
            int weight,
            boolean bonus,
            Text label,
            Text gap,
            List<Text> patterns,
            List<Text> half,
            List<Text> about,
            List<Text> hints,
            Text followUp) {}

    record Misconception(
            Text id,
            Severity severity,
            List<Text> patterns,
            List<Text> liftedBy,
            Text explanation) {}

    record Example(
            Text say,
            String voice,
            Verdict verdict,
            List<Text> points,
            List<Text> misconceptions) {}

    /**
     * A place that names a note.
     *
     * @param source whether the question was made from it, or only corrects it
     */
    record Cited(Text note, boolean source) {}

    RubricSpec spec() {
        return new RubricSpec(
                text.value(),
                answer.value(),
                points.stream().map(Written::spec).toList(),
                misconceptions.stream().map(Written::spec).toList());
    }

    private static RubricSpec.Point spec(Point point) {
        return new RubricSpec.Point(
                point.id().value(),
                point.weight(),
                point.bonus(),
                values(point.patterns()),
                values(point.half()),
                values(point.about()));
    }

    private static RubricSpec.Misconception spec(Misconception it) {
        return new RubricSpec.Misconception(
                it.id().value(), it.severity(), values(it.patterns()), values(it.liftedBy()));
    }

    /** Where this question names notes. */
    List<Citation> citations(String file) {
        return cited.stream()
                .filter(it -> !it.note().blank())
                .map(it ->
                        new Citation(
                                file, it.note().line(), id.value(), it.note().value(), it.source()))
                .toList();
    }

    /** The finished question; all parts must be there. */
    Question with(Rubric rubric) {
        return new Question(
                id.value(),
                topic,
                level,
                text.value(),
                answer.value(),
                code.map(Text::value),
                points.stream().map(Written::finished).toList(),
                misconceptions.stream().map(Written::finished).toList(),
                sources,
                corrections,
                examples.stream().map(Written::finished).toList(),
                Revision.of(this, rubric.glossed()),
                rubric);
    }

    private static Question.Point finished(Point point) {
        return new Question.Point(
                point.id().value(),
                point.weight(),
                point.bonus(),
                point.label().value(),
                point.gap().value(),
                values(point.hints()),
                point.followUp().value());
    }

    private static Question.Misconception finished(Misconception it) {
        return new Question.Misconception(
                it.id().value(), it.severity(), it.explanation().value(), set(it.liftedBy()));
    }

    private static Question.Example finished(Example example) {
        return new Question.Example(
                example.say().value(),
                example.voice(),
                example.verdict(),
                set(example.points()),
                set(example.misconceptions()));
    }

    static List<String> values(List<Text> texts) {
        return texts.stream().map(Text::value).toList();
    }

    static Set<String> set(List<Text> texts) {
        return texts.stream().map(Text::value).collect(Collectors.toUnmodifiableSet());
    }
}
