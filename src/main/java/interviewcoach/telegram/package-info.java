/**
 * Telegram's Bot API: updates in, messages out; begin at {@link interviewcoach.telegram.Poller} and
 * {@link interviewcoach.telegram.Sender}.
 */
@NullMarked
package interviewcoach.telegram;

import org.jspecify.annotations.NullMarked;
