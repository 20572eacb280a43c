/**
 * What is kept, in SQL and nothing else, the same on SQLite and PostgreSQL; begin at {@link
 * interviewcoach.store.Database}.
 */
@NullMarked
package interviewcoach.store;

import org.jspecify.annotations.NullMarked;
