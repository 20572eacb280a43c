/**
 * The program: main, verbs of the command line, wiring, settings. Begin at {@link
 * interviewcoach.coach.Coach}.
 */
@org.jspecify.annotations.NullMarked
package interviewcoach.coach;
