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
 * The Russian words.
 *
 * @param many whether a group reads them
 */
record RussianPhrases(boolean many) implements Phrases {

    RussianPhrases() {
        this(false);
    }

    @Override
    public String reply(Reply reply) {
        return switch (reply) {
            case Reply.Greeting(var name) -> greeting(name);
            case Reply.WelcomeBack(var name) ->
                    "С возвращением%s. Продолжим?".formatted(Named.after(", ", name));
            case Reply.Ask ask -> QuestionText.html(ask, this);
            case Reply.Feedback feedback ->
                    Room.fit(room -> new VerdictText(feedback, this, room).html());
            case Reply.ConnectTerms() ->
                    "Слова по делу, но это пока список. Свяжи их: что за что отвечает и что из этого следует?";
            case Reply.SayDirectly() ->
                    "Не уверен, что понимаю: знакомых формулировок нет. Скажи то же прямо, одним предложением.";
            case Reply.OnlyEcho() -> "Это пока сам вопрос. Ответь на него своими словами.";
            case Reply.SayMore() -> "Слишком коротко, чтобы судить. Хватит двух-трёх предложений.";
            case Reply.OtherQuestion(var fits) ->
                    "Похоже на ответ на другой вопрос: %s. А на этот?"
                            .formatted(QuestionText.mention(fits));
            case Reply.Decide(var gap) ->
                    "В ответе сказано и так, и наоборот: %s. Как всё-таки?"
                            .formatted(said(gap, 200));
            case Reply.Clarify(var followUp) ->
                    "Мысль понятна, но оценка пока на грани. Уточню: %s"
                            .formatted(said(followUp, 400));
            case Reply.NotKnown() -> "Бывает. Подсказку или сразу ответ?";
            case Reply.Hint hint -> hint(hint);
            case Reply.NoMoreHints() ->
                    "Подсказок больше нет. Попробуй ответить или посмотри ответ.";
            case Reply.Skipped() -> "Пропускаем.";
            case Reply.Answer(var question) ->
                    Room.fit(room -> new ReferenceText(question, this).revealed(room));
            case Reply.NoSuchQuestion() -> "Такого вопроса нет. Могу задать другой.";
            case Reply.Withdrawn() ->
                    "Этот вопрос поменяли или убрали, пока он был открыт. Результат не учитываю.";
            case Reply.NoOpenQuestion() -> "Открытого вопроса сейчас нет. Задать?";
            case Reply.ClosedQuestion(var question) ->
                    question == null
                            ? "Этот вопрос уже закрыт."
                            : "Этот вопрос уже закрыт: " + QuestionText.mention(question);
            case Reply.ChooseTopic(_) -> "Какую тему возьмём?";
            case Reply.Topics topics -> topics(topics);
            case Reply.StopOffer(var done, var count) ->
                    "Прошло десять минут, позади %d из %d. Продолжим или закончим?"
                            .formatted(done, count);
            case Reply.Summary summary -> ListText.summary(summary, this);
            case Reply.NothingToStop() -> "Останавливать нечего: серия не идёт.";
            case Reply.NoQuestions() ->
                    many
                            ? "По этой теме вопросов пока нет."
                            : "Под этот выбор вопросов нет. Поменять темы и уровни: /topics";
            case Reply.UnknownTopic(var said, var nearest) ->
                    "Не знаю темы «%s». %s"
                            .formatted(
                                    said(said, 60),
                                    !nearest.isEmpty()
                                            ? "Может быть, одна из этих?"
                                            : many ? "Можно без темы: /round" : "Все темы: /quiz");
            case Reply.ReviewBegins(var due, var count) -> reviewBegins(due, count);
            case Reply.NothingToReview(var days, var at) -> nothingToReview(days, at);
            case Reply.Eased() -> "Отмечено: легко. Вопрос вернётся позже обычного.";
            case Reply.NothingToEase() ->
                    "«Легко» – для ответов, верных с первого раза и без подсказок.";
            case Reply.AppealOffer(var question, _, var isLatest) ->
                    isLatest
                            ? "Какую мысль я не заметил?"
                            : "Какую мысль я не заметил? Вопрос: " + QuestionText.mention(question);
            case Reply.AppealWords() ->
                    "Напиши одним сообщением, что я не заметил или понял не так.";
            case Reply.Appealed(var question, var isLatest, var passes) ->
                    "Записал%s. %s; человек посмотрит, и я напишу."
                            .formatted(
                                    isLatest ? "" : ": " + QuestionText.mention(question),
                                    passes
                                            ? "Вопрос пока не считаю проваленным"
                                            : "Эту мысль пока считаю сказанной");
            case Reply.AppealAccepted accepted -> RussianAppealPhrases.accepted(accepted, this);
            case Reply.AppealRejected rejected -> RussianAppealPhrases.rejected(rejected, this);
            case Reply.RulingTooLate() ->
                    "Твой спор посмотрели, но вопрос с тех пор убрали: на результат он больше не влияет.";
            case Reply.Regraded regraded -> RussianAppealPhrases.regraded(regraded, this);
            case Reply.AlreadyAppealed() -> "Это уже записано: человек посмотрит.";
            case Reply.NothingToAppeal() -> "Оспорить можно оценку ниже 100 %. Сейчас такой нет.";
            case Reply.OfDaily it -> RussianDailyPhrases.html(it, many);
            case Reply.OfGoal it -> RussianGoalPhrases.html(it);
            case Reply.Settings settings -> settings(settings);
            case Reply.OfProgress it -> new ProgressText(progress()).html(it);
            case Reply.ChooseLanguage() -> "На каком языке говорить? Вопросы останутся русскими.";
            case Reply.LanguageSet() -> "Теперь говорю по-русски.";
            case Reply.Privacy() -> PRIVACY;
            case Reply.Export(_) -> "Всё, что я о тебе храню. Удалить: /forget";
            case Reply.ForgetConfirm() ->
                    "Удалить всё: ответы, результаты, настройки, споры? Вернуть будет нельзя. Сначала можно взять копию: /export";
            case Reply.Forgotten() -> "Удалено. Если захочешь начать заново: /start";
            case Reply.ForgetCancelled() -> "Ничего не удаляю.";
            case Reply.Help(var operator, var curator) ->
                    HELP
                            + (operator ? HELP_FOR_OPERATORS : "")
                            + (curator ? HELP_FOR_CURATORS : "");
            case Reply.Admin(var report) -> report(report);
            case Reply.Alert(var what, var why, var report) ->
                    failure(what).formatted(said(why, 300)) + "\n\n" + report(report);
            case Reply.BackupDone(var where) ->
                    "Резервная копия: " + Html.code(Shortened.line(where, 500));
            case Reply.Retried(var events) ->
                    events == 0 ? "Отложенных нет." : "Снова в работе: %d.".formatted(events);
            case Reply.OfBank it -> RussianBankPhrases.html(it);
            case Reply.OfAppeal it -> RussianAppealPhrases.html(it);
            case Reply.OfGroup it -> RussianGroupPhrases.html(it, this);
            case Reply.ForOperators() -> "Это может только оператор. Мои команды: /help";
            case Reply.NotForYou() -> "Эта кнопка показана другому человеку.";
            case Reply.UnknownCommand(var said, var nearest) -> unknown(said, nearest);
            case Reply.UnknownButton() -> "Эта кнопка больше не действует. Что я умею: /help";
            case Reply.Stranger() -> "О тебе у меня ничего не записано. Начать: /start";
            case Reply.CannotRead(var what) -> cannotRead(what);
            case Reply.Trouble() ->
                    "Не получилось, ошибка на моей стороне. Сообщение сохранено, человек разберётся. Можно продолжать.";
            case Reply.ComeToPrivate(_) ->
                    "Это умею только в личном чате. Здесь: /round, /daily, /top. Подробнее: /help";
        };
    }

    @Override
    public String label(Action action, Reply under) {
        return switch (action) {
            case Action.Hint(_) -> under instanceof Reply.Hint ? "Ещё подсказка" : "Подсказка";
            case Action.Skip(_) -> "Пропустить";
            case Action.Reveal(_) -> "Показать ответ";
            case Action.Ask(_) -> ask(under);
            case Action.Next() -> next(under);
            case Action.Start(var topic, var count) -> start(topic, count, under);
            case Action.Stop() -> "Закончить";
            case Action.Continue() -> "Продолжить";
            case Action.Appeal(_) -> "Оспорить";
            case Action.Claim(_, var point) -> Labels.gap(point, under).orElse("Другое");
            case Action.Ease(_) -> "Легко";
            case Action.Review(var count) -> "Повторить: " + count;
            case Action.ToggleTopic(var topic) ->
                    Labels.toggle(
                            Labels.isOn(topic, under), Labels.title(topic, under).orElse(topic));
            case Action.ToggleLevel(var level) ->
                    Labels.toggle(Labels.isOn(level, under), Labels.level(level));
            case Action.OfDaily it -> RussianDailyPhrases.label(it, under, many);
            case Action.OfGoal it -> RussianGoalPhrases.label(it);
            case Action.Speak(var language) -> language(language);
            case Action.Forget(var confirmed) -> confirmed ? "Удалить всё" : "Оставить";
            case Action.OfDraft it -> RussianBankPhrases.label(it, under);
            case Action.OfShelf it -> RussianBankPhrases.label(it, under);
            case Action.OfAppeal it -> RussianAppealPhrases.label(it, under);
            case Action.OfRound it -> RussianGroupPhrases.label(it);
            case Action.Type(var command) ->
                    under instanceof Reply.UnknownCommand
                            ? "/" + command
                            : under instanceof Reply.OfGroup group
                                    ? RussianGroupPhrases.label(command, group)
                                    : Labels.ofTopic(command, under)
                                            .orElseGet(() -> named(command));
        };
    }

    @Override
    public String answerInPrivate() {
        return "Ответить лично";
    }

    @Override
    public String backToGroup() {
        return "Назад в группу";
    }

    @Override
    public String openPrivateChat() {
        return "Открыть личный чат";
    }

    // ---- longer replies

    private static String greeting(String name) {
        return """
        Привет%s! Я помогаю готовиться к собеседованию по Python.
        Отвечай своими словами, хватит 2-3 предложений, опечатки не страшны. \
        Я проверяю по ключевым мыслям и иногда ошибаюсь – тогда жми «Оспорить».
        Начнём с одного вопроса:\
        """
                .formatted(Named.after(", ", name));
    }

    private static String hint(Reply.Hint hint) {
        return "Подсказка %d из 2: %s\nТеперь не больше %s."
                .formatted(hint.strength(), said(hint.text(), 1000), Percent.of(hint.ceiling()));
    }

    private static String reviewBegins(int due, int count) {
        String all = "К повторению: " + count(due) + ".";
        return count == due
                ? all
                : all + " Сейчас " + count + ", первыми – те, что вот-вот забудутся.";
    }

    private static String nothingToReview(int days, @Nullable LocalTime at) {
        if (at == null) {
            return "Повторять пока нечего: вопросы возвращаются после первых ответов.";
        }
        return "Сейчас повторять нечего. Следующий вопрос вернётся "
                + switch (days) {
                    case 0 -> "сегодня в " + Named.clock(at) + ".";
                    case 1 -> "завтра.";
                    default -> "через " + days + " " + plural(days, "день", "дня", "дней") + ".";
                };
    }

    private static String topics(Reply.Topics topics) {
        String chosen =
                topics.chosen().isEmpty()
                        ? "Ничего не отмечено – беру все темы."
                        : "Отмечено: " + topics.chosen().size() + ".";
        return "О чём спрашивать? " + chosen + "\nУровни: " + levels(topics.levels());
    }

    private static String settings(Reply.Settings settings) {
        return """
        <b>Настройки</b>
        Язык: %s
        Вопрос дня: %s
        Часовой пояс: %s
        Темы: %s
        Уровни: %s
        Собеседование: %s\
        """
                .formatted(
                        language(settings.language()),
                        daily(settings.daily()),
                        RussianDailyPhrases.city(settings.zone().getId()),
                        settings.topics() == 0 ? "все" : "выбрано " + settings.topics(),
                        levels(settings.levels()),
                        interview(settings.goal()));
    }

    private static String interview(@Nullable Goal goal) {
        return goal == null ? "не назначено" : RussianGoalPhrases.line(goal);
    }

    private static String daily(@Nullable Daily daily) {
        return daily == null ? "выключен" : RussianDailyPhrases.line(daily);
    }

    private static String unknown(String said, String nearest) {
        String command = Html.escape("/" + Shortened.line(Named.withoutSlash(said), 40));
        return nearest.isEmpty()
                ? "Не знаю %s. Все команды: /help".formatted(command)
                : "Не знаю %s. Может быть, /%s?".formatted(command, said(nearest, 60));
    }

    private static String cannotRead(Attachment what) {
        return switch (what) {
            case VOICE -> "Голосовое не разберу. Нажми микрофон на клавиатуре: придёт текст.";
            case PHOTO -> "Картинку не разберу. Напиши ответ текстом.";
            case VIDEO -> "Видео не разберу. Напиши ответ текстом.";
            case STICKER -> "Стикер понятен, но оценить не могу. Напиши ответ текстом.";
            case DOCUMENT -> "Файл не читаю. Напиши ответ текстом.";
            case OTHER -> "Такое не разберу. Напиши ответ текстом.";
        };
    }

    private static String failure(Failure what) {
        return switch (what) {
            case NOT_HANDLED ->
                    """
                    <b>Не удалось обработать то, что пришло:</b> %s
                    Ничего не потеряно, оно отложено. Когда причина устранена: /admin retry\
                    """;
            case NOT_DELIVERED ->
                    """
                    <b>Сообщение не доставлено:</b> %s
                    Telegram отказал окончательно, оно пропало. Подробности в журнале программы.\
                    """;
            case LEFT_ASIDE ->
                    """
                    <b>Опубликованное не действует:</b> %s
                    Оно не сходится с папкой вопросов. Что именно не так: /admin reload\
                    """;
        };
    }

    private static String report(Snapshot.Report report) {
        String counts =
                """
                <b>Версия %s</b>
                Людей: %d · чатов: %d, недоступных: %d
                Ждут: входящих %d, исходящих %d
                Отложено с ошибкой: %d · споров: %d
                Повторить отложенное: /admin retry
                Копия базы: /admin backup\
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
        return counts + Named.errors("Последние ошибки:", report.lastErrors());
    }

    private static final String PRIVACY =
            """
            <b>Что я храню</b>
            Твой id в Telegram, имя и язык; ответы, оценки и сроки повторения; темы, расписание, день собеседования, споры, очки в группах; от авторов вопросов – присланные файлы. Больше ничего.
            Где: в базе того, кто запустил этого бота. Её видит он, спорные ответы читают и авторы вопросов. \
            Другим не передаю, в журнал ответы не пишу.
            Служебные копии сообщений стираю сразу после обработки, неразобранные – через 14 дней.
            В копиях базы, снятых раньше, всё остаётся, пока их не удалят.
            Забрать всё файлом: /export
            Удалить всё и навсегда: /forget\
            """;

    private static final String HELP =
            """
            На вопрос отвечай просто текстом.
            <b>Учиться</b>
            /quiz – серия вопросов, например /quiz asyncio 3
            /review – повторить, что пора, /easy – ответ дался легко
            /topics – темы и уровни
            /stats – что освоено, /stats asyncio – по теме
            /digest on – итоги недели по воскресеньям
            <b>Пока вопрос открыт</b>
            /hint – подсказка, /skip – пропустить, /next – дальше
            /reveal – ответ, /appeal – оспорить, /stop – закончить
            <b>Каждый день</b>
            /daily – вопрос дня: время, дни, сколько, темы
            /pause 7 – пауза
            /goal 15.12 – день собеседования, подготовка к нему
            <b>В группе</b>
            /round – отвечать вместе; для этого добавь меня в группу
            /quote – можно ли цитировать там твои личные ответы
            <b>О тебе</b>
            /settings, /lang, /privacy, /export, /forget\
            """;

    private static final String HELP_FOR_OPERATORS =
            """

            <b>Оператору</b>
            /admin – состояние, /admin backup – копия базы
            /admin retry – повторить отложенное
            /admin reload – перечитать папку с вопросами\
            """;

    private static final String HELP_FOR_CURATORS =
            """

            <b>Автору вопросов</b>
            Пришли файл темы, например asyncio.yaml, или glossary.yaml: проверю, дам попробовать и опубликую.
            /draft – присланный файл, /admin bank – что действует, скачать, вернуть
            /admin appeals – споры: приходят сами, принять или отклонить; принятые файлом: /admin appeals yaml\
            """;

    // ---- labels

    private static String next(Reply under) {
        if (under instanceof Reply.NothingToReview) {
            return "Новый вопрос";
        }
        return Labels.followsUp(under) ? "Дальше" : "Следующий вопрос";
    }

    private static String ask(Reply under) {
        if (under instanceof Reply.Summary) {
            return "Повторить слабый вопрос";
        }
        if (under instanceof Reply.Reminder) {
            return "Показать вопрос";
        }
        return under instanceof Reply.OtherQuestion ? "Перейти к нему" : "Спросить ещё раз";
    }

    private static String start(String topic, int count, Reply under) {
        if (under instanceof Reply.Summary) {
            return topic.isEmpty() ? "Ещё серия" : "Ещё по слабой теме";
        }
        return Labels.title(topic, under)
                .orElseGet(() -> under instanceof Reply.ChooseTopic ? "Любая тема" : count(count));
    }

    private static String named(String command) {
        return switch (command) {
            case "topics" -> "Темы и уровни";
            case "stats topics" -> "По темам";
            case "digest" -> "Итоги недели";
            case "digest on" -> "Присылать";
            case "digest off" -> "Не присылать";
            case "daily" -> "Вопрос дня";
            case "goal" -> "Собеседование";
            case "lang ru" -> language(Language.RU);
            case "lang en" -> language(Language.EN);
            case "lang" -> "Язык";
            case "export" -> "Скачать всё";
            case "forget" -> "Удалить всё";
            case "quote on" -> "Можно цитировать в группах";
            case "quote off" -> "Не цитировать в группах";
            case "admin retry" -> "Повторить отложенное";
            case "admin backup" -> "Копия базы";
            case "admin reload" -> "Перечитать банк";
            default -> "/" + command;
        };
    }

    private static String count(int count) {
        return count + " " + plural(count, "вопрос", "вопроса", "вопросов");
    }

    private static String language(Language language) {
        return switch (language) {
            case RU -> "Русский";
            case EN -> "English";
        };
    }

    private static String levels(Set<Level> levels) {
        return levels.isEmpty()
                ? "все"
                : levels.stream().sorted().map(Labels::level).collect(Collectors.joining(", "));
    }

    // ---- pieces of the longer messages

    @Override
    public String questionOfTheDay(Reply.Ask ask) {
        return RussianDailyPhrases.questionOfTheDay(ask);
    }

    @Override
    public String verdict(Verdict verdict) {
        return switch (verdict) {
            case CORRECT -> "Верно";
            case PARTIAL -> "Частично";
            case WRONG -> "Неверно";
        };
    }

    @Override
    public String ideas(int given, int expected) {
        return given + " " + plural(given, "мысль", "мысли", "мыслей") + " из " + expected;
    }

    @Override
    public String loweredByHints(String percent) {
        return "С подсказкой здесь не больше " + percent + ".";
    }

    @Override
    public String vague() {
        return " – пока общо";
    }

    @Override
    public String inTruth(String label) {
        return "на самом деле – " + label;
    }

    @Override
    public String notSo() {
        return "это не так";
    }

    @Override
    public String bothWays() {
        return "сказано и так, и наоборот";
    }

    @Override
    public String notTakenBack() {
        return "ещё не исправлено: ";
    }

    @Override
    public String nothingNew() {
        return "Нового здесь не нашлось.";
    }

    @Override
    public String nothingFound() {
        return "Ни одной из ожидаемых мыслей не нашлось.";
    }

    @Override
    public String mainNotFound() {
        return "Главных мыслей пока не нашлось.";
    }

    @Override
    public String ownWords() {
        return "Это эталонный ответ слово в слово. Перескажи своими словами: так запомнится.";
    }

    @Override
    public String beyondExpected() {
        return "Сверх ожидаемого:";
    }

    @Override
    public String strongCandidate() {
        return "Как ответил бы сильный кандидат:";
    }

    @Override
    public String keyIdeas() {
        return "Ключевые мысли:";
    }

    @Override
    public String readMore() {
        return "Подробнее:";
    }

    @Override
    public String note(String heading) {
        return "заметка «" + heading + "»";
    }

    @Override
    public String noteIsWrong(String claim, String truth) {
        return "Неточно в заметке: «%s». %s".formatted(claim, truth);
    }

    @Override
    public String summaryTitle(int answered, int count, String mean) {
        return switch (answered) {
            case 0 -> "Итог: отвеченных вопросов нет";
            case 1 -> "Итог: отвечено 1 из %d · %s".formatted(count, mean);
            default -> "Итог: отвечено %d из %d · в среднем %s".formatted(answered, count, mean);
        };
    }

    @Override
    public String skipped() {
        return "пропуск";
    }

    @Override
    public String revealed() {
        return "показан ответ";
    }

    @Override
    public String weakest(String topic) {
        return "Слабее всего: " + topic;
    }

    @Override
    public ProgressPhrases progress() {
        return new RussianProgressPhrases();
    }

    // ---- words

    /** 1 мысль, 2 мысли, 5 мыслей, 11 мыслей, 21 мысль. */
    static String plural(int number, String one, String few, String many) {
        int ten = number % 10;
        int hundred = number % 100;
        if (ten == 1 && hundred != 11) {
            return one;
        }
        return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? few : many;
    }

    private static String said(String text, int most) {
        return Html.escape(Shortened.line(text, most));
    }
}
