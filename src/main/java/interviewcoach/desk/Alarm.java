package interviewcoach.desk;

import interviewcoach.learner.Language;
import interviewcoach.quiz.Action;
import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Reply;
import interviewcoach.quiz.Reply.Alert.Failure;
import interviewcoach.quiz.Snapshot;
import interviewcoach.quiz.Step;
import interviewcoach.store.Database;
import interviewcoach.store.Learners;
import interviewcoach.store.Urgency;
import interviewcoach.voice.Voice;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the operators that something went wrong: what failed and the report, at most once an hour.
 */
final class Alarm {

    private static final Logger LOG = LoggerFactory.getLogger(Alarm.class);

    private static final Duration RARELY = Duration.ofHours(1);

    private final Database database;
    private final Supplier<Snapshot.Report> report;
    private final Supplier<Set<Long>> operators;
    private final InstantSource clock;

    /**
     * @param report is asked for only when there is somebody to tell, because it takes many queries
     */
    Alarm(
            Database database,
            Supplier<Snapshot.Report> report,
            Supplier<Set<Long>> operators,
            InstantSource clock) {
        this.database = database;
        this.report = report;
        this.operators = operators;
        this.clock = clock;
    }

    /** Never fails: it is raised where something failed already. */
    void raise(Failure what, String why) {
        try {
            database.inOne(() -> tellIfRare(what, why));
        } catch (RuntimeException failure) {
            LOG.error("The operators cannot be told: {}", Fault.of(failure));
        }
    }

    private void tellIfRare(Failure what, String why) {
        Instant now = clock.instant();
        if (database.noteRarely(marker(what), now, RARELY)) {
            Step.Say alert = new Step.Say(new Reply.Alert(what, why, report.get()), buttons(what));
            operators.get().forEach(operator -> tell(operator, what, alert, now));
        }
    }

    /** What is left aside is told by a start and never again, so nothing else may silence it. */
    private static String marker(Failure what) {
        return switch (what) {
            case NOT_HANDLED, NOT_DELIVERED -> "last alert";
            case LEFT_ASIDE -> "last alert of publications";
        };
    }

    private static List<List<Action>> buttons(Failure what) {
        return switch (what) {
            case NOT_HANDLED -> List.of(List.of(new Action.Type("admin retry")));
            case NOT_DELIVERED -> List.of();
            case LEFT_ASIDE -> List.of(List.of(new Action.Files()));
        };
    }

    private void tell(long operator, Failure what, Step.Say alert, Instant now) {
        Language language =
                database.learners()
                        .find(operator)
                        .map(Learners.Known::learner)
                        .map(learner -> learner.language())
                        .orElse(Language.RU);
        database.outbox()
                .put(
                        "alert:" + what + ":" + now.toEpochMilli() + ":" + operator,
                        Conversation.with(operator),
                        Urgency.BROADCAST,
                        Voice.in(language).say(alert),
                        new Step.Way.Anew(),
                        now);
    }
}
