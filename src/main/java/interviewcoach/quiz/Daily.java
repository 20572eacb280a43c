package interviewcoach.quiz;

import java.time.LocalTime;
import java.time.ZoneId;

/** When a conversation gets its daily question. */
public record Daily(LocalTime time, ZoneId zone) {}
