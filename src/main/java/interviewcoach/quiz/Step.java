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
     */
    public record Say(Reply reply, List<List<Action>> buttons, Way way) {

        public Say {
            buttons = List.copyOf(buttons);
        }

        /** A message of its own. */
        public Say(Reply reply, List<List<Action>> buttons) {
            this(reply, buttons, new Way.Anew());
        }
    }

    /** How words come to people. */
    public sealed interface Way {

        /** As a message of their own. */
        record Anew() implements Way {}

        /** In place of the message with that id of Telegram's. */
        record InPlace(int message) implements Way {}

        /**
         * In place of a message of our own, by its {@link Step#key}. All new messages go before it,
         * a later revision replaces it, and where that message is not there, it is sent instead.
         */
        record Revision(String key) implements Way {}

        /** As the last message of all: the bot leaves the group behind it. */
        record Farewell() implements Way {}

        /** As a reaction to the message with that id of Telegram's; all messages go before it. */
        record Reaction(int message) implements Way {}
    }

    /** What the message is known by that comes of an event as its n-th, from 0. */
    public static String key(String event, int n) {
        return event + "#" + n;
    }

    /** A named timer of the conversation; setting it again moves it. */
    public sealed interface Timer {

        String name();

        record Set(String name, Instant at) implements Timer {}

        record Cancel(String name) implements Timer {}
    }
}
