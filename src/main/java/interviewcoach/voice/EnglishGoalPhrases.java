package interviewcoach.voice;

import interviewcoach.learner.Forecast;
import interviewcoach.learner.Goal;
import interviewcoach.quiz.Action;
import interviewcoach.quiz.Reply;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The English words about the day of the interview. */
final class EnglishGoalPhrases {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_YEAR =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private EnglishGoalPhrases() {}

    static String html(Reply.OfGoal reply) {
        return switch (reply) {
            case Reply.GoalAsk() ->
                    "When is the interview? Write the day, e.g. 15.12 or “in 10 days”.";
            case Reply.GoalMinutes(var goal, var today) ->
                    "The interview is on %s, %s. How many minutes a day do you have for questions? An answer takes about two."
                            .formatted(day(goal.day(), today), left(goal, today));
            case Reply.GoalIs(var goal, var today, var forecast) -> is(goal, today, forecast);
            case Reply.GoalReview(var goal, var today, var left, var count) ->
                    "Planned for today, for %s: %s.%s"
                            .formatted(
                                    day(goal.day(), today),
                                    left == 1 ? "1 question" : left + " questions",
                                    count == left ? "" : " Now " + count + ".");
            case Reply.GoalDone(var goal, var today) ->
                    goal.day().equals(today)
                            ? "The plan is done. Good luck with the interview."
                            : "Nothing is left of today's plan, more comes tomorrow. If you want to go on, press the button or type /quiz";
            case Reply.GoalPast(var day) ->
                    "%s has passed. Which day is it?".formatted(DAY_AND_YEAR.format(day));
            case Reply.GoalTooFar(var day) ->
                    "%s is more than a year ahead, too far for a plan. Name a nearer day."
                            .formatted(DAY_AND_YEAR.format(day));
            case Reply.GoalUnclear(var said) ->
                    "I do not understand the day “%s”. Write 15.12, “15 December” or “in 3 weeks”."
                            .formatted(Html.escape(Shortened.line(said, 60)));
            case Reply.GoalBadMinutes() ->
                    "Minutes a day: from %d to %d. How many do you have?"
                            .formatted(Goal.LEAST_MINUTES, Goal.MOST_MINUTES);
            case Reply.GoalOff(var had) ->
                    had
                            ? "The goal is gone, we go on at the usual pace. Set it again: /goal 15.12"
                            : "There is no goal now. Set one: /goal 15.12";
            case Reply.GoalToday() ->
                    "The interview is today. The preparation is done and stays with you; the rest is a conversation. Good luck.";
            case Reply.GoalOver() ->
                    "The interview is behind you and the goal is gone. We go on at the usual pace. Another one: /goal";
        };
    }

    private static String is(Goal goal, LocalDate today, @Nullable Forecast forecast) {
        return """
        <b>Interview on %s</b> · %s · %s a day
        Until then I ask what will help most on that very day. Today's questions: /review%s
        Another day: /goal 15.12. To remove it: /goal off\
        """
                .formatted(
                        day(goal.day(), today),
                        left(goal, today),
                        minutes(goal.minutes()),
                        forecast == null ? "" : "\n" + forecast(forecast));
    }

    /** Beside the results, in words that promise nothing. */
    static String outlook(Reply.Outlook outlook) {
        return "On %s, if you follow the plan, you will recall the answers to about %s. An estimate, not a promise."
                .formatted(day(outlook.goal().day(), outlook.today()), count(outlook.forecast()));
    }

    private static String forecast(Forecast forecast) {
        return "If you follow the plan, you will recall the answers to about %s. An estimate, not a promise."
                .formatted(count(forecast));
    }

    private static String count(Forecast forecast) {
        return "%s of %d questions (your topics and levels)"
                .formatted(Named.range(forecast), forecast.of());
    }

    /** In one line of the settings. */
    static String line(Goal goal) {
        return DAY.format(goal.day()) + ", " + minutes(goal.minutes()) + " a day";
    }

    private static String day(LocalDate day, LocalDate today) {
        return (day.getYear() == today.getYear() ? DAY : DAY_AND_YEAR).format(day);
    }

    private static String left(Goal goal, LocalDate today) {
        int days = (int) ChronoUnit.DAYS.between(today, goal.day());
        return switch (days) {
            case 0 -> "that is today";
            case 1 -> "that is tomorrow";
            default -> "in " + days + " days";
        };
    }

    private static String minutes(int minutes) {
        return minutes + (minutes == 1 ? " minute" : " minutes");
    }

    static String label(Action.OfGoal action) {
        return switch (action) {
            case Action.GoalIn(var days) -> in(days);
            case Action.GoalMinutes(var minutes) -> minutes + " min";
            case Action.GoalOff() -> "Remove the goal";
        };
    }

    private static String in(int days) {
        return switch (days) {
            case 7 -> "In a week";
            case 14 -> "In 2 weeks";
            case 21 -> "In 3 weeks";
            case 28 -> "In 4 weeks";
            default -> "In " + days + " days";
        };
    }
}
