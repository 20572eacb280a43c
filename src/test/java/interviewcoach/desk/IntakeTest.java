package interviewcoach.desk;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Event;
import interviewcoach.quiz.Person;
import interviewcoach.quiz.Snapshot;
import interviewcoach.quiz.State;
import interviewcoach.quiz.Step;
import interviewcoach.store.Engine;
import interviewcoach.store.Inbox;
import interviewcoach.store.Incoming;
import interviewcoach.store.Peek;
import interviewcoach.store.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

@Timeout(120)
class IntakeTest {

    private static final String TROUBLE = "не получилось";

    private final Office office = new Office(Engine.SQLITE.open(), InstantSource.system());
    private final Inbox inbox = office.database.inbox();

    @AfterEach
    void close() {
        office.close();
    }

    private void keep(Event... events) {
        inbox.keep(List.of(events).stream().map(Incoming::of).toList());
        office.intake.wake();
    }

    private void play() throws InterruptedException {
        office.intake.start();
        office.intake.drain();
        office.courier.drain();
    }

    @Test
    void events_of_each_of_200_conversations_are_handled_in_order_and_once()
            throws InterruptedException {
        Map<Long, List<String>> heard = new ConcurrentHashMap<>();
        office.quiz =
                (snapshot, event) -> {
                    if (event instanceof Event.Said said) {
                        heard.computeIfAbsent(said.by().id(), who -> new CopyOnWriteArrayList<>())
                                .add(said.text());
                    }
                    return Office.echo(snapshot, event);
                };
        office.intake.start();
        for (int round = 0; round < 10; round++) {
            String text = "n" + round;
            keep(
                    IntStream.rangeClosed(1, 200)
                            .mapToObj(who -> office.said(who, text))
                            .toArray(Event[]::new));
        }
        office.intake.drain();
        List<String> expected = IntStream.range(0, 10).mapToObj(i -> "n" + i).toList();
        assertThat(heard).hasSize(200);
        assertThat(heard.values()).allSatisfy(texts -> assertThat(texts).isEqualTo(expected));
        assertThat(office.state(Conversation.with(77)).asked()).isEqualTo(10);
        assertThat(office.database.outbox().countWaiting()).isEqualTo(2000);
    }

    @Test
    void conversations_go_side_by_side() throws InterruptedException {
        CyclicBarrier together = new CyclicBarrier(8);
        office.quiz =
                (snapshot, event) -> {
                    meet(together);
                    return Office.echo(snapshot, event);
                };
        keep(
                IntStream.rangeClosed(1, 8)
                        .mapToObj(who -> office.said(who, "вместе"))
                        .toArray(Event[]::new));
        play();
        assertThat(office.channel.sent).hasSize(8);
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(10, TimeUnit.SECONDS);
        } catch (Exception alone) {
            throw new IllegalStateException(alone);
        }
    }

    @Test
    void busy_chat_does_not_keep_the_others_waiting() throws InterruptedException {
        CountDownLatch othersDone = new CountDownLatch(1);
        office.quiz =
                (snapshot, event) -> {
                    if (event.conversation().chat() == 2) {
                        othersDone.countDown();
                    } else {
                        await(othersDone);
                    }
                    return Office.echo(snapshot, event);
                };
        List<Event> flood = new ArrayList<>();
        IntStream.range(0, 2000).forEach(i -> flood.add(office.said(1, "n" + i)));
        flood.add(office.said(2, "и я"));
        office.intake.start();
        keep(flood.toArray(Event[]::new));
        assertThat(othersDone.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void event_that_fails_is_put_aside_and_those_behind_it_go_on() throws InterruptedException {
        AtomicInteger tries = new AtomicInteger();
        office.quiz =
                (snapshot, event) -> {
                    if (event instanceof Event.Said said && said.text().equals("яд")) {
                        tries.incrementAndGet();
                        throw new IllegalStateException("яд");
                    }
                    return Office.echo(snapshot, event);
                };
        keep(office.said(1, "раз"), office.said(1, "яд"), office.said(1, "два"));
        play();
        assertThat(tries).hasValue(3);
        assertThat(office.channel.htmlTo(1))
                .satisfiesExactly(
                        html -> assertThat(html).contains("раз"),
                        html -> assertThat(html).containsIgnoringCase(TROUBLE),
                        html -> assertThat(html).contains("два"));
        assertThat(inbox.countParked()).isEqualTo(1);
        assertThat(inbox.lastErrors(5))
                .singleElement()
                .asString()
                .startsWith("IllegalStateException in desk.IntakeTest")
                .doesNotContain("яд");
    }

    @Test
    void event_that_fails_once_is_handled_the_second_time() throws InterruptedException {
        AtomicInteger tries = new AtomicInteger();
        office.quiz =
                (snapshot, event) -> {
                    if (tries.getAndIncrement() == 0) {
                        throw new StackOverflowError();
                    }
                    return Office.echo(snapshot, event);
                };
        keep(office.said(1, "раз"));
        play();
        assertThat(inbox.countParked()).isZero();
        assertThat(office.channel.htmlTo(1)).hasSize(1);
    }

    @Test
    void update_that_cannot_be_read_is_put_aside_and_the_person_told() throws InterruptedException {
        office.updates =
                row -> {
                    throw new IllegalArgumentException("what is this");
                };
        inbox.keep(
                List.of(
                        update(1, Conversation.with(5)),
                        update(2, null),
                        update(3, new Conversation(-5, 0))));
        play();
        assertThat(inbox.countParked()).isEqualTo(3);
        assertThat(office.channel.sent)
                .filteredOn(one -> one.to().chat() != Office.OPERATOR)
                .singleElement()
                .satisfies(one -> assertThat(one.to()).isEqualTo(Conversation.with(5)));
    }

    private Incoming update(long id, @Nullable Conversation lane) {
        return Incoming.update(id, lane, office.now(), "{}");
    }

    @Test
    void update_is_read_and_one_with_nothing_in_it_is_done() throws InterruptedException {
        Event said = office.said(5, "прочитано");
        office.updates = row -> row.key().equals(said.key()) ? Optional.of(said) : Optional.empty();
        inbox.keep(
                List.of(
                        new Incoming(
                                said.key(),
                                Incoming.Source.TELEGRAM,
                                said.conversation(),
                                said.at(),
                                "{}",
                                Urgency.ANSWER),
                        update(1000, Conversation.with(6))));
        play();
        assertThat(office.channel.htmlTo(5)).hasSize(1);
        assertThat(inbox.isDone("tg:1000")).isTrue();
        assertThat(inbox.countWaiting()).isZero();
    }

    @Test
    void failure_of_the_database_is_not_the_events() throws InterruptedException {
        AtomicInteger tries = new AtomicInteger();
        office.quiz =
                (snapshot, event) -> {
                    if (tries.getAndIncrement() < 2) {
                        throw new CannotGetJdbcConnectionException(
                                "away", new java.sql.SQLTransientConnectionException("away"));
                    }
                    return Office.echo(snapshot, event);
                };
        keep(office.said(1, "раз"));
        play();
        assertThat(office.channel.htmlTo(1)).hasSize(1);
        assertThat(Peek.list(office.database, "select attempts from inbox"))
                .containsExactly("{attempts=0}");
    }

    @Test
    void stranger_hears_of_the_trouble_in_the_language_of_their_telegram()
            throws InterruptedException {
        office.quiz = IntakeTest::fail;
        var ann = new Person(1, "Ann", "en");
        keep(new Event.Said("tg:en", Conversation.with(1), office.now(), ann, 1, "one", null));
        play();
        assertThat(office.channel.htmlTo(1)).singleElement().asString().contains("That failed");
    }

    @Test
    void operators_are_alerted_at_most_once_an_hour() throws InterruptedException {
        TestClock clock = new TestClock();
        try (Office other = new Office(Engine.SQLITE.open(), clock)) {
            other.quiz = IntakeTest::fail;
            for (int minutes : List.of(0, 30, 29, 2)) {
                clock.forward(Duration.ofMinutes(minutes));
                other.database.inbox().keep(List.of(Incoming.of(other.said(1, "раз"))));
                other.intake.drain();
                other.courier.drain();
            }
            assertThat(other.channel.htmlTo(Office.OPERATOR))
                    .hasSize(2)
                    .allSatisfy(alert ->
                            assertThat(alert.lines().limit(2).collect(Collectors.joining()))
                                    .contains("IllegalStateException", "/admin retry"));
            assertThat(other.channel.htmlTo(1)).hasSize(4);
        }
    }

    private static Step fail(Snapshot snapshot, Event event) {
        throw new IllegalStateException("bug " + snapshot.seed() + event.key());
    }

    @Test
    void what_was_not_handled_before_a_crash_is_handled_after_it() throws InterruptedException {
        keep(office.said(1, "раз"), office.said(1, "два"));
        office.desk.handle(inbox.waiting(1, List.of()).getFirst().ownEvent());
        play();
        assertThat(office.channel.htmlTo(1)).hasSize(2);
        assertThat(office.state(Conversation.with(1)).asked()).isEqualTo(2);
    }

    @Test
    void what_keeps_coming_in_does_not_delay_what_waits_for_the_backlog()
            throws InterruptedException {
        office.quiz =
                (snapshot, event) -> {
                    inbox.keep(
                            List.of(Incoming.of(office.said(event.conversation().chat(), "ещё"))));
                    return Office.echo(snapshot, event);
                };
        List<Event> backlog = List.of(office.said(1, "раз"), office.said(2, "два"));
        keep(backlog.toArray(Event[]::new));
        Instant now = office.now();
        office.intake.start();
        office.intake.drain(now);
        assertThat(backlog).allMatch(event -> inbox.isDone(event.key()));
        assertThat(inbox.countWaiting()).isPositive();
    }

    @Test
    void broadcast_is_begun_only_as_far_as_it_can_be_sent_soon() throws InterruptedException {
        keep(days(300));
        office.intake.start();
        awaitBroadcasts(90);
        keep(office.said(1, "раз"));
        office.intake.drain(office.now());
        assertThat(office.database.outbox().countWaiting()).isEqualTo(91);
        office.courier.start();
        office.intake.drain();
        office.courier.drain();
        assertThat(office.channel.sent).hasSize(301);
    }

    @Test
    void few_broadcasts_are_handled_at_a_time_so_that_answers_find_room()
            throws InterruptedException {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        office.quiz =
                (snapshot, event) -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    sleep(5);
                    now.decrementAndGet();
                    return Office.echo(snapshot, event);
                };
        keep(days(40));
        play();
        assertThat(most.get()).isBetween(2, 4);
    }

    @Test
    void broadcast_does_not_delay_what_waits_for_the_backlog() throws InterruptedException {
        keep(days(300));
        office.intake.drain(office.now());
        assertThat(inbox.countWaiting()).isEqualTo(300);
    }

    private Event[] days(int chats) {
        return LongStream.rangeClosed(1, chats)
                .mapToObj(Conversation::with)
                .map(where ->
                        new Event.DayCame(
                                "day:" + where.chat(), where, office.now(), LocalDate.EPOCH))
                .toArray(Event[]::new);
    }

    private void awaitBroadcasts(int count) {
        while (office.database.outbox().countWaiting(Urgency.BROADCAST, 1000) < count) {
            sleep(5);
        }
    }

    @Test
    void closing_waits_for_what_is_in_hand_and_leaves_the_rest() throws InterruptedException {
        CountDownLatch began = new CountDownLatch(1);
        office.quiz =
                (snapshot, event) -> {
                    began.countDown();
                    sleep(200);
                    return Office.step(State.NEW, List.of(), "сделано");
                };
        keep(office.said(1, "раз"), office.said(1, "два"));
        office.intake.start();
        assertThat(began.await(10, TimeUnit.SECONDS)).isTrue();
        office.intake.close();
        assertThat(inbox.countWaiting()).isEqualTo(1);
        assertThat(office.database.outbox().countWaiting()).isEqualTo(1);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
