package interviewcoach.quiz;

import interviewcoach.bank.Question;
import interviewcoach.evaluation.Precedents;
import interviewcoach.grading.Trace;
import interviewcoach.quiz.Reply.Disputed.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Appeals before those who decide them, each in their own private chat. */
final class Disputes {

    /** Between two messages that nobody asked for. */
    static final Duration QUIET = Duration.ofHours(1);

    /** What was put off is asked again. */
    static final Duration LATER = Duration.ofDays(1);

    /** {@code appeals}, {@code appeals yaml all}, {@code appeal 17}, {@code appeal 17 accept 2}. */
    private static final Pattern TYPED =
            Pattern.compile("appeals?(?:\\s+(\\S+))?(?:\\s+(\\S+))?(?:\\s+(\\S+))?");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /** What was claimed, unless something is chosen of several. */
    private static final int AS_CLAIMED = 0;

    /** A phone shows no more without scrolling. */
    private static final int LISTED = 8;

    private final Turn turn;

    Disputes(Turn turn) {
        this.turn = turn;
    }

    // ---- what is meant, and what must be known for it

    /** Whether that, behind {@code /admin}, is about appeals. */
    static boolean isMeant(String arguments) {
        return TYPED.matcher(Spelling.plain(arguments)).matches();
    }

    /** What that means: the same as the buttons. */
    static Action.OfAppeal typed(String arguments) {
        Matcher said = TYPED.matcher(Spelling.plain(arguments));
        if (!said.matches() || said.group(1) == null) {
            return new Action.Appeals();
        }
        String first = said.group(1);
        if (!NUMBER.matcher(first).matches()) {
            boolean all = "all".equals(said.group(2)) || "все".equals(said.group(2));
            return first.equals("yaml") ? new Action.Examples(all) : new Action.Appeals();
        }
        return decision(Long.parseLong(first), said.group(2), said.group(3));
    }

    private static Action.OfAppeal decision(
            long appeal, @Nullable String verb, @Nullable String chosen) {
        return switch (verb) {
            case "accept", "принять" -> new Action.Accept(appeal, number(chosen));
            case "reject", "отклонить" -> new Action.Reject(appeal);
            case "later", "позже" -> new Action.Later(appeal);
            case null, default -> new Action.Dispute(appeal);
        };
    }

    private static int number(@Nullable String chosen) {
        return chosen != null && NUMBER.matcher(chosen).matches()
                ? Integer.parseInt(chosen)
                : AS_CLAIMED;
    }

    static Need need(Action.OfAppeal action) {
        return switch (action) {
            case Action.Appeals() -> new Need.Docket();
            case Action.Examples(var all) -> new Need.Accepted(all);
            case Action.NextDispute(var after) -> new Need.Following(after);
            case Action.Dispute(var appeal) -> new Need.Numbered(appeal);
            case Action.Accept(var appeal, _) -> new Need.Numbered(appeal);
            case Action.Reject(var appeal) -> new Need.Numbered(appeal);
            case Action.Later(var appeal) -> new Need.Numbered(appeal);
        };
    }

    /** What a timer of this conversation is about, if it is about appeals. */
    static Optional<Need> need(String timer) {
        if (timer.equals(Timers.APPEALS)) {
            return Optional.of(new Need.Docket());
        }
        return Stream.of(Timers.APPEAL, Timers.RULING)
                .filter(timer::startsWith)
                .map(it -> Long.parseLong(timer.substring(it.length())))
                .<Need>map(Need.Numbered::new)
                .findFirst();
    }

    // ---- nobody asked

    /** An appeal came, or is to be asked about again; of many at a time it is told in one. */
    void came() {
        if (mayDecide()
                && turn.snapshot().outside() instanceof Outside.Disputed disputed
                && disputed.dispute().isOpen()) {
            if (isQuiet()) {
                turn.set(Timers.APPEALS, quietUntil());
            } else {
                turn.toldOfAppeals();
                show(disputed, Stage.OPEN, null);
            }
        }
    }

    /** It has been quiet long enough. */
    void gathered() {
        if (mayDecide()
                && turn.snapshot().outside() instanceof Outside.Docket(var open)
                && !open.isEmpty()) {
            turn.toldOfAppeals();
            turn.say(
                    new Reply.AppealsWait(open.size()),
                    new Action.NextDispute(0),
                    new Action.Appeals());
        }
    }

    private boolean mayDecide() {
        return turn.mayPublish();
    }

    private boolean isQuiet() {
        return turn.at().isBefore(quietUntil());
    }

    private Instant quietUntil() {
        Instant told = turn.appealsTold;
        return told == null ? Instant.EPOCH : told.plus(QUIET);
    }

    // ---- somebody asked

    /**
     * @param message that carries the pressed button, null when it was typed
     */
    void act(Action.OfAppeal action, @Nullable Integer message) {
        if (!mayDecide()) {
            turn.say(new Reply.ForCurators());
            return;
        }
        switch (turn.snapshot().outside()) {
            case Outside.Docket(var open) -> list(open);
            case Outside.Accepted(var appeals) -> takeAlong(appeals);
            case Outside.Disputed disputed -> act(action, disputed, message);
            default -> missing(action);
        }
    }

    private void missing(Action.OfAppeal action) {
        turn.say(
                action instanceof Action.NextDispute
                        ? new Reply.NoMoreAppeals()
                        : new Reply.NoSuchAppeal(),
                new Action.Appeals());
    }

    private void list(List<Dispute> open) {
        List<Dispute> shown = open.subList(0, Math.min(LISTED, open.size()));
        List<List<Action>> rows = new ArrayList<>();
        shown.forEach(it -> rows.add(List.of(new Action.Dispute(it.id()))));
        rows.add(List.of(new Action.Examples(false)));
        turn.say(new Reply.OpenAppeals(shown.stream().map(this::line).toList(), open.size()), rows);
    }

    private Reply.OpenAppeals.Line line(Dispute dispute) {
        return new Reply.OpenAppeals.Line(dispute.id(), question(dispute), claim(dispute));
    }

    private void takeAlong(List<Dispute> accepted) {
        if (accepted.isEmpty()) {
            turn.say(new Reply.NoExamples(), new Action.Examples(true));
            return;
        }
        turn.fact(new Fact.TakenAlong(accepted.stream().map(Dispute::id).toList()));
        turn.say(
                new Reply.Examples(
                        accepted.size(),
                        Precedents.yaml(cases(accepted), turn.bank(), turn.grader())));
    }

    private record Shown(long learner, Conversation where, int number, String question) {}

    /** What was accepted of one showing is true of all that was said to it by the latest appeal. */
    private static List<Precedents.Case> cases(List<Dispute> accepted) {
        Map<Shown, List<Dispute>> showings = new LinkedHashMap<>();
        accepted.forEach(it ->
                showings.computeIfAbsent(
                                new Shown(it.learner(), it.where(), it.number(), it.question()),
                                _ -> new ArrayList<>())
                        .add(it));
        return showings.entrySet().stream()
                .map(it ->
                        new Precedents.Case(
                                it.getKey().question(),
                                it.getValue().getLast().texts(),
                                it.getValue().stream()
                                        .map(Dispute::idea)
                                        .filter(idea -> !idea.isEmpty())
                                        .collect(Collectors.toSet())))
                .toList();
    }

    private void act(Action.OfAppeal action, Outside.Disputed disputed, @Nullable Integer message) {
        Dispute dispute = disputed.dispute();
        switch (action) {
            case Action.Accept(_, var chosen) when dispute.isOpen() ->
                    accept(disputed, chosen, message);
            case Action.Reject(_) when dispute.isOpen() ->
                    decide(disputed, Ruling.REJECTED, "", message);
            case Action.Later(_) when dispute.isOpen() -> later(disputed, message);
            case Action.Accept(_, _), Action.Reject(_), Action.Later(_) ->
                    show(disputed, Stage.ALREADY, message);
            case Action.Dispute(_), Action.NextDispute(_) -> show(disputed, Stage.OPEN, null);
            case Action.Appeals(), Action.Examples(_) ->
                    throw new IllegalStateException("one appeal is not what was asked for");
        }
    }

    private void accept(Outside.Disputed disputed, int chosen, @Nullable Integer message) {
        List<String> grantable = disputed.dispute().grantable();
        Optional<String> idea =
                chosen >= 1 && chosen <= grantable.size()
                        ? Optional.of(grantable.get(chosen - 1))
                        : disputed.dispute().claimed();
        if (idea.isPresent()) {
            decide(disputed, Ruling.ACCEPTED, idea.get(), message);
        } else {
            show(disputed, Stage.CHOOSE, null);
        }
    }

    /** The learner hears of it in their own chat, where it changes what is theirs. */
    private void decide(
            Outside.Disputed disputed, Ruling ruling, String idea, @Nullable Integer message) {
        Dispute dispute = disputed.dispute();
        turn.fact(new Fact.Decided(dispute.id(), ruling, idea));
        turn.fact(
                new Fact.Tell(
                        new Event.AppealDecided(
                                "decided:" + dispute.id(),
                                Conversation.with(dispute.learner()),
                                turn.at(),
                                dispute.id())));
        turn.cancel(Timers.APPEAL + dispute.id());
        Dispute decided = dispute.decided(ruling, idea);
        show(
                new Outside.Disputed(decided, disputed.past(), disputed.open() - 1),
                Stage.DECIDED,
                message);
    }

    private void later(Outside.Disputed disputed, @Nullable Integer message) {
        turn.set(Timers.APPEAL + disputed.dispute().id(), turn.at().plus(LATER));
        show(disputed, Stage.LATER, message);
    }

    // ---- showing one

    private void show(Outside.Disputed disputed, Stage wanted, @Nullable Integer message) {
        Dispute dispute = disputed.dispute();
        Stage stage = wanted == Stage.OPEN && !dispute.isOpen() ? Stage.ALREADY : wanted;
        turn.show(
                new Reply.Disputed(
                        dispute.id(),
                        stage,
                        dispute.ruling(),
                        dispute.idea().isEmpty() ? "" : named(dispute, dispute.idea()),
                        question(dispute),
                        dispute.texts(),
                        dispute.point() == null,
                        claim(dispute),
                        choice(dispute),
                        trace(dispute)),
                buttons(disputed, stage),
                message);
    }

    private List<String> choice(Dispute dispute) {
        return dispute.claimed().isPresent()
                ? List.of()
                : dispute.grantable().stream().map(it -> named(dispute, it)).toList();
    }

    private static List<List<Action>> buttons(Outside.Disputed disputed, Stage stage) {
        Dispute dispute = disputed.dispute();
        return switch (stage) {
            case OPEN, CHOOSE -> decisions(dispute);
            case DECIDED, ALREADY ->
                    disputed.open() > 0
                            ? List.of(List.of(new Action.NextDispute(0)))
                            : List.of(List.of(new Action.Appeals()));
            case LATER ->
                    disputed.open() > 1
                            ? List.of(List.of(new Action.NextDispute(dispute.id())))
                            : List.of();
        };
    }

    /** What was claimed in words must be chosen, unless there is but one thing to grant. */
    private static List<List<Action>> decisions(Dispute dispute) {
        long id = dispute.id();
        List<List<Action>> rows = new ArrayList<>();
        if (dispute.claimed().isPresent()) {
            rows.add(List.of(new Action.Accept(id, AS_CLAIMED), new Action.Reject(id)));
            rows.add(List.of(new Action.Later(id)));
        } else {
            IntStream.rangeClosed(1, dispute.grantable().size())
                    .forEach(i -> rows.add(List.of(new Action.Accept(id, i))));
            rows.add(List.of(new Action.Reject(id), new Action.Later(id)));
        }
        return rows;
    }

    private Optional<Question> revised(Dispute dispute) {
        return turn.bank().question(dispute.question());
    }

    /** Its text; its id when it is no more. */
    private String question(Dispute dispute) {
        return revised(dispute).map(Question::text).orElse(dispute.question());
    }

    private String claim(Dispute dispute) {
        return dispute.point() == null ? dispute.comment() : named(dispute, dispute.point());
    }

    /** The label of a point or what is said to a misconception; the id of one that is no more. */
    private String named(Dispute dispute, String idea) {
        return revised(dispute).flatMap(it -> Ideas.named(it, idea)).orElse(idea);
    }

    /** What was found then, and what came nearest by the rubric of today. */
    private List<String> trace(Dispute dispute) {
        String text = String.join("\n", dispute.texts());
        return Trace.of(
                dispute.grade(),
                point ->
                        revised(dispute)
                                .flatMap(it -> turn.grader().nearMiss(it.rubric(), point, text)));
    }
}
