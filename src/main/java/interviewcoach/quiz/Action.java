package interviewcoach.quiz;

import interviewcoach.bank.Level;
import interviewcoach.learner.Language;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;

/**
 * What a button does. A button carries its action as text of at most 64 bytes ({@link #encoded}),
 * so it still means the same after a restart.
 */
public sealed interface Action {

    record Hint(String question) implements Action {}

    record Skip(String question) implements Action {}

    record Reveal(String question) implements Action {}

    /** Ask that question, again or by choice. */
    record Ask(String question) implements Action {}

    /** Go on: the next question of the session, or a single one. */
    record Next() implements Action {}

    /** Start a session; an empty topic means the learner's own choice. */
    record Start(String topic, int count) implements Action {}

    record Stop() implements Action {}

    /** Go on with a session after a stop was offered. */
    record Continue() implements Action {}

    /** Dispute the verdict on that question. */
    record Appeal(String question) implements Action {}

    /** Claim one uncredited point, by its index in the question; -1 for something else. */
    record Claim(String question, int point) implements Action {}

    /** The answer to that question came easily. */
    record Ease(String question) implements Action {}

    /** Go through so many of the questions that are due. */
    record Review(int count) implements Action {}

    record ToggleTopic(String topic) implements Action {}

    record ToggleLevel(Level level) implements Action {}

    record Speak(Language language) implements Action {}

    /** Delete everything about the learner; confirmed or not. */
    record Forget(boolean confirmed) implements Action {}

    /** Does the same as typing that command, given without its slash. */
    record Type(String command) implements Action {}

    // ---- the daily question

    /** About the daily question. */
    sealed interface OfDaily extends Action {}

    record DailyAt(LocalTime time) implements OfDaily {}

    /** Type another time. */
    record DailyOther() implements OfDaily {}

    record DailyOff() implements OfDaily {}

    /** Refuse the offer of a daily question; one that was set since then stays. */
    record DailyNo() implements OfDaily {}

    /** The clock that was shown is the learner's. */
    record ClockRight() implements OfDaily {}

    record ClockWrong() implements OfDaily {}

    /** The learner's clock is so many minutes ahead of UTC now. */
    record Clock(int minutes) implements OfDaily {}

    /** The learner's zone, by its IANA name. */
    record Zone(String zone) implements OfDaily {}

    /** Shows all that is set. */
    record DailyShow() implements OfDaily {}

    /** About the day of the interview. */
    sealed interface OfGoal extends Action {}

    /** It is in so many days. */
    record GoalIn(int days) implements OfGoal {}

    /** So many minutes a day are left for it. */
    record GoalMinutes(int minutes) implements OfGoal {}

    record GoalOff() implements OfGoal {}

    /** Shows clocks and cities to choose from. */
    record DailyZone() implements OfDaily {}

    /** Shows what can be chosen of one thing. */
    record DailyMenu(DailyPart part) implements OfDaily {}

    /** Every day, or Monday to Friday. */
    record DailyDays(boolean weekend) implements OfDaily {}

    /** Switches a day of the week; the last one stays on. */
    record DailyDay(DayOfWeek day) implements OfDaily {}

    record DailyCount(int count) implements OfDaily {}

    /** Switches one of its topics; an empty id makes it the learner's choice again. */
    record DailyTopic(String topic) implements OfDaily {}

    /** Quiet hours, written 22:00-08:00; empty for none. */
    record DailyQuiet(String hours) implements OfDaily {}

    /** The time of the reminder; empty for none. */
    record DailyReminder(String time) implements OfDaily {}

    /** A pause of so many days; 0 ends one. */
    record DailyPause(int days) implements OfDaily {}

    /** No time for it today. */
    record NotToday() implements OfDaily {}

    // ---- for those who care for the questions

    /** About a file that a curator sent, by its id; empty for the latest. */
    sealed interface OfDraft extends Action {}

    /** Asks one of its questions, or the first. */
    record Try(String draft, String question) implements OfDraft {}

    /** Shows what was found wrong with it, and ends a trial. */
    record Look(String draft) implements OfDraft {}

    record Publish(String draft) implements OfDraft {}

    record Discard(String draft) implements OfDraft {}

    /** About the files of the bank in use, by their names. */
    sealed interface OfShelf extends Action {}

    record Files() implements OfShelf {}

    record File(String file) implements OfShelf {}

    record Download(String file) implements OfShelf {}

    /** Makes that version live again; 0 for the folder's own. */
    record PutBack(String file, int version) implements OfShelf {}

    // ---- for those who decide appeals

    /** About appeals; by their numbers. */
    sealed interface OfAppeal extends Action {}

    /** Lists the open ones. */
    record Appeals() implements OfAppeal {}

    record Dispute(long appeal) implements OfAppeal {}

    /** Shows the first open one behind that number. */
    record NextDispute(long after) implements OfAppeal {}

    /**
     * Accepts an appeal.
     *
     * @param idea which of what can be granted, from 1; 0 for what was claimed
     */
    record Accept(long appeal, int idea) implements OfAppeal {}

    record Reject(long appeal) implements OfAppeal {}

    /** Asks about it again after a day. */
    record Later(long appeal) implements OfAppeal {}

    /**
     * Takes the accepted ones along as examples.
     *
     * @param all also those that were taken along before
     */
    record Examples(boolean all) implements OfAppeal {}

    // ---- in a group

    /** About a group's sealed question, by its number in the conversation. */
    sealed interface OfRound extends Action {

        int number();
    }

    /** Take part. */
    record Join(int number) implements OfRound {}

    /** Reveal it now. */
    record Unseal(int number) implements OfRound {}

    /** See how one did. */
    record Mine(int number) implements OfRound {}

    /** Go on to the next one after it. */
    record Onward(int number) implements OfRound {}

    /** The text that a button carries. */
    default String encoded() {
        return switch (this) {
            case Hint(var question) -> "hint:" + question;
            case Skip(var question) -> "skip:" + question;
            case Reveal(var question) -> "reveal:" + question;
            case Ask(var question) -> "ask:" + question;
            case Next() -> "next";
            case Start(var topic, var count) -> "start:" + topic + ":" + count;
            case Stop() -> "stop";
            case Continue() -> "continue";
            case Appeal(var question) -> "appeal:" + question;
            case Claim(var question, var point) -> "claim:" + question + ":" + point;
            case Ease(var question) -> "ease:" + question;
            case Review(var count) -> "review:" + count;
            case ToggleTopic(var topic) -> "topic:" + topic;
            case ToggleLevel(var level) -> "level:" + level;
            case DailyAt(var time) -> "daily:" + time;
            case DailyOther() -> "daily-other";
            case DailyOff() -> "daily-off";
            case DailyNo() -> "daily-no";
            case ClockRight() -> "clock-right";
            case ClockWrong() -> "clock-wrong";
            case Clock(var minutes) -> "clock:" + minutes;
            case Zone(var zone) -> "zone:" + zone;
            case DailyShow() -> "daily-show";
            case DailyZone() -> "daily-zone";
            case DailyMenu(var part) -> "daily-menu:" + part;
            case DailyDays(var weekend) -> "daily-days:" + weekend;
            case DailyDay(var day) -> "daily-day:" + day;
            case DailyCount(var count) -> "daily-count:" + count;
            case DailyTopic(var topic) -> "daily-topic:" + topic;
            case DailyQuiet(var hours) -> "daily-quiet:" + hours;
            case DailyReminder(var time) -> "daily-reminder:" + time;
            case DailyPause(var days) -> "daily-pause:" + days;
            case NotToday() -> "not-today";
            case GoalIn(var days) -> "goal-in:" + days;
            case GoalMinutes(var minutes) -> "goal-minutes:" + minutes;
            case GoalOff() -> "goal-off";
            case Speak(var language) -> "speak:" + language;
            case Forget(var confirmed) -> "forget:" + confirmed;
            case Type(var command) -> "type:" + command;
            case Try(var draft, var question) -> "try:" + draft + ":" + question;
            case Look(var draft) -> "draft:" + draft;
            case Publish(var draft) -> "publish:" + draft;
            case Discard(var draft) -> "discard:" + draft;
            case Files() -> "files";
            case File(var file) -> "file:" + file;
            case Download(var file) -> "download:" + file;
            case PutBack(var file, var version) -> "putback:" + file + ":" + version;
            case Appeals() -> "appeals";
            case Dispute(var appeal) -> "dispute:" + appeal;
            case NextDispute(var after) -> "dispute-after:" + after;
            case Accept(var appeal, var idea) -> "accept:" + appeal + ":" + idea;
            case Reject(var appeal) -> "reject:" + appeal;
            case Later(var appeal) -> "later:" + appeal;
            case Examples(var all) -> "examples:" + all;
            case Join(var number) -> "join:" + number;
            case Unseal(var number) -> "unseal:" + number;
            case Mine(var number) -> "mine:" + number;
            case Onward(var number) -> "onward:" + number;
        };
    }

    /** Reads what a button carries; empty when it is none of ours. */
    static Optional<Action> decode(String data) {
        String[] halves = data.split(":", 2);
        String rest = halves.length > 1 ? halves[1] : "";
        try {
            return Optional.ofNullable(
                    switch (halves[0]) {
                        case "hint" -> new Hint(rest);
                        case "skip" -> new Skip(rest);
                        case "reveal" -> new Reveal(rest);
                        case "ask" -> new Ask(rest);
                        case "next" -> new Next();
                        case "start" -> new Start(before(rest), number(rest));
                        case "stop" -> new Stop();
                        case "continue" -> new Continue();
                        case "appeal" -> new Appeal(rest);
                        case "claim" -> new Claim(before(rest), number(rest));
                        case "ease" -> new Ease(rest);
                        case "review" -> new Review(number(rest));
                        case "topic" -> new ToggleTopic(rest);
                        case "level" -> new ToggleLevel(Level.valueOf(rest));
                        case "daily" -> new DailyAt(LocalTime.parse(rest));
                        case "daily-other" -> new DailyOther();
                        case "daily-off" -> new DailyOff();
                        case "daily-no" -> new DailyNo();
                        case "clock-right" -> new ClockRight();
                        case "clock-wrong" -> new ClockWrong();
                        case "clock" -> new Clock(number(rest));
                        case "zone" -> new Zone(rest);
                        case "daily-show" -> new DailyShow();
                        case "daily-zone" -> new DailyZone();
                        case "daily-menu" -> new DailyMenu(DailyPart.valueOf(rest));
                        case "daily-days" -> new DailyDays(Boolean.parseBoolean(rest));
                        case "daily-day" -> new DailyDay(DayOfWeek.valueOf(rest));
                        case "daily-count" -> new DailyCount(number(rest));
                        case "daily-topic" -> new DailyTopic(rest);
                        case "daily-quiet" -> new DailyQuiet(rest);
                        case "daily-reminder" -> new DailyReminder(rest);
                        case "daily-pause" -> new DailyPause(number(rest));
                        case "not-today" -> new NotToday();
                        case "goal-in" -> new GoalIn(number(rest));
                        case "goal-minutes" -> new GoalMinutes(number(rest));
                        case "goal-off" -> new GoalOff();
                        case "speak" -> new Speak(Language.valueOf(rest));
                        case "forget" -> new Forget(Boolean.parseBoolean(rest));
                        case "type" -> new Type(rest);
                        case "try" -> new Try(before(rest), after(rest));
                        case "draft" -> new Look(rest);
                        case "publish" -> new Publish(rest);
                        case "discard" -> new Discard(rest);
                        case "files" -> new Files();
                        case "file" -> new File(rest);
                        case "download" -> new Download(rest);
                        case "putback" -> new PutBack(before(rest), number(rest));
                        case "appeals" -> new Appeals();
                        case "dispute" -> new Dispute(Long.parseLong(rest));
                        case "dispute-after" -> new NextDispute(Long.parseLong(rest));
                        case "accept" -> new Accept(Long.parseLong(before(rest)), number(rest));
                        case "reject" -> new Reject(Long.parseLong(rest));
                        case "later" -> new Later(Long.parseLong(rest));
                        case "examples" -> new Examples(Boolean.parseBoolean(rest));
                        case "join" -> new Join(number(rest));
                        case "unseal" -> new Unseal(number(rest));
                        case "mine" -> new Mine(number(rest));
                        case "onward" -> new Onward(number(rest));
                        default -> null;
                    });
        } catch (IllegalArgumentException | java.time.DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static String before(String rest) {
        return rest.substring(0, Math.max(0, rest.lastIndexOf(':')));
    }

    private static int number(String rest) {
        return Integer.parseInt(after(rest));
    }

    private static String after(String rest) {
        return rest.substring(rest.lastIndexOf(':') + 1);
    }
}
