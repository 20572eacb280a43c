package interviewcoach.recall;

import java.time.Instant;

/** One attempt to recall, and how it went. Reviews are kept, memory is derived from them. */
public record Review(Rating rating, Instant at) {}
