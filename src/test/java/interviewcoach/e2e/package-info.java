/**
 * The packaged coach as a process of its own, talking to the fake Telegram and to a terminal; begin
 * at {@link interviewcoach.e2e.CoachProcess}.
 */
@NullMarked
package interviewcoach.e2e;

import org.jspecify.annotations.NullMarked;
