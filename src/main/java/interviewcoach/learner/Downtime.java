package interviewcoach.learner;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** When the coach was away, whoever was to blame for it. */
public record Downtime(List<Span> spans) {

    public static final Downtime NONE = new Downtime(List.of());

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime NIGHT = LocalTime.of(22, 0);

    public Downtime {
        spans = List.copyOf(spans);
    }

    /** From one moment to another. */
    public record Span(Instant from, Instant to) {

        private Duration within(Instant begin, Instant end) {
            Instant later = from.isAfter(begin) ? from : begin;
            Instant earlier = to.isBefore(end) ? to : end;
            return later.isBefore(earlier) ? Duration.between(later, earlier) : Duration.ZERO;
        }
    }

    /** Whether the coach was away for most of that day, as far as people are awake. */
    public boolean covers(LocalDate date, ZoneId zone) {
        Instant morning = date.atTime(MORNING).atZone(zone).toInstant();
        Instant night = date.atTime(NIGHT).atZone(zone).toInstant();
        Duration away =
                spans.stream()
                        .map(it -> it.within(morning, night))
                        .reduce(Duration.ZERO, Duration::plus);
        return away.multipliedBy(2).compareTo(Duration.between(morning, night)) > 0;
    }
}
