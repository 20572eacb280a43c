package interviewcoach.desk;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.grading.Credit;
import interviewcoach.grading.Grade;
import interviewcoach.grading.Manner;
import interviewcoach.grading.PointGrade;
import interviewcoach.grading.Verdict;
import interviewcoach.learner.Language;
import interviewcoach.learner.Learner;
import interviewcoach.learner.Progress;
import interviewcoach.quiz.Asking;
import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Daily;
import interviewcoach.quiz.Event;
import interviewcoach.quiz.Fact;
import interviewcoach.quiz.Outside;
import interviewcoach.quiz.Reply;
import interviewcoach.quiz.Session;
import interviewcoach.quiz.Snapshot;
import interviewcoach.quiz.State;
import interviewcoach.quiz.Step;
import interviewcoach.recall.Rating;
import interviewcoach.store.Engine;
import interviewcoach.store.Incoming;
import interviewcoach.store.Learners;
import interviewcoach.store.Peek;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class DeskTest {

    private static final long ANN = 7_000_001;
    private static final Conversation PRIVATE = Conversation.with(ANN);
    private static final Conversation GROUP = new Conversation(-500, 0);
    private static final Daily DAILY = new Daily(LocalTime.of(9, 0), ZoneId.of("Europe/Berlin"));

    private static final Grade GRADE =
            new Grade(
                    0.6,
                    Verdict.PARTIAL,
                    Manner.PLAIN,
                    List.of(new PointGrade("lock", Credit.FULL, List.of())),
                    List.of());

    private final TestClock clock = new TestClock();
    private final Engine engine;
    private final Office office;

    DeskTest(Engine engine) {
        this.engine = engine;
        office = new Office(engine.open(), clock);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void play(Event event) throws InterruptedException {
        office.desk.handle(event);
        office.courier.drain();
    }

    private void stepOnce(State next, Fact... facts) {
        office.quiz = (snapshot, event) -> Office.step(next, List.of(facts));
        office.desk.handle(office.said(ANN, "что-то"));
    }

    private static Learner ann() {
        return Office.learner(ANN, "Аня", Language.RU);
    }

    @Test
    void event_is_handled_once() throws InterruptedException {
        Event event = office.said(ANN, "привет");
        play(event);
        play(event);
        assertThat(office.state(PRIVATE).asked()).isEqualTo(1);
        assertThat(office.channel.htmlTo(ANN)).singleElement().asString().contains("привет");
    }

    @Test
    void step_sees_what_earlier_steps_left() {
        Progress progress = new Progress("gil-what", 2, 0.5, 0.75, clock.instant());
        stepOnce(
                Office.counted(State.NEW),
                new Fact.Known(ann()),
                new Fact.Progressed(ANN, progress),
                new Fact.Reviewed(ANN, 1, "gil-what", Rating.GOOD, clock.instant()),
                new Fact.DailySet(DAILY));
        List<Snapshot> seen = new ArrayList<>();
        office.quiz =
                (snapshot, event) -> {
                    seen.add(snapshot);
                    return Office.echo(snapshot, event);
                };
        office.desk.handle(office.said(ANN, "дальше"));
        assertThat(seen)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.state().asked()).isEqualTo(1);
                    assertThat(it.learner()).isEqualTo(ann());
                    assertThat(it.progress())
                            .containsOnly(java.util.Map.entry("gil-what", progress));
                    assertThat(it.memories()).containsOnlyKeys("gil-what");
                    assertThat(it.daily()).isEqualTo(DAILY);
                    assertThat(it.now()).isEqualTo(clock.instant());
                });
    }

    @Test
    void step_knows_time_as_fine_as_timers_do() {
        clock.forward(Duration.ofNanos(1_234_567));
        List<Snapshot> seen = new ArrayList<>();
        office.quiz =
                (snapshot, event) -> {
                    seen.add(snapshot);
                    return Office.echo(snapshot, event);
                };
        office.desk.handle(office.said(ANN, "привет"));
        assertThat(seen.getFirst().now()).isEqualTo(clock.instant().minusNanos(234_567));
    }

    @Test
    void what_comes_by_itself_is_in_the_language_and_the_topic_of_the_group()
            throws InterruptedException {
        Conversation topic = new Conversation(-500, 7);
        Daily english =
                new Daily(
                        DAILY.time(),
                        DAILY.zone(),
                        Daily.EVERY_DAY,
                        1,
                        Set.of(),
                        null,
                        null,
                        null,
                        Language.EN);
        office.quiz =
                (snapshot, event) ->
                        Office.step(
                                Office.counted(snapshot.state()),
                                List.of(new Fact.DailySet(english)));
        office.desk.handle(office.said(topic, ANN, "/daily"));
        office.quiz = Office::echo;
        play(
                new Event.DayCame(
                        "day:-500:7:2026-11-22",
                        topic,
                        clock.instant(),
                        LocalDate.parse("2026-11-22")));
        assertThat(office.channel.sent)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.to()).isEqualTo(topic);
                    assertThat(it.html()).startsWith("Hint");
                });
    }

    @Test
    void each_event_has_another_seed_and_each_try_of_it_the_same() {
        List<Long> seeds = new ArrayList<>();
        AtomicBoolean disturbed = new AtomicBoolean();
        office.quiz =
                (snapshot, event) -> {
                    seeds.add(snapshot.seed());
                    if (!disturbed.getAndSet(true)) {
                        office.deskOver(Office::echo).handle(office.said(ANN, "раньше"));
                    }
                    return Office.echo(snapshot, event);
                };
        office.desk.handle(office.said(ANN, "раз"));
        office.desk.handle(office.said(ANN, "два"));
        assertThat(seeds).hasSize(3);
        assertThat(seeds.get(1)).isEqualTo(seeds.get(0));
        assertThat(seeds.get(2)).isNotEqualTo(seeds.get(0));
    }

    @Test
    void graded_text_is_kept_with_its_grade() {
        stepOnce(
                State.NEW,
                new Fact.Known(ann()),
                new Fact.Asked(ANN, 1, "gil-what", "r1", Asking.Occasion.SESSION),
                new Fact.Hinted(ANN, 1, "gil-what", 2),
                new Fact.Graded(ANN, 1, "gil-what", "r1", "глобальный лок", GRADE, 0.6),
                new Fact.Closed(ANN, 1, "gil-what", Session.Ending.ANSWERED, 0.6),
                new Fact.Appealed(
                        "tg:0",
                        ANN,
                        1,
                        "gil-what",
                        "r1",
                        "io",
                        "",
                        List.of("глобальный лок"),
                        GRADE));
        assertThat(office.database.answers().latest(ANN))
                .hasValue(new Fact.Graded(ANN, 1, "gil-what", "r1", "глобальный лок", GRADE, 0.6));
        assertThat(Peek.list(office.database, "select hints, ending, score from asking"))
                .singleElement()
                .asString()
                .contains("hints=2", "ending=ANSWERED", "score=0.6");
        assertThat(office.database.appeals().countOpen()).isEqualTo(1);
    }

    @Test
    void export_holds_all_that_is_known_of_the_learner_and_nothing_of_others() {
        stepOnce(
                Office.counted(State.NEW),
                new Fact.Known(ann()),
                new Fact.Graded(ANN, 1, "gil-what", "r1", "глобальный лок", GRADE, 0.6),
                new Fact.DailySet(DAILY));
        office.quiz =
                (snapshot, event) ->
                        Office.step(
                                State.NEW,
                                List.of(new Fact.Known(Office.learner(8, "Боря", Language.RU))));
        office.desk.handle(office.said(8, "мой ответ"));
        assertThat(office.database.learners().export(ANN))
                .contains("Аня", "глобальный лок", "\"verdict\" : \"PARTIAL\"", "Europe/Berlin")
                .contains("\"known_since\" : \"2026-11-21T10:00:00Z\"")
                .doesNotContain("Боря");
    }

    @Test
    void conflict_in_the_conversation_repeats_the_step() throws InterruptedException {
        AtomicInteger steps = new AtomicInteger();
        office.quiz =
                (snapshot, event) -> {
                    if (steps.getAndIncrement() == 0) {
                        office.deskOver(Office::echo).handle(office.said(ANN, "раньше"));
                    }
                    return Office.echo(snapshot, event);
                };
        play(office.said(ANN, "позже"));
        assertThat(steps).hasValue(2);
        assertThat(office.state(PRIVATE).asked()).isEqualTo(2);
        assertThat(office.channel.htmlTo(ANN)).hasSize(2);
    }

    @Test
    void conflict_over_the_learner_repeats_the_step() {
        stepOnce(State.NEW, new Fact.Known(ann()));
        Progress worse = new Progress("gil-what", 1, 0.2, 0.2, clock.instant());
        Progress better = new Progress("gil-what", 2, 0.9, 0.9, clock.instant());
        List<Progress> seen = new ArrayList<>();
        office.quiz =
                (snapshot, event) -> {
                    if (snapshot.progress().isEmpty()) {
                        elsewhere(learners -> learners.put(ANN, worse));
                    }
                    seen.addAll(snapshot.progress().values());
                    return progressed(snapshot, better);
                };
        office.desk.handle(office.said(ANN, "лично"));
        assertThat(seen).containsExactly(worse);
        assertThat(office.database.learners().progress(ANN)).containsValue(better);
    }

    @Test
    void review_is_seen_by_whoever_read_the_learner_before_it() {
        stepOnce(State.NEW, new Fact.Known(ann()));
        AtomicInteger steps = new AtomicInteger();
        office.quiz =
                (snapshot, event) -> {
                    if (steps.getAndIncrement() == 0) {
                        elsewhere(it -> office.database.reviews().put(GROUP, review(Rating.AGAIN)));
                    }
                    return reviewed(snapshot, Rating.GOOD);
                };
        office.desk.handle(office.said(ANN, "лично"));
        assertThat(steps).hasValue(2);
        assertThat(Peek.list(office.database, "select rating from review order by rating"))
                .containsExactly("{rating=AGAIN}", "{rating=GOOD}");
    }

    /** Something of the learner changes beside their conversation. */
    private void elsewhere(Consumer<Learners> change) {
        office.database.inOne(() -> {
            Learners learners = office.database.learners();
            change.accept(learners);
            learners.touch(ANN, learners.find(ANN).orElseThrow().version());
        });
    }

    private Fact.Reviewed review(Rating rating) {
        return new Fact.Reviewed(ANN, 1, "gil", rating, clock.instant());
    }

    private Step reviewed(Snapshot snapshot, Rating rating) {
        return Office.step(snapshot.state(), List.of(review(rating)));
    }

    private static Step progressed(Snapshot snapshot, Progress progress) {
        return Office.step(snapshot.state(), List.of(new Fact.Progressed(ANN, progress)));
    }

    @Test
    void step_that_throws_leaves_nothing_behind() {
        office.quiz =
                (snapshot, event) -> {
                    throw new IllegalStateException("bug");
                };
        Event event = office.said(ANN, "привет");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> office.desk.handle(event))
                .hasMessage("bug");
        assertThat(Peek.rows(office.database)).isEmpty();
    }

    @Test
    void press_is_answered_with_its_toast_after_the_commit() {
        office.quiz =
                (snapshot, event) ->
                        new Step(State.NEW, List.of(), List.of(), List.of(), new Reply.Skipped());
        office.desk.handle(office.pressed(ANN, clock.instant()));
        assertThat(office.channel.answers).containsExactly("call=Пропускаем.");
    }

    @Test
    void press_without_toast_is_answered_too_and_an_old_one_is_not() {
        office.desk.handle(office.pressed(ANN, clock.instant()));
        office.desk.handle(office.pressed(ANN, clock.instant().minus(Duration.ofMinutes(3))));
        assertThat(office.channel.answers).containsExactly("call=null");
    }

    @Test
    void words_are_in_the_language_that_the_learner_has_after_the_step()
            throws InterruptedException {
        stepOnce(State.NEW, new Fact.Known(ann()));
        office.quiz =
                (snapshot, event) ->
                        new Step(
                                State.NEW,
                                List.of(new Fact.Known(Office.learner(ANN, "Ann", Language.EN))),
                                List.of(
                                        new Step.Say(
                                                new Reply.Skipped(),
                                                List.of(),
                                                new Step.Way.InPlace(5))),
                                List.of(),
                                null);
        play(office.said(ANN, "/lang en"));
        assertThat(office.channel.sent)
                .containsExactly(new RecordingChannel.Sent(PRIVATE, "Skipped.", 5));
    }

    @Test
    void forgotten_learner_leaves_no_trace() throws InterruptedException {
        office.quiz =
                (snapshot, event) ->
                        new Step(
                                Office.counted(State.NEW),
                                List.of(
                                        new Fact.Known(ann()),
                                        new Fact.Progressed(
                                                ANN, new Progress("q", 1, 1, 1, clock.instant())),
                                        new Fact.Reviewed(
                                                ANN, 1, "q", Rating.AGAIN, clock.instant()),
                                        new Fact.Asked(ANN, 1, "q", "r", Asking.Occasion.DAILY),
                                        new Fact.Graded(ANN, 1, "q", "r", "тайна", GRADE, 1),
                                        new Fact.Appealed(
                                                event.key(),
                                                ANN,
                                                1,
                                                "q",
                                                "r",
                                                null,
                                                "тайна",
                                                List.of(),
                                                GRADE),
                                        new Fact.DailySet(DAILY)),
                                List.of(Office.say("тайна")),
                                List.of(new Step.Timer.Set("more", clock.instant())),
                                null);
        office.desk.handle(office.said(ANN, "тайна"));
        office.desk.handle(
                new Event.TimeUp("timer:" + ANN + ":0:more:1", PRIVATE, clock.instant(), "more"));
        office.quiz =
                (snapshot, event) ->
                        Office.step(State.NEW, List.of(new Fact.Forgotten(ANN)), "забыто");
        play(office.said(ANN, "/forget"));
        assertThat(office.channel.htmlTo(ANN)).singleElement().asString().contains("забыто");
        assertThat(Peek.rows(office.database))
                .noneMatch(row -> row.contains("тайна") || row.contains(String.valueOf(ANN)));
    }

    @Test
    void forgotten_learner_who_cannot_be_told_so_leaves_no_trace() throws InterruptedException {
        office.desk.handle(office.said(ANN, "раз"));
        office.quiz =
                (snapshot, event) ->
                        Office.step(State.NEW, List.of(new Fact.Forgotten(ANN)), "забыто");
        office.channel.fate = one -> new Channel.Delivery.Gone("blocked");
        play(office.said(ANN, "/forget"));
        assertThat(Peek.rows(office.database)).noneMatch(row -> row.contains(String.valueOf(ANN)));
    }

    @Test
    void what_is_not_kept_of_a_stranger_takes_nothing_from_a_group_that_knows_them() {
        Conversation group = new Conversation(-5, 0);
        office.database.groups().put(group, new Fact.Member(ANN, "Аня"));
        office.database.groups().put(group, clock.instant(), new Fact.Won(ANN, "Аня", 1, "gil", 7));
        office.quiz = (snapshot, event) -> Office.step(State.NEW, List.of(new Fact.Forgotten(ANN)));
        office.desk.handle(
                new Event.CameLate(
                        "x/late", PRIVATE, clock.instant(), Office.person(ANN), "gil", "лок"));
        assertThat(office.database.groups().tallies(-5, Instant.EPOCH)).hasSize(1);
        assertThat(office.database.inbox().countWaiting()).isZero();
        assertThat(office.state(PRIVATE)).isEqualTo(State.NEW);
    }

    @Test
    void chat_that_is_gone_is_told_nothing_until_it_comes_back() throws InterruptedException {
        stepOnce(State.NEW, new Fact.Known(ann()), new Fact.DailySet(DAILY));
        office.quiz =
                (snapshot, event) -> Office.step(State.NEW, List.of(new Fact.Gone()), "прощай");
        play(new Event.Dismissed(office.newKey(), PRIVATE, clock.instant()));
        assertThat(office.database.schedule().ring(clock.instant().plus(Duration.ofDays(3)), 10))
                .isZero();
        office.quiz = Office::echo;
        play(new Event.TimeUp(office.newKey(), PRIVATE, clock.instant(), "more"));
        assertThat(office.channel.sent).isEmpty();
        assertThat(office.database.chats().countGone()).isEqualTo(1);

        play(office.said(ANN, "я снова тут"));
        assertThat(office.channel.htmlTo(ANN)).hasSize(1);
        assertThat(office.database.chats().countGone()).isZero();
        assertThat(office.database.schedule().ring(clock.instant().plus(Duration.ofDays(3)), 10))
                .isEqualTo(1);
    }

    @Test
    void group_goes_on_under_its_new_id() throws InterruptedException {
        Conversation moved = new Conversation(-100500, 0);
        office.desk.handle(office.said(GROUP, ANN, "раз"));
        office.quiz =
                (snapshot, event) ->
                        Office.step(
                                Office.counted(snapshot.state()),
                                List.of(new Fact.MovedTo(-100500)));
        office.desk.handle(new Event.Moved(office.newKey(), GROUP, clock.instant(), -100500));
        office.desk.handle(new Event.Moved(office.newKey(), GROUP, clock.instant(), -100500));
        office.quiz = Office::echo;
        play(office.said(GROUP, ANN, "от имени старого номера"));
        assertThat(office.state(moved).asked()).isEqualTo(4);
        assertThat(office.channel.htmlTo(-500)).isEmpty();
        assertThat(office.channel.htmlTo(-100500)).hasSize(2);
        assertThat(office.database.chats().count()).isEqualTo(1);
    }

    @Test
    void group_that_was_heard_under_both_ids_keeps_the_longer_conversation() {
        Conversation moved = new Conversation(-100500, 0);
        office.desk.handle(office.said(moved, ANN, "первое на новом месте"));
        office.desk.handle(office.said(GROUP, ANN, "раз"));
        office.desk.handle(office.said(GROUP, ANN, "два"));
        office.database.chats().move(-500, -100500);
        office.database.chats().move(-500, -100500);
        assertThat(office.state(moved).asked()).isEqualTo(2);
        assertThat(office.state(GROUP).asked()).isEqualTo(2);
    }

    @Test
    void timer_that_is_set_rings_and_one_that_is_cancelled_does_not() {
        office.quiz =
                (snapshot, event) ->
                        new Step(
                                State.NEW,
                                List.of(),
                                List.of(),
                                List.of(
                                        new Step.Timer.Set("more", clock.instant().plusSeconds(2)),
                                        new Step.Timer.Set("stop", clock.instant().plusSeconds(1)),
                                        new Step.Timer.Cancel("stop")),
                                null);
        office.desk.handle(office.said(ANN, "длинное"));
        assertThat(office.database.schedule().ring(clock.instant().plusSeconds(3), 10))
                .isEqualTo(1);
    }

    @Test
    void operator_gets_a_backup_or_hears_what_to_do() throws Exception {
        List<String> where = new ArrayList<>();
        office.quiz =
                (snapshot, event) -> {
                    where.add(
                            snapshot.outside() instanceof Outside.BackedUp(var file)
                                    ? file
                                    : "nowhere");
                    return Office.echo(snapshot, event);
                };
        office.desk.handle(admin("backup", Office.OPERATOR));
        office.desk.handle(admin("backup", ANN));
        assertThat(where.getLast()).isEqualTo("nowhere");
        if (engine == Engine.SQLITE) {
            assertThat(Files.size(Path.of(where.getFirst()))).isPositive();
        } else {
            assertThat(where.getFirst()).contains("pg_dump");
        }
    }

    @Test
    void operator_lets_what_was_put_aside_wait_again() {
        Event.Said event = office.said(ANN, "раз");
        office.database.inbox().keep(List.of(Incoming.of(event)));
        office.database.inbox().park(event.key(), "bug", clock.instant());
        office.desk.handle(admin("retry", ANN));
        assertThat(office.database.inbox().countWaiting()).isZero();
        office.desk.handle(admin("retry", Office.OPERATOR));
        assertThat(office.database.inbox().countWaiting()).isEqualTo(1);
    }

    private Event admin(String arguments, long by) {
        return new Event.Commanded(
                office.newKey(),
                Conversation.with(by),
                clock.instant(),
                Office.person(by),
                1,
                "admin",
                arguments);
    }
}
