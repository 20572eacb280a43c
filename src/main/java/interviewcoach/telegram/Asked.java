package interviewcoach.telegram;

import java.time.Duration;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came of asking for updates. */
sealed interface Asked {

    record Updates(List<Batch.Raw> updates) implements Asked {}

    record TokenRefused() implements Asked {}

    /** Another poll took over, or a webhook is set. */
    record Conflict(boolean webhook) implements Asked {}

    record TooMany(Duration retryAfter) implements Asked {}

    /** Anything that may pass: no connection, trouble at Telegram, an answer that is no JSON. */
    record Failed(String why) implements Asked {}

    /** Reads an answer with that HTTP status. */
    static Asked read(int status, String body) {
        return switch (status) {
            case 200 -> updates(body);
            case 401, 404 -> error(status, body);
            case 409 -> new Conflict(body.contains("webhook"));
            case 429 -> new TooMany(retryAfter(body));
            default -> new Failed("HTTP " + status);
        };
    }

    private static Asked updates(String body) {
        try {
            return new Updates(Batch.cut(body));
        } catch (JacksonException e) {
            return new Failed("HTTP 200 with " + e.getOriginalMessage());
        }
    }

    /** Telegram itself says so in JSON; a 404 of something in between is nothing of the token's. */
    private static Asked error(int status, String body) {
        return json(body).path("ok").isBoolean()
                ? new TokenRefused()
                : new Failed("HTTP " + status + " not from Telegram");
    }

    private static Duration retryAfter(String body) {
        return Duration.ofSeconds(json(body).at("/parameters/retry_after").asInt(1));
    }

    private static JsonNode json(String body) {
        var mapper = new JsonMapper();
        try {
            return mapper.readTree(body);
        } catch (JacksonException e) {
            return mapper.missingNode();
        }
    }
}
