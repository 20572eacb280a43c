package interviewcoach.bank;

/**
 * A place at which a question names a heading of a note.
 *
 * @param line counted from 1
 * @param question the id of the question
 * @param note as it is written, {@code 003#JWT}
 * @param source whether the question was made from it, or only corrects it
 */
public record Citation(String file, int line, String question, String note, boolean source) {}
