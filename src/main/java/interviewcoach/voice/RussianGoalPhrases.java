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

/** The Russian words about the day of the interview. */
final class RussianGoalPhrases {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM", Locale.of("ru"));
    private static final DateTimeFormatter DAY_AND_YEAR =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("ru"));

    private RussianGoalPhrases() {}

    static String html(Reply.OfGoal reply) {
        return switch (reply) {
            case Reply.GoalAsk() ->
                    "Когда собеседование? Напиши день, например 15.12 или «через 10 дней».";
            case Reply.GoalMinutes(var goal, var today) ->
                    "Собеседование %s, %s. Сколько минут в день есть на вопросы? Ответ занимает около двух минут."
                            .formatted(day(goal.day(), today), left(goal, today));
            case Reply.GoalIs(var goal, var today, var forecast) -> is(goal, today, forecast);
            case Reply.GoalReview(var goal, var today, var left, var count) ->
                    "По плану к %s на сегодня: %s.%s"
                            .formatted(
                                    day(goal.day(), today),
                                    questions(left),
                                    count == left ? "" : " Сейчас " + count + ".");
            case Reply.GoalDone(var goal, var today) ->
                    goal.day().equals(today)
                            ? "План выполнен. Спокойного собеседования."
                            : "На сегодня по плану всё, дальше завтра. Хочется ещё – жми кнопку или /quiz";
            case Reply.GoalPast(var day) ->
                    "%s уже прошло. Какой день ставим?".formatted(DAY_AND_YEAR.format(day));
            case Reply.GoalTooFar(var day) ->
                    "До %s больше года, так далеко не загадываю. Назови день поближе."
                            .formatted(DAY_AND_YEAR.format(day));
            case Reply.GoalUnclear(var said) ->
                    "Не понимаю день «%s». Напиши так: 15.12, «15 декабря» или «через 3 недели»."
                            .formatted(Html.escape(Shortened.line(said, 60)));
            case Reply.GoalBadMinutes() ->
                    "Минут в день – от %d до %d. Сколько выходит?"
                            .formatted(Goal.LEAST_MINUTES, Goal.MOST_MINUTES);
            case Reply.GoalOff(var had) ->
                    had
                            ? "Цель снята, дальше в обычном ритме. Вернуть: /goal 15.12"
                            : "Цели сейчас нет. Поставить: /goal 15.12";
            case Reply.GoalToday() ->
                    "Сегодня собеседование. Подготовка уже с тобой, дальше – разговор. Удачи и спокойного дня.";
            case Reply.GoalOver() ->
                    "Собеседование позади, цель снята. Дальше повторяем в обычном ритме. Следующее: /goal";
        };
    }

    private static String is(Goal goal, LocalDate today, @Nullable Forecast forecast) {
        return """
        <b>Собеседование %s</b> · %s · %s в день
        До него спрашиваю то, что больше всего пригодится именно в этот день. Вопросы на сегодня: /review%s
        Сменить день: /goal 15.12. Убрать: /goal off\
        """
                .formatted(
                        day(goal.day(), today),
                        left(goal, today),
                        minutes(goal.minutes()),
                        forecast == null ? "" : "\n" + forecast(forecast));
    }

    /** Beside the results, in words that promise nothing. */
    static String outlook(Reply.Outlook outlook) {
        return "К %s, если идти по плану, вспомнишь ответы примерно на %s. Это прикидка, не обещание."
                .formatted(day(outlook.goal().day(), outlook.today()), count(outlook.forecast()));
    }

    private static String forecast(Forecast forecast) {
        return "Если идти по плану, вспомнишь ответы примерно на %s. Это прикидка, не обещание."
                .formatted(count(forecast));
    }

    private static String count(Forecast forecast) {
        return "%s %s из %d (твои темы и уровни)"
                .formatted(Named.range(forecast), plural(forecast.high()), forecast.of());
    }

    private static String questions(int count) {
        return count + " " + plural(count);
    }

    private static String plural(int questions) {
        return RussianPhrases.plural(questions, "вопрос", "вопроса", "вопросов");
    }

    /** In one line of the settings. */
    static String line(Goal goal) {
        return DAY.format(goal.day()) + ", " + minutes(goal.minutes()) + " в день";
    }

    private static String day(LocalDate day, LocalDate today) {
        return (day.getYear() == today.getYear() ? DAY : DAY_AND_YEAR).format(day);
    }

    private static String left(Goal goal, LocalDate today) {
        int days = (int) ChronoUnit.DAYS.between(today, goal.day());
        return switch (days) {
            case 0 -> "это сегодня";
            case 1 -> "это завтра";
            default -> "через " + days + " " + RussianPhrases.plural(days, "день", "дня", "дней");
        };
    }

    private static String minutes(int minutes) {
        return minutes + " " + RussianPhrases.plural(minutes, "минута", "минуты", "минут");
    }

    static String label(Action.OfGoal action) {
        return switch (action) {
            case Action.GoalIn(var days) -> in(days);
            case Action.GoalMinutes(var minutes) -> minutes + " мин";
            case Action.GoalOff() -> "Убрать цель";
        };
    }

    private static String in(int days) {
        return switch (days) {
            case 7 -> "Через неделю";
            case 14 -> "Через 2 недели";
            case 21 -> "Через 3 недели";
            case 28 -> "Через 4 недели";
            default -> "Через " + days + " " + RussianPhrases.plural(days, "день", "дня", "дней");
        };
    }
}
