package interviewcoach.voice;

import interviewcoach.learner.Language;
import interviewcoach.quiz.Action;
import interviewcoach.quiz.Daily;
import interviewcoach.quiz.Reply;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The Russian words for groups and their members. */
final class RussianGroupPhrases implements GroupPhrases {

    private static final RussianGroupPhrases WORDS = new RussianGroupPhrases();
    private static final RevealText REVEAL = new RevealText(WORDS);

    private static final String WELCOME =
            """
            Готовимся к собеседованию по Python вместе.
            /round – раунд: 3 вопроса по 5 минут, можно и так: /round asyncio 5 10
            /daily 10:00 – вопрос дня, на ответ 8 часов
            /top – таблица, /stop – закончить раунд
            Отвечайте лично, по кнопке: до раскрытия ответов не видит никто. До 10 очков за мысли в ответе; скорость не важна.
            Настройки (/settings) меняют админы.\040\
            """;

    private static final String SEES_LITTLE =
            "Вижу только команды и ответы на мои сообщения (режим приватности).";

    private static final String SEES_ALL =
            "Мне видны все сообщения, но читаю я только команды и ответы на вопросы.";

    private static final String PRIVACY =
            """
            О группе я храню, кто участвовал, очки и последние раунды. Ответы до раскрытия не видит никто, личные потом цитирую только с согласия автора (/settings в личном чате).
            Убрать себя из таблицы: /top hide. Забыть группу целиком может админ: /forget\
            """;

    private RussianGroupPhrases() {}

    static String html(Reply.OfGroup reply, Phrases phrases) {
        return switch (reply) {
            case Reply.GroupWelcome(_, var all) -> WELCOME + (all ? SEES_ALL : SEES_LITTLE);
            case Reply.GroupBack() ->
                    "Снова с вами: настройки и таблица на месте. Если шёл раунд, он закончен, а ответы засчитаны.";
            case Reply.GroupSettings settings -> settings(settings);
            case Reply.Faceless(var answer) ->
                    answer
                            ? "От имени группы или канала не засчитаю: не знаю, чей это ответ. Ответьте от своего имени или лично, по кнопке."
                            : "От имени канала или группы так нельзя: не знаю, кто пишет. Напишите от своего имени.";
            case Reply.GroupPrivacy() -> PRIVACY;
            case Reply.RoundBegins begins -> begins(begins);
            case Reply.RoundAsk ask -> ask(ask);
            case Reply.RoundRuns(var position, var count) ->
                    "Раунд уже идёт: вопрос %d из %d. Закончить: /stop".formatted(position, count);
            case Reply.NoRound() -> "Раунд сейчас не идёт. Начать: /round";
            case Reply.RoundStopped(var table) ->
                    table.isEmpty()
                            ? "Раунд закончен."
                            : "Раунд закончен.\n" + String.join("\n", REVEAL.places(table));
            case Reply.Revealed revealed -> REVEAL.html(revealed, phrases);
            case Reply.Mine mine -> REVEAL.mine(mine);
            case Reply.NotAnswered() -> "Твоего ответа на этот вопрос нет.";
            case Reply.TooLongAgo() -> "Этого вопроса я уже не помню.";
            case Reply.Joined() ->
                    "Ты участвуешь. Раскрою, когда ответят все участники или выйдет время.";
            case Reply.Noted(var again) -> again ? "👌" : "✍";
            case Reply.AlreadyRevealed() -> "Этот вопрос уже позади.";
            case Reply.OnlyStarter() -> "Это может тот, кто начал раунд, или админ группы.";
            case Reply.OnlyAdmins() -> "Настройки группы меняют её админы.";
            case Reply.CannotTell() ->
                    "Telegram сейчас не говорит, кто есть кто в группе. Ещё раз – через минуту.";
            case Reply.Table table -> table(table);
            case Reply.HiddenFromTable(var hidden) ->
                    hidden
                            ? "Больше не показываю тебя в таблице. Вернуть: /top show"
                            : "Снова показываю тебя в таблице.";
            case Reply.GroupForgetConfirm() ->
                    "Забыть группу: таблицу, раунды, расписание? Вернуть будет нельзя.";
            case Reply.GroupForgotten(var leaves) ->
                    leaves ? "Группу забыл, выхожу. Удачи вам." : "Группу забыл. Начать: /start";
            case Reply.SealedAsk ask -> sealed(ask);
            case Reply.SealedTaken(var again, var stranger, _) ->
                    (again
                                    ? "Прежний ответ заменён. Разбор будет в группе после раскрытия."
                                    : "Принято. До раскрытия ответ никто не увидит, разбор будет в группе.")
                            + (stranger && !again
                                    ? "\nМогу спрашивать и здесь, один на один: /start"
                                    : "");
            case Reply.SealedSkipped() -> "Хорошо. До раскрытия можно вернуться.";
            case Reply.QuoteSet(var agreed) ->
                    agreed
                            ? "Теперь после раскрытия группа может увидеть твой лучший личный ответ, с именем."
                            : "Личные ответы в группах больше не цитирую.";
            case Reply.NotAMember() -> "На этот вопрос отвечают в группе, а тебя в ней нет.";
            case Reply.SealOpened(var question) ->
                    question == null
                            ? "Этот раунд уже позади."
                            : "Ответы уже раскрыты. Можно ответить для себя: "
                                    + QuestionText.mention(question);
            case Reply.TooLate(var question) ->
                    "Ответ пришёл после раскрытия и в раунде не считается, но разберу: "
                            + QuestionText.mention(question);
        };
    }

    private static String begins(Reply.RoundBegins begins) {
        String topic = begins.topic().isEmpty() ? "все темы" : Html.escape(begins.topic());
        return """
        <b>Раунд: %s, %s.</b>
        Отвечайте лично, по кнопке: до раскрытия ответов никто не увидит. Можно и ответом на сообщение с вопросом, но тогда его сразу видят все.\
        """
                .formatted(topic, size(begins.count(), begins.minutes()));
    }

    private static String size(int count, int minutes) {
        return count == 1
                ? "1 вопрос, на ответ "
                        + minutes
                        + " "
                        + RussianPhrases.plural(minutes, "минута", "минуты", "минут")
                : "%d %s по %d %s"
                        .formatted(
                                count,
                                RussianPhrases.plural(count, "вопрос", "вопроса", "вопросов"),
                                minutes,
                                RussianPhrases.plural(minutes, "минуте", "минуты", "минут"));
    }

    private static String settings(Reply.GroupSettings settings) {
        Daily daily = settings.daily();
        List<String> lines = new ArrayList<>();
        lines.add("<b>Настройки группы</b>");
        lines.add("Язык: " + (settings.language() == Language.RU ? "русский" : "английский"));
        lines.add("Вопрос дня: " + (daily == null ? "выключен" : RussianDailyPhrases.line(daily)));
        if (daily != null) {
            lines.add("Его темы: " + RussianDailyPhrases.topics(settings.topics(), true));
            LocalDate until = daily.pausedUntil();
            if (until != null && daily.isPausedOn(settings.today())) {
                lines.add(RussianDailyPhrases.pausedUntil(until));
            }
        }
        lines.add("Менять могут админы группы. Забыть группу: /forget");
        return String.join("\n", lines);
    }

    private static String ask(Reply.RoundAsk ask) {
        String head = ask.daily() ? "Вопрос дня" : ask.position() + " / " + ask.count();
        List<String> counts = new ArrayList<>();
        counts.add("Ответили: " + ask.answered());
        if (ask.joined() > ask.answered()) {
            counts.add("участвуют: " + ask.joined());
        }
        if (ask.changed() > 0) {
            counts.add("изменили: " + ask.changed());
        }
        counts.add("осталось " + left(ask.left()));
        return Html.escape(head + " · " + ask.topic().title())
                + "\n"
                + Html.bold(ask.question().text())
                + "\n"
                + (ask.daily() ? "Отвечайте лично, по кнопке: до раскрытия никто не увидит.\n" : "")
                + String.join(" · ", counts);
    }

    private static String left(Duration left) {
        long minutes = Math.max(1, (left.toSeconds() + 59) / 60);
        return minutes < 120 ? minutes + " мин" : (minutes + 30) / 60 + " ч";
    }

    private static String sealed(Reply.SealedAsk ask) {
        return Html.escape("Из группы · " + ask.topic().title())
                + "\n"
                + Html.bold(ask.question().text())
                + "\n"
                + "%s Осталось %s."
                        .formatted(
                                ask.again()
                                        ? "Новый ответ заменит прежний."
                                        : "Ответь одним сообщением, до раскрытия его никто не увидит.",
                                left(ask.left()));
    }

    private static String table(Reply.Table table) {
        String title =
                switch (table.period()) {
                    case WEEK -> "Таблица за неделю";
                    case MONTH -> "Таблица за месяц";
                    case ALL -> "Таблица за всё время";
                };
        List<String> lines = new ArrayList<>();
        lines.add(Html.bold(title));
        if (table.places().isEmpty()) {
            lines.add("Пока ни у кого нет очков. Начать: /round");
        }
        lines.addAll(REVEAL.places(table.places()));
        REVEAL.behind(table.places(), table.asker()).ifPresent(it -> lines.add("…\n" + it));
        return String.join("\n", lines);
    }

    static String label(Action.OfRound action) {
        return switch (action) {
            case Action.Join(_) -> "Участвую";
            case Action.Unseal(_) -> "Раскрыть";
            case Action.Mine(_) -> "Мой разбор";
            case Action.Onward(_) -> "Дальше";
        };
    }

    static String label(String command, Reply.OfGroup under) {
        return switch (command) {
            case "daily" -> "Вопрос дня";
            case "lang" -> "Язык";
            case "settings" -> "Настройки";
            case "start" -> "Начать здесь";
            case "quote on" -> "Можно цитировать в группах";
            case "quote off" -> "Не цитировать в группах";
            case "round" -> "Раунд";
            case "top week" -> "Неделя";
            case "top month" -> "Месяц";
            case "top all" -> "Всё время";
            case "forget yes" -> "Забыть";
            case "forget leave" -> "Забыть и выйти";
            default -> other(command, under);
        };
    }

    private static String other(String command, Reply.OfGroup under) {
        if (under instanceof Reply.Revealed) {
            return "Ещё раунд";
        }
        if (under instanceof Reply.CannotTell) {
            return "Ещё раз";
        }
        return under instanceof Reply.SealedTaken
                ? "Изменить ответ"
                : under instanceof Reply.SealedSkipped ? "Вернуться к вопросу" : "/" + command;
    }

    // ---- pieces

    @Override
    public String revealed(int position, int count) {
        return count > 1 ? "Раскрываем %d / %d:".formatted(position, count) : "Раскрываем:";
    }

    @Override
    public String nobodyAnswered() {
        return "Никто не ответил.";
    }

    @Override
    public String marks(boolean half) {
        return half ? "+ есть, ½ отчасти, – нет" : "+ есть, – нет";
    }

    @Override
    public String pointsColumn() {
        return "очки";
    }

    @Override
    public String best() {
        return "Больше всех очков:";
    }

    @Override
    public String more(long members, int points) {
        return "и ещё %d по %d".formatted(members, points);
    }

    @Override
    public String wrong() {
        return "Неверно:";
    }

    @Override
    public String noPoints() {
        return "Очков в этот раз нет ни у кого.";
    }

    @Override
    public String howMany(int members, int of) {
        return members + " из " + of;
    }

    @Override
    public String best(String name) {
        return "Лучшая формулировка (" + name + "):";
    }

    @Override
    public String notSo() {
        return "! Прозвучало неверное. На самом деле";
    }

    @Override
    public String table() {
        return "Итог раунда";
    }

    @Override
    public String nameless() {
        return "без имени";
    }

    @Override
    public String found() {
        return "Есть:";
    }

    @Override
    public String missing() {
        return "Не нашёл:";
    }

    @Override
    public String tenths(int points) {
        return points + " " + RussianPhrases.plural(points, "очко", "очка", "очков") + " из 10";
    }
}
