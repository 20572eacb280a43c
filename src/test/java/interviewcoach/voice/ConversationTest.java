package interviewcoach.voice;

import static interviewcoach.grading.Verdict.CORRECT;
import static interviewcoach.grading.Verdict.PARTIAL;
import static interviewcoach.grading.Verdict.WRONG;
import static interviewcoach.voice.Grades.grade;
import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.bank.Changes;
import interviewcoach.bank.Level;
import interviewcoach.bank.Problem;
import interviewcoach.bank.Problem.Severity;
import interviewcoach.grading.Grade;
import interviewcoach.learner.Forecast;
import interviewcoach.learner.Goal;
import interviewcoach.learner.Language;
import interviewcoach.quiz.Action;
import interviewcoach.quiz.Asking.Occasion;
import interviewcoach.quiz.Daily;
import interviewcoach.quiz.DailyPart;
import interviewcoach.quiz.Event.Attachment;
import interviewcoach.quiz.Outside;
import interviewcoach.quiz.Reply;
import interviewcoach.quiz.Session;
import interviewcoach.quiz.Shelved;
import interviewcoach.quiz.Snapshot;
import interviewcoach.quiz.Step;
import interviewcoach.quiz.Version;
import interviewcoach.voice.Message.Button;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a learner sees, scene by scene, as it stands in {@code voice/conversation.ru.txt} and {@code
 * .en.txt}.
 */
class ConversationTest {

    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final Daily DAILY = new Daily(NINE, ZoneId.of("Europe/Moscow"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Daily BUSY =
            new Daily(
                    NINE,
                    ZoneId.of("Europe/Berlin"),
                    Daily.WEEKDAYS,
                    3,
                    Set.of("asyncio", "concurrency"),
                    new Daily.Quiet(LocalTime.of(22, 0), LocalTime.of(8, 0)),
                    TODAY.plusDays(8),
                    LocalTime.of(19, 0),
                    null);
    private static final String GIL = "gil-what";
    private static final String FILE = "concurrency.yaml";

    @ParameterizedTest
    @EnumSource
    void a_conversation_reads_as_it_was_written(Language language) throws IOException {
        Voice voice = Voice.in(language);
        String actual =
                scenes().entrySet().stream()
                        .map(scene ->
                                "=== " + scene.getKey() + "\n" + text(voice, scene.getValue()))
                        .collect(Collectors.joining("\n"));
        assertThat(actual).isEqualTo(written(language));
    }

    private static Map<String, Step.Say> scenes() {
        Map<String, Step.Say> scenes = new LinkedHashMap<>();
        firstMinute(scenes);
        verdicts(scenes);
        notYet(scenes);
        everyDay(scenes);
        interview(scenes);
        memory(scenes);
        lists(scenes);
        wrongTurns(scenes);
        return scenes;
    }

    private static void firstMinute(Map<String, Step.Say> scenes) {
        scenes.put("greeting", say(new Reply.Greeting("Аня")));
        scenes.put("greeting, nameless", say(new Reply.Greeting("")));
        scenes.put(
                "question",
                say(ask(Occasion.WELCOME, 0, 0, 0), new Action.Hint(GIL), new Action.Skip(GIL)));
        scenes.put("partly", feedback(partly(), null, 1, "bytecode"));
        scenes.put("complete", feedback(complete(), partly(), 1, null));
        scenes.put(
                "daily offer",
                say(
                        new Reply.DailyOffer(),
                        new Action.DailyAt(NINE),
                        new Action.DailyAt(LocalTime.of(20, 0)),
                        new Action.DailyOther(),
                        new Action.DailyNo()));
        scenes.put(
                "daily clock",
                say(
                        new Reply.DailyConfirm(DAILY, LocalTime.of(14, 32)),
                        new Action.ClockRight(),
                        new Action.ClockWrong()));
    }

    private static Grade partly() {
        return grade(PARTIAL, 0.6)
                .full("lock", "глобальный лок")
                .full("one", "только один поток одновременно")
                .missing("bytecode", "io")
                .done();
    }

    private static Grade complete() {
        return grade(CORRECT, 1)
                .full("lock", "глобальный лок")
                .full("one", "только один поток одновременно")
                .full("bytecode", "байткод")
                .full("io", "пока ждём сеть лок отпускается")
                .done();
    }

    private static void verdicts(Map<String, Step.Say> scenes) {
        Grade cores =
                grade(WRONG, 0.1)
                        .missing("lock", "one", "bytecode", "io")
                        .objection("cores", "каждый поток идёт на своём ядре")
                        .done();
        scenes.put("misconception", feedback(cores, null, 1, "bytecode"));
        Grade nothing = grade(WRONG, 0).missing("lock", "one", "bytecode", "io").done();
        scenes.put("nothing found", feedback(nothing, null, 1, "bytecode"));
        Grade little =
                grade(WRONG, 0.2).full("lock", "лок").missing("one", "bytecode", "io").done();
        scenes.put("main ideas missing", feedback(little, null, 1, "bytecode"));
        Grade mixed =
                grade(PARTIAL, 0.5)
                        .half("lock", "это какая-то блокировка")
                        .contradicted("one", "потоки работают параллельно")
                        .contradicted("bytecode", "держит не байткод")
                        .missing("io")
                        .done();
        scenes.put("half and contradicted", feedback(mixed, null, 1, "bytecode"));
        secondVerdicts(scenes, mixed, cores);
        scenes.put("after hints", feedback(complete(), null, 0.8, null));
        scenes.put(
                "copied", say(new Reply.Feedback(Questions.GIL, complete(), null, 1, null, true)));
        scenes.put("revealed", say(new Reply.Answer(Questions.GIL), new Action.Next()));
    }

    private static void secondVerdicts(Map<String, Step.Say> scenes, Grade mixed, Grade cores) {
        Grade better =
                grade(PARTIAL, 0.5)
                        .half("lock", "это какая-то блокировка")
                        .full("one", "один поток")
                        .contradicted("bytecode", "держит не байткод")
                        .full("io", "отпускает")
                        .done();
        scenes.put("only what is new", feedback(better, mixed, 1, "lock"));
        Grade more =
                grade(PARTIAL, 0.4)
                        .full("lock", "глобальный лок")
                        .missing("one", "bytecode", "io")
                        .objection("cores", "каждый поток идёт на своём ядре")
                        .done();
        scenes.put("a misconception that stays", feedback(more, cores, 1, "one"));
        Grade again =
                grade(WRONG, 0.1)
                        .missing("lock", "one", "bytecode", "io")
                        .objection("cores", "потоки идут на разных ядрах")
                        .done();
        scenes.put("a misconception again", feedback(again, cores, 1, "one"));
        scenes.put("nothing new", feedback(cores, cores, 1, "one"));
    }

    private static void notYet(Map<String, Step.Say> scenes) {
        scenes.put("a list of terms", say(new Reply.ConnectTerms()));
        scenes.put("not understood", say(new Reply.SayDirectly(), new Action.Reveal(GIL)));
        scenes.put("the question said back", say(new Reply.OnlyEcho()));
        scenes.put("too little", say(new Reply.SayMore()));
        scenes.put(
                "another question",
                say(
                        new Reply.OtherQuestion(Questions.SELECT_RELATED),
                        new Action.Ask("select-related")));
        scenes.put("both ways", say(new Reply.Decide("сколько потоков работает")));
        scenes.put(
                "not known",
                say(new Reply.NotKnown(), new Action.Hint(GIL), new Action.Reveal(GIL)));
        scenes.put(
                "hint", say(new Reply.Hint("Что значит буква L?", 1, 0.8), new Action.Hint(GIL)));
        scenes.put(
                "dispute",
                say(
                        new Reply.AppealOffer(Questions.GIL, List.of(2), true),
                        new Action.Claim(GIL, 2),
                        new Action.Claim(GIL, -1)));
        scenes.put("disputed", say(new Reply.Appealed(Questions.GIL, true, true)));
        scenes.put(
                "dispute of an earlier question",
                say(
                        new Reply.AppealOffer(Questions.GIL, List.of(2), false),
                        new Action.Claim(GIL, -1)));
        scenes.put(
                "earlier question disputed", say(new Reply.Appealed(Questions.GIL, false, true)));
    }

    private static void everyDay(Map<String, Step.Say> scenes) {
        scenes.put(
                "question of the day",
                say(ask(Occasion.DAILY, 1, 1, 12), new Action.Hint(GIL), new Action.NotToday()));
        scenes.put(
                "second question of the day after a freeze",
                say(
                        new Reply.Ask(
                                Questions.GIL, Questions.THREADS, Occasion.DAILY, 2, 3, 12, 1),
                        new Action.Hint(GIL),
                        new Action.NotToday()));
        scenes.put("first question of the day", say(ask(Occasion.DAILY, 1, 1, 1)));
        scenes.put("daily set", say(new Reply.DailyOn(DAILY)));
        scenes.put(
                "daily set elsewhere",
                say(new Reply.DailyOn(new Daily(NINE, ZoneId.of("America/New_York")))));
        scenes.put(
                "daily status",
                say(
                        new Reply.DailyStatus(DAILY, List.of(), TODAY, 0, 2),
                        new Action.DailyMenu(DailyPart.TIME),
                        new Action.DailyZone(),
                        new Action.DailyMenu(DailyPart.DAYS),
                        new Action.DailyOff()));
        scenes.put(
                "daily status with everything",
                say(
                        new Reply.DailyStatus(BUSY, List.of("asyncio", "ООП"), TODAY, 12, 1),
                        new Action.DailyPause(0)));
        scenes.put("daily set with everything", say(new Reply.DailyOn(BUSY)));
        scenes.put("paused", say(new Reply.Paused(TODAY.plusDays(8), 12)));
        scenes.put("paused without a streak", say(new Reply.Paused(TODAY.plusDays(8), 0)));
        for (DailyPart part : DailyPart.values()) {
            scenes.put(
                    "choice of " + part,
                    say(
                            new Reply.DailyMenu(part, BUSY, List.of(Questions.THREADS)),
                            new Action.DailyDay(DayOfWeek.MONDAY),
                            new Action.DailyDay(DayOfWeek.SUNDAY),
                            new Action.DailyCount(3),
                            new Action.DailyTopic(Questions.THREADS.id()),
                            new Action.DailyTopic(""),
                            new Action.DailyQuiet("22:00-08:00"),
                            new Action.DailyReminder("19:00"),
                            new Action.DailyPause(7)));
        }
        for (var outcome : Reply.NotToday.Outcome.values()) {
            scenes.put("not today: " + outcome, say(new Reply.NotToday(outcome, 12, 1)));
        }
        for (int day = 0; day < 5; day++) {
            scenes.put(
                    "reminder " + day,
                    say(new Reply.Reminder(TODAY.plusDays(day), day), new Action.Ask(GIL)));
        }
        scenes.put("farewell", say(new Reply.Farewell()));
        scenes.put("daily off", say(new Reply.DailyStopped()));
        scenes.put("daily refused", say(new Reply.DailyRefused()));
        scenes.put(
                "zone",
                say(
                        new Reply.ChooseClock(NINE, Instant.parse("2026-11-21T12:00:00Z")),
                        new Action.Clock(60),
                        new Action.Clock(330)));
        scenes.put(
                "city",
                say(
                        new Reply.ChooseCity(NINE),
                        new Action.Zone("Europe/Moscow"),
                        new Action.Zone("America/New_York")));
    }

    private static void interview(Map<String, Step.Say> scenes) {
        LocalDate today = LocalDate.of(2026, 11, 21);
        LocalDate day = LocalDate.of(2026, 12, 15);
        scenes.put(
                "when is the interview",
                say(
                        new Reply.GoalAsk(),
                        new Action.GoalIn(7),
                        new Action.GoalIn(14),
                        new Action.GoalIn(21),
                        new Action.GoalIn(28)));
        scenes.put(
                "minutes for it",
                say(
                        new Reply.GoalMinutes(new Goal(day, 20), today),
                        new Action.GoalMinutes(10),
                        new Action.GoalMinutes(20)));
        scenes.put(
                "the goal",
                say(
                        new Reply.GoalIs(new Goal(day, 20), today, new Forecast(80, 95, 123)),
                        new Action.GoalMinutes(10),
                        new Action.GoalOff()));
        scenes.put(
                "the goal next year",
                say(
                        new Reply.GoalIs(
                                new Goal(LocalDate.of(2027, 3, 2), 2),
                                today,
                                new Forecast(2, 2, 3))));
        scenes.put(
                "what the plan has for today",
                say(new Reply.GoalReview(new Goal(day, 20), today, 10, 5)));
        scenes.put(
                "all that the plan has for today",
                say(new Reply.GoalReview(new Goal(day, 20), today, 1, 1)));
        scenes.put(
                "nothing left in the plan for today",
                say(new Reply.GoalDone(new Goal(day, 20), today), new Action.Next()));
        scenes.put(
                "nothing left in the plan on the day",
                say(new Reply.GoalDone(new Goal(today, 20), today), new Action.Next()));
        scenes.put(
                "a goal that is over",
                say(new Reply.GoalPast(today.minusDays(1)), new Action.Type("goal 2027-11-20")));
        scenes.put("a goal too far ahead", say(new Reply.GoalTooFar(day.plusYears(2))));
        scenes.put("a goal not understood", say(new Reply.GoalUnclear("когда-нибудь")));
        scenes.put("no minutes", say(new Reply.GoalBadMinutes()));
        scenes.put("no goal any more", say(new Reply.GoalOff(true)));
        scenes.put("no goal at all", say(new Reply.GoalOff(false)));
        scenes.put("the interview is today", say(new Reply.GoalToday()));
        scenes.put("the interview is over", say(new Reply.GoalOver()));
    }

    private static void memory(Map<String, Step.Say> scenes) {
        scenes.put(
                "right at once",
                say(
                        new Reply.Feedback(Questions.GIL, complete(), null, 1, null, false),
                        new Action.Next(),
                        new Action.Ease(GIL)));
        scenes.put("easy", say(new Reply.Eased()));
        scenes.put("not easy", say(new Reply.NothingToEase()));
        scenes.put("all that is due", say(new Reply.ReviewBegins(3, 3)));
        scenes.put("some of what is due", say(new Reply.ReviewBegins(21, 5)));
        scenes.put("due later today", say(new Reply.NothingToReview(0, NINE), new Action.Next()));
        scenes.put("due tomorrow", say(new Reply.NothingToReview(1, NINE), new Action.Next()));
        scenes.put("due in some days", say(new Reply.NothingToReview(12, NINE)));
        scenes.put("nothing to remember yet", say(new Reply.NothingToReview(0, null)));
        scenes.put("summary while more is due", say(summary(), new Action.Review(5)));
    }

    private static void lists(Map<String, Step.Say> scenes) {
        scenes.put("question of a session", say(ask(Occasion.SESSION, 2, 5, 0)));
        scenes.put(
                "summary", say(summary(), new Action.Start("", 5), new Action.Start("asyncio", 5)));
        Reply.Summary whole =
                new Reply.Summary(
                        List.of(
                                line(0.6, Session.Ending.ANSWERED),
                                line(0.2, Session.Ending.ANSWERED)),
                        2,
                        0.4,
                        "");
        scenes.put(
                "summary of one topic", say(whole, new Action.Start("", 2), new Action.Ask(GIL)));
        scenes.put(
                "topics",
                say(
                        new Reply.Topics(
                                List.of(Questions.THREADS, Questions.ASYNCIO),
                                Set.of("asyncio"),
                                Set.of(Level.MIDDLE, Level.JUNIOR)),
                        new Action.ToggleTopic("concurrency"),
                        new Action.ToggleTopic("asyncio"),
                        new Action.ToggleLevel(Level.JUNIOR),
                        new Action.ToggleLevel(Level.SENIOR)));
        scenes.put(
                "choice of a topic",
                say(
                        new Reply.ChooseTopic(List.of(Questions.ASYNCIO)),
                        new Action.Start("asyncio", 5),
                        new Action.Start("", 5)));
        progress(scenes);
        scenes.put(
                "settings",
                say(
                        new Reply.Settings(
                                Language.RU,
                                DAILY,
                                DAILY.zone(),
                                Set.of(Level.JUNIOR),
                                0,
                                new Goal(LocalDate.of(2026, 12, 15), 20)),
                        new Action.Type("topics"),
                        new Action.Type("daily"),
                        new Action.Type("goal"),
                        new Action.Type("digest"),
                        new Action.Type("lang")));
        scenes.put(
                "ten minutes later",
                say(new Reply.StopOffer(2, 5), new Action.Continue(), new Action.Stop()));
        scenes.put("alert", alert(Reply.Alert.Failure.NOT_HANDLED, "IllegalStateException"));
        scenes.put(
                "alert of a message", alert(Reply.Alert.Failure.NOT_DELIVERED, "400: bad request"));
        scenes.put(
                "alert of publications",
                alert(Reply.Alert.Failure.LEFT_ASIDE, "asyncio.yaml, web.yaml"));
        scenes.put("help", say(new Reply.Help(true, true)));
        scenes.put(
                "privacy",
                say(new Reply.Privacy(), new Action.Type("export"), new Action.Type("forget")));
        scenes.put(
                "admin",
                say(
                        new Reply.Admin(report()),
                        new Action.Type("admin retry"),
                        new Action.Type("admin backup")));
        scenes.put("tried again", say(new Reply.Retried(3)));
        curators(scenes);
    }

    private static void curators(Map<String, Step.Say> scenes) {
        Changes changes = new Changes(17, 124, List.of("gil-why"), List.of(GIL), List.of());
        Problem error = new Problem("published/" + FILE, 12, Severity.ERROR, "нет вопроса");
        Problem doubt = new Problem("published/" + FILE, 3, Severity.WARNING, "мало примеров");
        Problem elsewhere =
                new Problem("/srv/coach/questions/oop.yaml", 7, Severity.ERROR, "вопрос уже есть");
        List<Problem> many = Collections.nCopies(11, error);
        Version version = new Version(2, "tg:1", "Вера", Instant.parse("2026-11-21T10:00:00Z"));
        Version folder = new Version(1, null, "", Instant.parse("2026-11-20T10:00:00Z"));
        Shelved shelved = new Shelved(FILE, 14, version, false, true);
        scenes.put("bank reloaded", say(new Reply.BankReloaded(changes)));
        scenes.put("bank refused", say(new Reply.BankRefused(many)));
        scenes.put("file with a wrong name", say(new Reply.NotRead(Outside.Unread.NAME)));
        scenes.put(
                "file with mistakes",
                say(
                        new Reply.Checked(FILE, List.of(doubt, error, elsewhere), changes),
                        new Action.Try("tg:1", ""),
                        new Action.Discard("tg:1")));
        scenes.put(
                "file without mistakes",
                say(
                        new Reply.Checked(FILE, List.of(), changes),
                        new Action.Try("tg:1", ""),
                        new Action.Publish("tg:1"),
                        new Action.Discard("tg:1")));
        scenes.put(
                "trial",
                say(
                        new Reply.Why(GIL, "98a1d0f70a31", List.of("partial", "lock: full")),
                        new Action.Try("tg:1", GIL),
                        new Action.Look("tg:1")));
        scenes.put("published", say(new Reply.Published(FILE, changes), new Action.File(FILE)));
        scenes.put(
                "files of the bank",
                say(
                        new Reply.BankFiles(
                                List.of(
                                        shelved,
                                        new Shelved("oop.yaml", 9, null, false, true),
                                        new Shelved("web.yaml", 9, version, true, false))),
                        new Action.File(FILE)));
        scenes.put(
                "one of them",
                say(
                        new Reply.BankFile(shelved, List.of(version, folder), DAILY.zone()),
                        new Action.Download(FILE),
                        new Action.PutBack(FILE, 1),
                        new Action.PutBack(FILE, 0)));
        scenes.put(
                "a topic of which the folder has no file",
                say(
                        new Reply.BankFile(
                                new Shelved("web.yaml", 9, version, false, false),
                                List.of(version),
                                DAILY.zone()),
                        new Action.Download("web.yaml"),
                        new Action.PutBack("web.yaml", 0)));
        scenes.put("put back", say(new Reply.PutBack(FILE, 1, changes)));
        scenes.put("taken off", say(new Reply.PutBack(FILE, 0, changes)));
        scenes.put("thrown away", say(new Reply.Discarded(FILE)));
        scenes.put("published before", say(new Reply.IsPublished(FILE), new Action.File(FILE)));
        scenes.put("not for learners", say(new Reply.ForCurators()));
    }

    private static Reply.Summary summary() {
        return new Reply.Summary(
                List.of(
                        line(0.6, Session.Ending.ANSWERED),
                        line(0, Session.Ending.SKIPPED),
                        line(0, Session.Ending.REVEALED)),
                5,
                0.6,
                "Асинхронность и asyncio");
    }

    private static Reply.Summary.Line line(double score, Session.Ending ending) {
        return new Reply.Summary.Line(Questions.GIL, new Session.Result(GIL, score, ending));
    }

    private static void progress(Map<String, Step.Say> scenes) {
        Reply.TopicLine threads = new Reply.TopicLine(Questions.THREADS, 5, 9, 0.714);
        Reply.TopicLine asyncio = new Reply.TopicLine(Questions.ASYNCIO, 2, 15, 0.08);
        scenes.put(
                "stats",
                say(
                        new Reply.Stats(
                                0.32,
                                7,
                                24,
                                3,
                                List.of(threads, asyncio),
                                new Reply.Activity(
                                        LocalDate.parse("2026-08-03"),
                                        Collections.nCopies(15 * 7 + 6, 1)),
                                new Reply.Outlook(
                                        new Goal(LocalDate.of(2026, 12, 15), 20),
                                        LocalDate.of(2026, 11, 21),
                                        new Forecast(80, 95, 123))),
                        new Action.Start("", 5),
                        new Action.Type("stats topics"),
                        new Action.Type("digest")));
        scenes.put(
                "stats of a newcomer",
                say(
                        new Reply.Stats(
                                0,
                                0,
                                24,
                                0,
                                List.of(new Reply.TopicLine(Questions.THREADS, 0, 9, 0)),
                                new Reply.Activity(LocalDate.parse("2026-08-03"), List.of(0)),
                                null),
                        new Action.Start("", 5)));
        scenes.put(
                "stats of a topic",
                say(
                        new Reply.TopicStats(
                                threads,
                                List.of(
                                        new Reply.QuestionLine(Questions.GIL, true, 0.3),
                                        new Reply.QuestionLine(Questions.GIL, false, 0))),
                        new Action.Start("concurrency", 5),
                        new Action.Type("stats topics")));
        scenes.put(
                "whose stats",
                say(
                        new Reply.ChooseStats(List.of(Questions.THREADS)),
                        new Action.Type("stats concurrency")));
        scenes.put(
                "digest is off", say(new Reply.DigestStatus(false), new Action.Type("digest on")));
        scenes.put(
                "digest is on", say(new Reply.DigestStatus(true), new Action.Type("digest off")));
        scenes.put(
                "digest",
                say(
                        new Reply.Digest(12, 8, 5, 4, threads, asyncio),
                        new Action.Start("asyncio", 3),
                        new Action.Type("digest off")));
        scenes.put(
                "digest of an idle week",
                say(
                        new Reply.Digest(0, 8, 0, 0, threads, null),
                        new Action.Start("", 3),
                        new Action.Type("digest off")));
    }

    private static Step.Say alert(Reply.Alert.Failure what, String why) {
        Action[] row =
                what == Reply.Alert.Failure.NOT_HANDLED
                        ? new Action[] {new Action.Type("admin retry")}
                        : new Action[0];
        return say(new Reply.Alert(what, why, report()), row);
    }

    private static Snapshot.Report report() {
        return new Snapshot.Report(
                "0.1.0", 12, 14, 2, 0, 3, 1, 2, List.of("400: message thread not found"));
    }

    private static void wrongTurns(Map<String, Step.Say> scenes) {
        scenes.put(
                "unknown command",
                say(new Reply.UnknownCommand("dayli", "daily off"), new Action.Type("daily off")));
        scenes.put(
                "unknown command, nothing near",
                say(new Reply.UnknownCommand("foo", ""), new Action.Type("help")));
        scenes.put("no such question", say(new Reply.NoSuchQuestion()));
        scenes.put("not for everybody", say(new Reply.ForOperators()));
        scenes.put("our fault", say(new Reply.Trouble()));
        scenes.put("voice message", say(new Reply.CannotRead(Attachment.VOICE)));
        scenes.put("bad time", say(new Reply.BadTime("25:99")));
        scenes.put(
                "unknown topic",
                say(
                        new Reply.UnknownTopic("asincio", List.of(Questions.ASYNCIO)),
                        new Action.Start("asyncio", 5)));
        scenes.put("no open question", say(new Reply.NoOpenQuestion(), new Action.Next()));
        scenes.put(
                "closed question",
                say(new Reply.ClosedQuestion(Questions.GIL), new Action.Ask(GIL)));
        scenes.put("button of another version", say(new Reply.UnknownButton()));
        scenes.put("old button after everything was deleted", say(new Reply.Stranger()));
        scenes.put(
                "delete",
                say(new Reply.ForgetConfirm(), new Action.Forget(true), new Action.Forget(false)));
        scenes.put("in a group", say(new Reply.ComeToPrivate("coach_bot")));
    }

    // ---- pieces

    private static Reply.Ask ask(Occasion occasion, int number, int count, int streak) {
        return new Reply.Ask(
                Questions.GIL,
                Questions.THREADS,
                occasion,
                number,
                count,
                streak,
                Reply.Ask.NO_NEWS);
    }

    private static Step.Say feedback(
            Grade grade, @Nullable Grade before, double ceiling, @Nullable String followUp) {
        Reply reply = new Reply.Feedback(Questions.GIL, grade, before, ceiling, followUp, false);
        return followUp == null
                ? say(reply, new Action.Next())
                : say(reply, new Action.Reveal(GIL), new Action.Next(), new Action.Appeal(GIL));
    }

    private static Step.Say say(Reply reply, Action... row) {
        return new Step.Say(reply, row.length == 0 ? List.of() : List.of(List.of(row)));
    }

    private static String text(Voice voice, Step.Say say) {
        Message message = voice.say(say);
        String buttons =
                message.buttons().stream()
                        .flatMap(List::stream)
                        .map(Button::label)
                        .map(label -> "[ " + label + " ]")
                        .collect(Collectors.joining(" "));
        return message.html() + "\n" + (buttons.isEmpty() ? "" : buttons + "\n");
    }

    private static String written(Language language) throws IOException {
        String name = "/voice/conversation." + language.name().toLowerCase(Locale.ROOT) + ".txt";
        try (InputStream file = ConversationTest.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
