package interviewcoach.quiz;

import org.jspecify.annotations.Nullable;

/**
 * Who caused an event, as Telegram describes them.
 *
 * @param name first name, may be empty
 * @param language IETF tag of their Telegram, null when it does not say
 */
public record Person(long id, String name, @Nullable String language) {}
