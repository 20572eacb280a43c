package interviewcoach.store;

/**
 * The right to be the one process that works on a database; the others stand by or give up. Asked
 * for about every second.
 */
public interface Lease extends AutoCloseable {

    /** Takes the right, or keeps it; false when another process has it or it cannot be asked. */
    boolean take();

    /** What to tell whoever starts a second process, and what to do. */
    String taken();

    /** Gives the right back. */
    @Override
    void close();
}
