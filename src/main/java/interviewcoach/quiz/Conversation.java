package interviewcoach.quiz;

/**
 * A chat and, in a forum, its topic.
 *
 * @param chat Telegram's chat id; positive for a private chat, where it equals the user's id
 * @param topic id of the forum topic, 0 for the General topic or no forum
 */
public record Conversation(long chat, int topic) {

    /** The private chat with that user. */
    public static Conversation with(long learner) {
        return new Conversation(learner, 0);
    }

    /** Whether it is a private chat; groups have negative ids. */
    public boolean isPrivate() {
        return chat > 0;
    }
}
