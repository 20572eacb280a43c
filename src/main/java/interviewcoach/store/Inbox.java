package interviewcoach.store;

import interviewcoach.quiz.Conversation;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Everything that came in, each thing once; handled rows stay, without their text, as memory. */
public final class Inbox {

    private final Database database;

    Inbox(Database database) {
        this.database = database;
    }

    /**
     * A row that waits to be handled.
     *
     * @param lane null when the row could not be read that far
     * @param attempts how often it has failed
     */
    public record Row(
            String key,
            Incoming.Source source,
            @Nullable Conversation lane,
            Instant at,
            String json,
            int attempts) {}

    /** Keeps them in one transaction, in this order; those whose key is known are ignored. */
    public void keep(List<Incoming> incoming) {
        throw new UnsupportedOperationException("not yet " + database + incoming);
    }

    /**
     * Keeps updates together with the id of the last one. A lower id than before is accepted:
     * Telegram starts again at any id after a week of silence.
     */
    public void keep(List<Incoming> updates, long lastUpdate) {
        throw new UnsupportedOperationException("not yet " + updates + lastUpdate);
    }

    /** The id of the last update that was kept; empty before the first. */
    public OptionalLong lastUpdate() {
        throw new UnsupportedOperationException("not yet");
    }

    /** The oldest waiting rows of all lanes but those, in order of arrival. */
    public List<Row> waiting(int limit, Collection<Conversation> except) {
        throw new UnsupportedOperationException("not yet " + limit + except);
    }

    /** Whether that event was handled already. */
    public boolean isDone(String key) {
        throw new UnsupportedOperationException("not yet " + key);
    }

    /** Notes that an attempt failed. */
    public void failed(String key, String error) {
        throw new UnsupportedOperationException("not yet " + key + error);
    }

    /** Puts a row aside that cannot be handled; it keeps its text for a person to look at. */
    public void park(String key, String error, Instant now) {
        throw new UnsupportedOperationException("not yet " + key + error + now);
    }

    /** Marks as handled and blanks the text; false when it was handled before. */
    public boolean done(String key, Conversation lane, Instant now) {
        throw new UnsupportedOperationException("not yet " + key + lane + now);
    }

    /** How many rows wait. */
    public long countWaiting() {
        throw new UnsupportedOperationException("not yet");
    }
}
