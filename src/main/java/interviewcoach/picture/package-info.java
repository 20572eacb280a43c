/** Progress drawn as PNG; begin at {@link interviewcoach.picture.Painter}. */
@NullMarked
package interviewcoach.picture;

import org.jspecify.annotations.NullMarked;
