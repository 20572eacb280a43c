package interviewcoach.fake;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What goes wrong with a request, on demand. */
public sealed interface Fault {

    /**
     * Not carried out, answered with an error.
     *
     * @param parameters JSON of the response parameters, null without
     */
    record Refuse(int code, String description, @Nullable String parameters) implements Fault {}

    /** Not carried out, answered by something in between that speaks HTML. */
    record Page(int status, String html) implements Fault {}

    /** Not carried out, answered with that body. */
    record Body(String json) implements Fault {}

    /** Not carried out; the connection dies without a reply. */
    record Dropped() implements Fault {}

    /** Carried out; the connection dies without a reply. */
    record LostReply() implements Fault {}

    /** Carried out; the JSON of the reply ends in its middle. */
    record Truncated() implements Fault {}

    /** Carried out, after that time. */
    record Slow(Duration delay) implements Fault {}

    /** Too many requests. */
    static Fault tooMany(int retryAfter) {
        return new Refuse(
                429,
                "Too Many Requests: retry after " + retryAfter,
                "{\"retry_after\":" + retryAfter + "}");
    }

    /** A gateway in between that has lost Telegram. */
    static Fault badGateway() {
        return new Page(
                502, "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>");
    }

    /** Telegram's own trouble. */
    static Fault internal() {
        return new Refuse(500, "Internal Server Error", null);
    }

    /** Some other 400. */
    static Fault badRequest(String what) {
        return new Refuse(400, "Bad Request: " + what, null);
    }
}
