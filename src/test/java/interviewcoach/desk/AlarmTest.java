package interviewcoach.desk;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.quiz.Reply.Alert.Failure;
import interviewcoach.quiz.Snapshot;
import interviewcoach.store.Database;
import interviewcoach.store.Engine;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AlarmTest {

    private final AtomicInteger reports = new AtomicInteger();
    private final TestClock clock = new TestClock();

    @Test
    void report_is_made_only_when_the_operators_are_told() {
        try (Database database = Engine.SQLITE.open()) {
            Alarm alarm = new Alarm(database, this::report, () -> Set.of(99L), clock);
            alarm.raise(Failure.NOT_HANDLED, "one");
            alarm.raise(Failure.NOT_DELIVERED, "two");
            assertThat(reports).hasValue(1);

            clock.forward(Duration.ofHours(1));
            alarm.raise(Failure.NOT_DELIVERED, "three");
            assertThat(reports).hasValue(2);
            assertThat(database.outbox().countWaiting()).isEqualTo(2);
        }
    }

    @Test
    void what_is_left_aside_is_told_whatever_else_was() {
        try (Database database = Engine.SQLITE.open()) {
            Alarm alarm = new Alarm(database, this::report, () -> Set.of(99L), clock);
            alarm.raise(Failure.NOT_HANDLED, "one");
            alarm.raise(Failure.LEFT_ASIDE, "web.yaml");
            alarm.raise(Failure.LEFT_ASIDE, "web.yaml");
            assertThat(database.outbox().countWaiting()).isEqualTo(2);
        }
    }

    private Snapshot.Report report() {
        reports.incrementAndGet();
        return new Snapshot.Report("1.0", 0, 0, 0, 0, 0, 0, 0, List.of());
    }
}
