package interviewcoach.desk;

import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Rank;
import interviewcoach.voice.Message;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The way out to people: Telegram or the terminal. */
public interface Channel {

    /**
     * Sends a message, or changes one in place. Never throws for what the other side answers.
     *
     * @param edits id of the message to change, null for a new one
     */
    Delivery send(Conversation to, Message message, @Nullable Integer edits);

    /** Puts a reaction under somebody's message. Never throws for what the other side answers. */
    Delivery react(Conversation to, int message, String emoji);

    /** Goes away from a group; a failure is of no consequence. */
    void leave(long chat);

    /** What a person is in a group. Never throws for what the other side answers. */
    Rank rank(long chat, long person);

    /** Whether the bot sees all messages of a group; no, when the other side does not tell. */
    boolean seesAll(long chat);

    /**
     * Ends the waiting of a pressed button, at once and never again; a failure is of no
     * consequence.
     *
     * @param stays whether the words stay until the person has read them
     */
    void answer(String callback, @Nullable String toast, boolean stays);

    /**
     * How long the next message to that chat must wait for the limits of the channel. Zero lets it
     * go and counts it, so that messages side by side keep to the limits, too.
     */
    Duration wait(Conversation to);

    /**
     * Fetches a file that somebody sent. Never throws for what the other side answers.
     *
     * @param most bytes
     */
    Fetched fetch(String file, int most);

    /** What became of a file. */
    sealed interface Fetched {

        record Content(byte[] bytes) implements Fetched {}

        record TooLarge() implements Fetched {}

        /** Perhaps later; the log knows why. */
        record Failed() implements Fetched {}
    }

    /** What became of a message. */
    sealed interface Delivery {

        /** It arrived under that id. */
        record Sent(int message) implements Delivery {}

        /** Not now: try again after that time. */
        record Later(Duration after, String why) implements Delivery {}

        /** Too much was sent, to that chat or in all: nothing may go for that time. */
        record TooMany(Duration after) implements Delivery {}

        /** Perhaps it arrived: nobody can tell from the answer. */
        record Unclear(String why) implements Delivery {}

        /** Never: this message only. */
        record Refused(String why) implements Delivery {}

        /** Of no use any more: what it belongs to is gone. */
        record Overtaken() implements Delivery {}

        /** The chat blocked the bot or is no more. */
        record Gone(String why) implements Delivery {}

        /** The bot may not write in that group. */
        record Mute(String why) implements Delivery {}

        /** The chat has another id now. */
        record Moved(long newChat) implements Delivery {}
    }
}
