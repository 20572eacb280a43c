package interviewcoach.quiz;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that happened in one conversation; the desk handles each exactly once, by its key. */
public sealed interface Event {

    /**
     * Unique among all events: {@code tg:<update_id>}, {@code day:<chat>:<topic>:<date>}, {@code
     * week:<chat>:<date>}, {@code timer:...}.
     */
    String key();

    Conversation conversation();

    /** When it happened: Telegram's date of the message, or the moment a timer was due. */
    Instant at();

    /** Whether it comes to many at the same time, and nobody waits for it. */
    default boolean isBroadcast() {
        return switch (this) {
            case DayCame _, WeekCame _, Revised _, AppealCame _, Unsealed _ -> true;
            case TimeUp up -> Timers.isBroadcast(up.timer());
            case Said _, Commanded _, Pressed _, Edited _, Attached _, Uploaded _ -> false;
            case Admitted _, Dismissed _, Muted _, Unmuted _, Silenced _, Moved _ -> false;
            case AppealDecided _, Answered _, Amended _, Taken _, CameLate _, Forgot _ -> false;
        };
    }

    /**
     * Free text, not a command.
     *
     * @param message Telegram's id of the message
     * @param repliesTo the message it replies to, null when it replies to none
     */
    record Said(
            String key,
            Conversation conversation,
            Instant at,
            Person by,
            int message,
            String text,
            @Nullable Quoted repliesTo)
            implements Event {}

    /**
     * A command.
     *
     * @param name without slash and bot name, lower case
     * @param arguments what stands behind it, trimmed, may be empty
     * @param addressed whether the bot was named; in a group one without a name may be another's
     */
    record Commanded(
            String key,
            Conversation conversation,
            Instant at,
            Person by,
            int message,
            String name,
            String arguments,
            boolean addressed)
            implements Event {

        /** One that names the bot, or needs no name. */
        public Commanded(
                String key,
                Conversation conversation,
                Instant at,
                Person by,
                int message,
                String name,
                String arguments) {
            this(key, conversation, at, by, message, name, arguments, true);
        }
    }

    /**
     * A button was pressed.
     *
     * @param message the message that carries the button
     * @param callback Telegram's id of the press, which wants an answer
     * @param data what the button carries, see {@link Action}
     */
    record Pressed(
            String key,
            Conversation conversation,
            Instant at,
            Person by,
            int message,
            String callback,
            String data)
            implements Event {}

    /**
     * A message was changed after it was sent.
     *
     * @param repliesTo the message it replies to, null when it replies to none
     */
    record Edited(
            String key,
            Conversation conversation,
            Instant at,
            Person by,
            int message,
            String text,
            @Nullable Quoted repliesTo)
            implements Event {}

    /** Something else than text came. */
    record Attached(
            String key,
            Conversation conversation,
            Instant at,
            Person by,
            int message,
            Attachment what)
            implements Event {}

    /**
     * A file came.
     *
     * @param file by which the channel fetches it
     * @param name as its sender named it, may be empty
     * @param size in bytes, 0 when it is not known
     */
    record Uploaded(
            String key,
            Conversation conversation,
            Instant at,
            Person by,
            int message,
            String file,
            String name,
            long size)
            implements Event {}

    /** The bot was added to a group, or a person who had blocked it let it in again. */
    record Admitted(String key, Conversation conversation, Instant at, Person by)
            implements Event {}

    /** A person blocked the bot, or it was removed from a group. */
    record Dismissed(String key, Conversation conversation, Instant at) implements Event {}

    /** The bot may not write in the group any more, and is still in it. */
    record Muted(String key, Conversation conversation, Instant at) implements Event {}

    /** The bot may write in the group again. */
    record Unmuted(String key, Conversation conversation, Instant at, Person by) implements Event {}

    /**
     * The bot was removed from the group of this topic, or may not write there.
     *
     * @param out whether it was removed
     */
    record Silenced(String key, Conversation conversation, Instant at, boolean out)
            implements Event {}

    /** The group became a supergroup with another id. */
    record Moved(String key, Conversation conversation, Instant at, long newChat)
            implements Event {}

    /** A timer of this conversation came due. */
    record TimeUp(String key, Conversation conversation, Instant at, String timer)
            implements Event {}

    /** The daily question is due, for this nominal local date. */
    record DayCame(String key, Conversation conversation, Instant at, LocalDate date)
            implements Event {}

    /** The weekly digest is due, for the Sunday of that nominal local date. */
    record WeekCame(String key, Conversation conversation, Instant at, LocalDate date)
            implements Event {}

    /**
     * Somebody disputed a verdict; told to each who may decide.
     *
     * @param cause key of the event in which they did
     */
    record AppealCame(String key, Conversation conversation, Instant at, String cause)
            implements Event {}

    /** An appeal of this learner was decided. */
    record AppealDecided(String key, Conversation conversation, Instant at, long appeal)
            implements Event {}

    /** A question that this learner has answered was revised since. */
    record Revised(String key, Conversation conversation, Instant at, String question)
            implements Event {}

    /**
     * A member answered the group's sealed question in their private chat.
     *
     * @param conversation the group's
     * @param number which question of the conversation it is
     * @param quotable whether the group may read it after the reveal
     */
    record Answered(
            String key,
            Conversation conversation,
            Instant at,
            Person by,
            int number,
            String question,
            String text,
            boolean quotable)
            implements Event {}

    /** A member changed their private answer to the group's sealed question. */
    record Amended(
            String key,
            Conversation conversation,
            Instant at,
            Person by,
            int number,
            String text,
            boolean quotable)
            implements Event {}

    /**
     * The group has taken this learner's answer to its sealed question.
     *
     * @param by the learner
     * @param again whether it replaced an earlier one
     */
    record Taken(
            String key,
            Conversation conversation,
            Instant at,
            Person by,
            Conversation group,
            int number,
            boolean again)
            implements Event {}

    /** An answer of this learner came too late for the group and deserves a verdict in private. */
    record CameLate(
            String key,
            Conversation conversation,
            Instant at,
            Person by,
            String question,
            String text)
            implements Event {}

    /** What this learner answered under seal counts now. */
    record Unsealed(
            String key,
            Conversation conversation,
            Instant at,
            Person by,
            String question,
            String text)
            implements Event {}

    /** A member of this group wants to be forgotten. */
    record Forgot(String key, Conversation conversation, Instant at, long learner)
            implements Event {}

    /** What came instead of text. */
    enum Attachment {
        VOICE,
        PHOTO,
        VIDEO,
        STICKER,
        DOCUMENT,
        OTHER
    }

    /**
     * The message that somebody replied to.
     *
     * @param text its text, empty when Telegram does not say
     */
    record Quoted(int message, String text) {}
}
