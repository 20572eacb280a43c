package interviewcoach.fake;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A person in a chat, played by a test. */
public final class Person {

    private final FakeTelegram telegram;
    private final Chat chat;
    private final int topic;
    private final long id;
    private final String name;
    private final @Nullable String language;

    Person(
            FakeTelegram telegram,
            Chat chat,
            int topic,
            long id,
            String name,
            @Nullable String language) {
        this.telegram = telegram;
        this.chat = chat;
        this.topic = topic;
        this.id = id;
        this.name = name;
        this.language = language;
    }

    public long id() {
        return id;
    }

    /** The same person in a group. */
    public Person in(Group group) {
        return in(group, 0);
    }

    /** The same person in a topic of a forum. */
    public Person in(Group group, int ofTopic) {
        group.chat().join(id);
        return new Person(telegram, group.chat(), ofTopic, id, name, language);
    }

    // ---- what a person does

    /** Sends a text; returns the id of its message. */
    public int says(String text) {
        int id = chat.write(name, text);
        if (reaches(text, false)) {
            telegram.update("message", withText(message(id), text));
        }
        return id;
    }

    /** Sends a text as a reply. */
    public int replies(int to, String text) {
        int id = chat.write(name, text);
        if (reaches(text, chat.ours(to) != null)) {
            telegram.update("message", replying(withText(message(id), text), to));
        }
        chat.replied(id, to);
        return id;
    }

    private ObjectNode replying(ObjectNode message, int to) {
        Shown ours = chat.ours(to);
        message.set("reply_to_message", ours == null ? message(to) : telegram.ours(chat, ours));
        return message;
    }

    /** Changes what was said. */
    public void edits(int message, String text) {
        chat.note("%-4s (правит) %s".formatted(name, text));
        Integer to = chat.repliedTo(message);
        ObjectNode changed = withText(message(message).put("edit_date", telegram.now()), text);
        telegram.update("edited_message", to == null ? changed : replying(changed, to));
    }

    /**
     * Sends something else than text.
     *
     * @param kind the field of a message that holds it: photo, voice, sticker, document ...
     */
    public int sends(String kind) {
        int id = chat.write(name, "(" + kind + ")");
        ObjectNode message = message(id);
        if (kind.equals("photo")) {
            message.putArray(kind).add(Attachments.of(kind));
        } else {
            message.set(kind, Attachments.of(kind));
        }
        telegram.update("message", message);
        return id;
    }

    /** Sends a file. */
    public int sendsFile(String fileName, String content) {
        int id = chat.write(name, "(файл " + fileName + ")");
        ObjectNode message = message(id);
        message.set("document", telegram.keepFile(fileName, content));
        telegram.update("message", message);
        return id;
    }

    /** Presses the button on the newest message that has it; returns Telegram's id of the press. */
    public String presses(String label) {
        Shown message =
                chat.withButton(label)
                        .orElseThrow(() ->
                                new AssertionError(
                                        "No button [ " + label + " ] in\n" + transcript()));
        return presses(message, label);
    }

    /** Presses the button on that message, as it once was. */
    public String presses(Shown message, String label) {
        String data = message.button(label).orElseThrow().data();
        return presses(message, label, data, it -> it);
    }

    /** Presses a button of a message that is so old that Telegram tells nothing about it. */
    public String pressesLongAfter(Shown message, String label) {
        String data = message.button(label).orElseThrow().data();
        return presses(
                message,
                label,
                data,
                full -> {
                    ObjectNode bare = Bot.JSON.createObjectNode();
                    bare.set("chat", full.get("chat"));
                    bare.set("message_id", full.get("message_id"));
                    return bare.put("date", 0);
                });
    }

    private String presses(Shown message, String label, String data, UnaryOperator<ObjectNode> as) {
        chat.note("%-4s [ %s ]".formatted(name, label));
        return telegram.press(json(), as.apply(telegram.ours(chat, message)), chat, data);
    }

    public void blocks() {
        chat.stands(new Chat.Standing.Refused("Forbidden: bot was blocked by the user"));
        telegram.update("my_chat_member", telegram.membership(chat, json(), "member", "kicked"));
    }

    public void unblocks() {
        chat.stands(new Chat.Standing.Welcome());
        telegram.update("my_chat_member", telegram.membership(chat, json(), "kicked", "member"));
    }

    /** Blocks the bot, which is not told. */
    public void blocksSilently() {
        chat.stands(new Chat.Standing.Refused("Forbidden: bot was blocked by the user"));
    }

    /** Is gone: the account was deleted. */
    public void vanishes() {
        chat.stands(new Chat.Standing.Refused("Forbidden: user is deactivated"));
    }

    // ---- what a person sees

    /** Waits for the next message, new or changed, whose text contains that. */
    public Shown hears(String part) {
        return hears(it -> it.text().contains(part));
    }

    /** Waits for the next message, new or changed, that is as wanted. */
    public Shown hears(Predicate<Shown> wanted) {
        return telegram.awaitMessage(chat.id(), wanted);
    }

    /** The whole chat as it stands, with buttons in brackets. */
    public String transcript() {
        return chat.transcript();
    }

    // ---- as Telegram says it

    ObjectNode message(int message) {
        ObjectNode json = telegram.message(chat, message, this);
        if (topic != 0) {
            json.put("message_thread_id", topic).put("is_topic_message", true);
        }
        if (id < 0) {
            json.set("from", anonymousAdmin());
            json.putObject("sender_chat").put("id", id).put("title", name).put("type", "channel");
        }
        return json;
    }

    ObjectNode json() {
        ObjectNode json = Bot.JSON.createObjectNode();
        json.put("id", id).put("is_bot", false).put("first_name", name);
        if (language != null) {
            json.put("language_code", language);
        }
        return json;
    }

    /** Who changes a group without showing a name. */
    static ObjectNode anonymousAdmin() {
        return Bot.JSON
                .createObjectNode()
                .put("id", 1_087_968_824)
                .put("is_bot", true)
                .put("first_name", "Group")
                .put("username", "GroupAnonymousBot");
    }

    private static ObjectNode withText(ObjectNode message, String text) {
        message.put("text", text);
        if (text.startsWith("/")) {
            message.putArray("entities")
                    .addObject()
                    .put("type", "bot_command")
                    .put("offset", 0)
                    .put("length", text.split("\\s", 2)[0].length());
        }
        return message;
    }

    /** In a group a bot with privacy mode sees only what is meant for it. */
    private boolean reaches(String text, boolean replyToBot) {
        if (chat.isPrivate() || chat.botIsAdmin() || replyToBot) {
            return true;
        }
        String command = text.split("\\s", 2)[0];
        return command.startsWith("/")
                && (command.contains("@") ? command.endsWith("@" + Bot.NAME) : chat.botSpokeLast());
    }
}
