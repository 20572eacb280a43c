package interviewcoach.quiz;

import interviewcoach.bank.Question;
import interviewcoach.learner.Forecast;
import interviewcoach.learner.Goal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The day of the interview: setting it, its coming, and its end. */
final class Goals {

    private static final List<List<Action>> SOON =
            List.of(
                    Stream.of(7, 14).<Action>map(Action.GoalIn::new).toList(),
                    Stream.of(21, 28).<Action>map(Action.GoalIn::new).toList());
    private static final List<Integer> MINUTES = List.of(10, 20, 30, 45);

    /** When the day of the interview is wished well. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private static final LocalTime EVENING = LocalTime.of(20, 0);

    /** When, a day later, the goal is over. */
    private static final LocalTime LATER = LocalTime.of(10, 0);

    private final Turn turn;

    Goals(Turn turn) {
        this.turn = turn;
    }

    /** The goal, until its day is over. */
    Optional<Goal> current() {
        return Optional.ofNullable(turn.learner().goal()).filter(it -> it.isAheadOn(turn.today()));
    }

    /** {@code /goal}, perhaps with a day and minutes. */
    void typed(String arguments) {
        if (arguments.isBlank()) {
            current().ifPresentOrElse(this::show, this::ask);
        } else {
            take(arguments, GoalWords.read(arguments, turn.today()));
        }
    }

    void act(Action.OfGoal action) {
        switch (action) {
            case Action.GoalIn(var days) -> typed("in " + days + " days");
            case Action.GoalMinutes(var minutes) -> typed(minutes + " min");
            case Action.GoalOff() -> stop();
        }
    }

    private void take(String said, GoalWords words) {
        switch (words) {
            case GoalWords.Day(var day, var minutes) -> {
                if (minutes == null) {
                    set(new Goal(day, usualMinutes()));
                    askMinutes();
                } else {
                    set(new Goal(day, minutes));
                    current().ifPresent(this::show);
                }
            }
            case GoalWords.Minutes(var minutes) -> minutes(minutes);
            case GoalWords.Off() -> stop();
            case GoalWords.Past(var day, var next) ->
                    await(new Reply.GoalPast(day), new Action.Type("goal " + next));
            case GoalWords.TooFar(var day) -> await(new Reply.GoalTooFar(day));
            case GoalWords.BadMinutes() -> turn.say(new Reply.GoalBadMinutes(), minutesRow());
            case GoalWords.Unclear() -> await(new Reply.GoalUnclear(said));
        }
    }

    private int usualMinutes() {
        Goal before = turn.learner().goal();
        return before == null ? Goal.USUAL_MINUTES : before.minutes();
    }

    private void set(Goal goal) {
        turn.become(turn.learner().aimingAt(goal));
        awaitDay(goal, turn.today());
    }

    private void awaitDay(Goal goal, LocalDate today) {
        turn.set(
                Timers.GOAL,
                goal.day().equals(today) ? at(today.plusDays(1), LATER) : at(goal.day(), MORNING));
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(turn.zone()).toInstant();
    }

    private void ask() {
        turn.awaits = new State.Awaits.GoalDay();
        turn.say(new Reply.GoalAsk(), SOON);
    }

    private void await(Reply reply, Action... row) {
        turn.awaits = new State.Awaits.GoalDay();
        turn.say(reply, row);
    }

    /** Without a word about minutes the usual ones hold until others are said. */
    private void askMinutes() {
        current()
                .ifPresent(goal -> {
                    turn.awaits = new State.Awaits.GoalMinutes();
                    turn.say(new Reply.GoalMinutes(goal, turn.today()), minutesRow());
                });
    }

    private static Action[] minutesRow() {
        return MINUTES.stream().map(Action.GoalMinutes::new).toArray(Action[]::new);
    }

    private void minutes(int minutes) {
        current()
                .ifPresentOrElse(
                        goal -> {
                            set(new Goal(goal.day(), minutes));
                            current().ifPresent(this::show);
                        },
                        this::ask);
    }

    private void show(Goal goal) {
        List<Action> last = new ArrayList<>();
        leftToday(Set.of())
                .filter(left -> left > 0)
                .map(left -> new Action.Review(Sessions.upTo(Sessions.USUAL, left)))
                .ifPresent(last::add);
        last.add(new Action.GoalOff());
        turn.say(
                new Reply.GoalIs(goal, turn.today(), forecast().orElse(null)),
                List.of(List.of(minutesRow()), last));
    }

    /** What is foretold for the day, if one is ahead. */
    Optional<Reply.Outlook> outlook() {
        return current()
                .flatMap(goal -> forecast().map(it -> new Reply.Outlook(goal, turn.today(), it)));
    }

    /** None on the day itself. */
    private Optional<Forecast> forecast() {
        List<String> questions = questions();
        return turn.plan()
                .filter(it -> !it.goal().day().equals(turn.today()) && !questions.isEmpty())
                .map(it -> Forecast.of(questions, it));
    }

    /** How many questions the plan still has for today, without those; empty without a plan. */
    Optional<Integer> leftToday(Set<String> without) {
        List<String> others = questions().stream().filter(it -> !without.contains(it)).toList();
        return turn.plan().map(it -> it.leftToday(others));
    }

    /** The plan is about the questions of the learner's choice. */
    private List<String> questions() {
        return turn.choice().pool("").stream().map(Question::id).toList();
    }

    private void stop() {
        boolean had = current().isPresent();
        turn.become(turn.learner().aimingAt(null));
        turn.cancel(Timers.GOAL);
        turn.say(new Reply.GoalOff(had));
    }

    // ---- it comes

    /** The morning of the interview, or the one after it; it waits for the right moment. */
    void due() {
        Goal goal = turn.learner().goal();
        if (goal != null && turn.free().isAfter(turn.now())) {
            turn.set(Timers.GOAL, turn.free());
        } else if (goal != null) {
            come(goal, turn.now().atZone(turn.zone()));
        }
    }

    /** In the evening nobody is wished well for a day that is over. */
    private void come(Goal goal, ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        if (!goal.isAheadOn(today)) {
            turn.become(turn.learner().aimingAt(null));
            say(new Reply.GoalOver());
            return;
        }
        awaitDay(goal, today);
        if (goal.day().equals(today) && now.toLocalTime().isBefore(EVENING)) {
            say(new Reply.GoalToday());
        }
    }

    /** Nothing to whom the coach has said goodbye. */
    private void say(Reply reply) {
        if (turn.day == null || !turn.day.isSilent()) {
            turn.say(reply);
        }
    }

    // ---- text that is awaited

    /** The day that was asked for; false when the text is rather an answer. */
    boolean daySaid(String text) {
        GoalWords words = GoalWords.read(text, turn.today());
        boolean meant = !(words instanceof GoalWords.Unclear) || turn.open == null;
        if (meant) {
            take(text, words);
        }
        return meant;
    }

    /** The minutes that were asked for; false when the text is rather an answer. */
    boolean minutesSaid(String text) {
        GoalWords words = GoalWords.read(text, turn.today());
        boolean meant =
                words instanceof GoalWords.Minutes
                        || words instanceof GoalWords.BadMinutes
                        || words instanceof GoalWords.Day;
        if (meant) {
            take(text, words);
        }
        return meant;
    }
}
