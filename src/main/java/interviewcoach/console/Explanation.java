package interviewcoach.console;

import interviewcoach.grading.Trace;
import interviewcoach.quiz.Fact;

/** Why a text got its grade. */
final class Explanation {

    private Explanation() {}

    static String of(Fact.Graded graded) {
        return "%s @ %s: %s"
                .formatted(
                        graded.question(),
                        graded.revision(),
                        String.join("\n", Trace.of(graded.grade())));
    }
}
