/**
 * Who learns, how far they have come, and which question serves them next; begin at {@link
 * interviewcoach.learner.NextQuestion}.
 */
@NullMarked
package interviewcoach.learner;

import org.jspecify.annotations.NullMarked;
