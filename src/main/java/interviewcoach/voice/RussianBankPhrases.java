package interviewcoach.voice;

import interviewcoach.bank.Changes;
import interviewcoach.bank.Sources;
import interviewcoach.quiz.Action;
import interviewcoach.quiz.Outside.Unread;
import interviewcoach.quiz.Reply;
import interviewcoach.quiz.Shelved;
import interviewcoach.quiz.Version;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The Russian words for those who care for the questions. */
final class RussianBankPhrases {

    private static final ProblemList.Words PROBLEMS =
            new ProblemList.Words("строка", "предупреждение", "… и ещё %d: весь список в файле.");

    private static final String ASIDE = " – не действует: не сходится с папкой (/admin reload)";

    private RussianBankPhrases() {}

    static String html(Reply.OfBank reply) {
        return switch (reply) {
            case Reply.BankReloaded(var changes) -> "Банк перечитан.\n" + whole(changes);
            case Reply.BankRefused(var problems) ->
                    "<b>Банк остался прежним: ошибок %d.</b>\n".formatted(problems.size())
                            + ProblemList.html(problems, "", PROBLEMS);
            case Reply.NotRead(var why) -> unread(why);
            case Reply.Checked checked -> checked(checked);
            case Reply.Why why -> "Как проверял:\n" + Named.trace(why);
            case Reply.Published(var file, var changes) ->
                    "<b>Опубликовано: %s.</b> Это уже действует.\n".formatted(Named.file(file))
                            + whole(changes);
            case Reply.AlreadyLive(var file) -> Named.file(file) + " и так действует.";
            case Reply.Discarded(var file) ->
                    "Выбросил. %s действует, как раньше.".formatted(Named.file(file));
            case Reply.IsPublished(var file) ->
                    "%s уже опубликован, выбросить нельзя. Вернуть прежнее можно из истории файла."
                            .formatted(Named.file(file));
            case Reply.NoDraft() -> "Такого черновика больше нет. Пришли файл ещё раз.";
            case Reply.BankFiles(var files) -> files(files);
            case Reply.BankFile(var file, var history, var zone) -> file(file, history, zone);
            case Reply.FileText(var file, _) ->
                    "Так сейчас действует %s. Исправь и пришли обратно."
                            .formatted(Named.file(file));
            case Reply.PutBack(var file, var version, var changes) ->
                    (version == 0
                                    ? "Для %s снова действует папка.\n".formatted(Named.file(file))
                                    : "Снова действует %s, версия %d.\n"
                                            .formatted(Named.file(file), version))
                            + whole(changes);
            case Reply.NoSuchFile() -> "Такого файла или такой версии в банке нет.";
            case Reply.ForCurators() -> "Это может только автор вопросов. Мои команды: /help";
        };
    }

    private static String unread(Unread why) {
        return switch (why) {
            case NAME ->
                    "Назови файл по теме, например asyncio.yaml (или glossary.yaml), и пришли ещё раз.";
            case SIZE -> "Файл слишком большой: беру до 2 МБ.";
            case ENCODING ->
                    "Файл не в кодировке UTF-8: сохрани его заново в UTF-8 и пришли ещё раз.";
            case UNAVAILABLE -> "Не удалось скачать файл. Пришли его ещё раз.";
        };
    }

    private static String checked(Reply.Checked checked) {
        List<String> lines = new ArrayList<>();
        lines.add("<b>%s:</b> %s".formatted(Named.file(checked.file()), count(checked)));
        if (!checked.problems().isEmpty()) {
            lines.add(ProblemList.html(checked.problems(), checked.file(), PROBLEMS));
        }
        if (checked.errors() > 0) {
            lines.add("С ошибками не опубликовать: исправь и пришли файл снова.");
        } else {
            lines.addAll(changes(checked.changes()));
        }
        return String.join("\n", lines);
    }

    private static String count(Reply.Checked checked) {
        int warnings = checked.problems().size() - checked.errors();
        if (checked.problems().isEmpty()) {
            return "всё в порядке.";
        }
        return "ошибок %d, предупреждений %d.".formatted(checked.errors(), warnings);
    }

    private static String whole(Changes changes) {
        List<String> lines = new ArrayList<>();
        lines.add("Всего тем: %d, вопросов: %d.".formatted(changes.topics(), changes.questions()));
        lines.addAll(changes(changes));
        return String.join("\n", lines);
    }

    private static List<String> changes(Changes changes) {
        if (changes.none()) {
            return List.of("Вопросы те же.");
        }
        List<String> lines = new ArrayList<>();
        lines.addAll(Named.ids("Новые", changes.added()));
        lines.addAll(Named.ids("Изменились", changes.revised()));
        lines.addAll(Named.ids("Сняты", changes.withdrawn()));
        return lines;
    }

    private static String files(List<Shelved> files) {
        List<String> lines = new ArrayList<>();
        lines.add("<b>Файлы банка</b>");
        files.forEach(it -> lines.add(Named.file(it.file()) + " · " + origin(it)));
        lines.add("Пришли файл с таким именем, чтобы заменить его.");
        return String.join("\n", lines);
    }

    private static String origin(Shelved file) {
        Version published = file.published();
        String origin =
                published == null
                        ? "из папки"
                        : "опубликован, версия " + published.number() + Named.by(published);
        return size(file) + " · " + origin + (file.aside() ? ASIDE : "");
    }

    private static String size(Shelved file) {
        int questions = file.questions();
        return file.file().equals(Sources.GLOSSARY)
                ? "словарь терминов"
                : questions
                        + " "
                        + RussianPhrases.plural(questions, "вопрос", "вопроса", "вопросов");
    }

    private static String file(Shelved file, List<Version> history, ZoneId zone) {
        List<String> lines = new ArrayList<>();
        lines.add("<b>%s</b>".formatted(Named.file(file.file())));
        lines.add("Сейчас: " + origin(file));
        if (!history.isEmpty()) {
            lines.add("История, новое сверху:");
        }
        history.forEach(it ->
                lines.add(
                        Named.version(it, zone)
                                + (it.draft() == null ? " – снова действует папка" : "")));
        if (Named.isCut(history)) {
            lines.add("Раньше были ещё: " + Named.putBack(file, 1));
        }
        return String.join("\n", lines);
    }

    static String label(Action.OfDraft action, Reply under) {
        return switch (action) {
            case Action.Try(_, _) ->
                    under instanceof Reply.Checked ? "Попробовать" : "Следующий вопрос";
            case Action.Look(_) -> "Закончить";
            case Action.Publish(_) -> "Опубликовать";
            case Action.Discard(_) -> "Выбросить";
        };
    }

    static String label(Action.OfShelf action, Reply under) {
        return switch (action) {
            case Action.Files() -> "Файлы банка";
            case Action.File(var file) ->
                    under instanceof Reply.BankFiles ? Named.topic(file) : "История файла";
            case Action.Download(_) -> "Скачать";
            case Action.PutBack(_, var version) ->
                    version > 0
                            ? "Вернуть версию " + version
                            : Named.isOnlyPublished(under) ? "Снять" : "Вернуть файл из папки";
        };
    }
}
