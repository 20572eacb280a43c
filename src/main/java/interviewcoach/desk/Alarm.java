package interviewcoach.desk;

import interviewcoach.learner.Language;
import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Reply;
import interviewcoach.quiz.Step;
import interviewcoach.store.Database;
import interviewcoach.store.Learners;
import interviewcoach.store.Outbox;
import interviewcoach.voice.Voice;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operators that something went wrong: the report, at most once an hour. */
final class Alarm {

    private static final Logger LOG = LoggerFactory.getLogger(Alarm.class);

    private static final Duration RARELY = Duration.ofHours(1);

    private final Database database;
    private final Errands errands;
    private final Supplier<Set<Long>> operators;
    private final InstantSource clock;

    Alarm(Database database, Errands errands, Supplier<Set<Long>> operators, InstantSource clock) {
        this.database = database;
        this.errands = errands;
        this.operators = operators;
        this.clock = clock;
    }

    /** Never fails: it is raised where something failed already. */
    void raise() {
        try {
            Reply report = new Reply.Admin(errands.report());
            database.inOne(() -> tellIfRare(report));
        } catch (RuntimeException failure) {
            LOG.error("The operators cannot be told: {}", Fault.of(failure));
        }
    }

    private void tellIfRare(Reply report) {
        Instant now = clock.instant();
        if (database.noteRarely("last alert", now, RARELY)) {
            operators.get().forEach(operator -> tell(operator, report, now));
        }
    }

    private void tell(long operator, Reply report, Instant now) {
        Language language =
                database.learners()
                        .find(operator)
                        .map(Learners.Known::learner)
                        .map(learner -> learner.language())
                        .orElse(Language.RU);
        database.outbox()
                .put(
                        "alert:" + now.toEpochMilli() + ":" + operator,
                        Conversation.with(operator),
                        Outbox.Urgency.BROADCAST,
                        Voice.in(language).say(new Step.Say(report, List.of(), null)),
                        null,
                        now);
    }
}
