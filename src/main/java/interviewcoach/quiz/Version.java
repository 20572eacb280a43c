package interviewcoach.quiz;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was live of a file of questions from some moment on.
 *
 * @param number counts from 1; 0 is the folder's own before anything was published
 * @param draft id of the file that was published; null when the folder's own became live again
 * @param by the curator's name, empty when it is not known any more
 */
public record Version(int number, @Nullable String draft, String by, Instant at) {}
