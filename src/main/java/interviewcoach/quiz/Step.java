package interviewcoach.quiz;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes of an event: everything in it is stored in one transaction.
 *
 * @param toast what the person who pressed a button sees for a moment; null says nothing
 */
public record Step(
        State next, List<Fact> facts, List<Say> says, List<Timer> timers, @Nullable Reply toast) {

    public Step {
        facts = List.copyOf(facts);
        says = List.copyOf(says);
        timers = List.copyOf(timers);
    }

    /**
     * One message to be sent, or changed.
     *
     * @param buttons rows of buttons
     * @param edits Telegram's id of the message to change in place, null for a new one
     */
    public record Say(Reply reply, List<List<Action>> buttons, @Nullable Integer edits) {

        public Say {
            buttons = List.copyOf(buttons);
        }
    }

    /** A named timer of the conversation; setting it again moves it. */
    public sealed interface Timer {

        String name();

        record Set(String name, Instant at) implements Timer {}

        record Cancel(String name) implements Timer {}
    }
}
