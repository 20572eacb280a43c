package interviewcoach.quiz;

import interviewcoach.league.Group;
import interviewcoach.learner.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A conversation in a group. Only what is addressed to the coach matters: commands, buttons, and
 * replies to a question. Who the group itself speaks for is an admin of it who does not want to be
 * known.
 */
final class Groups {

    /** What changes something for all, unless nothing stands behind it. */
    private static final Set<String> SETTINGS = Set.of("daily", "pause", "lang");

    /** What is answered in a group even if the bot is not named. */
    private static final Set<String> OURS =
            Set.of(
                    "round",
                    "quiz",
                    "top",
                    "stop",
                    "daily",
                    "pause",
                    "start",
                    "help",
                    "settings",
                    "privacy",
                    "lang",
                    "forget");

    private static final String FORGET = "forget";
    private static final String LEAVE = "leave";

    private final Turn turn;
    private final Rounds rounds;

    Groups(Turn turn) {
        this.turn = turn;
        this.rounds = new Rounds(turn);
    }

    // ---- what is needed from outside

    /** What must be known before the event can be stepped. */
    static Optional<Need> need(State state, Event event) {
        return switch (event) {
            case Event.Commanded it ->
                    need(state, it, it.by(), new Commands.Line(it.name(), it.arguments()));
            case Event.Pressed it ->
                    Action.decode(it.data()).flatMap(action -> need(state, it, it.by(), action));
            case Event.TimeUp it when it.timer().equals(Timers.REVEAL) ->
                    Optional.ofNullable(state.group())
                            .flatMap(Group::open)
                            .map(open -> new Need.Stragglers(it.conversation(), open.revealAt()));
            case Event.Admitted it -> sight(it);
            case Event.Unmuted it -> sight(it);
            default -> Optional.empty();
        };
    }

    private static Optional<Need> need(State state, Event event, Person by, Action action) {
        return switch (action) {
            case Action.Type(var command) -> need(state, event, by, Commands.Line.of(command));
            case Action.Unseal _ -> leads(state, event, by);
            case Action.Mine(var number) -> Rounds.need(state, event, by, number);
            case Action.OfDaily _ -> rights(event, by);
            default -> Optional.empty();
        };
    }

    private static Optional<Need> need(State state, Event event, Person by, Commands.Line line) {
        return switch (line.name()) {
            case "top" -> Table.need(event, line.arguments());
            case "start", "help" -> sight(event);
            case "stop" -> leads(state, event, by);
            default -> changes(line) ? rights(event, by) : Optional.empty();
        };
    }

    private static boolean changes(Commands.Line line) {
        return line.name().equals(FORGET)
                || SETTINGS.contains(line.name()) && !line.arguments().isBlank();
    }

    private static Optional<Need> leads(State state, Event event, Person by) {
        boolean starter =
                state.group() != null
                        && state.group().round() != null
                        && state.group().round().starter() == by.id();
        return starter ? Optional.empty() : rights(event, by);
    }

    private static Optional<Need> sight(Event event) {
        return Optional.of(new Need.Sight(event.conversation()));
    }

    private static Optional<Need> rights(Event event, Person by) {
        return Optional.of(new Need.Rights(event.conversation(), by.id()));
    }

    // ---- what happens

    void hear(Event event) {
        switch (event) {
            case Event.Said said -> rounds.replied(said);
            case Event.Commanded it -> commanded(it);
            case Event.Pressed pressed ->
                    Action.decode(pressed.data())
                            .ifPresentOrElse(
                                    it -> act(pressed.by(), it, pressed.message()),
                                    () -> turn.toast(new Reply.UnknownButton()));
            case Event.Admitted admitted -> admitted(admitted.by());
            case Event.Unmuted unmuted -> unmuted(unmuted.by());
            case Event.Muted _ -> muted();
            case Event.Dismissed _ -> dismissed();
            case Event.Silenced(_, _, _, var out) -> silenced(out);
            case Event.Moved moved -> turn.fact(new Fact.MovedTo(moved.newChat()));
            case Event.TimeUp timeUp -> timeUp(timeUp.timer());
            case Event.DayCame dayCame -> dayCame(dayCame);
            case Event.Answered answered -> rounds.answered(answered);
            case Event.Amended amended -> rounds.amended(amended);
            case Event.Edited edited -> rounds.edited(edited);
            case Event.Forgot forgot -> forgot(forgot.learner());
            case Event.Attached _,
                    Event.Uploaded _,
                    Event.WeekCame _,
                    Event.AppealCame _,
                    Event.AppealDecided _,
                    Event.Revised _,
                    Event.Taken _,
                    Event.CameLate _,
                    Event.Unsealed _ -> {}
        }
    }

    private void admitted(Person by) {
        boolean back = !turn.isUnknownGroup();
        meet(by);
        turn.fact(new Fact.Back());
        if (back) {
            turn.say(new Reply.GroupBack(), new Action.Type("round"), new Action.Type("settings"));
        } else {
            welcome();
        }
    }

    /** A group that the bot entered without a voice is greeted now. */
    private void unmuted(Person by) {
        boolean back = !turn.isUnknownGroup();
        meet(by);
        turn.fact(new Fact.Back());
        if (!back) {
            welcome();
        }
    }

    private void muted() {
        rounds.pause();
        turn.fact(new Fact.Muted());
    }

    private void dismissed() {
        rounds.close();
        turn.fact(new Fact.Gone());
    }

    /** The same in a topic; that of the group itself is known already. */
    private void silenced(boolean out) {
        if (out) {
            rounds.close();
        } else {
            rounds.pause();
        }
    }

    private void forgot(long learner) {
        if (turn.isUnknownGroup()) {
            turn.forgetGroup();
        } else {
            rounds.forget(learner);
        }
    }

    private void welcome() {
        boolean all = turn.snapshot().outside() instanceof Outside.Sight(var seen) && seen;
        turn.say(
                new Reply.GroupWelcome(turn.world().botName(), all),
                new Action.Type("round"),
                new Action.Type("daily"));
    }

    private void settings() {
        Daily daily = turn.daily;
        turn.say(
                new Reply.GroupSettings(
                        Language.of(turn.group().language()),
                        daily,
                        daily == null ? List.of() : daily().titles(daily),
                        turn.today()),
                new Action.Type("daily"),
                new Action.Type("lang"));
    }

    /** A group speaks the language of whoever called the coach first. */
    private void meet(Person by) {
        if (turn.group().language().isEmpty()) {
            turn.become(turn.group().in(by.language() == null ? "ru" : by.language()));
        }
    }

    private void timeUp(String timer) {
        switch (timer) {
            case Timers.REVEAL -> rounds.timeUp();
            case Timers.COUNTER -> rounds.count();
            case Timers.NEXT -> rounds.next();
            case Timers.DAILY -> new GroupDay(turn, rounds).waited();
            default -> {}
        }
    }

    private void dayCame(Event.DayCame dayCame) {
        new GroupDay(turn, rounds).due(dayCame.date());
    }

    private DailyChoice daily() {
        return new DailyChoice(turn, Language.of(turn.group().language()));
    }

    private void daily(Action.OfDaily action, int message) {
        if (turn.isAdmin()) {
            new DailyPresses(turn, daily()).act(action, message);
        } else {
            turn.toast(refusal());
        }
    }

    /** What does not name the bot may be for another one, unless it is one of ours. */
    private void commanded(Event.Commanded it) {
        if (!it.addressed() && !OURS.contains(it.name())) {
            return;
        }
        if (isForeign(it.by())) {
            turn.say(new Reply.Faceless(false));
        } else {
            run(it.by(), new Commands.Line(it.name(), it.arguments()), turn::say);
        }
    }

    /** Whether a channel speaks: nobody knows who that is. */
    private boolean isForeign(Person by) {
        return by.isGroup() && by.id() != turn.here().chat();
    }

    private void act(Person by, Action action, int message) {
        switch (action) {
            case Action.Join(var number) -> rounds.join(by, number);
            case Action.Unseal(var number) -> rounds.unseal(by, number);
            case Action.Mine(var number) -> rounds.mine(by, number);
            case Action.Onward(var number) -> rounds.onward(number);
            case Action.Type(var command) -> run(by, Commands.Line.of(command), turn::toast);
            case Action.NotToday _ -> turn.toast(new Reply.NotForYou());
            case Action.OfDaily it -> daily(it, message);
            default -> turn.toast(new Reply.NotForYou());
        }
    }

    /**
     * @param refuse how to tell who may not do it
     */
    private void run(Person by, Commands.Line line, Consumer<Reply> refuse) {
        meet(by);
        if (changes(line) && !turn.isAdmin()) {
            refuse.accept(refusal());
        } else {
            allowed(by, line);
        }
    }

    private Reply refusal() {
        boolean unknown =
                turn.snapshot().outside() instanceof Outside.Ranked(Rank rank)
                        && rank == Rank.UNKNOWN;
        return unknown ? new Reply.CannotTell() : new Reply.OnlyAdmins();
    }

    private void allowed(Person by, Commands.Line line) {
        switch (line.name()) {
            case "round", "quiz" -> rounds.typed(by.id(), line.arguments());
            case "stop" -> rounds.stop(by);
            case "top" -> new Table(turn).typed(by, line.arguments());
            case "start", "help" -> welcome();
            case "settings" -> settings();
            case "privacy" -> turn.say(new Reply.GroupPrivacy());
            case "daily" -> daily().typed(line.arguments());
            case "pause" -> new Pausing(turn, daily()).typed(line.arguments());
            case "lang" -> language(line.arguments());
            case FORGET -> forget(line.arguments());
            default -> turn.say(new Reply.ComeToPrivate(turn.world().botName()));
        }
    }

    private void language(String said) {
        Preferences.named(said)
                .ifPresentOrElse(
                        it -> {
                            turn.become(turn.group().in(it == Language.RU ? "ru" : "en"));
                            turn.say(new Reply.LanguageSet());
                        },
                        () ->
                                turn.say(
                                        new Reply.ChooseLanguage(),
                                        new Action.Type("lang ru"),
                                        new Action.Type("lang en")));
    }

    /** Asks first, unless the answer stands behind it. */
    private void forget(String said) {
        String plain = Spelling.plain(said);
        if (plain.equals(LEAVE)) {
            turn.forgetGroup();
            turn.leave(new Reply.GroupForgotten(true));
        } else if (Data.YES.contains(plain)) {
            turn.forgetGroup();
            turn.say(new Reply.GroupForgotten(false));
        } else {
            turn.say(
                    new Reply.GroupForgetConfirm(),
                    new Action.Type("forget yes"),
                    new Action.Type("forget leave"));
        }
    }
}
