package interviewcoach.learner;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive local dates with an answered question.
 *
 * @param days length of the streak, 0 before the first answer
 * @param last the latest date that counts
 */
public record Streak(int days, @Nullable LocalDate last) {

    public static final Streak NONE = new Streak(0, null);

    /** The streak after an answer on that date. */
    public Streak answeredOn(LocalDate date) {
        if (last != null && !date.isAfter(last)) {
            return this;
        }
        return new Streak(last != null && last.plusDays(1).equals(date) ? days + 1 : 1, date);
    }

    /** Its length as seen on that date: 0 once a day was missed. */
    public int on(LocalDate date) {
        return last != null && !date.isAfter(last.plusDays(1)) ? days : 0;
    }
}
