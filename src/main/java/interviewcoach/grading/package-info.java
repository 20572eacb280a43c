/**
 * Judging a free-text answer by a rubric of keywords; begin at {@link
 * interviewcoach.grading.Grader}.
 */
@NullMarked
package interviewcoach.grading;

import org.jspecify.annotations.NullMarked;
