/**
 * Notes in Markdown: which of their headings the questions cover, and drafts of questions from
 * them. Begin at {@link interviewcoach.notes.NotesReader}.
 */
@NullMarked
package interviewcoach.notes;

import org.jspecify.annotations.NullMarked;
