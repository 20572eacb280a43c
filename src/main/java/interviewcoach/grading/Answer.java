package interviewcoach.grading;

/**
 * A text that was read: its words, clauses and their polarity. Immutable; one answer can be graded
 * by many rubrics.
 */
public final class Answer {

    private final String text;

    Answer(String text) {
        this.text = text;
    }

    /** The text as it was typed. */
    public String text() {
        return text;
    }
}
