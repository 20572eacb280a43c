/**
 * Groups that study together, their rounds of sealed questions and their standings; learners are
 * known by id. Begin at {@link interviewcoach.league.Round}.
 */
@NullMarked
package interviewcoach.league;

import org.jspecify.annotations.NullMarked;
