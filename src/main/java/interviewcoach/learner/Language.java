package interviewcoach.learner;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The language of the interface; the questions are Russian in either. */
public enum Language {
    RU,
    EN;

    private static final Set<String> SLAVIC =
            Set.of("ru", "uk", "be", "bg", "sr", "mk", "hr", "bs", "sl", "cs", "sk", "pl");

    /**
     * The interface for a person whose Telegram speaks that IETF language; Russian when it does not
     * say.
     */
    public static Language of(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return RU;
        }
        return SLAVIC.contains(tag.toLowerCase(java.util.Locale.ROOT).split("[-_]", 2)[0])
                ? RU
                : EN;
    }
}
