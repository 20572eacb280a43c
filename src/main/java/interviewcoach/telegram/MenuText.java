package interviewcoach.telegram;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/** What menus and descriptions say, in Russian for everybody unless they speak English. */
enum MenuText {
    RU(
            null,
            List.of(
                    new BotCommand("quiz", "серия вопросов"),
                    new BotCommand("review", "повторить, что пора"),
                    new BotCommand("daily", "вопрос дня: время, дни, темы"),
                    new BotCommand("stats", "что уже получается"),
                    new BotCommand("stop", "закончить серию"),
                    new BotCommand("settings", "темы, время, язык"),
                    new BotCommand("help", "все команды")),
            List.of(
                    new BotCommand("round", "раунд вопросов"),
                    new BotCommand("top", "таблица очков"),
                    new BotCommand("daily", "вопрос дня"),
                    new BotCommand("stop", "закончить раунд"),
                    new BotCommand("help", "что я умею в группе")),
            new BotCommand("admin", "состояние бота, файлы вопросов"),
            new BotCommand("admin", "файлы вопросов"),
            new BotCommand("draft", "присланный файл вопросов"),
            """
            Готовлю к собеседованию по Python: задаю вопрос, читаю ответ своими словами и показываю, \
            какие мысли есть, каких не хватает и что неверно.

            Оцениваю по ключевым мыслям и иногда ошибаюсь: любую оценку можно оспорить.\
            """,
            "Вопросы с собеседований по Python: ответ своими словами и честный разбор."),
    EN(
            "en",
            List.of(
                    new BotCommand("quiz", "a series of questions"),
                    new BotCommand("review", "what is due again"),
                    new BotCommand("daily", "the daily question: time, days, topics"),
                    new BotCommand("stats", "what you know already"),
                    new BotCommand("stop", "end the series"),
                    new BotCommand("settings", "topics, time, language"),
                    new BotCommand("help", "all commands")),
            List.of(
                    new BotCommand("round", "a round of questions"),
                    new BotCommand("top", "the table of points"),
                    new BotCommand("daily", "the daily question"),
                    new BotCommand("stop", "end the round"),
                    new BotCommand("help", "what I do in a group")),
            new BotCommand("admin", "the state of the bot, the files of questions"),
            new BotCommand("admin", "the files of questions"),
            new BotCommand("draft", "the file of questions that you sent"),
            """
            I prepare you for a Python interview: I ask a question (in Russian), read the answer in your \
            own words and show which ideas are there, which are missing and what is wrong.

            I look for key ideas and am wrong at times: every verdict can be disputed.\
            """,
            "Python interview questions: answer in your own words, get an honest review.");

    private static final Set<String> FOR_GROUPS = Set.of("daily", "help");

    private final @Nullable String language;
    private final List<BotCommand> commands;
    private final List<BotCommand> inGroups;
    private final BotCommand admin;
    private final BotCommand bank;
    private final BotCommand draft;
    private final String description;
    private final String shortDescription;

    MenuText(
            @Nullable String language,
            List<BotCommand> commands,
            List<BotCommand> inGroups,
            BotCommand admin,
            BotCommand bank,
            BotCommand draft,
            String description,
            String shortDescription) {
        this.language = language;
        this.commands = commands;
        this.inGroups = inGroups;
        this.admin = admin;
        this.bank = bank;
        this.draft = draft;
        this.description = description;
        this.shortDescription = shortDescription;
    }

    /** Two letters; null means everybody whose language has no texts of its own. */
    @Nullable String language() {
        return language;
    }

    /** At most seven: a phone shows no more at once. */
    List<BotCommand> forPrivate() {
        return commands;
    }

    List<BotCommand> forGroups() {
        return inGroups;
    }

    List<BotCommand> forOperators() {
        return Stream.concat(commands.stream(), Stream.of(draft, admin)).toList();
    }

    /** Those of whom only the questions are a concern. */
    List<BotCommand> forCurators() {
        return Stream.concat(commands.stream(), Stream.of(draft, bank)).toList();
    }

    String description() {
        return description;
    }

    String shortDescription() {
        return shortDescription;
    }
}
