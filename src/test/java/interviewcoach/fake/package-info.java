/**
 * A Bot API server on loopback that checks what it is sent and fails on demand; begin at {@link
 * interviewcoach.fake.FakeTelegram}.
 */
@NullMarked
package interviewcoach.fake;

import org.jspecify.annotations.NullMarked;
