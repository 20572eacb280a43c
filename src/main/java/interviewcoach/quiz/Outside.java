package interviewcoach.quiz;

import interviewcoach.bank.Reloaded;
import interviewcoach.league.Round;
import interviewcoach.league.Sealed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was obtained from outside of the conversation: the answer to a {@link Need}. */
public sealed interface Outside {

    /** Nothing was asked for, or there is no such thing. */
    record Nothing() implements Outside {}

    record Exported(String json) implements Outside {}

    /**
     * What the learner did of late.
     *
     * @param answered questions answered by local date, of the last seventeen weeks at least
     * @param weekly whether a digest comes every week
     */
    record Activity(Map<LocalDate, Integer> answered, boolean weekly) implements Outside {

        public Activity {
            answered = Map.copyOf(answered);
        }
    }

    record Running(Snapshot.Report report) implements Outside {}

    /**
     * A backup was asked for.
     *
     * @param where it was written, or why it was not
     */
    record BackedUp(String where) implements Outside {}

    /** So many events wait again. */
    record Retried(int events) implements Outside {}

    /** The folder of the bank was read again. */
    record Read(Reloaded what) implements Outside {}

    /** A file that was sent cannot be a draft. */
    record NotRead(Unread why) implements Outside {}

    /**
     * A file that was sent, now or before.
     *
     * @param published whether it was published, at whatever time
     */
    record Opened(Draft draft, boolean published) implements Outside {}

    /** A draft was to become live. */
    record Published(String file, Reloaded what) implements Outside {}

    /** It is live already. */
    record AlreadyLive(String file) implements Outside {}

    record Shelf(List<Shelved> files) implements Outside {

        public Shelf {
            files = List.copyOf(files);
        }
    }

    /**
     * A file of the bank.
     *
     * @param history the newest first
     * @param text what is live of it
     */
    record Found(Shelved file, List<Version> history, String text) implements Outside {

        public Found {
            history = List.copyOf(history);
        }
    }

    /** Another version of a file was to become live. */
    record PutBack(String file, int version, Reloaded what) implements Outside {}

    /**
     * An appeal.
     *
     * @param past the showing that it is about
     * @param open how many appeals are open, this one included
     */
    record Disputed(Dispute dispute, Past past, int open) implements Outside {}

    /** The open appeals, the oldest first. */
    record Docket(List<Dispute> open) implements Outside {

        public Docket {
            open = List.copyOf(open);
        }
    }

    /** Accepted appeals, the oldest first. */
    record Accepted(List<Dispute> appeals) implements Outside {

        public Accepted {
            appeals = List.copyOf(appeals);
        }
    }

    /** Showings of one question to one learner, the oldest first. */
    record Answered(List<Past> showings) implements Outside {

        public Answered {
            showings = List.copyOf(showings);
        }
    }

    /** What the person is in the group. */
    record Ranked(Rank rank) implements Outside {}

    /**
     * A group's sealed question.
     *
     * @param sealed null when there is none of that number any more
     * @param open whether it is not revealed yet
     * @param message Telegram's id of the message that shows it, 0 when it is not known
     */
    record Invited(Rank rank, @Nullable Sealed sealed, boolean open, int message)
            implements Outside {}

    /** Whether the bot sees all messages of the group. */
    record Sight(boolean all) implements Outside {}

    /** What a member once answered to a group's question. */
    record Recalled(String question, String text) implements Outside {}

    /** What members have won in a group; who hides is not among them. */
    record Won(List<Round.Tally> tallies) implements Outside {

        public Won {
            tallies = List.copyOf(tallies);
        }
    }

    /** Whether answers may still be on their way to the group. */
    record Straggling(boolean some) implements Outside {}

    /** Why a file cannot be a draft. */
    enum Unread {
        /** Its name is not that of a topic. */
        NAME,
        /** It is larger than any topic. */
        SIZE,
        /** It is no text in UTF-8. */
        ENCODING,
        /** It could not be fetched. */
        UNAVAILABLE
    }
}
