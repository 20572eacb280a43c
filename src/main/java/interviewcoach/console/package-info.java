/**
 * The same conversation in the terminal, with a clock that can be played; begin at {@link
 * interviewcoach.console.Console}.
 */
@NullMarked
package interviewcoach.console;

import org.jspecify.annotations.NullMarked;
