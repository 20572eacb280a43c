package interviewcoach.quiz;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.learner.Learner;
import interviewcoach.learner.Progress;
import interviewcoach.recall.Memory;
import interviewcoach.recall.Recall;
import interviewcoach.recall.Review;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Plays one private conversation: keeps what steps bring, and a clock that only tests move. */
final class Play {

    static final long LEARNER = 42;
    static final Conversation CHAT = Conversation.with(LEARNER);

    private static final Optional<Need> ACTIVITY = Optional.of(new Need.Activity());

    /** A Monday, noon in Moscow. */
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    final List<Fact> facts = new ArrayList<>();
    Snapshot.World world = SmallBank.world();
    Outside outside = new Outside.Nothing();
    Person person = new Person(LEARNER, "Аня", "ru");
    State state = State.NEW;
    @Nullable Learner learner;
    @Nullable Daily daily;
    boolean weekly;
    final Map<String, Progress> progress = new HashMap<>();

    /** By the number of their showing. */
    final Map<Integer, Fact.Reviewed> reviews = new TreeMap<>();

    /** When the first text came, by the number of the showing. */
    private final Map<Integer, Instant> answered = new HashMap<>();

    private final Map<String, Instant> timers = new HashMap<>();
    private Instant now = START;
    private long events;
    private int messages = 1000;

    // ---- what may happen

    Step say(String text) {
        return say(text, null);
    }

    Step say(String text, Event.@Nullable Quoted repliesTo) {
        return hear(new Event.Said(key(), CHAT, now, person, ++messages, text, repliesTo));
    }

    /** A text that starts with a slash is a command, as the edges would read it. */
    Step type(String text) {
        if (!text.startsWith("/")) {
            return say(text);
        }
        String[] halves = text.substring(1).split(" ", 2);
        return hear(
                new Event.Commanded(
                        key(),
                        CHAT,
                        now,
                        person,
                        ++messages,
                        halves[0],
                        halves.length > 1 ? halves[1].strip() : ""));
    }

    Step press(Action action) {
        return press(action.encoded());
    }

    Step press(String data) {
        return hear(new Event.Pressed(key(), CHAT, now, person, messages, "callback", data));
    }

    /** Changes the latest message of the learner. */
    Step edit(String text) {
        return hear(new Event.Edited(key(), CHAT, now, person, messages, text, null));
    }

    Step attach(Event.Attachment what) {
        return hear(new Event.Attached(key(), CHAT, now, person, ++messages, what));
    }

    Step day(String date) {
        return hear(new Event.DayCame(key(), CHAT, now, LocalDate.parse(date)));
    }

    Step week(String sunday) {
        return hear(new Event.WeekCame(key(), CHAT, now, LocalDate.parse(sunday)));
    }

    /** Time passes; timers that come due are heard in their order. */
    List<Step> pass(Duration time) {
        Instant until = now.plus(time);
        List<Step> steps = new ArrayList<>();
        Optional<Map.Entry<String, Instant>> due = due(until);
        while (due.isPresent()) {
            String timer = due.get().getKey();
            now = due.get().getValue();
            timers.remove(timer);
            steps.add(hear(new Event.TimeUp(key(), CHAT, now, timer)));
            due = due(until);
        }
        now = until;
        return steps;
    }

    private Optional<Map.Entry<String, Instant>> due(Instant until) {
        return timers.entrySet().stream()
                .filter(it -> !it.getValue().isAfter(until))
                .min(Map.Entry.comparingByValue());
    }

    Step hear(Event event) {
        Snapshot snapshot =
                new Snapshot(
                        state,
                        learner,
                        progress,
                        memories(),
                        daily,
                        now,
                        events,
                        Quiz.need(world, () -> state, event).equals(ACTIVITY)
                                ? activity()
                                : outside,
                        world);
        Step step = Quiz.step(snapshot, event);
        assertThat(Quiz.step(snapshot, event)).as("the same again").isEqualTo(step);
        assertThat(step.says()).as("buttons hold at most 64 bytes").allSatisfy(Play::checkButtons);
        state = step.next();
        step.facts().forEach(this::learn);
        step.timers().forEach(this::set);
        return step;
    }

    private static void checkButtons(Step.Say say) {
        assertThat(say.buttons().stream().flatMap(List::stream))
                .allSatisfy(it -> {
                    assertThat(it.encoded().getBytes(StandardCharsets.UTF_8))
                            .hasSizeLessThanOrEqualTo(64);
                    assertThat(Action.decode(it.encoded())).contains(it);
                });
    }

    private String key() {
        return "tg:" + ++events;
    }

    private void set(Step.Timer timer) {
        switch (timer) {
            case Step.Timer.Set(var name, var at) -> timers.put(name, at);
            case Step.Timer.Cancel(var name) -> timers.remove(name);
        }
    }

    private void learn(Fact fact) {
        facts.add(fact);
        switch (fact) {
            case Fact.Known known -> learner = known.learner();
            case Fact.Progressed it -> progress.put(it.progress().question(), it.progress());
            case Fact.Reviewed it -> reviews.merge(it.number(), it, Play::revised);
            case Fact.DailySet set -> daily = set.daily();
            case Fact.DailyStopped _ -> daily = null;
            case Fact.DigestSet _ -> weekly = true;
            case Fact.DigestStopped() -> weekly = false;
            case Fact.Graded it -> answered.putIfAbsent(it.number(), now);
            case Fact.Forgotten _ -> forget();
            case Fact.Asked _,
                    Fact.Hinted _,
                    Fact.Closed _,
                    Fact.Appealed _,
                    Fact.Regraded _,
                    Fact.Decided _,
                    Fact.TakenAlong _,
                    Fact.Tell _,
                    Fact.Drafted _,
                    Fact.Discarded _,
                    Fact.Member _,
                    Fact.Won _,
                    Fact.Hidden _,
                    Fact.GroupForgotten _,
                    Fact.Overtaken _,
                    Fact.Gone _,
                    Fact.Muted _,
                    Fact.Back _,
                    Fact.MovedTo _ -> {}
        }
    }

    /** What the store would count. */
    private Outside.Activity activity() {
        Daily set = daily == null ? state.laidAside() : daily;
        ZoneId zone = set == null ? world.zone() : set.zone();
        return new Outside.Activity(
                answered.values().stream()
                        .collect(toMap(at -> LocalDate.ofInstant(at, zone), _ -> 1, Integer::sum)),
                weekly);
    }

    private void forget() {
        answered.clear();
        weekly = false;
        learner = null;
        daily = null;
        progress.clear();
        reviews.clear();
    }

    /** A review of the same showing keeps its time. */
    private static Fact.Reviewed revised(Fact.Reviewed before, Fact.Reviewed now) {
        return new Fact.Reviewed(
                now.learner(), now.number(), now.question(), now.rating(), before.at());
    }

    /** What the store would make of the reviews. */
    Map<String, Memory> memories() {
        return reviews.values().stream()
                .collect(groupingBy(Fact.Reviewed::question, mapping(Play::review, toList())))
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, Play::memory));
    }

    private static Review review(Fact.Reviewed reviewed) {
        return new Review(reviewed.rating(), reviewed.at());
    }

    private static Memory memory(Map.Entry<String, List<Review>> reviews) {
        return Recall.DEFAULT.replay(reviews.getValue()).orElseThrow();
    }

    // ---- what can be seen of it

    Instant now() {
        return now;
    }

    /** The latest fact of that kind. */
    <T extends Fact> T latest(Class<T> kind) {
        return facts.reversed().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind.getSimpleName()));
    }

    <T extends Fact> long count(Class<T> kind) {
        return facts.stream().filter(kind::isInstance).count();
    }

    /** A conversation in which that question is open. */
    static Play asking(String question) {
        Play play = new Play();
        play.type("/start q_" + question);
        return play;
    }

    /** The only thing that was said. */
    static Step.Say only(Step step) {
        assertThat(step.says()).hasSize(1);
        return step.says().getFirst();
    }

    static <T extends Reply> T only(Step step, Class<T> kind) {
        assertThat(only(step).reply()).isInstanceOf(kind);
        return kind.cast(only(step).reply());
    }

    static List<Action> buttons(Step step) {
        return step.says().stream()
                .flatMap(it -> it.buttons().stream())
                .flatMap(List::stream)
                .toList();
    }

    static List<String> kinds(Step step) {
        return step.says().stream().map(it -> it.reply().getClass().getSimpleName()).toList();
    }
}
