/** Replies put into words, in Russian and English; begin at {@link interviewcoach.voice.Voice}. */
@NullMarked
package interviewcoach.voice;

import org.jspecify.annotations.NullMarked;
