package interviewcoach.load;

import interviewcoach.desk.Intake;
import interviewcoach.store.Inbox;
import interviewcoach.store.Incoming;
import interviewcoach.telegram.UpdateReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** People answer one after the other, each the question that they have open. */
final class Answers {

    private static final JsonMapper JSON = new JsonMapper();

    private final Evening evening;
    private final SkippingClock clock;
    private final Inbox inbox;
    private final Intake intake;
    private final Map<Long, Long> answeredAt = new ConcurrentHashMap<>();
    private final Times times = new Times();
    private int answered;
    private volatile boolean over;

    Answers(Evening evening, SkippingClock clock, Inbox inbox, Intake intake) {
        this.evening = evening;
        this.clock = clock;
        this.inbox = inbox;
        this.intake = intake;
    }

    /** From now on somebody answers each time that this has passed, until it is over. */
    void comeEvery(Duration pause) {
        if (!over) {
            clock.in(pause, () -> comeEvery(pause));
            come(answered++);
        }
    }

    void end() {
        over = true;
    }

    private void come(int candidate) {
        long person = Evening.id(candidate);
        answeredAt.put(person, clock.nanos());
        String json = update(candidate, person, evening.answerOf(candidate));
        inbox.keep(
                List.of(Incoming.update(candidate, UpdateReader.lane(json), clock.instant(), json)),
                candidate);
        intake.wake();
    }

    private String update(int id, long person, String text) {
        return """
        {"update_id":%d,"message":{"message_id":1,"date":%d,
          "from":{"id":%d,"is_bot":false,"first_name":"Аня","language_code":"ru"},
          "chat":{"id":%d,"first_name":"Аня","type":"private"},"text":%s}}
        """
                .formatted(
                        id,
                        clock.instant().getEpochSecond(),
                        person,
                        person,
                        JSON.writeValueAsString(text));
    }

    /** Telegram took a message for that chat. */
    void shown(long chat, long nanos) {
        Long since = answeredAt.remove(chat);
        if (since != null) {
            times.add(nanos - since);
        }
    }

    /** From the arrival of an answer to the arrival of what the coach says to it. */
    Times times() {
        return times;
    }

    int unanswered() {
        return answeredAt.size();
    }
}
