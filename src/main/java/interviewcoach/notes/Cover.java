package interviewcoach.notes;

import java.util.List;

/** By what a heading is covered. */
public sealed interface Cover {

    /** Whether a question covers it. */
    default boolean covers() {
        return !(this instanceof Nothing);
    }

    /** These questions name it. */
    record Named(List<String> questions) implements Cover {

        public Named {
            questions = List.copyOf(questions);
        }
    }

    /** These questions name a heading above it. */
    record FromAbove(List<String> questions) implements Cover {

        public FromAbove {
            questions = List.copyOf(questions);
        }
    }

    /** Every part of it that has content is covered. */
    record FromBelow() implements Cover {}

    /** No question covers it. */
    record Nothing() implements Cover {}
}
