package interviewcoach.grading;

/**
 * What a reader of answers can do beyond finding words; without one it shows what that is worth.
 */
public enum Skill {
    /** Knows all forms of a word for one, and kindred verbs and nouns. */
    LEMMAS,
    /** Recognises misspelt words that the rubric expects. */
    TYPOS,
    /** Knows what is denied. */
    NEGATION
}
