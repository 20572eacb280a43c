package interviewcoach.quiz;

import interviewcoach.bank.Changes;
import interviewcoach.bank.Level;
import interviewcoach.bank.Problem;
import interviewcoach.bank.Question;
import interviewcoach.bank.Topic;
import interviewcoach.grading.Grade;
import interviewcoach.grading.Verdict;
import interviewcoach.league.Entry;
import interviewcoach.league.Standings;
import interviewcoach.learner.Forecast;
import interviewcoach.learner.Goal;
import interviewcoach.learner.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the coach wants to say, before it is put into words. */
public sealed interface Reply {

    // ---- the first minute

    record Greeting(String name) implements Reply {}

    /** Somebody came back who is known already. */
    record WelcomeBack(String name) implements Reply {}

    // ---- a question

    /**
     * A question is shown.
     *
     * @param topic the question's topic
     * @param number position in the session, from 1; 0 outside a session
     * @param count questions in the session; 0 outside a session
     * @param streak which day in a row answering makes it, for the daily question; 0 otherwise
     * @param freezes how many are left when one was spent on the day before; {@link #NO_NEWS}
     *     otherwise
     */
    record Ask(
            Question question,
            Topic topic,
            Asking.Occasion occasion,
            int number,
            int count,
            int streak,
            int freezes)
            implements Reply {

        /** No freeze was spent. */
        public static final int NO_NEWS = -1;
    }

    /**
     * A verdict, point by point.
     *
     * @param grade all texts of this showing, merged; its score before hints
     * @param before what the verdict before it saw, null when it is the first; what has not changed
     *     since is not repeated
     * @param ceiling the score that was still reachable after hints, 0..1
     * @param followUp the point that the coach asks for next, by id; null when the question is
     *     closed
     * @param copied whether the reference answer was copied, and own words are wanted
     */
    record Feedback(
            Question question,
            Grade grade,
            @Nullable Grade before,
            double ceiling,
            @Nullable String followUp,
            boolean copied)
            implements Reply {

        /** The score that counts: hints cap it. */
        public double score() {
            return Math.min(grade.score(), ceiling);
        }
    }

    /** No verdict yet: the answer is a list of terms. */
    record ConnectTerms() implements Reply {}

    /** No verdict yet: nothing in it was recognised. */
    record SayDirectly() implements Reply {}

    /** No verdict yet: the question was said back. */
    record OnlyEcho() implements Reply {}

    /** No verdict yet: too little to judge. */
    record SayMore() implements Reply {}

    /** No verdict yet: it answers another question. */
    record OtherQuestion(Question fits) implements Reply {}

    /** No verdict yet: one message claims a thing and its opposite. */
    record Decide(String gap) implements Reply {}

    /** No verdict yet: it lies between two, and what the question asks for decides. */
    record Clarify(String followUp) implements Reply {}

    /** The learner does not know. */
    record NotKnown() implements Reply {}

    /**
     * A hint.
     *
     * @param strength 1 or 2
     * @param ceiling the score that is reachable from now on, 0..1
     */
    record Hint(String text, int strength, double ceiling) implements Reply {}

    record NoMoreHints() implements Reply {}

    record Skipped() implements Reply {}

    /** The reference answer with its ideas and sources. */
    record Answer(Question question) implements Reply {}

    /** The question was changed or withdrawn while it was open. */
    record Withdrawn() implements Reply {}

    /** A link to a question that the bank does not hold. */
    record NoSuchQuestion() implements Reply {}

    record NoOpenQuestion() implements Reply {}

    /** An old button: its question is closed. */
    record ClosedQuestion(@Nullable Question question) implements Reply {}

    // ---- a session

    record ChooseTopic(List<Topic> topics) implements Reply {}

    /**
     * The toggles of topics and levels.
     *
     * @param topics all topics
     * @param chosen ids of those that are on; empty means all
     */
    record Topics(List<Topic> topics, Set<String> chosen, Set<Level> levels) implements Reply {}

    record StopOffer(int done, int count) implements Reply {}

    /**
     * The end of a session.
     *
     * @param mean of the answered questions, 0..1
     * @param weakest title of the topic with the lowest mean score, empty when all went well or
     *     there was no other topic
     */
    record Summary(List<Line> lines, int count, double mean, String weakest) implements Reply {

        /** One question of the summary. */
        public record Line(Question question, Session.Result result) {}
    }

    record NothingToStop() implements Reply {}

    record NoQuestions() implements Reply {}

    record UnknownTopic(String said, List<Topic> nearest) implements Reply {}

    // ---- memory

    /**
     * What is due is gone through.
     *
     * @param due how many questions are
     * @param count how many of them are asked now
     */
    record ReviewBegins(int due, int count) implements Reply {}

    /**
     * Nothing is due.
     *
     * @param days until the next question comes back, 0 for today
     * @param at the local time of that; null when no question was answered yet
     */
    record NothingToReview(int days, @Nullable LocalTime at) implements Reply {}

    /** The question comes back later than it would have. */
    record Eased() implements Reply {}

    /** Only an answer that was right at once can be called easy. */
    record NothingToEase() implements Reply {}

    // ---- appeals

    /**
     * Which idea was not noticed? The buttons claim one each.
     *
     * @param isLatest whether it is the question that was asked last, so that it need not be named
     */
    record AppealOffer(Question question, List<Integer> points, boolean isLatest)
            implements Reply {}

    record AppealWords() implements Reply {}

    /**
     * The claim is noted.
     *
     * @param isLatest whether it is the question that was asked last, so that it need not be named
     * @param passes whether the question is not counted as failed with it
     */
    record Appealed(Question question, boolean isLatest, boolean passes) implements Reply {}

    /**
     * An appeal was accepted.
     *
     * @param idea that counts now, in words; empty when there was none to grant
     * @param verdict of all that was said, from now on
     * @param score the same; 0..1
     */
    record AppealAccepted(Question question, String idea, Verdict verdict, double score)
            implements Reply {}

    /**
     * An appeal was rejected.
     *
     * @param point that was claimed, null when it was in words
     * @param open whether the question is still open, so that its answer is not given away
     */
    record AppealRejected(Question question, Question.@Nullable Point point, boolean open)
            implements Reply {}

    /** An appeal was decided, but its question is no more. */
    record RulingTooLate() implements Reply {}

    /**
     * Better rubrics found more in answers of before.
     *
     * @param lines the latest first
     * @param today on which it is told
     */
    record Regraded(List<Line> lines, LocalDate today) implements Reply {

        public Regraded {
            lines = List.copyOf(lines);
        }

        /**
         * One of them.
         *
         * @param day on which it was given
         */
        public record Line(Question question, LocalDate day, Verdict verdict) {}
    }

    record AlreadyAppealed() implements Reply {}

    record NothingToAppeal() implements Reply {}

    // ---- every day

    /** What is said about the daily question. */
    sealed interface OfDaily extends Reply {}

    record DailyOffer() implements OfDaily {}

    record DailyTime() implements OfDaily {}

    /**
     * The daily question is on; is that your clock?
     *
     * @param clock the time in that zone now
     */
    record DailyConfirm(Daily daily, LocalTime clock) implements OfDaily {}

    /**
     * Which of these clocks is yours?
     *
     * @param now from which the clocks on the buttons follow
     */
    record ChooseClock(LocalTime time, Instant now) implements OfDaily {}

    /** Which of these cities has your clock? */
    record ChooseCity(LocalTime time) implements OfDaily {}

    record DailyOn(Daily daily) implements OfDaily {}

    record DailyStopped() implements OfDaily {}

    /** The offer was refused. */
    record DailyRefused() implements OfDaily {}

    /**
     * All that is set.
     *
     * @param topics titles of its own topics
     * @param today in its zone
     * @param streak days in a row, 0 in a group
     * @param freezes how many are left, 0 in a group
     */
    record DailyStatus(
            @Nullable Daily daily, List<String> topics, LocalDate today, int streak, int freezes)
            implements OfDaily {

        public DailyStatus {
            topics = List.copyOf(topics);
        }
    }

    /**
     * What can be chosen of one thing.
     *
     * @param topics all of the bank
     */
    record DailyMenu(DailyPart part, Daily daily, List<Topic> topics) implements OfDaily {

        public DailyMenu {
            topics = List.copyOf(topics);
        }
    }

    record BadTime(String said) implements OfDaily {}

    /**
     * @param now from which the clocks on the buttons follow
     */
    record BadZone(String said, Instant now) implements OfDaily {}

    /** That time of day is within the quiet hours. */
    record QuietThen(LocalTime time, Daily.Quiet quiet) implements OfDaily {}

    /** A reminder makes sense only after the question of that time. */
    record ReminderTooEarly(LocalTime question) implements OfDaily {}

    /** Reminders are for one's own chat. */
    record NoReminderHere() implements OfDaily {}

    /** No questions and no reminders until that date. */
    record Paused(LocalDate until, int streak) implements OfDaily {}

    record BadPause(String said) implements OfDaily {}

    /**
     * «Not today» was said.
     *
     * @param streak days in a row
     * @param freezes how many are left this month
     */
    record NotToday(Outcome outcome, int streak, int freezes) implements OfDaily {

        /** What comes of it. */
        public enum Outcome {
            /** Today counts already. */
            COUNTED,
            /** There is no streak to be saved, or a pause saves it. */
            NOTHING,
            /** A freeze was spent on today. */
            FROZEN,
            /** There is no freeze, so the streak ends unless today's question is answered. */
            ENDS
        }
    }

    /**
     * The question of that date is still open.
     *
     * @param streak days in a row before it
     */
    record Reminder(LocalDate date, int streak) implements OfDaily {}

    /** Nobody has answered for two weeks, and nothing more comes unasked. */
    record Farewell() implements OfDaily {}

    // ---- the interview

    /** What is said about the day of the interview. */
    sealed interface OfGoal extends Reply {}

    /** When is it? */
    record GoalAsk() implements OfGoal {}

    /** What is foretold for the day. */
    record Outlook(Goal goal, LocalDate today, Forecast forecast) {}

    /** The goal is set; how many minutes a day are there for it? */
    record GoalMinutes(Goal goal, LocalDate today) implements OfGoal {}

    /**
     * The goal as it stands.
     *
     * @param forecast null on the day itself
     */
    record GoalIs(Goal goal, LocalDate today, @Nullable Forecast forecast) implements OfGoal {}

    /**
     * What the plan has for today is gone through.
     *
     * @param left how many questions that are
     * @param count how many of them are asked now
     */
    record GoalReview(Goal goal, LocalDate today, int left, int count) implements OfGoal {}

    /** The plan has nothing left for today. */
    record GoalDone(Goal goal, LocalDate today) implements OfGoal {}

    /** That day is over. */
    record GoalPast(LocalDate day) implements OfGoal {}

    /** That day is more than a year ahead. */
    record GoalTooFar(LocalDate day) implements OfGoal {}

    record GoalUnclear(String said) implements OfGoal {}

    /** Too few or too many minutes a day. */
    record GoalBadMinutes() implements OfGoal {}

    /** There is no goal now; whether there was one. */
    record GoalOff(boolean had) implements OfGoal {}

    /** The day has come. */
    record GoalToday() implements OfGoal {}

    /** The day is over, and with it the goal. */
    record GoalOver() implements OfGoal {}

    // ---- the rest

    /**
     * All choices at a glance.
     *
     * @param goal null when there is none
     */
    record Settings(
            Language language,
            @Nullable Daily daily,
            ZoneId zone,
            Set<Level> levels,
            int topics,
            @Nullable Goal goal)
            implements Reply {}

    record ChooseLanguage() implements Reply {}

    record LanguageSet() implements Reply {}

    record Privacy() implements Reply {}

    /** All data of the learner, as a JSON document. */
    record Export(String json) implements Reply {}

    record ForgetConfirm() implements Reply {}

    record Forgotten() implements Reply {}

    record ForgetCancelled() implements Reply {}

    record Help(boolean operator, boolean curator) implements Reply {}

    record Admin(Snapshot.Report report) implements Reply {}

    /**
     * Something went wrong, told to operators.
     *
     * @param why without anybody's words
     */
    record Alert(Failure what, String why, Snapshot.Report report) implements Reply {

        /** What failed. */
        public enum Failure {
            /** What came in could not be handled and is put aside. */
            NOT_HANDLED,
            /** A message of ours was refused for good and will not arrive. */
            NOT_DELIVERED,
            /** What curators published does not fit the folder any more and is not in use. */
            LEFT_ASIDE
        }
    }

    record BackupDone(String where) implements Reply {}

    /** How many events that were put aside wait again. */
    record Retried(int events) implements Reply {}

    record ForOperators() implements Reply {}

    /** The button was shown to somebody else. */
    record NotForYou() implements Reply {}

    /**
     * A command that does not exist.
     *
     * @param nearest the nearest known one with the arguments that were given, without its slash;
     *     empty when none is near
     */
    record UnknownCommand(String said, String nearest) implements Reply {}

    /** A button of another version of the coach. */
    record UnknownButton() implements Reply {}

    /** An old button was pressed by somebody of whom nothing is known, and nothing is kept. */
    record Stranger() implements Reply {}

    record CannotRead(Event.Attachment what) implements Reply {}

    /** An event could not be handled; it is kept and a person will look. */
    record Trouble() implements Reply {}

    /** In a group, for now: coaching happens in the private chat. */
    record ComeToPrivate(String botName) implements Reply {}

    // ---- progress

    /** What is said about how far somebody has come. */
    sealed interface OfProgress extends Reply {}

    /**
     * Progress on everything.
     *
     * @param mastery of the whole bank, 0..1, see {@link TopicLine}
     * @param answered questions answered at least once
     * @param total questions in the bank
     * @param topics all of them, the best first
     * @param outlook on the day of an interview, null when none is ahead
     */
    record Stats(
            double mastery,
            int answered,
            int total,
            int streak,
            List<TopicLine> topics,
            Activity activity,
            @Nullable Outlook outlook)
            implements OfProgress {

        public Stats {
            topics = List.copyOf(topics);
        }
    }

    /**
     * Progress on one topic.
     *
     * @param mastery mean over all its questions of the latest score times the chance to recall it
     *     now, 0..1; a question that was never answered counts as 0
     */
    record TopicLine(Topic topic, int answered, int total, double mastery) {}

    /**
     * Answers day by day.
     *
     * @param from a Monday
     * @param counts of that day and each after it, up to today
     */
    record Activity(LocalDate from, List<Integer> counts) {

        public Activity {
            counts = List.copyOf(counts);
        }
    }

    /**
     * The questions of one topic, the weakest first and those not asked yet last.
     *
     * @param line the topic as a whole
     */
    record TopicStats(TopicLine line, List<QuestionLine> questions) implements OfProgress {

        public TopicStats {
            questions = List.copyOf(questions);
        }
    }

    /**
     * Progress on one question.
     *
     * @param mastery the latest score times the chance to recall it now, 0..1
     */
    record QuestionLine(Question question, boolean answered, double mastery) {}

    /** Whose progress in detail? */
    record ChooseStats(List<Topic> topics) implements OfProgress {

        public ChooseStats {
            topics = List.copyOf(topics);
        }
    }

    /** A digest comes every Sunday evening, or does not. */
    record DigestStatus(boolean on) implements OfProgress {}

    record DigestOn() implements OfProgress {}

    record DigestStopped() implements OfProgress {}

    /**
     * A week in numbers.
     *
     * @param answered questions answered from Monday to Sunday
     * @param before as many in the week before
     * @param days on how many of the seven
     * @param best the topic that is held best, null before the first answer
     * @param weakest the one of those begun that is held least; null when there is no other
     */
    record Digest(
            int answered,
            int before,
            int days,
            int streak,
            @Nullable TopicLine best,
            @Nullable TopicLine weakest)
            implements OfProgress {}

    // ---- the questions themselves

    /** What is said to those who care for the questions. */
    sealed interface OfBank extends Reply {}

    /** The bank was read again and is in use. */
    record BankReloaded(Changes changes) implements OfBank {}

    /**
     * The bank would have mistakes, and the old one stays.
     *
     * @param problems errors only, at least one
     */
    record BankRefused(List<Problem> problems) implements OfBank {

        public BankRefused {
            problems = List.copyOf(problems);
        }
    }

    /** The file that was sent cannot be a draft. */
    record NotRead(Outside.Unread why) implements OfBank {}

    /**
     * What was found wrong with a draft.
     *
     * @param changes what publishing it would bring
     */
    record Checked(String file, List<Problem> problems, Changes changes) implements OfBank {

        public Checked {
            problems = List.copyOf(problems);
        }

        /** How many of them are errors. */
        public int errors() {
            return (int) problems.stream().filter(Problem::fatal).count();
        }
    }

    /** The trace of a verdict in a trial. */
    record Why(String question, String revision, List<String> lines) implements OfBank {

        public Why {
            lines = List.copyOf(lines);
        }
    }

    record Published(String file, Changes changes) implements OfBank {}

    record AlreadyLive(String file) implements OfBank {}

    record Discarded(String file) implements OfBank {}

    /** The draft cannot be thrown away any more. */
    record IsPublished(String file) implements OfBank {}

    /** The draft was thrown away, replaced, or has no questions. */
    record NoDraft() implements OfBank {}

    /** The files of the bank in use. */
    record BankFiles(List<Shelved> files) implements OfBank {

        public BankFiles {
            files = List.copyOf(files);
        }
    }

    /**
     * One of them.
     *
     * @param history the newest first
     * @param zone in which times are told
     */
    record BankFile(Shelved file, List<Version> history, ZoneId zone) implements OfBank {

        public BankFile {
            history = List.copyOf(history);
        }
    }

    /** A file as it is in use. */
    record FileText(String file, String text) implements OfBank {}

    /** That version is live again; 0 is the folder's own. */
    record PutBack(String file, int version, Changes changes) implements OfBank {}

    record NoSuchFile() implements OfBank {}

    record ForCurators() implements OfBank {}

    // ---- appeals, for those who decide them

    /** What is said to those who decide appeals. */
    sealed interface OfAppeal extends Reply {}

    /**
     * An appeal.
     *
     * @param ruling null while it is open
     * @param granted what was accepted, in words; empty when nothing was
     * @param question its text
     * @param inWords whether the claim is the learner's own words
     * @param claim the claimed idea, or those words
     * @param grantable what can be accepted, in words, in the order of the buttons; empty when
     *     there is nothing to choose
     * @param trace why the answer got its grade
     */
    record Disputed(
            long appeal,
            Stage stage,
            @Nullable Ruling ruling,
            String granted,
            String question,
            List<String> texts,
            boolean inWords,
            String claim,
            List<String> grantable,
            List<String> trace)
            implements OfAppeal {

        public Disputed {
            texts = List.copyOf(texts);
            grantable = List.copyOf(grantable);
            trace = List.copyOf(trace);
        }

        /** What just happened to it. */
        public enum Stage {
            /** It is to be decided. */
            OPEN,
            /** It is to be said what of it is accepted. */
            CHOOSE,
            /** It is decided now. */
            DECIDED,
            /** It had been decided before. */
            ALREADY,
            /** It is put off. */
            LATER
        }
    }

    /** So many came together, and are told of at once. */
    record AppealsWait(int open) implements OfAppeal {}

    /**
     * The open appeals.
     *
     * @param lines the oldest
     * @param open how many there are
     */
    record OpenAppeals(List<Line> lines, int open) implements OfAppeal {

        public OpenAppeals {
            lines = List.copyOf(lines);
        }

        /** One of them. */
        public record Line(long appeal, String question, String claim) {}
    }

    /** It was forgotten with its learner, or never was. */
    record NoSuchAppeal() implements OfAppeal {}

    /** None waits, or none behind those that were put off. */
    record NoMoreAppeals() implements OfAppeal {}

    /** Accepted appeals as a file of examples. */
    record Examples(int appeals, String yaml) implements OfAppeal {}

    /** All that was accepted was taken along before. */
    record NoExamples() implements OfAppeal {}

    // ---- groups

    /** What is said in a group, or to a member about it. */
    sealed interface OfGroup extends Reply {}

    /**
     * The bot is new in a group, or was asked what it does there.
     *
     * @param bot its user name, empty when it has none
     * @param all whether it sees all messages there
     */
    record GroupWelcome(String bot, boolean all) implements OfGroup {}

    /** The bot was away and is in the group again. */
    record GroupBack() implements OfGroup {}

    /**
     * What is set in a group.
     *
     * @param daily null when it is off
     * @param topics titles of those that the daily question is about, empty for all
     */
    record GroupSettings(
            Language language, @Nullable Daily daily, List<String> topics, LocalDate today)
            implements OfGroup {

        public GroupSettings {
            topics = List.copyOf(topics);
        }
    }

    /**
     * A channel or the group itself spoke, and nobody knows who that is.
     *
     * @param answer whether it was an answer to a question
     */
    record Faceless(boolean answer) implements OfGroup {}

    record GroupPrivacy() implements OfGroup {}

    /**
     * A round begins.
     *
     * @param topic its title, empty for any
     * @param minutes for each question
     */
    record RoundBegins(String topic, int count, int minutes) implements OfGroup {}

    /**
     * A sealed question.
     *
     * @param daily whether it is the day's question
     * @param position in the round, from 1
     * @param changed how many of those who answered have changed their answer
     * @param left until it is revealed at the latest
     * @param link to answer it in private, empty when there is none
     */
    record RoundAsk(
            Question question,
            Topic topic,
            boolean daily,
            int position,
            int count,
            int answered,
            int changed,
            int joined,
            Duration left,
            String link)
            implements OfGroup {}

    /** A round runs already. */
    record RoundRuns(int position, int count) implements OfGroup {}

    record NoRound() implements OfGroup {}

    /** It was ended between two questions. */
    record RoundStopped(List<Standings.Place> table) implements OfGroup {

        public RoundStopped {
            table = List.copyOf(table);
        }
    }

    /**
     * Answers are revealed.
     *
     * @param members in the order in which they answered
     * @param table of the whole round behind its last question, else empty
     */
    record Revealed(
            Question question,
            int position,
            int count,
            List<Member> members,
            List<Standings.Place> table)
            implements OfGroup {

        public Revealed {
            members = List.copyOf(members);
            table = List.copyOf(table);
        }

        /**
         * One who has answered.
         *
         * @param points 0..10
         */
        public record Member(Entry entry, Grade grade, int points) {}
    }

    /** How one member did. */
    record Mine(Question question, Grade grade, int points) implements OfGroup {}

    /** The member has not answered that question. */
    record NotAnswered() implements OfGroup {}

    /** Nobody remembers that question any more. */
    record TooLongAgo() implements OfGroup {}

    record Joined() implements OfGroup {}

    /** An answer was taken; a reaction. */
    record Noted(boolean again) implements OfGroup {}

    record AlreadyRevealed() implements OfGroup {}

    /** Only who began the round, or an admin, may do that. */
    record OnlyStarter() implements OfGroup {}

    record OnlyAdmins() implements OfGroup {}

    /** Telegram did not say who somebody is. */
    record CannotTell() implements OfGroup {}

    /**
     * A group's table.
     *
     * @param asker id of who wants to see it
     */
    record Table(Period period, List<Standings.Place> places, long asker) implements OfGroup {

        public Table {
            places = List.copyOf(places);
        }
    }

    /** Of which time a table is. */
    enum Period {
        WEEK,
        MONTH,
        ALL
    }

    /** Somebody is not shown in the table any more, or again. */
    record HiddenFromTable(boolean hidden) implements OfGroup {}

    record GroupForgetConfirm() implements OfGroup {}

    record GroupForgotten(boolean leaves) implements OfGroup {}

    /** A group's sealed question, in a member's private chat. */
    record SealedAsk(Question question, Topic topic, Duration left, boolean again)
            implements OfGroup {}

    /**
     * An answer under seal was taken.
     *
     * @param stranger whether the learner knows the coach from the group only
     * @param back where the question stands in the group, empty when no link leads there
     */
    record SealedTaken(boolean again, boolean stranger, String back) implements OfGroup {}

    /** The text was no answer; the question stays open for them. */
    record SealedSkipped() implements OfGroup {}

    /** Whether groups may read a private answer from now on. */
    record QuoteSet(boolean agreed) implements OfGroup {}

    record NotAMember() implements OfGroup {}

    /** The link leads to a question that is revealed. */
    record SealOpened(@Nullable Question question) implements OfGroup {}

    /** The answer came too late for the group; its verdict follows. */
    record TooLate(Question question) implements OfGroup {}
}
