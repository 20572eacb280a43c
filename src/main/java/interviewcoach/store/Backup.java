package interviewcoach.store;

import java.nio.file.Path;

/** Copies of the embedded database, made while it works and put back while it does not. */
public final class Backup {

    private Backup() {}

    /** What became of a backup or of putting one back. */
    public sealed interface Outcome {

        record Done(Path file) implements Outcome {}

        /** Why not, and what to do instead. */
        record Refused(String why) implements Outcome {}
    }

    /** Writes a consistent copy of the embedded database of that folder; it may be in use. */
    public static Outcome write(Path folder, Path file) {
        throw new UnsupportedOperationException("not yet " + folder + file);
    }

    /** Puts a copy in the place of the embedded database of that folder; it must not be in use. */
    public static Outcome restore(Path folder, Path file) {
        throw new UnsupportedOperationException("not yet " + folder + file);
    }
}
