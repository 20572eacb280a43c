/**
 * The conversation as a pure function from a snapshot and an event to what changes and what is
 * said; begin at {@link interviewcoach.quiz.Quiz}.
 */
@NullMarked
package interviewcoach.quiz;

import org.jspecify.annotations.NullMarked;
