/**
 * One event becomes one short transaction, and what it says is sent; begin at {@link
 * interviewcoach.desk.Desk}.
 */
@NullMarked
package interviewcoach.desk;

import org.jspecify.annotations.NullMarked;
