package interviewcoach.voice;

import interviewcoach.bank.Level;
import interviewcoach.grading.Verdict;
import interviewcoach.learner.Goal;
import interviewcoach.learner.Language;
import interviewcoach.quiz.Action;
import interviewcoach.quiz.Daily;
import interviewcoach.quiz.Event.Attachment;
import interviewcoach.quiz.Reply;
import interviewcoach.quiz.Reply.Alert.Failure;
import interviewcoach.quiz.Snapshot;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The English words; what comes from the bank stays Russian.
 *
 * @param many whether a group reads them
 */
record EnglishPhrases(boolean many) implements Phrases {

    EnglishPhrases() {
        this(false);
    }

    @Override
    public String reply(Reply reply) {
        return switch (reply) {
            case Reply.Greeting(var name) -> greeting(name);
            case Reply.WelcomeBack(var name) ->
                    "Welcome back%s. Shall we go on?".formatted(Named.after(", ", name));
            case Reply.Ask ask -> QuestionText.html(ask, this);
            case Reply.Feedback feedback ->
                    Room.fit(room -> new VerdictText(feedback, this, room).html());
            case Reply.ConnectTerms() ->
                    "The right words, but so far only a list. Connect them: what does what, and why?";
            case Reply.SayDirectly() ->
                    "I am not sure I follow: I do not recognise the wording. Say it plainly, in one sentence.";
            case Reply.OnlyEcho() ->
                    "So far this repeats the question. Answer it in your own words.";
            case Reply.SayMore() -> "Too short to judge. Two or three sentences will do.";
            case Reply.OtherQuestion(var fits) ->
                    "This looks like an answer to another question: %s. What about this one?"
                            .formatted(QuestionText.mention(fits));
            case Reply.Decide(var gap) ->
                    "Your answer says both one thing and its opposite: %s. Which is it?"
                            .formatted(said(gap, 200));
            case Reply.Clarify(var followUp) ->
                    "I follow you, but the verdict hangs in the balance. One question: %s"
                            .formatted(said(followUp, 400));
            case Reply.NotKnown() -> "It happens. A hint, or the answer right away?";
            case Reply.Hint hint -> hint(hint);
            case Reply.NoMoreHints() -> "No more hints. Try to answer, or look at the answer.";
            case Reply.Skipped() -> "Skipped.";
            case Reply.Answer(var question) ->
                    Room.fit(room -> new ReferenceText(question, this).revealed(room));
            case Reply.NoSuchQuestion() -> "There is no such question. I can ask you another one.";
            case Reply.Withdrawn() ->
                    "This question was changed or withdrawn while it was open. It does not count.";
            case Reply.NoOpenQuestion() -> "There is no open question now. Ask one?";
            case Reply.ClosedQuestion(var question) ->
                    question == null
                            ? "That question is closed already."
                            : "That question is closed already: " + QuestionText.mention(question);
            case Reply.ChooseTopic(_) -> "Which topic shall we take?";
            case Reply.Topics topics -> topics(topics);
            case Reply.StopOffer(var done, var count) ->
                    "Ten minutes have passed, %d of %d done. Go on, or stop here?"
                            .formatted(done, count);
            case Reply.Summary summary -> ListText.summary(summary, this);
            case Reply.NothingToStop() -> "Nothing to stop: no series is running.";
            case Reply.NoQuestions() ->
                    many
                            ? "There are no questions about this yet."
                            : "This choice leaves no questions. Change topics and levels: /topics";
            case Reply.UnknownTopic(var said, var nearest) ->
                    "I do not know the topic “%s”. %s"
                            .formatted(
                                    said(said, 60),
                                    !nearest.isEmpty()
                                            ? "One of these, maybe?"
                                            : many
                                                    ? "You can leave it out: /round"
                                                    : "All topics: /quiz");
            case Reply.ReviewBegins(var due, var count) -> reviewBegins(due, count);
            case Reply.NothingToReview(var days, var at) -> nothingToReview(days, at);
            case Reply.Eased() -> "Noted: easy. The question will come back later than usual.";
            case Reply.NothingToEase() ->
                    "“Easy” is for answers that were right at once and without hints.";
            case Reply.AppealOffer(var question, _, var isLatest) ->
                    isLatest
                            ? "Which idea did I miss?"
                            : "Which idea did I miss? Question: " + QuestionText.mention(question);
            case Reply.AppealWords() -> "Write in one message what I missed or misread.";
            case Reply.Appealed(var question, var isLatest, var passes) ->
                    "Noted%s. %s for now; a person will look, and I will write to you."
                            .formatted(
                                    isLatest ? "" : ": " + QuestionText.mention(question),
                                    passes
                                            ? "The question does not count as failed"
                                            : "That idea counts as said");
            case Reply.AppealAccepted accepted -> EnglishAppealPhrases.accepted(accepted, this);
            case Reply.AppealRejected rejected -> EnglishAppealPhrases.rejected(rejected, this);
            case Reply.RulingTooLate() ->
                    "Your appeal was reviewed, but its question has since been removed: no result changes.";
            case Reply.Regraded regraded -> EnglishAppealPhrases.regraded(regraded, this);
            case Reply.AlreadyAppealed() -> "That is noted already: a person will look.";
            case Reply.NothingToAppeal() ->
                    "A verdict below 100 % can be disputed. There is none now.";
            case Reply.OfDaily it -> EnglishDailyPhrases.html(it, many);
            case Reply.OfGoal it -> EnglishGoalPhrases.html(it);
            case Reply.Settings settings -> settings(settings);
            case Reply.OfProgress it -> new ProgressText(progress()).html(it);
            case Reply.ChooseLanguage() ->
                    "Which language shall I speak? The questions stay in Russian.";
            case Reply.LanguageSet() -> "English it is. The questions stay in Russian.";
            case Reply.Privacy() -> PRIVACY;
            case Reply.Export(_) -> "All that I keep about you. To delete it: /forget";
            case Reply.ForgetConfirm() ->
                    "Delete everything: answers, results, settings, disputes? There is no way back. For a copy first: /export";
            case Reply.Forgotten() -> "Deleted. To start afresh: /start";
            case Reply.ForgetCancelled() -> "Nothing is deleted.";
            case Reply.Help(var operator, var curator) ->
                    HELP
                            + (operator ? HELP_FOR_OPERATORS : "")
                            + (curator ? HELP_FOR_CURATORS : "");
            case Reply.Admin(var report) -> report(report);
            case Reply.Alert(var what, var why, var report) ->
                    failure(what).formatted(said(why, 300)) + "\n\n" + report(report);
            case Reply.BackupDone(var where) -> "Backup: " + Html.code(Shortened.line(where, 500));
            case Reply.Retried(var events) ->
                    events == 0 ? "Nothing is parked." : "Waiting again: %d.".formatted(events);
            case Reply.OfBank it -> EnglishBankPhrases.html(it);
            case Reply.OfAppeal it -> EnglishAppealPhrases.html(it);
            case Reply.OfGroup it -> EnglishGroupPhrases.html(it, this);
            case Reply.ForOperators() -> "Only an operator may do this. My commands: /help";
            case Reply.NotForYou() -> "This button was shown to somebody else.";
            case Reply.UnknownCommand(var said, var nearest) -> unknown(said, nearest);
            case Reply.UnknownButton() -> "This button does nothing any more. What I can do: /help";
            case Reply.Stranger() -> "I keep nothing about you. To begin: /start";
            case Reply.CannotRead(var what) -> cannotRead(what);
            case Reply.Trouble() ->
                    "That failed, and the fault is mine. Your message is kept and a person will look at it. You can go on.";
            case Reply.ComeToPrivate(_) ->
                    "I do that in a private chat only. Here: /round, /daily, /top. More: /help";
        };
    }

    @Override
    public String label(Action action, Reply under) {
        return switch (action) {
            case Action.Hint(_) -> under instanceof Reply.Hint ? "Another hint" : "Hint";
            case Action.Skip(_) -> "Skip";
            case Action.Reveal(_) -> "Show the answer";
            case Action.Ask(_) -> ask(under);
            case Action.Next() -> next(under);
            case Action.Start(var topic, var count) -> start(topic, count, under);
            case Action.Stop() -> "Stop";
            case Action.Continue() -> "Go on";
            case Action.Appeal(_) -> "Dispute";
            case Action.Claim(_, var point) -> Labels.gap(point, under).orElse("Something else");
            case Action.Ease(_) -> "Easy";
            case Action.Review(var count) -> "Review: " + count;
            case Action.ToggleTopic(var topic) ->
                    Labels.toggle(
                            Labels.isOn(topic, under), Labels.title(topic, under).orElse(topic));
            case Action.ToggleLevel(var level) ->
                    Labels.toggle(Labels.isOn(level, under), Labels.level(level));
            case Action.OfDaily it -> EnglishDailyPhrases.label(it, under, many);
            case Action.OfGoal it -> EnglishGoalPhrases.label(it);
            case Action.Speak(var language) -> language(language);
            case Action.Forget(var confirmed) -> confirmed ? "Delete everything" : "Keep it";
            case Action.OfDraft it -> EnglishBankPhrases.label(it, under);
            case Action.OfShelf it -> EnglishBankPhrases.label(it, under);
            case Action.OfAppeal it -> EnglishAppealPhrases.label(it, under);
            case Action.OfRound it -> EnglishGroupPhrases.label(it);
            case Action.Type(var command) ->
                    under instanceof Reply.UnknownCommand
                            ? "/" + command
                            : under instanceof Reply.OfGroup group
                                    ? EnglishGroupPhrases.label(command, group)
                                    : Labels.ofTopic(command, under)
                                            .orElseGet(() -> named(command));
        };
    }

    @Override
    public String answerInPrivate() {
        return "Answer in private";
    }

    @Override
    public String backToGroup() {
        return "Back to the group";
    }

    @Override
    public String openPrivateChat() {
        return "Open the private chat";
    }

    // ---- longer replies

    private static String greeting(String name) {
        return """
        Hi%s! I help you prepare for Python interviews. The questions and their answers are in Russian.
        Answer in your own words, two or three sentences will do, typos are no problem. \
        I look for key ideas and am sometimes wrong: then press “Dispute”.
        One question to begin with:\
        """
                .formatted(Named.after(", ", name));
    }

    private static String hint(Reply.Hint hint) {
        return "Hint %d of 2: %s\nFrom now on at most %s."
                .formatted(hint.strength(), said(hint.text(), 1000), Percent.of(hint.ceiling()));
    }

    private static String reviewBegins(int due, int count) {
        String all = "Due for review: " + count(due) + ".";
        return count == due
                ? all
                : all + " Now " + count + ", the ones about to be forgotten first.";
    }

    private static String nothingToReview(int days, @Nullable LocalTime at) {
        if (at == null) {
            return "Nothing to review yet: questions come back after your first answers.";
        }
        return "Nothing to review now. The next question comes back "
                + switch (days) {
                    case 0 -> "today at " + Named.clock(at) + ".";
                    case 1 -> "tomorrow.";
                    default -> "in " + days + " days.";
                };
    }

    private static String topics(Reply.Topics topics) {
        String chosen =
                topics.chosen().isEmpty()
                        ? "Nothing chosen: I take all topics."
                        : "Chosen: " + topics.chosen().size() + ".";
        return "What shall I ask about? " + chosen + "\nLevels: " + levels(topics.levels());
    }

    private static String settings(Reply.Settings settings) {
        return """
        <b>Settings</b>
        Language: %s
        Daily question: %s
        Time zone: %s
        Topics: %s
        Levels: %s
        Interview: %s\
        """
                .formatted(
                        language(settings.language()),
                        daily(settings.daily()),
                        settings.zone().getId(),
                        settings.topics() == 0 ? "all" : settings.topics() + " chosen",
                        levels(settings.levels()),
                        interview(settings.goal()));
    }

    private static String interview(@Nullable Goal goal) {
        return goal == null ? "no date" : EnglishGoalPhrases.line(goal);
    }

    private static String daily(@Nullable Daily daily) {
        return daily == null ? "off" : EnglishDailyPhrases.line(daily);
    }

    private static String unknown(String said, String nearest) {
        String command = Html.escape("/" + Shortened.line(Named.withoutSlash(said), 40));
        return nearest.isEmpty()
                ? "I do not know %s. All commands: /help".formatted(command)
                : "I do not know %s. Maybe /%s?".formatted(command, said(nearest, 60));
    }

    private static String cannotRead(Attachment what) {
        return switch (what) {
            case VOICE ->
                    "I cannot make out voice messages. Press the microphone on your keyboard: that gives text.";
            case PHOTO -> "I cannot read pictures. Write your answer as text.";
            case VIDEO -> "I cannot watch videos. Write your answer as text.";
            case STICKER -> "I see the sticker but cannot grade it. Write your answer as text.";
            case DOCUMENT -> "I do not read files. Write your answer as text.";
            case OTHER -> "I cannot read this. Write your answer as text.";
        };
    }

    private static String failure(Failure what) {
        return switch (what) {
            case NOT_HANDLED ->
                    """
                    <b>Something that came in could not be handled:</b> %s
                    Nothing is lost, it is parked. Once the cause is gone: /admin retry\
                    """;
            case NOT_DELIVERED ->
                    """
                    <b>A message was not delivered:</b> %s
                    Telegram refused it for good and it is lost. The log of the program knows more.\
                    """;
            case LEFT_ASIDE ->
                    """
                    <b>Published files are not in use:</b> %s
                    They do not fit the folder of questions. What is wrong: /admin reload\
                    """;
        };
    }

    private static String report(Snapshot.Report report) {
        String counts =
                """
                <b>Version %s</b>
                Learners: %d · chats: %d, out of reach: %d
                Waiting: %d in, %d out
                Parked with an error: %d · disputes: %d
                Try the parked again: /admin retry
                Backup: /admin backup\
                """
                        .formatted(
                                said(report.version(), 60),
                                report.learners(),
                                report.chats(),
                                report.goneChats(),
                                report.inboxWaiting(),
                                report.outboxWaiting(),
                                report.parked(),
                                report.appeals());
        return counts + Named.errors("Latest errors:", report.lastErrors());
    }

    private static final String PRIVACY =
            """
            <b>What I keep</b>
            Your Telegram id, name and language; answers, verdicts and when to ask again; topics, schedule, the day of the interview, disputes, points in groups; from curators the files they sent. Nothing else.
            Where: in the database of whoever runs this bot. They can see it; disputed answers are also read by the authors of the questions. \
            Nobody else gets it, and answers stay out of the logs.
            Working copies of messages are erased once handled, those I could not handle after 14 days.
            Backups made earlier keep everything until they are deleted.
            All of it as a file: /export
            Delete all of it for good: /forget\
            """;

    private static final String HELP =
            """
            Answer a question by simply writing text.
            <b>Learning</b>
            /quiz – a series of questions, e.g. /quiz asyncio 3
            /review – what is due again, /easy – it came easily
            /topics – topics and levels
            /stats – what you master, /stats asyncio – a topic
            /digest on – a weekly digest on Sundays
            <b>While a question is open</b>
            /hint – a hint, /skip – skip it, /next – go on
            /reveal – the answer, /appeal – dispute, /stop – end
            <b>Every day</b>
            /daily – a daily question: time, days, count, topics
            /pause 7 – a pause
            /goal 15.12 – the day of an interview, prepare for it
            <b>In a group</b>
            /round – answer together; add me to the group for that
            /quote – whether your private answers may be quoted there
            <b>About you</b>
            /settings, /lang, /privacy, /export, /forget\
            """;

    private static final String HELP_FOR_OPERATORS =
            """

            <b>Operators</b>
            /admin – how things are, /admin backup – copy the database
            /admin retry – try what was parked again
            /admin reload – read the folder of questions again\
            """;

    private static final String HELP_FOR_CURATORS =
            """

            <b>Curators</b>
            Send the file of a topic, e.g. asyncio.yaml, or glossary.yaml: I check it, let you try it, and publish it.
            /draft – the file you sent, /admin bank – what is live, download, put back
            /admin appeals – appeals: they come by themselves, accept or reject; the accepted as a file: /admin appeals yaml\
            """;

    // ---- labels

    private static String next(Reply under) {
        if (under instanceof Reply.NothingToReview) {
            return "New question";
        }
        return Labels.followsUp(under) ? "Go on" : "Next question";
    }

    private static String ask(Reply under) {
        if (under instanceof Reply.Summary) {
            return "Repeat the weakest question";
        }
        if (under instanceof Reply.Reminder) {
            return "Show the question";
        }
        return under instanceof Reply.OtherQuestion ? "Go to that one" : "Ask again";
    }

    private static String start(String topic, int count, Reply under) {
        if (under instanceof Reply.Summary) {
            return topic.isEmpty() ? "Another series" : "More of the weakest topic";
        }
        return Labels.title(topic, under)
                .orElseGet(() -> under instanceof Reply.ChooseTopic ? "Any topic" : count(count));
    }

    private static String named(String command) {
        return switch (command) {
            case "topics" -> "Topics and levels";
            case "stats topics" -> "By topic";
            case "digest" -> "Weekly digest";
            case "digest on" -> "Send it";
            case "digest off" -> "Do not send it";
            case "daily" -> "Daily question";
            case "goal" -> "Interview";
            case "lang ru" -> language(Language.RU);
            case "lang en" -> language(Language.EN);
            case "lang" -> "Language";
            case "export" -> "Download everything";
            case "forget" -> "Delete everything";
            case "quote on" -> "May be quoted in groups";
            case "quote off" -> "Do not quote me in groups";
            case "admin retry" -> "Try the parked again";
            case "admin backup" -> "Back up";
            case "admin reload" -> "Read the bank again";
            default -> "/" + command;
        };
    }

    private static String count(int count) {
        return count == 1 ? "1 question" : count + " questions";
    }

    private static String language(Language language) {
        return switch (language) {
            case RU -> "Русский";
            case EN -> "English";
        };
    }

    private static String levels(Set<Level> levels) {
        return levels.isEmpty()
                ? "all"
                : levels.stream().sorted().map(Labels::level).collect(Collectors.joining(", "));
    }

    // ---- pieces of the longer messages

    @Override
    public String questionOfTheDay(Reply.Ask ask) {
        return EnglishDailyPhrases.questionOfTheDay(ask);
    }

    @Override
    public String verdict(Verdict verdict) {
        return switch (verdict) {
            case CORRECT -> "Correct";
            case PARTIAL -> "Partly";
            case WRONG -> "Incorrect";
        };
    }

    @Override
    public String ideas(int given, int expected) {
        return given + " of " + expected + (expected == 1 ? " idea" : " ideas");
    }

    @Override
    public String loweredByHints(String percent) {
        return "After a hint at most " + percent + " here.";
    }

    @Override
    public String vague() {
        return " – still vague";
    }

    @Override
    public String inTruth(String label) {
        return "in fact – " + label;
    }

    @Override
    public String notSo() {
        return "this is not so";
    }

    @Override
    public String bothWays() {
        return "said both ways";
    }

    @Override
    public String notTakenBack() {
        return "not put right yet: ";
    }

    @Override
    public String nothingNew() {
        return "Nothing new was found here.";
    }

    @Override
    public String nothingFound() {
        return "None of the expected ideas was found.";
    }

    @Override
    public String mainNotFound() {
        return "The main ideas were not found.";
    }

    @Override
    public String ownWords() {
        return "This is the reference answer word for word. Say it in your own words: that makes it stay.";
    }

    @Override
    public String beyondExpected() {
        return "Beyond what was expected:";
    }

    @Override
    public String strongCandidate() {
        return "What a strong candidate would say:";
    }

    @Override
    public String keyIdeas() {
        return "Key ideas:";
    }

    @Override
    public String readMore() {
        return "More:";
    }

    @Override
    public String note(String heading) {
        return "note «" + heading + "»";
    }

    @Override
    public String noteIsWrong(String claim, String truth) {
        return "Inaccurate in the note: «%s». %s".formatted(claim, truth);
    }

    @Override
    public String summaryTitle(int answered, int count, String mean) {
        return switch (answered) {
            case 0 -> "Result: no question answered";
            case 1 -> "Result: 1 of %d answered · %s".formatted(count, mean);
            default -> "Result: %d of %d answered · %s on average".formatted(answered, count, mean);
        };
    }

    @Override
    public String skipped() {
        return "skipped";
    }

    @Override
    public String revealed() {
        return "answer shown";
    }

    @Override
    public String weakest(String topic) {
        return "Weakest: " + topic;
    }

    @Override
    public ProgressPhrases progress() {
        return new EnglishProgressPhrases();
    }

    // ---- words

    /** 1st, 2nd, 3rd, 11th, 12th, 21st. */
    static String ordinal(int number) {
        boolean teen = number % 100 / 10 == 1;
        return number
                + switch (teen ? 0 : number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    private static String said(String text, int most) {
        return Html.escape(Shortened.line(text, most));
    }
}
