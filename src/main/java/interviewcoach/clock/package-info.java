/** What is due becomes an event in the inbox; begin at {@link interviewcoach.clock.Ticker}. */
@NullMarked
package interviewcoach.clock;

import org.jspecify.annotations.NullMarked;
