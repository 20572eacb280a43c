package interviewcoach.quiz;

import interviewcoach.bank.Bank;
import interviewcoach.grading.Grader;
import interviewcoach.league.Group;
import interviewcoach.learner.Due;
import interviewcoach.learner.Language;
import interviewcoach.learner.Learner;
import interviewcoach.learner.NextQuestion;
import interviewcoach.learner.Plan;
import interviewcoach.learner.Progress;
import interviewcoach.recall.Memory;
import interviewcoach.recall.Rating;
import interviewcoach.recall.Recall;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One step while it is being made: the state as it changes, and all that is said and found on the
 * way. It lives within one call of {@link Quiz#step}.
 */
final class Turn {

    /** Who said nothing for so long has left for now. */
    static final Duration IDLE = Duration.ofMinutes(30);

    private static final int FEW = 10;

    @Nullable Asking open;
    @Nullable Session session;
    List<Asking> recent;
    boolean dailyOffered;
    State.Awaits awaits;
    @Nullable LocalDate waitingDay;
    String pending;
    @Nullable Daily daily;
    @Nullable Day day;
    @Nullable Instant appealsTold;
    @Nullable Group group;
    @Nullable Daily laidAside;
    Improvements improved;
    State.@Nullable Visit visit;

    private final String key;
    private final Conversation here;
    private final Snapshot snapshot;
    private final Instant at;
    private final Map<String, Progress> progress;
    private final Map<String, Memory> memories;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Step.Say> says = new ArrayList<>();
    private final Map<String, Step.Timer> timers = new LinkedHashMap<>();
    private int asked;
    private @Nullable Instant lastActive;
    private @Nullable Learner learner;
    private @Nullable Reply toast;

    Turn(Snapshot snapshot, Event event) {
        State state = snapshot.state();
        this.snapshot = snapshot;
        key = event.key();
        here = event.conversation();
        at = event.at();
        open = state.open();
        session = state.session();
        recent = state.recent();
        asked = state.asked();
        dailyOffered = state.dailyOffered();
        awaits = state.awaits();
        waitingDay = state.waitingDay();
        pending = state.pending();
        lastActive = state.lastActive();
        day = state.day();
        appealsTold = state.appealsTold();
        group = state.group();
        laidAside = state.laidAside();
        improved = state.improved();
        visit = state.visit();
        daily = snapshot.daily();
        learner = snapshot.learner();
        progress = new HashMap<>(snapshot.progress());
        memories = new HashMap<>(snapshot.memories());
    }

    /** What came of it; a learner who changed is the first of the facts. */
    Step step() {
        List<Fact> all = new ArrayList<>(facts);
        if (learner != null && !learner.equals(snapshot.learner())) {
            all.addFirst(new Fact.Known(learner));
        }
        return new Step(state(), all, says, List.copyOf(timers.values()), toast);
    }

    private State state() {
        return new State(
                State.FORMAT,
                open,
                session,
                recent,
                asked,
                dailyOffered,
                awaits,
                waitingDay,
                pending,
                lastActive,
                day,
                appealsTold,
                group,
                laidAside,
                improved,
                visit);
    }

    // ---- who and when

    /** A person did something: they are known and active from now on. */
    void meet(Person person) {
        know(person);
        becomeActive();
        new Days(this).settle();
    }

    /** A person is known from now on, by something they did elsewhere. */
    void know(Person person) {
        Learner known = learner;
        if (known == null) {
            learner = Learner.newcomer(person.id(), person.name(), Language.of(person.language()));
        } else if (!person.name().isBlank() && !person.name().equals(known.name())) {
            learner = known.named(person.name());
        }
    }

    private void becomeActive() {
        Session running = session;
        if (running != null && !isActive()) {
            session = running.takenUp(at);
        }
        lastActive = lastActive == null || at.isAfter(lastActive) ? at : lastActive;
        day = day == null ? null : day.noticed();
    }

    /** Whether the person said or pressed something within the last half hour. */
    boolean isActive() {
        return at.isBefore(activeUntil());
    }

    /** Whether the person is in the middle of something. */
    boolean isBusy() {
        boolean begun =
                open != null
                        || session != null
                        || awaits instanceof State.Awaits.Trial
                        || awaits instanceof State.Awaits.Seal;
        return begun && isActive();
    }

    /** Whether the day's question came within the last half hour and got no answer yet. */
    private boolean isJustAsked() {
        Asking asking = open;
        return asking != null
                && asking.occasion() == Asking.Occasion.DAILY
                && asking.said().texts().isEmpty()
                && now().isBefore(asking.askedAt().plus(IDLE));
    }

    /**
     * From when on something that can wait disturbs nobody: not between a question and its answer
     * and, unless the person is there, not at night or in quiet hours.
     */
    Instant free() {
        if (isBusy()) {
            return activeUntil();
        }
        if (isJustAsked()) {
            return now().plus(IDLE);
        }
        return isActive()
                ? now()
                : Waking.of(daily)
                        .from(now().atZone(zone()))
                        .map(ZonedDateTime::toInstant)
                        .orElse(now());
    }

    Instant activeUntil() {
        return lastActive == null ? Instant.EPOCH : lastActive.plus(IDLE);
    }

    /** Whether nobody has greeted the person yet, even if a group has brought them. */
    boolean isNewcomer() {
        return snapshot.learner() == null || visit != null && visit.stranger();
    }

    /** The person is here because of a group, and need not be greeted for it. */
    void visits() {
        visit = new State.Visit(isNewcomer(), visit == null ? null : visit.given());
    }

    /** The person has given an answer that belongs to a group. */
    void visits(State.Given given) {
        visit = new State.Visit(isNewcomer(), given);
    }

    /** The person is at home here from now on. */
    void settleIn() {
        visit = visit == null ? null : new State.Visit(false, visit.given());
    }

    /** Whether there is a private chat: nobody can be written to who never wrote. */
    boolean hasSpoken() {
        return lastActive != null;
    }

    boolean isKnown() {
        return learner != null;
    }

    boolean isOperator() {
        return world().operators().contains(learner().id());
    }

    boolean isOnlyCurator() {
        return world().isOnlyCurator(learner().id());
    }

    boolean mayPublish() {
        return world().mayPublish(learner().id());
    }

    Learner learner() {
        return Objects.requireNonNull(learner, "nobody was met");
    }

    void become(Learner changed) {
        learner = changed;
    }

    /** Everything about the person is gone, as if they had never come. */
    void forget() {
        facts.add(new Fact.Forgotten(learner().id()));
        learner = null;
        open = null;
        session = null;
        recent = List.of();
        asked = 0;
        dailyOffered = false;
        awaits = new State.Awaits.Nothing();
        waitingDay = null;
        pending = "";
        daily = null;
        laidAside = null;
        improved = Improvements.NONE;
        day = null;
        group = null;
        visit = null;
        lastActive = null;
        appealsTold = null;
        cancel(Timers.DAILY);
        cancel(Timers.WEEK);
        cancel(Timers.REMIND);
        cancel(Timers.MORE);
        cancel(Timers.GOAL);
        cancel(Timers.IMPROVED);
    }

    Instant at() {
        return at;
    }

    /** When it is handled, which may be later than it happened. */
    Instant now() {
        return snapshot.now();
    }

    /** The key of the event. */
    String cause() {
        return key;
    }

    void toldOfAppeals() {
        appealsTold = at;
    }

    Conversation here() {
        return here;
    }

    // ---- the group

    /** What is remembered of the group. */
    Group group() {
        Group known = group;
        return known == null ? Group.speaking("") : known;
    }

    boolean isUnknownGroup() {
        return group == null;
    }

    /** Everything about the group is gone, as if the bot had never been there. */
    void forgetGroup() {
        facts.add(new Fact.GroupForgotten());
        group = null;
        asked = 0;
        waitingDay = null;
        daily = null;
        laidAside = null;
    }

    void become(Group changed) {
        group = changed;
    }

    /** Whether the person is known to be an admin of the group; Telegram was asked. */
    boolean isAdmin() {
        return snapshot.outside() instanceof Outside.Ranked(Rank rank) && rank == Rank.ADMIN;
    }

    /** The conversation's zone: its daily question's, which may be off, else that of a new chat. */
    ZoneId zone() {
        Daily set = daily == null ? laidAside : daily;
        return set == null ? world().zone() : set.zone();
    }

    LocalDate today() {
        return LocalDate.ofInstant(at, zone());
    }

    // ---- what is there

    Snapshot snapshot() {
        return snapshot;
    }

    Snapshot.World world() {
        return snapshot.world();
    }

    Bank bank() {
        return world().bank();
    }

    Grader grader() {
        return world().grader();
    }

    Map<String, Progress> progress() {
        return progress;
    }

    /** What the learner remembers, by question id. */
    Map<String, Memory> memories() {
        return memories;
    }

    NextQuestion choice() {
        return choice(learner());
    }

    /** The choice for the learner with other topics or levels. */
    NextQuestion choice(Learner as) {
        return new NextQuestion(bank(), as, progress, due(), plan().orElse(null));
    }

    /** The plan for the day of the interview, while one is ahead. */
    Optional<Plan> plan() {
        return new Goals(this).current().map(goal -> new Plan(memories, goal, zone(), at));
    }

    /** What is about to be forgotten. */
    Due due() {
        return new Due(bank(), memories, zone(), at);
    }

    int nextNumber() {
        return ++asked;
    }

    /** Keeps a closed question, so that its verdict can be disputed. */
    void keep(Asking closed) {
        List<Asking> all = new ArrayList<>(recent);
        all.addFirst(closed);
        recent = List.copyOf(all.subList(0, Math.min(FEW, all.size())));
    }

    /** Whether the showing of that number is the open one. */
    boolean isOpen(int number) {
        Asking asking = open;
        return asking != null && asking.number() == number;
    }

    /** Changes the showing of that number, as far as the conversation remembers it. */
    void amend(int number, UnaryOperator<Asking> change) {
        Asking asking = open;
        if (asking != null && asking.number() == number) {
            open = change.apply(asking);
        }
        recent = recent.stream().map(it -> it.number() == number ? change.apply(it) : it).toList();
    }

    void progressed(Progress changed) {
        progress.put(changed.question(), changed);
        fact(new Fact.Progressed(learner().id(), changed));
    }

    /**
     * Notes how a showing went. Within the step its question counts as reviewed anew; the store
     * replays all reviews of it, and sees whether this one only revises an earlier one.
     */
    void reviewed(Asking asking, Rating rating) {
        String question = asking.question();
        memories.put(question, Recall.DEFAULT.next(memories.get(question), rating, at));
        fact(new Fact.Reviewed(learner().id(), asking.number(), question, rating, at));
    }

    // ---- what comes of it

    void fact(Fact fact) {
        facts.add(fact);
    }

    /** Says something with one row of buttons, or none. */
    void say(Reply reply, Action... row) {
        say(reply, row.length == 0 ? List.of() : List.of(Arrays.asList(row)));
    }

    void say(Reply reply, List<List<Action>> rows) {
        says.add(new Step.Say(reply, rows));
    }

    /** Changes a message in place, or says it anew when there is none to change. */
    void show(Reply reply, List<List<Action>> rows, @Nullable Integer message) {
        says.add(
                message == null
                        ? new Step.Say(reply, rows)
                        : new Step.Say(reply, rows, new Step.Way.InPlace(message)));
    }

    /** Changes an earlier message of our own. */
    void revise(Reply reply, List<List<Action>> rows, String key) {
        says.add(new Step.Say(reply, rows, new Step.Way.Revision(key)));
    }

    /** The bot says goodbye and leaves. */
    void leave(Reply reply) {
        says.add(new Step.Say(reply, List.of(), new Step.Way.Farewell()));
    }

    void react(Reply reply, int message) {
        says.add(new Step.Say(reply, List.of(), new Step.Way.Reaction(message)));
    }

    /** What is said beside messages has been overtaken by one. */
    void dropAsides() {
        says.removeIf(it ->
                it.way() instanceof Step.Way.Revision || it.way() instanceof Step.Way.Reaction);
        fact(new Fact.Overtaken());
    }

    /** What the next message will be known by. */
    String nextKey() {
        return Step.key(key, says.size());
    }

    /** Something happens in another conversation because of this. */
    void tell(Event event) {
        fact(new Fact.Tell(event));
    }

    /** For an event that comes of this one. */
    String key(String cause) {
        return key + "/" + cause;
    }

    void toast(Reply reply) {
        toast = reply;
    }

    void set(String timer, Instant when) {
        timers.put(timer, new Step.Timer.Set(timer, when));
    }

    void cancel(String timer) {
        timers.put(timer, new Step.Timer.Cancel(timer));
    }
}
