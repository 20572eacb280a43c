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

/** The English words about the daily question. */
final class EnglishDailyPhrases {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private static final DailyText.Days DAYS =
            new DailyText.Days(Locale.ENGLISH, "every day", "on weekdays", "on weekends", "on ");

    private static final List<String> REMINDERS =
            List.of(
                    "The daily question is still open: two sentences are enough.",
                    "Five minutes to spare? The daily question is waiting.",
                    "No answer to the daily question yet. Begin with what you remember.",
                    "There is still time for the daily question.",
                    "The daily question is still here. If it is hard, begin with a hint.");

    private EnglishDailyPhrases() {}

    static String html(Reply.OfDaily reply, boolean many) {
        return switch (reply) {
            case Reply.DailyOffer() -> "Shall I send you one question a day?";
            case Reply.DailyTime() ->
                    many
                            ? "At what time? Write it like this: /daily 08:30"
                            : "At what time? Write it like 08:30.";
            case Reply.DailyConfirm(var daily, var clock) ->
                    "%s at %s. Is it %s where you are now?"
                            .formatted(
                                    upper(DAYS.of(daily.days())), when(daily), Named.clock(clock));
            case Reply.ChooseClock(_, _) ->
                    "What time is it where you are? "
                            + (many
                                    ? "A city will do, too: /daily 10:00 Berlin"
                                    : "You can also write a city, like Berlin.");
            case Reply.ChooseCity(_) ->
                    "It is the same time in these cities. Which is nearest? "
                            + (many
                                    ? "If none is: /daily 10:00 Berlin"
                                    : "If none is, write yours.");
            case Reply.DailyOn(var daily) ->
                    "Done: %s %s at %s. To stop: /daily off"
                            .formatted(
                                    daily.count() == 1
                                            ? "a question"
                                            : daily.count() + " questions",
                                    DAYS.of(daily.days()),
                                    when(daily));
            case Reply.DailyStopped() ->
                    "No more daily questions. To have them back as they were: /daily on";
            case Reply.DailyRefused() -> "All right. If you change your mind: /daily";
            case Reply.DailyStatus status -> status(status, many);
            case Reply.DailyMenu(var part, _, _) -> menu(part, many);
            case Reply.BadTime(var said) ->
                    "I do not understand “%s”. Write it like this: /daily 09:30 or /daily mon-fri"
                            .formatted(said(said));
            case Reply.BadZone(var said, _) ->
                    "I do not know the zone “%s”. What time is it where you are? %s"
                            .formatted(
                                    said(said),
                                    many
                                            ? "Another city will do, too: /daily 10:00 Berlin"
                                            : "You can also write another city.");
            case Reply.QuietThen(var time, var quiet) ->
                    "%s is within the quiet hours %s. To drop them: /daily quiet off"
                            .formatted(Named.clock(time), DailyText.hours(quiet));
            case Reply.ReminderTooEarly(var question) ->
                    "A reminder can only come after the question, which comes at %s."
                            .formatted(Named.clock(question));
            case Reply.NoReminderHere() -> "I remind people in their private chat only.";
            case Reply.Paused(var until, var streak) -> paused(until, streak);
            case Reply.BadPause(var said) ->
                    "I do not understand “%s”. Write it like this: /pause 7 or /pause until 1 December"
                            .formatted(said(said));
            case Reply.NotToday it -> notToday(it);
            case Reply.Reminder(var date, var streak) ->
                    DailyText.ofDay(REMINDERS, date)
                            + (streak > 1 ? " Your streak: %s.".formatted(days(streak)) : "");
            case Reply.Farewell() ->
                    "It has been quiet for two weeks, so I stop writing. When you want to go on, write any word, and the daily question comes back.";
        };
    }

    private static String status(Reply.DailyStatus status, boolean many) {
        Daily daily = status.daily();
        if (daily == null) {
            return "The daily question is off. At what time shall it come?";
        }
        List<String> lines = new ArrayList<>();
        lines.add("<b>Daily question</b>: %s at %s".formatted(DAYS.of(daily.days()), when(daily)));
        lines.add(
                "Questions: %d · topics: %s"
                        .formatted(daily.count(), topics(status.topics(), many)));
        String quiet = daily.quiet() == null ? "none" : DailyText.hours(daily.quiet());
        String reminder = daily.reminder() == null ? "none" : Named.clock(daily.reminder());
        lines.add("Quiet hours: " + quiet + (many ? "" : " · reminder: " + reminder));
        LocalDate until = daily.pausedUntil();
        if (until != null && daily.isPausedOn(status.today())) {
            lines.add(pausedUntil(until));
        }
        if (status.streak() > 0) {
            lines.add(
                    "Streak: %s · freezes: %d (they cover missed days, two a month)"
                            .formatted(days(status.streak()), status.freezes()));
        }
        return String.join("\n", lines);
    }

    static String topics(List<String> titles, boolean many) {
        return titles.isEmpty()
                ? many ? "all" : "as in /topics"
                : Html.escape(Shortened.line(String.join(", ", titles), 300));
    }

    private static String menu(DailyPart part, boolean many) {
        return switch (part) {
            case TIME -> "At what time? In words: /daily 09:30";
            case DAYS -> "On which days? In words: /daily mon-fri";
            case COUNT ->
                    "How many questions a day? They come one after another. In words: /daily 3 questions";
            case TOPICS ->
                    "About what? When nothing is marked: %s. In words: /daily topics asyncio"
                            .formatted(many ? "everything" : "as in /topics");
            case QUIET -> "In which hours shall I not write first? In words: /daily quiet 22-8";
            case REMINDER ->
                    "When shall I remind you if there is no answer yet? In words: /daily remind 19:00";
            case PAUSE -> "For how long? In words: /pause 7 or /pause until 1 December";
        };
    }

    private static String paused(LocalDate until, int streak) {
        String silence = "Paused until %s: no questions and no reminders.".formatted(date(until));
        String kept =
                streak > 0
                        ? " Your streak (%s) waits: these days neither count nor break it."
                                .formatted(days(streak))
                        : "";
        return silence + kept + " To end it sooner: /pause off";
    }

    private static String notToday(Reply.NotToday said) {
        return switch (said.outcome()) {
            case COUNTED ->
                    "All right, no more questions today. The day counts already, no freeze is needed.";
            case NOTHING -> "All right, no question today.";
            case FROZEN ->
                    "All right, no question today. A freeze was spent, the streak is safe: %s. Freezes left this month: %d."
                            .formatted(days(said.streak()), said.freezes());
            case ENDS ->
                    "No freezes are left this month: without an answer the streak (%s) ends today. There is still time to answer."
                            .formatted(days(said.streak()));
        };
    }

    static String label(Action.OfDaily action, Reply under, boolean many) {
        return switch (action) {
            case Action.DailyAt(var time) -> Named.clock(time);
            case Action.DailyOther() -> "Another time";
            case Action.DailyOff() -> "Switch off";
            case Action.DailyNo() -> "No, thanks";
            case Action.ClockRight() -> "Yes";
            case Action.ClockWrong() -> "No";
            case Action.Clock(var minutes) -> DailyText.clock(minutes, under);
            case Action.Zone(var zone) -> Cities.name(ZoneId.of(zone), Language.EN).orElse(zone);
            case Action.DailyShow() -> "Back";
            case Action.DailyZone() -> "Zone";
            case Action.DailyMenu(var part) -> part(part);
            case Action.DailyDays(var weekend) -> weekend ? "Every day" : "Weekdays";
            case Action.DailyDay(var day) ->
                    Labels.toggle(DailyText.isOn(day, under), DAYS.name(day));
            case Action.DailyCount(var count) ->
                    Labels.toggle(DailyText.isOn(count, under), "" + count);
            case Action.DailyTopic(var topic) ->
                    Labels.toggle(
                            DailyText.isOn(topic, under),
                            topic.isEmpty()
                                    ? many ? "All topics" : "As in /topics"
                                    : DailyText.title(topic, under));
            case Action.DailyQuiet(var hours) ->
                    hours.isEmpty() ? "No quiet hours" : hours.replace('-', '–');
            case Action.DailyReminder(var time) -> time.isEmpty() ? "No reminder" : time;
            case Action.DailyPause(var days) -> days == 0 ? "End the pause" : days(days);
            case Action.NotToday() -> "Not today";
        };
    }

    private static String part(DailyPart part) {
        return switch (part) {
            case TIME -> "Time";
            case DAYS -> "Days";
            case COUNT -> "How many";
            case TOPICS -> "Topics";
            case QUIET -> "Quiet hours";
            case REMINDER -> "Reminder";
            case PAUSE -> "Pause";
        };
    }

    static String questionOfTheDay(Reply.Ask ask) {
        String place = ask.count() > 1 ? " %d of %d".formatted(ask.number(), ask.count()) : "";
        String streak =
                ask.streak() > 1
                        ? " · " + EnglishPhrases.ordinal(ask.streak()) + " day in a row"
                        : "";
        String thawed =
                ask.freezes() == Reply.Ask.NO_NEWS
                        ? ""
                        : "\nA freeze covered the missed day, freezes left: %d."
                                .formatted(ask.freezes());
        return "Daily question" + place + streak + thawed;
    }

    // ---- words

    private static String days(int count) {
        return count + (count == 1 ? " day" : " days");
    }

    private static String date(LocalDate date) {
        return DailyText.date(date, DATE);
    }

    private static String upper(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    }

    private static String said(String text) {
        return Html.escape(Shortened.line(text, 60));
    }

    /** In one line of the settings. */
    static String line(Daily daily) {
        String line = DAYS.of(daily.days()) + " at " + when(daily);
        return daily.count() == 1 ? line : line + ", " + daily.count() + " questions";
    }

    static String pausedUntil(LocalDate until) {
        return "Paused until %s.".formatted(date(until));
    }

    static String when(Daily daily) {
        return Named.clock(daily.time()) + " (" + daily.zone().getId() + ")";
    }
}
