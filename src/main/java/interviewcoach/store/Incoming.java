package interviewcoach.store;

import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to be handled, before it is kept in the inbox.
 *
 * @param key unique for ever; what is known already is not kept twice
 * @param lane rows of one lane are handled in order; null when the row cannot be read that far
 * @param json the raw update, or an event of ours, as {@code source} says
 */
public record Incoming(
        String key,
        Source source,
        @Nullable Conversation lane,
        Instant at,
        String json,
        Urgency urgency) {

    /** Who wrote the JSON. */
    public enum Source {
        TELEGRAM,
        COACH
    }

    /** A raw update as Telegram sent it. */
    public static Incoming update(
            long updateId, @Nullable Conversation lane, Instant at, String json) {
        return new Incoming("tg:" + updateId, Source.TELEGRAM, lane, at, json, Urgency.ANSWER);
    }

    /** An event of our own. */
    public static Incoming of(Event event) {
        return new Incoming(
                event.key(),
                Source.COACH,
                event.conversation(),
                event.at(),
                Json.of(event),
                Urgency.of(event));
    }
}
