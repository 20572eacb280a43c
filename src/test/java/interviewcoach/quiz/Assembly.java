package interviewcoach.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.league.Group;
import interviewcoach.league.Round;
import interviewcoach.league.Sealed;
import interviewcoach.learner.Learner;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Plays a group and the private chats of its members: what a step tells another conversation
 * happens there at once, and timers come due while time passes.
 */
final class Assembly {

    static final Conversation GROUP = new Conversation(-100, 7);
    static final Person OLA = new Person(1, "Оля", "ru");
    static final Person PETYA = new Person(2, "Петя", "ru");
    static final Person VERA = new Person(3, "Вера", "ru");
    static final Person BOSS = new Person(9, "Борис", "ru");

    /** Speaks for the group without a name. */
    static final Person NAMELESS = new Person(GROUP.chat(), "", null);

    final Map<Conversation, State> states = new HashMap<>();
    final Map<Long, Learner> learners = new HashMap<>();
    final List<Fact.Won> won = new ArrayList<>();
    final List<Fact> facts = new ArrayList<>();
    @Nullable Daily daily;
    @Nullable Reply toast;
    boolean seesAll;
    Rank rankOfOthers = Rank.MEMBER;
    boolean straggling;

    private final Map<Conversation, Map<String, Instant>> timers = new HashMap<>();
    private final Deque<Event> told = new ArrayDeque<>();
    private final List<Said> said = new ArrayList<>();
    private final Map<Long, Integer> latestWords = new HashMap<>();
    private @Nullable Flash flash;
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private int events;

    record Said(Conversation where, Step.Say say) {}

    /** What somebody saw over the button that they pressed. */
    record Flash(Person to, Reply words) {}

    // ---- what happens

    void command(Person by, String typed) {
        command(GROUP, by, typed);
    }

    void command(Conversation where, Person by, String typed) {
        String[] halves = typed.substring(1).split(" ", 2);
        String[] name = halves[0].split("@", 2);
        boolean addressed = name.length > 1 || where.isPrivate();
        hear(
                new Event.Commanded(
                        key(),
                        where,
                        now,
                        by,
                        ++events,
                        name[0],
                        halves.length > 1 ? halves[1] : "",
                        addressed));
    }

    void press(Person by, Action action) {
        press(GROUP, by, action.encoded());
    }

    void press(Conversation where, Person by, String data) {
        hear(new Event.Pressed(key(), where, now, by, 1, "callback", data));
    }

    /** Changes what that person said last there, which in the group was a reply to the question. */
    void edit(Conversation where, Person by, String text) {
        edit(where, by, text, where.isPrivate() ? null : quoted(open().question()));
    }

    void editReplyTo(String question, Person by, String text) {
        edit(GROUP, by, text, quoted(question));
    }

    private void edit(
            Conversation where, Person by, String text, Event.@Nullable Quoted repliesTo) {
        int message = Objects.requireNonNull(latestWords.get(by.id()), "nothing was said");
        hear(new Event.Edited(key(), where, now, by, message, text, repliesTo));
    }

    /** Answers by a reply to the message of the question in the group. */
    void reply(Person by, String text) {
        replyTo(open().question(), by, text);
    }

    void replyTo(String question, Person by, String text) {
        hear(new Event.Said(key(), GROUP, now, by, words(by), text, quoted(question)));
    }

    private static Event.Quoted quoted(String question) {
        return new Event.Quoted(1, "1 / 3\n" + SmallBank.question(question).text());
    }

    private int words(Person by) {
        latestWords.put(by.id(), ++events);
        return events;
    }

    /** The same, sent at another time than it is handled. */
    void replyAt(Instant sent, Person by, String text) {
        var quoted = new Event.Quoted(1, SmallBank.question(open().question()).text());
        hear(new Event.Said(key(), GROUP, sent, by, ++events, text, quoted));
    }

    /** Something that is said in the group and answers nothing. */
    void chat(Person by, String text) {
        hear(new Event.Said(key(), GROUP, now, by, ++events, text, null));
    }

    /** Follows the link below the question, and answers in private. */
    void alone(Person by, String text) {
        follow(by);
        say(by, text);
    }

    void follow(Person by) {
        command(Conversation.with(by.id()), by, "/start " + link());
    }

    void say(Person by, String text) {
        hear(new Event.Said(key(), Conversation.with(by.id()), now, by, words(by), text, null));
    }

    void day() {
        day(LocalDate.ofInstant(now, SmallBank.world().zone()));
    }

    void day(LocalDate date) {
        hear(new Event.DayCame(key(), GROUP, now, date));
    }

    void happen(Event event) {
        hear(event);
    }

    void pass(Duration time) {
        Instant until = now.plus(time);
        Optional<Due> due = due(until);
        while (due.isPresent()) {
            now = due.get().at();
            Objects.requireNonNull(timers.get(due.get().where())).remove(due.get().timer());
            hear(new Event.TimeUp(key(), due.get().where(), now, due.get().timer()));
            due = due(until);
        }
        now = until;
    }

    private record Due(Conversation where, String timer, Instant at) {}

    private Optional<Due> due(Instant until) {
        return timers.entrySet().stream()
                .flatMap(in ->
                        in.getValue().entrySet().stream()
                                .map(it -> new Due(in.getKey(), it.getKey(), it.getValue())))
                .filter(it -> !it.at().isAfter(until))
                .min(java.util.Comparator.comparing(Due::at).thenComparing(Due::timer));
    }

    String key() {
        return "tg:" + ++events;
    }

    private void hear(Event event) {
        toast = null;
        flash = null;
        step(event);
        while (!told.isEmpty()) {
            Reply flashed = toast;
            step(told.poll());
            toast = flashed;
        }
        if (toast != null && event instanceof Event.Pressed pressed) {
            flash = new Flash(pressed.by(), toast);
        }
    }

    private void step(Event event) {
        Conversation where = event.conversation();
        State state = states.getOrDefault(where, State.NEW);
        Outside outside =
                Quiz.need(SmallBank.world(), () -> state, event)
                        .map(need -> outside(need))
                        .orElseGet(Outside.Nothing::new);
        Snapshot snapshot =
                new Snapshot(
                        state,
                        where.isPrivate() ? learners.get(where.chat()) : null,
                        Map.of(),
                        Map.of(),
                        where.equals(GROUP) ? daily : null,
                        now,
                        events,
                        outside,
                        SmallBank.world());
        Step step = Quiz.step(snapshot, event);
        assertThat(Quiz.step(snapshot, event)).as("the same again").isEqualTo(step);
        states.put(where, step.next());
        step.facts().forEach(it -> learn(where, it));
        step.timers().forEach(it -> set(where, it));
        step.says().forEach(it -> said.add(new Said(where, it)));
        toast = step.toast();
    }

    private Outside outside(Need need) {
        return switch (need) {
            case Need.Rights(_, var person) -> new Outside.Ranked(rank(person));
            case Need.Invitation(var group, var number, var person) ->
                    invited(group, number, person);
            case Need.Table _ -> new Outside.Won(tallies());
            case Need.Stragglers _ -> new Outside.Straggling(straggling);
            case Need.Sight _ -> new Outside.Sight(seesAll);
            case Need.OldAnswer _ -> new Outside.Nothing();
            default -> throw new AssertionError(need);
        };
    }

    private Rank rank(long person) {
        return person == BOSS.id() || person == GROUP.chat() ? Rank.ADMIN : rankOfOthers;
    }

    private Outside invited(Conversation group, int number, long person) {
        Group known = states.getOrDefault(group, State.NEW).group();
        Optional<Sealed> sealed = known == null ? Optional.empty() : known.question(number);
        boolean open = known != null && sealed.isPresent() && known.open().equals(sealed);
        return new Outside.Invited(rank(person), sealed.orElse(null), open, 0);
    }

    private List<Round.Tally> tallies() {
        return won.stream().collect(Collectors.groupingBy(Fact.Won::learner)).values().stream()
                .map(it ->
                        new Round.Tally(
                                it.getFirst().learner(),
                                it.getFirst().name(),
                                it.stream().mapToInt(Fact.Won::points).sum(),
                                it.size()))
                .toList();
    }

    private void learn(Conversation where, Fact fact) {
        facts.add(fact);
        switch (fact) {
            case Fact.Known(var learner) -> learners.put(learner.id(), learner);
            case Fact.Won it -> won.add(it);
            case Fact.Tell(var event) -> told.add(event);
            case Fact.GroupForgotten _ -> states.remove(where);
            case Fact.DailySet(var set) -> daily = set;
            case Fact.DailyStopped _ -> daily = null;
            case Fact.Overtaken _ ->
                    said.removeIf(it ->
                            it.where().equals(where) && !(it.say().way() instanceof Step.Way.Anew));
            default -> {}
        }
    }

    private void set(Conversation where, Step.Timer timer) {
        Map<String, Instant> own = timers.computeIfAbsent(where, it -> new HashMap<>());
        switch (timer) {
            case Step.Timer.Set(var name, var at) -> own.put(name, at);
            case Step.Timer.Cancel(var name) -> own.remove(name);
        }
    }

    // ---- what can be seen of it

    Group group() {
        return known().orElseThrow();
    }

    Optional<Group> known() {
        return Optional.ofNullable(states.getOrDefault(GROUP, State.NEW).group());
    }

    Sealed open() {
        return group().open().orElseThrow();
    }

    String link() {
        return new RoundLink(GROUP, open().number()).written();
    }

    Instant now() {
        return now;
    }

    /** All that was said since the last look. */
    List<Said> takeSaid() {
        List<Said> taken = List.copyOf(said);
        said.clear();
        return taken;
    }

    @Nullable Flash takeFlash() {
        Flash taken = flash;
        flash = null;
        return taken;
    }

    /** The kinds of what was said there since the last look. */
    List<String> heard(Conversation where) {
        List<String> kinds =
                said.stream()
                        .filter(it -> it.where().equals(where))
                        .map(it -> it.say().reply().getClass().getSimpleName())
                        .toList();
        said.removeIf(it -> it.where().equals(where));
        return kinds;
    }

    <T extends Reply> T latest(Conversation where, Class<T> kind) {
        return said.reversed().stream()
                .filter(it -> it.where().equals(where))
                .map(it -> it.say().reply())
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind.getSimpleName()));
    }

    <T extends Fact> long count(Class<T> kind) {
        return facts.stream().filter(kind::isInstance).count();
    }
}
