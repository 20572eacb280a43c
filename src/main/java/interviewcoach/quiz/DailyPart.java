package interviewcoach.quiz;

/** What can be chosen of a daily question. */
public enum DailyPart {
    TIME,
    DAYS,
    COUNT,
    TOPICS,
    QUIET,
    REMINDER,
    PAUSE
}
