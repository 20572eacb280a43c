package interviewcoach.telegram;

import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Event;
import interviewcoach.quiz.Event.Attachment;
import interviewcoach.quiz.Event.Quoted;
import interviewcoach.quiz.Person;
import interviewcoach.store.Inbox;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a raw update. Only the fields that mean something here are looked at, so an update of a
 * later Bot API is still read.
 */
public final class UpdateReader {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern COMMAND =
            Pattern.compile("/([\\p{L}\\p{N}_]+)(?:@(\\w+))?(?:\\s+(.*))?", Pattern.DOTALL);

    /** What is meant as a command, such as {@code /daily-off}; a path is none. */
    private static final Pattern MISTYPED =
            Pattern.compile("/([\\p{L}?][^\\s/@]*)(?:@(\\w+))?(?:\\h+(.*))?");

    private static final Set<String> OUT = Set.of("left", "kicked");

    /** Fields of a message that hold something to look at; the first one found counts. */
    private static final Map<String, Attachment> ATTACHMENTS = attachments();

    private final Supplier<String> botName;
    private final LongConsumer changed;

    /**
     * @param botName the bot's user name; empty while it is not known, then every name is its own
     * @param changed is told of chats in which somebody's rights change, the bot's or a member's
     */
    public UpdateReader(Supplier<String> botName, LongConsumer changed) {
        this.botName = botName;
        this.changed = changed;
    }

    private static Map<String, Attachment> attachments() {
        var kinds = new LinkedHashMap<String, Attachment>();
        kinds.put("voice", Attachment.VOICE);
        kinds.put("photo", Attachment.PHOTO);
        kinds.put("video", Attachment.VIDEO);
        kinds.put("video_note", Attachment.VIDEO);
        kinds.put("sticker", Attachment.STICKER);
        // an animation carries a document, too
        List.of("animation", "audio").forEach(kind -> kinds.put(kind, Attachment.OTHER));
        kinds.put("document", Attachment.DOCUMENT);
        List.of(
                        "contact",
                        "location",
                        "venue",
                        "poll",
                        "dice",
                        "game",
                        "story",
                        "checklist",
                        "paid_media",
                        "live_photo",
                        "rich_message")
                .forEach(kind -> kinds.put(kind, Attachment.OTHER));
        return kinds;
    }

    /**
     * The event in an update; empty when it concerns nobody: a service message, another bot, a
     * channel's own post, a command for another bot.
     *
     * @throws RuntimeException when the update cannot be read
     */
    public Optional<Event> read(Inbox.Row row) {
        JsonNode update = JSON.readTree(row.json());
        if (update.has("message")) {
            return message(row.key(), update.get("message"));
        }
        if (update.has("edited_message")) {
            return edited(row.key(), update.get("edited_message"));
        }
        if (update.has("callback_query")) {
            return pressed(row, update.get("callback_query"));
        }
        if (update.has("chat_member")) {
            changed.accept(conversation(update.get("chat_member")).chat());
        }
        return update.has("my_chat_member")
                ? membership(row.key(), update.get("my_chat_member"))
                : Optional.empty();
    }

    /** The conversation that an update belongs to; null when it cannot be read that far. */
    public static @Nullable Conversation lane(String json) {
        try {
            JsonNode update = JSON.readTree(json);
            for (String kind :
                    List.of("message", "edited_message", "my_chat_member", "chat_member")) {
                if (update.has(kind)) {
                    return conversation(update.get(kind));
                }
            }
            JsonNode message = update.path("callback_query").path("message");
            return message.isObject() ? conversation(message) : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    /** A message from a supergroup about the group it was belongs to that group. */
    private static Conversation conversation(JsonNode message) {
        JsonNode former = message.get("migrate_from_chat_id");
        if (former != null) {
            return new Conversation(former.longValue(), 0);
        }
        long chat = message.required("chat").required("id").longValue();
        boolean inTopic = message.path("is_topic_message").asBoolean(false);
        return new Conversation(
                chat, inTopic ? message.required("message_thread_id").intValue() : 0);
    }

    // ---- messages

    private Optional<Event> message(String key, JsonNode message) {
        Conversation in = conversation(message);
        Instant at = seconds(message.required("date"));
        if (message.has("migrate_to_chat_id")) {
            long to = message.get("migrate_to_chat_id").longValue();
            return Optional.of(new Event.Moved(key, in, at, to));
        }
        if (message.has("migrate_from_chat_id")) {
            long to = message.required("chat").required("id").longValue();
            return Optional.of(new Event.Moved(key, in, at, to));
        }
        return author(message).flatMap(by -> content(key, in, at, by, message));
    }

    private Optional<Event> content(
            String key, Conversation in, Instant at, Person by, JsonNode message) {
        int id = message.required("message_id").intValue();
        if (message.has("text")) {
            String text = message.get("text").stringValue();
            for (Pattern meant : List.of(COMMAND, MISTYPED)) {
                Matcher command = meant.matcher(text);
                if (command.matches()) {
                    return command(key, in, at, by, id, command);
                }
            }
            return Optional.of(new Event.Said(key, in, at, by, id, text, quoted(message)));
        }
        return ATTACHMENTS.entrySet().stream()
                .filter(kind -> message.has(kind.getKey()))
                .findFirst()
                .map(kind ->
                        kind.getValue() == Attachment.DOCUMENT
                                ? uploaded(key, in, at, by, id, message.get(kind.getKey()))
                                : new Event.Attached(key, in, at, by, id, kind.getValue()));
    }

    private static Event uploaded(
            String key, Conversation in, Instant at, Person by, int id, JsonNode document) {
        return new Event.Uploaded(
                key,
                in,
                at,
                by,
                id,
                document.required("file_id").stringValue(),
                document.path("file_name").asString(""),
                document.path("file_size").asLong(0));
    }

    private Optional<Event> command(
            String key, Conversation in, Instant at, Person by, int id, Matcher command) {
        if (isForAnotherBot(command.group(2))) {
            return Optional.empty();
        }
        String arguments = command.group(3) == null ? "" : command.group(3).strip();
        String name = command.group(1).toLowerCase(Locale.ROOT);
        boolean addressed = in.isPrivate() || command.group(2) != null;
        return Optional.of(new Event.Commanded(key, in, at, by, id, name, arguments, addressed));
    }

    private boolean isForAnotherBot(@Nullable String addressee) {
        String ours = botName.get();
        return addressee != null && !ours.isEmpty() && !addressee.equalsIgnoreCase(ours);
    }

    /** In a topic every message that replies to none replies to the topic's own beginning. */
    private static @Nullable Quoted quoted(JsonNode message) {
        JsonNode to = message.get("reply_to_message");
        if (to == null || to.has("forum_topic_created")) {
            return null;
        }
        String text = to.path("text").asString(to.path("caption").asString(""));
        return new Quoted(
                to.required("message_id").intValue(),
                text.isEmpty() ? message.path("quote").path("text").asString("") : text);
    }

    private static Optional<Event> edited(String key, JsonNode message) {
        if (!message.has("text")) {
            return Optional.empty();
        }
        Instant at =
                seconds(
                        message.path("edit_date").isNumber()
                                ? message.get("edit_date")
                                : message.required("date"));
        return author(message)
                .map(by ->
                        new Event.Edited(
                                key,
                                conversation(message),
                                at,
                                by,
                                message.required("message_id").intValue(),
                                message.get("text").stringValue(),
                                quoted(message)));
    }

    // ---- buttons

    /** A press carries no time of its own; a message too old to be shown carries only its id. */
    private static Optional<Event> pressed(Inbox.Row row, JsonNode query) {
        JsonNode message = query.path("message");
        if (!message.isObject() || !query.has("data")) {
            return Optional.empty();
        }
        return Optional.of(
                new Event.Pressed(
                        row.key(),
                        conversation(message),
                        row.at(),
                        person(query.required("from")),
                        message.required("message_id").intValue(),
                        query.required("id").stringValue(),
                        query.get("data").stringValue()));
    }

    // ---- coming and going

    private Optional<Event> membership(String key, JsonNode change) {
        if (change.required("chat").path("type").asString("").equals("channel")) {
            return Optional.empty();
        }
        Footing before = footing(change.required("old_chat_member"));
        Footing after = footing(change.required("new_chat_member"));
        Conversation in = conversation(change);
        changed.accept(in.chat());
        return before == after
                ? Optional.empty()
                : Optional.of(moved(key, in, change, before, after));
    }

    private static Event moved(
            String key, Conversation in, JsonNode change, Footing before, Footing after) {
        Instant at = seconds(change.required("date"));
        Person by = person(change.required("from"));
        return switch (after) {
            case OUT -> new Event.Dismissed(key, in, at);
            case MUTE -> new Event.Muted(key, in, at);
            case IN ->
                    before == Footing.OUT
                            ? new Event.Admitted(key, in, at, by)
                            : new Event.Unmuted(key, in, at, by);
        };
    }

    /** How the bot stands in a chat. */
    private enum Footing {
        OUT,
        /** It is there, and may not write. */
        MUTE,
        IN
    }

    private static Footing footing(JsonNode member) {
        String status = member.required("status").stringValue();
        if (!status.equals("restricted")) {
            return OUT.contains(status) ? Footing.OUT : Footing.IN;
        }
        if (!member.path("is_member").asBoolean(false)) {
            return Footing.OUT;
        }
        return member.path("can_send_messages").asBoolean(true) ? Footing.IN : Footing.MUTE;
    }

    // ---- people

    /**
     * Empty for bots, and for what a channel posts by itself into the group of its readers. Who
     * speaks for the group or for a channel bears its id, because they share one user id.
     */
    private static Optional<Person> author(JsonNode message) {
        JsonNode from = message.path("from");
        if (message.has("sender_chat")) {
            long sender = message.get("sender_chat").path("id").longValue(0);
            return sender >= 0 || message.path("is_automatic_forward").asBoolean(false)
                    ? Optional.empty()
                    : Optional.of(new Person(sender, "", null));
        }
        return !from.isObject() || from.path("is_bot").asBoolean(false)
                ? Optional.empty()
                : Optional.of(person(from));
    }

    private static Person person(JsonNode from) {
        return new Person(
                from.required("id").longValue(),
                from.path("first_name").asString(""),
                from.has("language_code") ? from.get("language_code").stringValue() : null);
    }

    private static Instant seconds(JsonNode date) {
        return Instant.ofEpochSecond(date.longValue());
    }
}
