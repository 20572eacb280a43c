package interviewcoach.bank;

/**
 * Something that a curator should put right, at its place.
 *
 * @param line counted from 1
 */
public record Problem(String file, int line, Severity severity, String message) {

    /** Whether a problem keeps the bank from being used. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** Whether the bank must not be used with it. */
    public boolean fatal() {
        return severity == Severity.ERROR;
    }

    /** The line as editors and terminals make it a link: {@code file:line: message}. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + (fatal() ? "" : "предупреждение: ") + message;
    }
}
