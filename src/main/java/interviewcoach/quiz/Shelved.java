package interviewcoach.quiz;

import org.jspecify.annotations.Nullable;

/**
 * A file of the bank.
 *
 * @param questions how many of its questions are in use
 * @param published what is published over the folder's own; null when that is live
 * @param aside whether what is published is not in use, because it does not fit the folder any more
 * @param inFolder whether the folder has such a file
 */
public record Shelved(
        String file, int questions, @Nullable Version published, boolean aside, boolean inFolder) {}
