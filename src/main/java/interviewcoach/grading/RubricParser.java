package interviewcoach.grading;

import java.util.List;

/** Compiles rubrics, collecting every problem of one. Safe for any number of threads. */
public final class RubricParser {

    private final Lexicon lexicon;

    public RubricParser(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A valid rubric, or all that is wrong with it. */
    public Parsed parse(RubricSpec spec) {
        throw new UnsupportedOperationException("not yet " + lexicon);
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
}
