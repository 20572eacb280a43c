package interviewcoach.grading;

/** In what way an answer was given, beside what it says. */
public enum Manner {
    /** Sentences about the matter. */
    PLAIN,
    /** Nothing of substance: too short, or empty talk. */
    EMPTY,
    /** The question said back. */
    ECHO,
    /** A list of terms that connects nothing. */
    KEYWORDS,
    /** The reference answer word for word. */
    COPY,
    /**
     * Of substance, yet nothing in it was recognised: no point, no contradiction, no misconception.
     */
    UNRECOGNISED
}
