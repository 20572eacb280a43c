package interviewcoach.console;

import interviewcoach.grading.NearMiss;
import interviewcoach.grading.Trace;
import interviewcoach.quiz.Fact;
import java.util.Optional;
import java.util.function.BiFunction;

/** Why a text got its grade, and what came nearest to the ideas that it lacks. */
final class Explanation {

    private Explanation() {}

    static String of(
            Fact.Graded graded, BiFunction<Fact.Graded, String, Optional<NearMiss>> nearest) {
        return "%s @ %s: %s"
                .formatted(
                        graded.question(),
                        graded.revision(),
                        String.join(
                                "\n",
                                Trace.of(graded.grade(), point -> nearest.apply(graded, point))));
    }
}
