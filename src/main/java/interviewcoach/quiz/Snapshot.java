package interviewcoach.quiz;

import interviewcoach.bank.Bank;
import interviewcoach.grading.Grader;
import interviewcoach.learner.Downtime;
import interviewcoach.learner.Learner;
import interviewcoach.learner.Progress;
import interviewcoach.recall.Memory;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a step may look at.
 *
 * @param learner the person who caused the event, or whose private chat it is; null when unknown so
 *     far
 * @param progress of that learner, by question id
 * @param memories what of that learner's reviews is remembered, by question id
 * @param daily the conversation's daily question, null when it is off
 * @param seed for the choice of questions; another one for each event
 * @param outside what was obtained from outside because {@link Quiz#need} asked for it
 */
public record Snapshot(
        State state,
        @Nullable Learner learner,
        Map<String, Progress> progress,
        Map<String, Memory> memories,
        @Nullable Daily daily,
        Instant now,
        long seed,
        Outside outside,
        World world) {

    public Snapshot {
        progress = Map.copyOf(progress);
        memories = Map.copyOf(memories);
    }

    /**
     * What is the same for every conversation.
     *
     * @param botName the bot's user name, empty in the terminal
     * @param zone of a new chat
     * @param dailyAt offered to a new chat
     * @param operators ids of those who may use {@code /admin}
     * @param curators ids of those who may publish questions, beside the operators
     * @param downtime in which nobody could answer
     */
    public record World(
            Bank bank,
            Grader grader,
            String botName,
            ZoneId zone,
            LocalTime dailyAt,
            Set<Long> operators,
            Set<Long> curators,
            Downtime downtime) {

        /** Whether that person may change the questions. */
        boolean mayPublish(long person) {
            return operators.contains(person) || curators.contains(person);
        }

        /** Whether the person cares for the questions and not for the bot. */
        boolean isOnlyCurator(long person) {
            return curators.contains(person) && !operators.contains(person);
        }
    }

    /**
     * The running program in numbers.
     *
     * @param lastErrors newest first, without anybody's words
     */
    public record Report(
            String version,
            long learners,
            long chats,
            long goneChats,
            long inboxWaiting,
            long outboxWaiting,
            long parked,
            long appeals,
            List<String> lastErrors) {

        public Report {
            lastErrors = List.copyOf(lastErrors);
        }
    }
}
