package interviewcoach.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import interviewcoach.fake.Chat.Standing;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** What the methods of the Bot API do. */
final class Bot {

    static final JsonMapper JSON = new JsonMapper();
    static final long ID = 777_000_111;
    static final String NAME = "interview_coach_test_bot";

    private static final int MAX_TEXT = 4096;
    private static final int MAX_CAPTION = 1024;
    private static final int MAX_RAW_BYTES = 32_768;
    private static final int MAX_PHOTO_BYTES = 10 << 20;
    private static final int MAX_BUTTONS = 100;
    private static final Set<String> NOT_A_KIND_OF_BUTTON =
            Set.of("text", "icon_custom_emoji_id", "style");

    private final World world;
    private final UpdateQueue updates;
    private final Consumer<String> violations;
    private final Consumer<Shown> listener;
    private final Set<String> unansweredCallbacks = ConcurrentHashMap.newKeySet();
    private final Map<String, Consumer<String>> pressed = new ConcurrentHashMap<>();
    private final Set<String> answeredCallbacks = ConcurrentHashMap.newKeySet();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final List<JsonNode> toasts = new ArrayList<>();
    private final List<JsonNode> settings = new ArrayList<>();

    Bot(World world, UpdateQueue updates, Consumer<String> violations, Consumer<Shown> listener) {
        this.world = world;
        this.updates = updates;
        this.violations = violations;
        this.listener = listener;
    }

    /** A button was pressed; what flashes over it is to be shown so. */
    void expectAnswer(String callback, Consumer<String> flash) {
        unansweredCallbacks.add(callback);
        pressed.put(callback, flash);
    }

    Set<String> unanswered() {
        return Set.copyOf(unansweredCallbacks);
    }

    List<JsonNode> toasts() {
        synchronized (toasts) {
            return List.copyOf(toasts);
        }
    }

    /** Requests that set menus and descriptions, with the method's name under {@code method}. */
    List<JsonNode> settings() {
        synchronized (settings) {
            return List.copyOf(settings);
        }
    }

    JsonNode call(String method, ObjectNode parameters) throws InterruptedException {
        return switch (method) {
            case "getMe" -> user();
            case "getUpdates" -> getUpdates(parameters);
            case "sendMessage" -> sendMessage(parameters);
            case "sendPhoto" -> sendPhoto(parameters);
            case "sendDocument" -> sendDocument(parameters);
            case "getFile" -> getFile(parameters);
            case "editMessageText" -> editMessageText(parameters);
            case "setMessageReaction" -> react(parameters);
            case "getChatMember" -> getChatMember(parameters);
            case "leaveChat" -> leave(parameters);
            case "answerCallbackQuery" -> answerCallbackQuery(parameters);
            case "setMyCommands", "setMyDescription", "setMyShortDescription", "deleteMyCommands" ->
                    set(method, parameters);
            case "sendChatAction", "deleteWebhook" -> JSON.getNodeFactory().booleanNode(true);
            default -> throw Refusal.violation("this server does not play " + method + " yet");
        };
    }

    private static ObjectNode user() {
        ObjectNode user = JSON.createObjectNode();
        user.put("id", ID);
        user.put("is_bot", true);
        user.put("first_name", "Interview Coach");
        user.put("username", NAME);
        user.put("can_join_groups", true);
        user.put("can_read_all_group_messages", false);
        user.put("supports_inline_queries", false);
        return user;
    }

    // ---- updates

    private JsonNode getUpdates(ObjectNode parameters) throws InterruptedException {
        JsonNode kinds = parameters.get("allowed_updates");
        if (kinds != null) {
            var allowed = new ArrayList<String>();
            Rules.opened(kinds).forEach(kind -> allowed.add(kind.asString()));
            updates.allow(allowed);
        }
        int limit = number(parameters, "limit", 100);
        List<String> found =
                updates.poll(
                        parameters.path("offset").asLong(0),
                        limit < 1 || limit > 100 ? 100 : limit,
                        Math.min(50, number(parameters, "timeout", 0)));
        return JSON.getNodeFactory()
                .rawValueNode(new RawValue("[" + String.join(",", found) + "]"));
    }

    private static int number(ObjectNode parameters, String name, int otherwise) {
        return parameters.path(name).asInt(otherwise);
    }

    // ---- files

    ObjectNode keepFile(String name, String content) {
        byte[] bytes = content.getBytes(UTF_8);
        String id = "file-" + (files.size() + 1);
        files.put(id, bytes);
        return JSON.createObjectNode()
                .put("file_id", id)
                .put("file_unique_id", "unique-" + id)
                .put("file_name", name)
                .put("mime_type", "application/x-yaml")
                .put("file_size", bytes.length);
    }

    private JsonNode getFile(ObjectNode parameters) {
        String id = parameters.path("file_id").asString("");
        byte[] bytes = files.get(id);
        if (bytes == null) {
            throw Refusal.of(400, "Bad Request: invalid file_id");
        }
        return JSON.createObjectNode()
                .put("file_id", id)
                .put("file_unique_id", "unique-" + id)
                .put("file_size", bytes.length)
                .put("file_path", "documents/" + id);
    }

    /** What lies under a path that {@code getFile} told; null when nothing does. */
    byte @Nullable [] file(String path) {
        return files.get(path.substring(path.indexOf('/') + 1));
    }

    // ---- messages

    private JsonNode sendMessage(ObjectNode parameters) {
        Chat chat = chat(parameters);
        String html = parameters.path("text").asString("");
        String text = text(html, parameters, MAX_TEXT, "message");
        if (text.isEmpty()) {
            throw Refusal.violation("message text is empty");
        }
        return send(chat, parameters, html, text, null, null);
    }

    private JsonNode sendDocument(ObjectNode parameters) {
        Chat chat = chat(parameters);
        String caption = parameters.path("caption").asString("");
        return send(
                chat,
                parameters,
                caption,
                text(caption, parameters, MAX_CAPTION, "message caption"),
                document(parameters),
                null);
    }

    private JsonNode sendPhoto(ObjectNode parameters) {
        Chat chat = chat(parameters);
        String caption = parameters.path("caption").asString("");
        return send(
                chat,
                parameters,
                caption,
                text(caption, parameters, MAX_CAPTION, "message caption"),
                null,
                photo(parameters));
    }

    private static Shown.Photo photo(ObjectNode parameters) {
        byte[] bytes = file("photo", parameters).path("bytes").binaryValue();
        if (bytes.length > MAX_PHOTO_BYTES) {
            throw Refusal.violation("file is too big");
        }
        BufferedImage image = image(bytes);
        int width = image.getWidth();
        int height = image.getHeight();
        if (width + height > 10_000 || Math.max(width, height) > 20 * Math.min(width, height)) {
            throw Refusal.violation("PHOTO_INVALID_DIMENSIONS");
        }
        return new Shown.Photo(width, height);
    }

    private static BufferedImage image(byte[] bytes) {
        BufferedImage image;
        try {
            image = ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw Refusal.violation("IMAGE_PROCESS_FAILED");
        }
        if (image == null) {
            throw Refusal.violation("IMAGE_PROCESS_FAILED");
        }
        return image;
    }

    private static JsonNode file(String kind, ObjectNode parameters) {
        JsonNode file = parameters.get(kind);
        if (file.isString() && file.asString().startsWith("attach://")) {
            file = parameters.path(file.asString().substring("attach://".length()));
        }
        if (!file.isObject()) {
            throw Refusal.violation("wrong file identifier/HTTP URL specified");
        }
        return file;
    }

    private static Shown.Document document(ObjectNode parameters) {
        JsonNode file = file("document", parameters);
        if (file.path("content").asString("").isEmpty()) {
            throw Refusal.violation("file must be non-empty");
        }
        return new Shown.Document(
                file.path("name").asString(""), file.path("content").asString(""));
    }

    private JsonNode send(
            Chat chat,
            ObjectNode parameters,
            String html,
            String text,
            Shown.@Nullable Document document,
            Shown.@Nullable Photo photo) {
        checkReply(chat, parameters);
        int thread = thread(chat, parameters);
        var message =
                new Shown(
                        chat.id(),
                        chat.nextMessage(),
                        thread,
                        text,
                        html,
                        buttons(parameters),
                        false,
                        document,
                        photo,
                        parameters.path("disable_notification").asBoolean(false),
                        System.nanoTime());
        show(chat, message);
        return json(chat, message, parameters);
    }

    private void show(Chat chat, Shown message) {
        chat.show(message);
        listener.accept(message);
    }

    private JsonNode editMessageText(ObjectNode parameters) {
        Chat chat = chat(parameters);
        Shown before = chat.ours(number(parameters, "message_id", 0));
        if (before == null) {
            throw Refusal.of(400, "Bad Request: message to edit not found");
        }
        String html = parameters.path("text").asString("");
        String text = text(html, parameters, MAX_TEXT, "message");
        if (text.isEmpty()) {
            throw Refusal.violation("message text is empty");
        }
        var after =
                new Shown(
                        chat.id(),
                        before.message(),
                        before.thread(),
                        text,
                        html,
                        buttons(parameters),
                        true,
                        null,
                        null,
                        true,
                        System.nanoTime());
        if (after.html().equals(before.html()) && after.buttons().equals(before.buttons())) {
            throw Refusal.of(
                    400,
                    "Bad Request: message is not modified: specified new message content and reply markup"
                            + " are exactly the same as a current content and reply markup of the message");
        }
        show(chat, after);
        return json(chat, after, parameters);
    }

    private Chat chat(ObjectNode parameters) {
        String id = parameters.path("chat_id").asString("");
        Chat chat = id.matches("-?\\d+") ? world.find(Long.parseLong(id)) : null;
        if (chat == null) {
            throw Refusal.of(400, "Bad Request: chat not found");
        }
        return switch (chat.standing()) {
            case Standing.Welcome() -> chat;
            case Standing.Stranger() ->
                    throw Refusal.of(403, "Forbidden: bot can't initiate conversation with a user");
            case Standing.Refused(var description) -> throw Refusal.of(403, description);
            case Standing.Mute() ->
                    throw Refusal.of(
                            400,
                            "Bad Request: not enough rights to send text messages to the chat");
            case Standing.Upgraded(var to) ->
                    throw Refusal.of(
                            400,
                            "Bad Request: group chat was upgraded to a supergroup chat",
                            JSON.createObjectNode().put("migrate_to_chat_id", to));
        };
    }

    private String text(String source, ObjectNode parameters, int longest, String what) {
        if (source.getBytes(UTF_8).length > MAX_RAW_BYTES) {
            throw Refusal.violation(what + " is too long");
        }
        String text = isHtml(parameters) ? readHtml(source) : source.strip();
        if (text.length() > longest) {
            throw Refusal.violation(what + " is too long");
        }
        return text;
    }

    private static boolean isHtml(ObjectNode parameters) {
        String mode = parameters.path("parse_mode").asString("");
        if (!mode.isEmpty() && !mode.equalsIgnoreCase("html")) {
            throw Refusal.violation("this server reads no parse mode but HTML");
        }
        return !mode.isEmpty();
    }

    private String readHtml(String source) {
        Html.Read read = Html.read(source);
        read.lost().forEach(it -> violations.accept(it + " in: " + source));
        return read.text();
    }

    private void checkReply(Chat chat, ObjectNode parameters) {
        JsonNode reply = parameters.get("reply_parameters");
        if (reply != null) {
            JsonNode to = Rules.opened(reply);
            if (!chat.has(to.path("message_id").asInt(0))
                    && !to.path("allow_sending_without_reply").asBoolean(false)) {
                throw Refusal.of(400, "Bad Request: message to be replied not found");
            }
        }
    }

    private static int thread(Chat chat, ObjectNode parameters) {
        int thread = number(parameters, "message_thread_id", 0);
        if (thread != 0 && !chat.hasTopic(thread)) {
            throw Refusal.of(400, "Bad Request: message thread not found");
        }
        return thread;
    }

    // ---- buttons

    private static List<List<Shown.Button>> buttons(ObjectNode parameters) {
        JsonNode markup = parameters.get("reply_markup");
        var rows = new ArrayList<List<Shown.Button>>();
        if (markup != null) {
            for (JsonNode row : Rules.opened(markup).path("inline_keyboard")) {
                var buttons = new ArrayList<Shown.Button>();
                row.forEach(button -> buttons.add(button(button)));
                if (!buttons.isEmpty()) {
                    rows.add(List.copyOf(buttons));
                }
            }
        }
        if (rows.stream().mapToInt(List::size).sum() > MAX_BUTTONS) {
            throw Refusal.violation("reply markup is too long");
        }
        return List.copyOf(rows);
    }

    private static Shown.Button button(JsonNode button) {
        String label = button.path("text").asString("");
        String data = button.path("callback_data").asString("");
        String url = button.path("url").asString("");
        if (label.isBlank()) {
            throw Refusal.violation("button text is empty");
        }
        long kinds =
                button.properties().stream()
                        .filter(it -> !NOT_A_KIND_OF_BUTTON.contains(it.getKey()))
                        .filter(it -> !it.getValue().isNull())
                        .count();
        if (kinds != 1) {
            throw Refusal.violation(
                    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        }
        if (button.has("callback_data")) {
            int bytes = data.getBytes(UTF_8).length;
            if (bytes < 1 || bytes > 64) {
                throw Refusal.violation("BUTTON_DATA_INVALID");
            }
        }
        if (button.has("url") && !isWebAddress(url)) {
            throw Refusal.violation(
                    "inline keyboard button URL '" + url + "' is invalid: Wrong HTTP URL");
        }
        return new Shown.Button(label, data, url);
    }

    private static boolean isWebAddress(String url) {
        try {
            URI address = URI.create(url);
            return Set.of("http", "https", "tg").contains(String.valueOf(address.getScheme()))
                    && address.getHost() != null
                    && (address.getHost().contains(".") || "tg".equals(address.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    // ---- groups

    private JsonNode react(ObjectNode parameters) {
        Chat chat = chat(parameters);
        int message = number(parameters, "message_id", 0);
        if (!chat.has(message)) {
            throw Refusal.of(400, "Bad Request: message to react not found");
        }
        JsonNode reactions = Rules.opened(parameters.path("reaction"));
        if (reactions.size() != 1) {
            throw Refusal.violation("a bot sets one reaction");
        }
        chat.react(message, reactions.get(0).path("emoji").asString(""));
        return JSON.getNodeFactory().booleanNode(true);
    }

    private JsonNode getChatMember(ObjectNode parameters) {
        Chat found = world.find(parameters.path("chat_id").asLong(0));
        Chat chat =
                found != null && found.standing() instanceof Standing.Mute
                        ? found
                        : chat(parameters);
        long id = parameters.path("user_id").asLong(0);
        ObjectNode member = JSON.createObjectNode();
        member.put("status", chat.rank(id));
        member.putObject("user").put("id", id).put("is_bot", false).put("first_name", "");
        return member;
    }

    private JsonNode leave(ObjectNode parameters) {
        chat(parameters).stands(new Standing.Refused("Forbidden: bot is not a member of the chat"));
        return JSON.getNodeFactory().booleanNode(true);
    }

    // ---- callbacks and settings

    private JsonNode answerCallbackQuery(ObjectNode parameters) {
        String id = parameters.path("callback_query_id").asString("");
        if (parameters.path("text").asString("").length() > 200) {
            throw Refusal.violation("MESSAGE_TOO_LONG");
        }
        if (!unansweredCallbacks.remove(id)) {
            if (answeredCallbacks.contains(id)) {
                violations.accept("callback query answered twice: " + id);
            }
            throw Refusal.of(
                    400,
                    "Bad Request: query is too old and response timeout expired or query ID is invalid");
        }
        answeredCallbacks.add(id);
        String flash = parameters.path("text").asString("");
        Consumer<String> shows = pressed.remove(id);
        if (shows != null && !flash.isEmpty()) {
            shows.accept(flash);
        }
        synchronized (toasts) {
            toasts.add(parameters);
        }
        return JSON.getNodeFactory().booleanNode(true);
    }

    private JsonNode set(String method, ObjectNode parameters) {
        for (JsonNode command : Rules.opened(parameters.path("commands"))) {
            if (!command.path("command").asString("").matches("[a-z0-9_]{1,32}")) {
                throw Refusal.violation("BOT_COMMAND_INVALID");
            }
            int length = command.path("description").asString("").length();
            if (length < 1 || length > 256) {
                throw Refusal.violation("BOT_COMMAND_DESCRIPTION_INVALID");
            }
        }
        if (parameters.path("description").asString("").length() > 512
                || parameters.path("short_description").asString("").length() > 120) {
            throw Refusal.violation("description is too long");
        }
        if (!parameters.path("language_code").asString("").matches("|[a-z]{2}")) {
            throw Refusal.violation("language_code is not two letters");
        }
        synchronized (settings) {
            settings.add(parameters.deepCopy().put("method", method));
        }
        return JSON.getNodeFactory().booleanNode(true);
    }

    // ---- what Telegram says of a message of the bot

    private ObjectNode json(Chat chat, Shown message, ObjectNode parameters) {
        ObjectNode json = message(chat, message);
        if (!message.buttons().isEmpty()) {
            json.set("reply_markup", Rules.opened(parameters.get("reply_markup")));
        }
        if (message.edit()) {
            json.put("edit_date", world.now());
        }
        return json;
    }

    /** A message of the bot, as it stands in an update that refers to it. */
    ObjectNode message(Chat chat, Shown message) {
        ObjectNode json = JSON.createObjectNode();
        json.put("message_id", message.message());
        json.set("from", user());
        json.set("chat", world.json(chat));
        json.put("date", world.now());
        if (message.thread() != 0) {
            json.put("message_thread_id", message.thread());
            json.put("is_topic_message", true);
        }
        if (message.photo() != null) {
            json.put("caption", message.text());
            json.putArray("photo")
                    .addObject()
                    .put("file_id", "photo" + message.message())
                    .put("file_unique_id", "unique" + message.message())
                    .put("width", message.photo().width())
                    .put("height", message.photo().height());
        } else if (message.document() == null) {
            json.put("text", message.text());
        } else {
            json.putObject("document")
                    .put("file_id", "file" + message.message())
                    .put("file_unique_id", "unique" + message.message())
                    .put("file_name", message.document().name());
        }
        return json;
    }
}
