package interviewcoach.bank;

/** For whom a question is meant, from easy to hard. */
public enum Level {
    JUNIOR,
    MIDDLE,
    SENIOR
}
