/**
 * The memory model FSRS-6: how well something is remembered and when to ask for it again; begin at
 * {@link interviewcoach.recall.Recall}.
 */
@NullMarked
package interviewcoach.recall;

import org.jspecify.annotations.NullMarked;
