package interviewcoach.quiz;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is typed with a slash. */
final class Commands {

    /** In the order in which the nearest one is looked for. */
    static final List<String> KNOWN =
            List.of(
                    "start",
                    "quiz",
                    "review",
                    "hint",
                    "skip",
                    "next",
                    "reveal",
                    "stop",
                    "topics",
                    "daily",
                    "pause",
                    "goal",
                    "stats",
                    "digest",
                    "settings",
                    "quote",
                    "lang",
                    "appeal",
                    "easy",
                    "export",
                    "forget",
                    "privacy",
                    "help");

    /** What must not be proposed by mistake. */
    private static final String DELETING = "forget";

    private static final double NEAR = 0.5;
    private static final int DATA = 64;
    private static final int LONGEST = 32;

    private final Turn turn;

    Commands(Turn turn) {
        this.turn = turn;
    }

    /** A command as it is typed, without its slash. */
    record Line(String name, String arguments) {

        static Line of(String typed) {
            String[] halves = typed.strip().split("\\s+", 2);
            return new Line(halves[0], halves.length > 1 ? halves[1].strip() : "");
        }
    }

    void run(Line line) {
        act(line);
        if (!isInvitation(line)) {
            turn.settleIn();
        }
    }

    /** Whether it only leads from a group to its question. */
    private static boolean isInvitation(Line line) {
        return line.name().equals("start") && RoundLink.read(line.arguments()).isPresent();
    }

    private void act(Line line) {
        String arguments = line.arguments();
        switch (line.name()) {
            case "start" -> new Welcome(turn).start(arguments);
            case "quiz" -> new Sessions(turn).typed(arguments);
            case "review" -> new Reviewing(turn).typed(arguments);
            case "easy" -> new Easing(turn).typed();
            case "stop" -> new Sessions(turn).stop();
            case "next" -> new Sessions(turn).goOn();
            case "hint" -> new Helping(turn).hint();
            case "skip" -> new Helping(turn).skip();
            case "reveal" -> new Helping(turn).reveal();
            case "appeal" -> new Appeals(turn).typed(arguments);
            case "daily" -> new DailyChoice(turn).typed(arguments);
            case "pause" -> new Pausing(turn).typed(arguments);
            case "goal" -> new Goals(turn).typed(arguments);
            case "topics" -> new Preferences(turn).topics(arguments);
            case "lang" -> new Preferences(turn).language(arguments);
            case "quote" -> new Preferences(turn).quote(arguments);
            case "settings" -> new Preferences(turn).settings();
            case "stats" -> new Results(turn).typed(arguments);
            case "digest" -> new Digesting(turn).typed(arguments);
            case "privacy" -> new Data(turn).privacy();
            case "export" -> new Data(turn).export();
            case "forget" -> new Data(turn).forget(arguments);
            case "admin" -> admin(arguments);
            case "draft" -> new Drafts(turn).act(Drafts.typed(arguments));
            case "help" ->
                    turn.say(
                            new Reply.Help(turn.isOperator(), turn.mayPublish()),
                            new Action.Start("", Sessions.USUAL));
            default -> unknown(line);
        }
    }

    private void admin(String arguments) {
        if (Shelves.isMeant(arguments, turn.isOnlyCurator())) {
            new Shelves(turn).act(Shelves.typed(arguments));
        } else if (Disputes.isMeant(arguments)) {
            new Disputes(turn).act(Disputes.typed(arguments), null);
        } else {
            new Data(turn).admin(arguments);
        }
    }

    private void unknown(Line line) {
        String said = line.name().substring(0, Math.min(line.name().length(), LONGEST));
        KNOWN.stream()
                .filter(known -> isNear(said, known))
                .min(Spelling.byLikeness(said, List::of))
                .ifPresentOrElse(
                        nearest -> propose(said, nearest, line.arguments()),
                        () ->
                                turn.say(
                                        new Reply.UnknownCommand(said, ""),
                                        new Action.Type("help")));
    }

    private static boolean isNear(String said, String known) {
        return known.equals(DELETING)
                ? Spelling.edits(said, known) <= 1
                : Spelling.difference(said, known) <= NEAR;
    }

    /** With what stood behind it, unless that would delete at once or is too long for a button. */
    private void propose(String said, String nearest, String arguments) {
        String meant = (nearest + " " + arguments).strip();
        String fitting = nearest.equals(DELETING) || !fits(meant) ? nearest : meant;
        turn.say(new Reply.UnknownCommand(said, fitting), new Action.Type(fitting));
    }

    private static boolean fits(String command) {
        return new Action.Type(command).encoded().getBytes(StandardCharsets.UTF_8).length <= DATA;
    }
}
