package interviewcoach.quiz;

import static java.util.stream.Collectors.joining;

import interviewcoach.bank.Question;
import interviewcoach.bank.Topic;
import interviewcoach.learner.Forecast;
import interviewcoach.learner.Goal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the coach said, in one line of words a transcript can expect. */
final class Transcript {

    private static final Pattern WORD = Pattern.compile("\\[[^\\]]*\\]|«[^»]*»|\\S+");

    private Transcript() {}

    /**
     * Whether all expected words stand in the line, the kind of the reply first.
     *
     * @param expected words, [buttons] and «quotes» in any order behind the kind
     */
    static boolean fits(String line, String expected) {
        List<String> said = words(line);
        List<String> wanted = words(expected);
        return said.getFirst().equals(wanted.getFirst()) && said.containsAll(wanted);
    }

    private static List<String> words(String line) {
        return WORD.matcher(line).results().map(it -> it.group()).toList();
    }

    static String line(Step.Say say) {
        List<String> words = new ArrayList<>();
        words.add(say.reply().getClass().getSimpleName());
        words.addAll(details(say.reply()));
        if (!(say.way() instanceof Step.Way.Anew)) {
            words.add("in-place");
        }
        say.buttons()
                .forEach(row -> row.forEach(button -> words.add("[" + button.encoded() + "]")));
        return String.join(" ", words);
    }

    private static List<String> details(Reply reply) {
        return switch (reply) {
            case Reply.Ask it -> ask(it);
            case Reply.Feedback it -> feedback(it);
            case Reply.Hint it ->
                    List.of("" + it.strength(), "«" + it.text() + "»", percent(it.ceiling()));
            case Reply.OtherQuestion it -> List.of(it.fits().id());
            case Reply.Decide it -> List.of("«" + it.gap() + "»");
            case Reply.Answer it -> List.of(it.question().id());
            case Reply.ClosedQuestion(var question) ->
                    question == null ? List.of() : List.of(question.id());
            case Reply.StopOffer it -> List.of(it.done() + "/" + it.count());
            case Reply.Summary it -> summary(it);
            case Reply.UnknownTopic it -> it.nearest().stream().map(Topic::id).toList();
            case Reply.ReviewBegins it -> List.of(it.count() + "/" + it.due());
            case Reply.NothingToReview(var days, var at) ->
                    at == null ? List.of("never") : List.of("in:" + days, at.toString());
            case Reply.AppealOffer it -> appeal(it);
            case Reply.Appealed it ->
                    List.of(about(it.question(), it.isLatest()), it.passes() ? "passes" : "counts");
            case Reply.DailyConfirm it -> List.of(daily(it.daily()), "now", it.clock().toString());
            case Reply.DailyOn it -> List.of(daily(it.daily()));
            case Reply.DailyStatus it -> status(it);
            case Reply.DailyMenu it -> List.of(it.part().name());
            case Reply.Paused it ->
                    List.of("until", it.until().toString(), "streak:" + it.streak());
            case Reply.NotToday it ->
                    List.of(
                            it.outcome().name(),
                            "streak:" + it.streak(),
                            "freezes:" + it.freezes());
            case Reply.Reminder it -> List.of(it.date().toString(), "streak:" + it.streak());
            case Reply.QuietThen it -> List.of(it.time().toString());
            case Reply.GoalMinutes(var goal, _) -> goal(goal);
            case Reply.GoalIs it -> goalIs(it);
            case Reply.GoalReview it -> List.of(it.count() + "/" + it.left());
            case Reply.GoalPast(var day) -> List.of(day.toString());
            case Reply.GoalTooFar(var day) -> List.of(day.toString());
            case Reply.GoalUnclear(var said) -> List.of("«" + said + "»");
            case Reply.UnknownCommand it -> List.of("«" + it.nearest() + "»");
            case Reply.Topics it ->
                    List.of("topics:" + sorted(it.chosen()), "levels:" + sorted(it.levels()));
            case Reply.Stats it -> stats(it);
            case Reply.TopicStats it -> topic(it);
            case Reply.DigestStatus(var on) -> List.of(on ? "on" : "off");
            case Reply.Digest it -> digest(it);
            default -> List.of();
        };
    }

    private static List<String> status(Reply.DailyStatus status) {
        Daily daily = status.daily();
        if (daily == null) {
            return List.of("off");
        }
        List<String> words = new ArrayList<>();
        words.add(daily(daily));
        words.add(
                "days:"
                        + daily.days().stream()
                                .sorted()
                                .map(day -> "" + day.getValue())
                                .collect(joining()));
        words.add("count:" + daily.count());
        words.add("topics:" + sorted(daily.topics()));
        Daily.Quiet quiet = daily.quiet();
        words.add("quiet:" + (quiet == null ? "" : quiet.from() + "-" + quiet.to()));
        LocalTime reminder = daily.reminder();
        words.add("reminder:" + (reminder == null ? "" : reminder));
        LocalDate paused = daily.pausedUntil();
        words.add("paused:" + (paused == null ? "" : paused));
        return words;
    }

    private static List<String> ask(Reply.Ask ask) {
        List<String> words = new ArrayList<>();
        words.add(ask.question().id());
        words.add(ask.occasion().name());
        if (ask.count() > 0) {
            words.add(ask.number() + "/" + ask.count());
        }
        words.add("streak:" + ask.streak());
        if (ask.freezes() != Reply.Ask.NO_NEWS) {
            words.add("frozen:" + ask.freezes());
        }
        words.add(ask.question().level().name());
        return words;
    }

    private static List<String> feedback(Reply.Feedback feedback) {
        List<String> words = new ArrayList<>();
        words.add(feedback.grade().verdict().name());
        words.add(percent(feedback.score()));
        feedback.grade()
                .points()
                .forEach(point -> words.add(point.id() + ":" + point.credit().name()));
        feedback.grade().misconceptions().forEach(it -> words.add("!" + it.misconception()));
        String followUp = feedback.followUp();
        words.add(followUp == null ? "closed" : "ask:" + followUp);
        if (feedback.copied()) {
            words.add("copied");
        }
        return words;
    }

    private static List<String> appeal(Reply.AppealOffer offer) {
        List<String> words = new ArrayList<>();
        words.add(about(offer.question(), offer.isLatest()));
        offer.points().forEach(point -> words.add(offer.question().points().get(point).id()));
        return words;
    }

    private static String about(Question question, boolean isLatest) {
        return isLatest ? "of-this" : "of:" + question.id();
    }

    private static List<String> summary(Reply.Summary summary) {
        List<String> words = new ArrayList<>();
        summary.lines()
                .forEach(line ->
                        words.add(line.question().id() + ":" + line.result().ending().name()));
        words.add(percent(summary.mean()));
        words.add("«" + summary.weakest() + "»");
        return words;
    }

    private static List<String> stats(Reply.Stats stats) {
        Reply.Outlook outlook = stats.outlook();
        return List.of(
                stats.answered() + "/" + stats.total(),
                percent(stats.mastery()),
                "streak:" + stats.streak(),
                "today:" + stats.activity().counts().getLast(),
                "days:" + stats.activity().counts().size(),
                outlook == null ? "no-outlook" : "of:" + outlook.forecast().of());
    }

    private static List<String> topic(Reply.TopicStats stats) {
        List<String> words = new ArrayList<>();
        words.add(stats.line().topic().id());
        words.add(stats.line().answered() + "/" + stats.line().total());
        words.add(percent(stats.line().mastery()));
        stats.questions()
                .forEach(it ->
                        words.add(
                                it.question().id()
                                        + ":"
                                        + (it.answered() ? percent(it.mastery()) : "new")));
        return words;
    }

    private static List<String> digest(Reply.Digest digest) {
        return List.of(
                "answered:" + digest.answered(),
                "before:" + digest.before(),
                "days:" + digest.days(),
                "streak:" + digest.streak(),
                "best:" + id(digest.best()),
                "weakest:" + id(digest.weakest()));
    }

    private static String id(Reply.@Nullable TopicLine line) {
        return line == null ? "none" : line.topic().id();
    }

    private static String daily(Daily daily) {
        return daily.time() + " " + daily.zone();
    }

    private static List<String> goalIs(Reply.GoalIs is) {
        List<String> words = new ArrayList<>(goal(is.goal()));
        Forecast forecast = is.forecast();
        if (forecast != null) {
            words.add(forecast.low() + "-" + forecast.high() + "/" + forecast.of());
        }
        return words;
    }

    private static List<String> goal(Goal goal) {
        return List.of(goal.day().toString(), goal.minutes() + "min");
    }

    private static String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    private static String sorted(Set<?> set) {
        return set.stream().map(String::valueOf).sorted().collect(joining(","));
    }
}
