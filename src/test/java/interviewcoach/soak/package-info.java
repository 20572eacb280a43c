/** Many groups for days, with everything that may happen to them: begin at {@link Soak}. */
@NullMarked
package interviewcoach.soak;

import org.jspecify.annotations.NullMarked;
