package interviewcoach.store;

import interviewcoach.quiz.State;
import tools.jackson.databind.node.ObjectNode;

/** Brings a stored state of an older format up to today's, one format at a time. */
final class StateFormats {

    private StateFormats() {}

    static ObjectNode upgrade(ObjectNode state) {
        int format = state.path("format").asInt(0);
        if (format > State.FORMAT) {
            throw new IllegalStateException(tooNew(format));
        }
        if (format < 1) {
            throw new IllegalStateException("A stored conversation names no format");
        }
        return state;
    }

    /** What to tell the operator of a database in which a newer program has written. */
    static String tooNew(long format) {
        return "The database holds conversations of format "
                + format
                + ", this program knows formats up to "
                + State.FORMAT
                + ": run the newer version, or restore a backup made before it.";
    }
}
