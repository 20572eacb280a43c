/**
 * How fast the packaged program is and how much it needs, measured from outside; begin at {@link
 * interviewcoach.load.Load}, or at {@link interviewcoach.load.Morning} for the daily question of
 * very many chats. Nothing here is a test, because a build must not fail on a busy machine.
 */
@NullMarked
package interviewcoach.load;

import org.jspecify.annotations.NullMarked;
