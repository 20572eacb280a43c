package interviewcoach.learner;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The day of an interview, on which as much as possible is to be recalled.
 *
 * @param day its local date
 * @param minutes a day that the learner has for questions, 2..240
 */
public record Goal(LocalDate day, int minutes) {

    public static final int LEAST_MINUTES = 2;
    public static final int MOST_MINUTES = 240;

    /** Minutes a day while the learner has not said how many. */
    public static final int USUAL_MINUTES = 20;

    /** How long an answer takes, with reading what is said to it. */
    private static final Duration ANSWER = Duration.ofMinutes(2);

    public Goal {
        if (minutes < LEAST_MINUTES || minutes > MOST_MINUTES) {
            throw new IllegalArgumentException("2 to 240 minutes a day: " + minutes);
        }
    }

    /** How many questions fit into a day. */
    public int questionsADay() {
        return (int) (minutes / ANSWER.toMinutes());
    }

    /** The moment of that day for which it is prepared: nobody knows the hour, so its noon. */
    public Instant moment(ZoneId zone) {
        return day.atTime(LocalTime.NOON).atZone(zone).toInstant();
    }

    /** Whether it is still worth preparing on that date: the day itself counts. */
    public boolean isAheadOn(LocalDate date) {
        return !date.isAfter(day);
    }
}
