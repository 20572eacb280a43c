/**
 * How well the grader agrees with people who graded the same answers. Begin at {@link
 * interviewcoach.evaluation.Agreement}.
 */
@NullMarked
package interviewcoach.evaluation;

import org.jspecify.annotations.NullMarked;
