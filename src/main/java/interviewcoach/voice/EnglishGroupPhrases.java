package interviewcoach.voice;

import interviewcoach.learner.Language;
import interviewcoach.quiz.Action;
import interviewcoach.quiz.Daily;
import interviewcoach.quiz.Reply;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The English words for groups and their members. */
final class EnglishGroupPhrases implements GroupPhrases {

    private static final EnglishGroupPhrases WORDS = new EnglishGroupPhrases();
    private static final RevealText REVEAL = new RevealText(WORDS);

    private static final String WELCOME =
            """
            Let's prepare for a Python interview together.
            /round – a round: 3 questions of 5 minutes, or type /round asyncio 5 10
            /daily 10:00 – a question a day, 8 hours to answer
            /top – the table, /stop – end the round
            Answer in private, with the button: nobody sees it before the reveal. Up to 10 points for the ideas in an answer; speed does not matter.
            Admins change the settings (/settings).\040\
            """;

    private static final String SEES_LITTLE =
            "I see only commands and replies to my messages (privacy mode).";

    private static final String SEES_ALL =
            "I can see all messages, but read only commands and replies to the questions.";

    private static final String PRIVACY =
            """
            About the group I keep who took part, points and the latest rounds. Nobody sees answers before the reveal; private ones are quoted later only if their author agrees (/settings in the private chat).
            To leave the table: /top hide. An admin can make me forget the whole group: /forget\
            """;

    private EnglishGroupPhrases() {}

    static String html(Reply.OfGroup reply, Phrases phrases) {
        return switch (reply) {
            case Reply.GroupWelcome(_, var all) -> WELCOME + (all ? SEES_ALL : SEES_LITTLE);
            case Reply.GroupBack() ->
                    "Here again: the settings and the table are as they were. If a round was running, it is over, and its answers count.";
            case Reply.GroupSettings settings -> settings(settings);
            case Reply.Faceless(var answer) ->
                    answer
                            ? "An answer from a group or a channel does not count: I cannot tell whose it is. Answer as yourself, or in private with the button."
                            : "Channels and groups cannot do this: I cannot tell who is writing. Write as yourself.";
            case Reply.GroupPrivacy() -> PRIVACY;
            case Reply.RoundBegins begins -> begins(begins);
            case Reply.RoundAsk ask -> ask(ask);
            case Reply.RoundRuns(var position, var count) ->
                    "A round is running: question %d of %d. To end it: /stop"
                            .formatted(position, count);
            case Reply.NoRound() -> "No round is running. To begin: /round";
            case Reply.RoundStopped(var table) ->
                    table.isEmpty()
                            ? "The round is over."
                            : "The round is over.\n" + String.join("\n", REVEAL.places(table));
            case Reply.Revealed revealed -> REVEAL.html(revealed, phrases);
            case Reply.Mine mine -> REVEAL.mine(mine);
            case Reply.NotAnswered() -> "There is no answer of yours to this question.";
            case Reply.TooLongAgo() -> "I do not remember this question any more.";
            case Reply.Joined() ->
                    "You are in. I reveal when all who take part have answered, or the time is up.";
            case Reply.Noted(var again) -> again ? "👌" : "✍";
            case Reply.AlreadyRevealed() -> "This question is over.";
            case Reply.OnlyStarter() -> "Only whoever began the round, or an admin, can do that.";
            case Reply.OnlyAdmins() -> "Only admins can change the group's settings.";
            case Reply.CannotTell() ->
                    "Telegram does not say who you are in the group. Try again in a minute.";
            case Reply.Table table -> table(table);
            case Reply.HiddenFromTable(var hidden) ->
                    hidden
                            ? "You are not shown in the table any more. To come back: /top show"
                            : "You are shown in the table again.";
            case Reply.GroupForgetConfirm() ->
                    "Forget the group: the table, the rounds, the schedule? There is no way back.";
            case Reply.GroupForgotten(var leaves) ->
                    leaves
                            ? "I have forgotten the group and am leaving. Good luck to you all."
                            : "I have forgotten the group. To begin: /start";
            case Reply.SealedAsk ask -> sealed(ask);
            case Reply.SealedTaken(var again, var stranger, _) ->
                    (again
                                    ? "Your answer is replaced. The review comes in the group, after the reveal."
                                    : "Got it. Nobody sees it before the reveal; the review comes in the group.")
                            + (stranger && !again
                                    ? "\nI can ask you here, too, one to one: /start"
                                    : "");
            case Reply.SealedSkipped() -> "All right. You can come back until the reveal.";
            case Reply.QuoteSet(var agreed) ->
                    agreed
                            ? "From now on a group may read your best private answer after the reveal, with your name."
                            : "I do not quote your private answers in groups any more.";
            case Reply.NotAMember() ->
                    "This question is answered in a group, and you are not in it.";
            case Reply.SealOpened(var question) ->
                    question == null
                            ? "This round is over."
                            : "The answers are revealed already. You can answer for yourself: "
                                    + QuestionText.mention(question);
            case Reply.TooLate(var question) ->
                    "The answer came after the reveal and does not count in the round, but here is what I think: "
                            + QuestionText.mention(question);
        };
    }

    private static String begins(Reply.RoundBegins begins) {
        return """
        <b>A round: %s, %s, %s%s.</b>
        Answer in private, with the button: nobody sees it before the reveal. A reply to the question counts, too, but all see it at once.\
        """
                .formatted(
                        begins.topic().isEmpty() ? "all topics" : Html.escape(begins.topic()),
                        begins.count() == 1 ? "1 question" : begins.count() + " questions",
                        begins.minutes() == 1 ? "1 minute" : begins.minutes() + " minutes",
                        begins.count() == 1 ? "" : " each");
    }

    private static String settings(Reply.GroupSettings settings) {
        Daily daily = settings.daily();
        List<String> lines = new ArrayList<>();
        lines.add("<b>Settings of the group</b>");
        lines.add("Language: " + (settings.language() == Language.RU ? "Russian" : "English"));
        lines.add("Daily question: " + (daily == null ? "off" : EnglishDailyPhrases.line(daily)));
        if (daily != null) {
            lines.add("Its topics: " + EnglishDailyPhrases.topics(settings.topics(), true));
            LocalDate until = daily.pausedUntil();
            if (until != null && daily.isPausedOn(settings.today())) {
                lines.add(EnglishDailyPhrases.pausedUntil(until));
            }
        }
        lines.add("Admins of the group can change them. To forget the group: /forget");
        return String.join("\n", lines);
    }

    private static String ask(Reply.RoundAsk ask) {
        String head = ask.daily() ? "Daily question" : ask.position() + " / " + ask.count();
        List<String> counts = new ArrayList<>();
        counts.add("Answered: " + ask.answered());
        if (ask.joined() > ask.answered()) {
            counts.add("taking part: " + ask.joined());
        }
        if (ask.changed() > 0) {
            counts.add("changed: " + ask.changed());
        }
        counts.add(left(ask.left()) + " left");
        return Html.escape(head + " · " + ask.topic().title())
                + "\n"
                + Html.bold(ask.question().text())
                + "\n"
                + (ask.daily()
                        ? "Answer in private, with the button: nobody sees it before the reveal.\n"
                        : "")
                + String.join(" · ", counts);
    }

    private static String left(Duration left) {
        long minutes = Math.max(1, (left.toSeconds() + 59) / 60);
        return minutes < 120 ? minutes + " min" : (minutes + 30) / 60 + " h";
    }

    private static String sealed(Reply.SealedAsk ask) {
        return Html.escape("From the group · " + ask.topic().title())
                + "\n"
                + Html.bold(ask.question().text())
                + "\n"
                + "%s %s left."
                        .formatted(
                                ask.again()
                                        ? "A new answer replaces the earlier one."
                                        : "Answer in one message, nobody sees it before the reveal.",
                                left(ask.left()));
    }

    private static String table(Reply.Table table) {
        String title =
                switch (table.period()) {
                    case WEEK -> "The table of the week";
                    case MONTH -> "The table of the month";
                    case ALL -> "The table of all time";
                };
        List<String> lines = new ArrayList<>();
        lines.add(Html.bold(title));
        if (table.places().isEmpty()) {
            lines.add("Nobody has points yet. To begin: /round");
        }
        lines.addAll(REVEAL.places(table.places()));
        REVEAL.behind(table.places(), table.asker()).ifPresent(it -> lines.add("…\n" + it));
        return String.join("\n", lines);
    }

    static String label(Action.OfRound action) {
        return switch (action) {
            case Action.Join(_) -> "I'm in";
            case Action.Unseal(_) -> "Reveal";
            case Action.Mine(_) -> "How I did";
            case Action.Onward(_) -> "Next";
        };
    }

    static String label(String command, Reply.OfGroup under) {
        return switch (command) {
            case "daily" -> "Daily question";
            case "lang" -> "Language";
            case "settings" -> "Settings";
            case "start" -> "Begin here";
            case "quote on" -> "May be quoted in groups";
            case "quote off" -> "Do not quote me in groups";
            case "round" -> "A round";
            case "top week" -> "Week";
            case "top month" -> "Month";
            case "top all" -> "All time";
            case "forget yes" -> "Forget";
            case "forget leave" -> "Forget and leave";
            default -> other(command, under);
        };
    }

    private static String other(String command, Reply.OfGroup under) {
        if (under instanceof Reply.Revealed) {
            return "Another round";
        }
        if (under instanceof Reply.CannotTell) {
            return "Try again";
        }
        return under instanceof Reply.SealedTaken
                ? "Change the answer"
                : under instanceof Reply.SealedSkipped ? "Back to the question" : "/" + command;
    }

    // ---- pieces

    @Override
    public String revealed(int position, int count) {
        return count > 1 ? "The reveal %d / %d:".formatted(position, count) : "The reveal:";
    }

    @Override
    public String nobodyAnswered() {
        return "Nobody answered.";
    }

    @Override
    public String marks(boolean half) {
        return half ? "+ said, ½ in part, – not" : "+ said, – not";
    }

    @Override
    public String pointsColumn() {
        return "points";
    }

    @Override
    public String best() {
        return "Most points:";
    }

    @Override
    public String more(long members, int points) {
        return "and %d more with %d".formatted(members, points);
    }

    @Override
    public String wrong() {
        return "Not so:";
    }

    @Override
    public String noPoints() {
        return "Nobody has points this time.";
    }

    @Override
    public String howMany(int members, int of) {
        return members + " of " + of;
    }

    @Override
    public String best(String name) {
        return "The best wording (" + name + "):";
    }

    @Override
    public String notSo() {
        return "! Somebody got this wrong. In fact:";
    }

    @Override
    public String table() {
        return "The round's result";
    }

    @Override
    public String nameless() {
        return "no name";
    }

    @Override
    public String found() {
        return "Found:";
    }

    @Override
    public String missing() {
        return "Not found:";
    }

    @Override
    public String tenths(int points) {
        return points + (points == 1 ? " point" : " points") + " of 10";
    }
}
