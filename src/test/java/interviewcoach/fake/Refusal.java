package interviewcoach.fake;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A request that Telegram answers with an error. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int code;
    private final transient @Nullable ObjectNode parameters;
    private final boolean violation;

    private Refusal(
            int code, String description, @Nullable ObjectNode parameters, boolean violation) {
        super(description, null, false, false);
        this.code = code;
        this.parameters = parameters;
        this.violation = violation;
    }

    /** What may happen to a program without a fault: a blocked chat, a deleted message. */
    static Refusal of(int code, String description) {
        return new Refusal(code, description, null, false);
    }

    static Refusal of(int code, String description, ObjectNode parameters) {
        return new Refusal(code, description, parameters, false);
    }

    /** What a program without a fault never sends. */
    static Refusal violation(String description) {
        return new Refusal(400, "Bad Request: " + description, null, true);
    }

    int code() {
        return code;
    }

    String description() {
        return String.valueOf(getMessage());
    }

    @Nullable ObjectNode parameters() {
        return parameters;
    }

    boolean isViolation() {
        return violation;
    }
}
