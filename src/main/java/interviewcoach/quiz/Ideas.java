package interviewcoach.quiz;

import interviewcoach.bank.Question;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an appeal can be about: the id of a point that counts as said, or behind a {@code !} that of
 * a misconception that counts as not said.
 */
final class Ideas {

    private Ideas() {}

    /** As people speak of it; empty when the question does not have it. */
    static Optional<String> named(Question question, String idea) {
        Stream<String> points =
                question.points().stream()
                        .filter(it -> it.id().equals(idea))
                        .map(Question.Point::label);
        Stream<String> misconceptions =
                question.misconceptions().stream()
                        .filter(it -> idea.equals("!" + it.id()))
                        .map(it -> "! " + it.explanation());
        return Stream.concat(points, misconceptions).findFirst();
    }
}
