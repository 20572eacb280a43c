package interviewcoach.fake;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** A group that the bot is in, played by a test. */
public final class Group {

    private final FakeTelegram telegram;
    private final Chat chat;

    Group(FakeTelegram telegram, Chat chat) {
        this.telegram = telegram;
        this.chat = chat;
    }

    public long id() {
        return chat.id();
    }

    Chat chat() {
        return chat;
    }

    /** That person brings the bot in. */
    public void admitsBot(Person by) {
        chat.stands(new Chat.Standing.Welcome());
        membership(by, "left", "member");
    }

    /** That person throws the bot out. */
    public void removesBot(Person by) {
        chat.stands(new Chat.Standing.Refused("Forbidden: bot was kicked from the group chat"));
        membership(by, "member", "kicked");
    }

    /** That person takes away the bot's right to write. */
    public void mutesBot(Person by) {
        chat.stands(new Chat.Standing.Mute());
        membership(by, "member", "restricted");
    }

    /** That person lets the bot write again. */
    public void unmutesBot(Person by) {
        chat.stands(new Chat.Standing.Welcome());
        membership(by, "restricted", "member");
    }

    /** Nobody may write any more, of which the bot is not told. */
    public void closes() {
        chat.stands(new Chat.Standing.Mute());
    }

    /** Everybody may write again. */
    public void opens() {
        chat.stands(new Chat.Standing.Welcome());
    }

    /** An admin who speaks in the name of the group. */
    public Person anonymous() {
        return telegram.faceless(chat, chat.id());
    }

    /** Somebody who speaks in the name of that channel. */
    public Person channel(long id) {
        return telegram.faceless(chat, id);
    }

    /** From now on that person is an admin. */
    public void appoints(Person person) {
        chat.rank(person.id(), "administrator");
    }

    /** What the bot put under messages, by their ids. */
    public Map<Integer, String> reactions() {
        return chat.reactions();
    }

    /** Whether the bot may still write here. */
    public boolean hasBot() {
        return chat.standing() instanceof Chat.Standing.Welcome;
    }

    /** From now on the bot sees every message. */
    public void promotesBot() {
        chat.botIsAdmin(true);
    }

    /** That person makes the bot an admin. */
    public void promotesBot(Person by) {
        promotesBot();
        membership(by, "member", "administrator");
    }

    /** That person makes the bot a member like others. */
    public void demotesBot(Person by) {
        chat.botIsAdmin(false);
        membership(by, "administrator", "member");
    }

    /** Opens a topic; the group is a forum from now on. */
    public void topic(int id) {
        chat.addTopic(id);
    }

    /**
     * The group becomes a supergroup: both chats say so, the old one takes no messages any more.
     */
    public Group upgrades(long newId) {
        Group upgraded = telegram.group(newId, chat.title());
        chat.stands(new Chat.Standing.Upgraded(newId));
        telegram.update("message", service(chat).put("migrate_to_chat_id", newId));
        telegram.update("message", service(upgraded.chat).put("migrate_from_chat_id", id()));
        return upgraded;
    }

    /** As {@link #upgrades}, but the bot is not told until it writes. */
    public Group upgradesSilently(long newId) {
        Group upgraded = telegram.group(newId, chat.title());
        chat.stands(new Chat.Standing.Upgraded(newId));
        return upgraded;
    }

    public String transcript() {
        return chat.transcript();
    }

    private ObjectNode service(Chat where) {
        return telegram.message(
                where, where.write("", "(service message)"), Person.anonymousAdmin());
    }

    private void membership(Person by, String before, String after) {
        telegram.update("my_chat_member", telegram.membership(chat, by.json(), before, after));
    }
}
