package interviewcoach.voice;

import interviewcoach.learner.Language;
import interviewcoach.quiz.Action;
import interviewcoach.quiz.Cities;
import interviewcoach.quiz.Daily;
import interviewcoach.quiz.DailyPart;
import interviewcoach.quiz.Reply;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The Russian words about the daily question. */
final class RussianDailyPhrases {

    private static final Locale RUSSIAN = Locale.of("ru");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", RUSSIAN);

    private static final DailyText.Days DAYS =
            new DailyText.Days(RUSSIAN, "каждый день", "по будням", "по выходным", "по ");

    private static final List<String> REMINDERS =
            List.of(
                    "Вопрос дня ещё открыт: хватит двух предложений.",
                    "Есть пять минут? Вопрос дня ждёт.",
                    "Вопрос дня пока без ответа. Начать можно с того, что помнится.",
                    "На вопрос дня ещё есть время.",
                    "Вопрос дня на месте. Если трудно, начни с подсказки.");

    private RussianDailyPhrases() {}

    static String html(Reply.OfDaily reply, boolean many) {
        return switch (reply) {
            case Reply.DailyOffer() -> "Присылать по одному вопросу в день?";
            case Reply.DailyTime() ->
                    many
                            ? "Во сколько? Напишите так: /daily 08:30"
                            : "Во сколько? Напиши время, например 08:30.";
            case Reply.DailyConfirm(var daily, var clock) ->
                    "%s в %s. %s сейчас %s?"
                            .formatted(
                                    upper(DAYS.of(daily.days())),
                                    when(daily),
                                    many ? "У вас" : "У тебя",
                                    Named.clock(clock));
            case Reply.ChooseClock(_, _) ->
                    many
                            ? "Который час на ваших часах? Можно и город: /daily 10:00 Берлин"
                            : "Который час на твоих часах? Можно написать и город, например Берлин.";
            case Reply.ChooseCity(_) ->
                    "В этих городах сейчас то же время. Какой ближе? "
                            + (many ? "Другой: /daily 10:00 Берлин" : "Нужного нет – напиши.");
            case Reply.DailyOn(var daily) -> on(daily);
            case Reply.DailyStopped() ->
                    "Вопроса дня больше не будет. Вернуть, как было: /daily on";
            case Reply.DailyRefused() -> "Хорошо. Если передумаешь: /daily";
            case Reply.DailyStatus status -> status(status, many);
            case Reply.DailyMenu(var part, _, _) -> menu(part, many);
            case Reply.BadTime(var said) ->
                    "Не понимаю «%s». %s: /daily 09:30 или /daily пн-пт"
                            .formatted(said(said), so(many));
            case Reply.BadZone(var said, _) ->
                    "Не знаю пояса «%s». Который час на %s часах? %s"
                            .formatted(
                                    said(said),
                                    many ? "ваших" : "твоих",
                                    many
                                            ? "Можно и другой город: /daily 10:00 Берлин"
                                            : "Можно написать и другой город.");
            case Reply.QuietThen(var time, var quiet) ->
                    "%s попадает в тихие часы %s. Убрать их: /daily тихо нет"
                            .formatted(Named.clock(time), DailyText.hours(quiet));
            case Reply.ReminderTooEarly(var question) ->
                    "Напомнить можно только после самого вопроса, а он приходит в %s."
                            .formatted(Named.clock(question));
            case Reply.NoReminderHere() -> "Напоминаю только в личном чате.";
            case Reply.Paused(var until, var streak) -> paused(until, streak);
            case Reply.BadPause(var said) ->
                    "Не понимаю «%s». %s: /pause 7 или /pause до 1 декабря"
                            .formatted(said(said), so(many));
            case Reply.NotToday it -> notToday(it);
            case Reply.Reminder(var date, var streak) ->
                    DailyText.ofDay(REMINDERS, date)
                            + (streak > 1 ? " Уже %s подряд.".formatted(days(streak)) : "");
            case Reply.Farewell() ->
                    "Две недели тихо, поэтому больше не пишу. Захочешь продолжить – напиши любое слово, и вопрос дня вернётся.";
        };
    }

    private static String so(boolean many) {
        return many ? "Напишите так" : "Напиши так";
    }

    private static String on(Daily daily) {
        String what = daily.count() == 1 ? "вопрос" : questions(daily.count());
        return "Готово: %s %s в %s. Выключить: /daily off"
                .formatted(what, DAYS.of(daily.days()), when(daily));
    }

    private static String status(Reply.DailyStatus status, boolean many) {
        Daily daily = status.daily();
        if (daily == null) {
            return "Вопрос дня выключен. Во сколько присылать?";
        }
        List<String> lines = new ArrayList<>();
        lines.add("<b>Вопрос дня</b>: %s в %s".formatted(DAYS.of(daily.days()), when(daily)));
        lines.add(
                "Вопросов: %d · темы: %s".formatted(daily.count(), topics(status.topics(), many)));
        String quiet = daily.quiet() == null ? "нет" : DailyText.hours(daily.quiet());
        String reminder = daily.reminder() == null ? "нет" : Named.clock(daily.reminder());
        lines.add("Тихие часы: " + quiet + (many ? "" : " · напоминание: " + reminder));
        LocalDate until = daily.pausedUntil();
        if (until != null && daily.isPausedOn(status.today())) {
            lines.add(pausedUntil(until));
        }
        if (status.streak() > 0) {
            lines.add(
                    "Подряд: %s · заморозок: %d (закрывают пропуски, две в месяц)"
                            .formatted(days(status.streak()), status.freezes()));
        }
        return String.join("\n", lines);
    }

    static String topics(List<String> titles, boolean many) {
        return titles.isEmpty()
                ? many ? "все" : "как в /topics"
                : Html.escape(Shortened.line(String.join(", ", titles), 300));
    }

    private static String menu(DailyPart part, boolean many) {
        return switch (part) {
            case TIME -> "Во сколько? Словами: /daily 09:30";
            case DAYS -> "По каким дням? Словами: /daily пн-пт";
            case COUNT ->
                    "Сколько вопросов в день? Придут один за другим. Словами: /daily 3 вопроса";
            case TOPICS ->
                    "О чём вопрос дня? Если ничего не отмечено – %s. Словами: /daily темы asyncio"
                            .formatted(many ? "обо всём" : "как в /topics");
            case QUIET -> "В какие часы не писать первым? Словами: /daily тихо 22-8";
            case REMINDER ->
                    "Во сколько напомнить, если ответа ещё нет? Словами: /daily напомнить 19:00";
            case PAUSE -> "Надолго ли пауза? Словами: /pause 7 или /pause до 1 декабря";
        };
    }

    private static String paused(LocalDate until, int streak) {
        String silence = "Пауза до %s: ни вопросов, ни напоминаний.".formatted(date(until));
        String kept =
                streak > 0
                        ? " Счёт (%s подряд) подождёт: эти дни его не растят и не обнуляют."
                                .formatted(days(streak))
                        : "";
        return silence + kept + " Закончить раньше: /pause off";
    }

    private static String notToday(Reply.NotToday said) {
        return switch (said.outcome()) {
            case COUNTED ->
                    "Хорошо, сегодня больше без вопросов. День уже засчитан, заморозка не нужна.";
            case NOTHING -> "Хорошо, сегодня без вопроса.";
            case FROZEN ->
                    "Хорошо, сегодня без вопроса. Потрачена заморозка, счёт цел: %s подряд. Осталось заморозок в этом месяце: %d."
                            .formatted(days(said.streak()), said.freezes());
            case ENDS ->
                    "Заморозок в этом месяце больше нет: без ответа счёт (%s подряд) сегодня прервётся. Ответить ещё можно."
                            .formatted(days(said.streak()));
        };
    }

    static String label(Action.OfDaily action, Reply under, boolean many) {
        return switch (action) {
            case Action.DailyAt(var time) -> Named.clock(time);
            case Action.DailyOther() -> "Другое время";
            case Action.DailyOff() -> "Выключить";
            case Action.DailyNo() -> "Не надо";
            case Action.ClockRight() -> "Да";
            case Action.ClockWrong() -> "Нет";
            case Action.Clock(var minutes) -> DailyText.clock(minutes, under);
            case Action.Zone(var zone) -> city(zone);
            case Action.DailyShow() -> "Назад";
            case Action.DailyZone() -> "Пояс";
            case Action.DailyMenu(var part) -> part(part);
            case Action.DailyDays(var weekend) -> weekend ? "Каждый день" : "По будням";
            case Action.DailyDay(var day) ->
                    Labels.toggle(DailyText.isOn(day, under), DAYS.name(day));
            case Action.DailyCount(var count) ->
                    Labels.toggle(DailyText.isOn(count, under), "" + count);
            case Action.DailyTopic(var topic) ->
                    Labels.toggle(
                            DailyText.isOn(topic, under),
                            topic.isEmpty()
                                    ? many ? "Все темы" : "Как в /topics"
                                    : DailyText.title(topic, under));
            case Action.DailyQuiet(var hours) ->
                    hours.isEmpty() ? "Без тихих часов" : hours.replace('-', '–');
            case Action.DailyReminder(var time) -> time.isEmpty() ? "Не напоминать" : time;
            case Action.DailyPause(var days) -> days == 0 ? "Снять паузу" : days(days);
            case Action.NotToday() -> "Сегодня не могу";
        };
    }

    private static String part(DailyPart part) {
        return switch (part) {
            case TIME -> "Время";
            case DAYS -> "Дни";
            case COUNT -> "Сколько";
            case TOPICS -> "Темы";
            case QUIET -> "Тихие часы";
            case REMINDER -> "Напоминание";
            case PAUSE -> "Пауза";
        };
    }

    static String questionOfTheDay(Reply.Ask ask) {
        String place = ask.count() > 1 ? " %d из %d".formatted(ask.number(), ask.count()) : "";
        String streak = ask.streak() > 1 ? " · " + ask.streak() + "-й день подряд" : "";
        String thawed =
                ask.freezes() == Reply.Ask.NO_NEWS
                        ? ""
                        : "\nПропуск закрыла заморозка, осталось: %d.".formatted(ask.freezes());
        return "Вопрос дня" + place + streak + thawed;
    }

    // ---- words

    private static String questions(int count) {
        return count + " " + RussianPhrases.plural(count, "вопрос", "вопроса", "вопросов");
    }

    private static String days(int count) {
        return count + " " + RussianPhrases.plural(count, "день", "дня", "дней");
    }

    private static String date(LocalDate date) {
        return DailyText.date(date, DATE);
    }

    private static String upper(String text) {
        return text.substring(0, 1).toUpperCase(RUSSIAN) + text.substring(1);
    }

    private static String said(String text) {
        return Html.escape(Shortened.line(text, 60));
    }

    /** In one line of the settings. */
    static String line(Daily daily) {
        String line = DAYS.of(daily.days()) + " в " + when(daily);
        return daily.count() == 1 ? line : line + ", " + questions(daily.count());
    }

    static String pausedUntil(LocalDate until) {
        return "Пауза до %s.".formatted(date(until));
    }

    static String when(Daily daily) {
        return Named.clock(daily.time()) + " " + by(daily.zone());
    }

    private static String by(ZoneId zone) {
        City city = CITIES.get(zone.getId());
        return city == null ? "(" + city(zone.getId()) + ")" : "по " + city.dative();
    }

    static String city(String zone) {
        City city = CITIES.get(zone);
        return city == null ? Cities.name(ZoneId.of(zone), Language.RU).orElse(zone) : city.name();
    }

    private record City(String name, String dative) {}

    private static final Map<String, City> CITIES =
            Map.ofEntries(
                    Map.entry("Europe/Kaliningrad", new City("Калининград", "Калининграду")),
                    Map.entry("Europe/Moscow", new City("Москва", "Москве")),
                    Map.entry("Europe/Samara", new City("Самара", "Самаре")),
                    Map.entry("Asia/Yekaterinburg", new City("Екатеринбург", "Екатеринбургу")),
                    Map.entry("Asia/Omsk", new City("Омск", "Омску")),
                    Map.entry("Asia/Novosibirsk", new City("Новосибирск", "Новосибирску")),
                    Map.entry("Asia/Krasnoyarsk", new City("Красноярск", "Красноярску")),
                    Map.entry("Asia/Irkutsk", new City("Иркутск", "Иркутску")),
                    Map.entry("Asia/Yakutsk", new City("Якутск", "Якутску")),
                    Map.entry("Asia/Vladivostok", new City("Владивосток", "Владивостоку")),
                    Map.entry("Europe/Minsk", new City("Минск", "Минску")),
                    Map.entry("Europe/Kyiv", new City("Киев", "Киеву")),
                    Map.entry("Asia/Almaty", new City("Алматы", "Алматы")),
                    Map.entry("Asia/Tbilisi", new City("Тбилиси", "Тбилиси")),
                    Map.entry("Asia/Yerevan", new City("Ереван", "Еревану")),
                    Map.entry("Asia/Tashkent", new City("Ташкент", "Ташкенту")),
                    Map.entry("Europe/Belgrade", new City("Белград", "Белграду")),
                    Map.entry("Europe/Berlin", new City("Берлин", "Берлину")),
                    Map.entry("Europe/London", new City("Лондон", "Лондону")));
}
