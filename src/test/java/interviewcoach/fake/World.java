package interviewcoach.fake;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The chats there are, and the time there. */
final class World {

    private final Map<Long, Chat> chats = new ConcurrentHashMap<>();
    private volatile InstantSource clock = InstantSource.system();

    void clock(InstantSource source) {
        clock = source;
    }

    /** Seconds, as Telegram counts them. */
    long now() {
        return clock.instant().getEpochSecond();
    }

    @Nullable Chat find(long id) {
        return chats.get(id);
    }

    Chat chat(long id, Function<Long, Chat> make) {
        return chats.computeIfAbsent(id, make);
    }

    Collection<Chat> all() {
        return chats.values();
    }

    ObjectNode json(Chat chat) {
        ObjectNode json = Bot.JSON.createObjectNode();
        json.put("id", chat.id());
        if (chat.isPrivate()) {
            json.put("first_name", chat.title()).put("type", "private");
        } else {
            json.put("title", chat.title());
            json.put("type", chat.id() < -1_000_000_000_000L ? "supergroup" : "group");
            if (chat.isForum()) {
                json.put("is_forum", true);
            }
        }
        return json;
    }
}
