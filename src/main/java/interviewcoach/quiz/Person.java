package interviewcoach.quiz;

import org.jspecify.annotations.Nullable;

/**
 * Who caused an event, as Telegram describes them.
 *
 * @param id of the user; of the group itself for an admin who speaks in its name; of the channel
 *     for who speaks in that of one
 * @param name first name, may be empty
 * @param language IETF tag of their Telegram, null when it does not say
 */
public record Person(long id, String name, @Nullable String language) {

    /** Whether it is nobody in particular, who cannot learn: a channel, or the group itself. */
    boolean isGroup() {
        return id < 0;
    }
}
