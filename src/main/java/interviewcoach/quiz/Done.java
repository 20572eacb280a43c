package interviewcoach.quiz;

import java.time.LocalDate;
import java.util.Map;

/** How many questions a learner answered, by local date. */
record Done(Map<LocalDate, Integer> answered) {

    /** What was obtained for this step; nothing when nothing was. */
    static Done of(Turn turn) {
        return new Done(
                turn.snapshot().outside() instanceof Outside.Activity(var answered, _)
                        ? answered
                        : Map.of());
    }

    int on(LocalDate date) {
        return answered.getOrDefault(date, 0);
    }

    /** In so many days, the last of them that date. */
    int upTo(LocalDate last, int days) {
        return last.minusDays(days - 1L).datesUntil(last.plusDays(1)).mapToInt(this::on).sum();
    }

    /** On how many of so many days, the last of them that date. */
    int daysUpTo(LocalDate last, int days) {
        return (int)
                last.minusDays(days - 1L)
                        .datesUntil(last.plusDays(1))
                        .filter(day -> on(day) > 0)
                        .count();
    }
}
