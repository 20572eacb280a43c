package interviewcoach.quiz;

import interviewcoach.grading.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Old answers with a better verdict of which their learner was not told yet: they are gathered, so
 * that a bank that was revised all over brings one message a day and not dozens.
 *
 * @param waiting the latest first, each question once
 * @param told when the latest message went out, null before the first
 */
public record Improvements(List<One> waiting, @Nullable Instant told) {

    /** Nothing got better so far. */
    public static final Improvements NONE = new Improvements(List.of(), null);

    /** So long the first one waits for others. */
    private static final Duration GATHERING = Duration.ofMinutes(10);

    private static final Duration BETWEEN = Duration.ofDays(1);

    /** Nobody reads more. */
    private static final int MOST = 30;

    /**
     * An answer that got better.
     *
     * @param day on which it was given
     * @param verdict from now on
     */
    public record One(String question, LocalDate day, Verdict verdict) {}

    public Improvements {
        waiting = List.copyOf(waiting);
    }

    Improvements and(One improvement) {
        Stream<One> others =
                waiting.stream().filter(it -> !it.question().equals(improvement.question()));
        return new Improvements(
                Stream.concat(Stream.of(improvement), others).limit(MOST).toList(), told);
    }

    /** When they are to be told, if the first of them comes now. */
    Instant due(Instant now) {
        Instant gathered = now.plus(GATHERING);
        Instant next = told == null ? gathered : told.plus(BETWEEN);
        return next.isAfter(gathered) ? next : gathered;
    }

    Improvements toldAt(Instant now) {
        return new Improvements(List.of(), now);
    }
}
