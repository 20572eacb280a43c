package interviewcoach.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Step.Way;
import interviewcoach.store.Database;
import interviewcoach.store.Engine;
import interviewcoach.store.Outbox;
import interviewcoach.store.Peek;
import interviewcoach.store.Urgency;
import interviewcoach.voice.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CourierTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final Database database = Engine.SQLITE.open();
    private final Outbox outbox = database.outbox();
    private final RecordingChannel channel = new RecordingChannel();
    private final Courier courier = new Courier(database, channel, InstantSource.system());
    private final AtomicInteger keys = new AtomicInteger();

    @AfterEach
    void close() {
        courier.close();
        database.close();
    }

    private void put(long chat, String text) {
        put(chat, text, Urgency.ANSWER);
    }

    private void put(long chat, String text, Urgency urgency) {
        database.chats().comeBack(chat, NOW);
        outbox.put(
                "key" + keys.incrementAndGet(),
                new Conversation(chat, 0),
                urgency,
                new Message(text, List.of(), null),
                new Way.Anew(),
                NOW);
    }

    private void deliver() throws InterruptedException {
        courier.start();
        courier.drain();
    }

    @Test
    void messages_of_a_chat_arrive_in_order() throws InterruptedException {
        IntStream.range(0, 50).forEach(i -> put(1 + i % 5, "n" + i));
        deliver();
        for (int chat = 1; chat <= 5; chat++) {
            int first = chat - 1;
            assertThat(channel.htmlTo(chat))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 10).mapToObj(i -> "n" + (first + 5 * i)).toList());
        }
    }

    @Test
    void answers_go_before_broadcasts_and_pull_along_what_was_said_before_them()
            throws InterruptedException {
        put(1, "день", Urgency.BROADCAST);
        put(2, "день", Urgency.BROADCAST);
        put(2, "ответ");
        put(3, "ответ");
        courier.drain();
        assertThat(channel.sent)
                .extracting(one -> one.to().chat() + " " + one.html())
                .containsExactly("2 день", "2 ответ", "3 ответ", "1 день");
    }

    @Test
    void chat_with_many_messages_does_not_hide_the_others() {
        IntStream.range(0, 40).forEach(i -> put(1, "n" + i));
        IntStream.range(0, 20).forEach(i -> put(2, "n" + i));
        put(3, "ответ");
        put(4, "день", Urgency.BROADCAST);
        assertThat(outbox.next(4, Set.of()))
                .extracting(row -> row.to().chat())
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(outbox.next(2, Set.of(2L)))
                .extracting(row -> row.to().chat())
                .containsExactly(1L, 3L);
    }

    @Test
    void one_message_is_under_way_in_a_chat_and_several_chats_go_side_by_side()
            throws InterruptedException {
        Map<Long, AtomicInteger> underWay = new ConcurrentHashMap<>();
        AtomicInteger tooMany = new AtomicInteger();
        CyclicBarrier together = new CyclicBarrier(4);
        channel.fate =
                one -> {
                    AtomicInteger here =
                            underWay.computeIfAbsent(one.to().chat(), chat -> new AtomicInteger());
                    if (here.incrementAndGet() > 1) {
                        tooMany.incrementAndGet();
                    }
                    meet(together);
                    here.decrementAndGet();
                    return null;
                };
        IntStream.range(0, 20).forEach(i -> put(1 + i % 4, "n" + i));
        deliver();
        assertThat(tooMany).hasValue(0);
        assertThat(channel.sent).hasSize(20);
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(10, TimeUnit.SECONDS);
        } catch (Exception alone) {
            throw new IllegalStateException(alone);
        }
    }

    @Test
    void chat_that_is_turned_away_waits_and_the_others_go_on() throws InterruptedException {
        AtomicInteger tries = new AtomicInteger();
        channel.fate =
                one ->
                        one.to().chat() == 1 && tries.getAndIncrement() == 0
                                ? new Channel.Delivery.Later(Duration.ofMillis(700), "429")
                                : null;
        put(1, "раз");
        put(1, "два");
        put(2, "раз");
        put(2, "два");
        deliver();
        assertThat(channel.htmlTo(1)).containsExactly("раз", "два");
        assertThat(channel.sent.subList(0, 2)).allMatch(one -> one.to().chat() == 2);
    }

    @Test
    void chat_waits_as_long_as_the_channel_says() throws InterruptedException {
        channel.waits.put(1L, Duration.ofMillis(50));
        put(1, "позже");
        put(2, "сразу");
        courier.start();
        while (channel.sent.isEmpty()) {
            Thread.sleep(5);
        }
        assertThat(channel.htmlTo(2)).containsExactly("сразу");
        assertThat(channel.htmlTo(1)).isEmpty();
        channel.waits.clear();
        courier.drain();
        assertThat(channel.htmlTo(1)).containsExactly("позже");
    }

    @Test
    void chats_that_wait_do_not_keep_an_answer_waiting() throws InterruptedException {
        IntStream.rangeClosed(1, 200)
                .forEach(chat -> {
                    channel.waits.put((long) chat, Duration.ofSeconds(30));
                    put(chat, "день", Urgency.BROADCAST);
                });
        courier.start();
        put(777, "ответ");
        courier.wake();
        while (channel.sent.isEmpty()) {
            Thread.sleep(5);
        }
        assertThat(channel.htmlTo(777)).hasSize(1);
    }

    @Test
    void refused_message_fails_alone_and_is_reported() throws InterruptedException {
        AtomicInteger alarms = new AtomicInteger();
        courier.onRefusal(_ -> alarms.incrementAndGet());
        channel.fate =
                one -> one.html().equals("плохое") ? new Channel.Delivery.Refused("400 bad") : null;
        put(1, "раз");
        put(1, "плохое");
        put(1, "два");
        deliver();
        assertThat(channel.htmlTo(1)).containsExactly("раз", "два");
        assertThat(alarms).hasValue(1);
        assertThat(outbox.lastErrors(5)).containsExactly("400 bad");
    }

    @Test
    void chat_that_is_gone_gets_its_answers_when_it_comes_back() throws InterruptedException {
        channel.fate =
                one -> one.to().chat() == 1 ? new Channel.Delivery.Gone("403 blocked") : null;
        put(1, "раз");
        put(1, "два");
        Conversation chat = new Conversation(1, 0);
        outbox.put("all", chat, Urgency.BROADCAST, message("всем"), new Way.Anew(), NOW);
        put(2, "раз");
        deliver();
        assertThat(channel.sent).hasSize(1);
        assertThat(database.chats().countGone()).isEqualTo(1);

        channel.fate = _ -> null;
        database.chats().comeBack(1, NOW);
        put(1, "три");
        deliver();
        assertThat(channel.htmlTo(1)).containsExactly("раз", "два", "три");
    }

    @Test
    void group_that_is_gone_loses_what_waits() throws InterruptedException {
        channel.fate = _ -> new Channel.Delivery.Gone("403 kicked");
        put(-1, "раз");
        deliver();
        channel.fate = _ -> null;
        database.chats().comeBack(-1, NOW);
        deliver();
        assertThat(channel.sent).isEmpty();
    }

    @Test
    void what_is_held_for_long_is_forgotten() throws InterruptedException {
        channel.fate = _ -> new Channel.Delivery.Gone("403 blocked");
        put(1, "раз");
        deliver();
        outbox.purge(NOW.plusSeconds(1));
        channel.fate = _ -> null;
        database.chats().comeBack(1, NOW);
        deliver();
        assertThat(channel.sent).isEmpty();
    }

    @Test
    void group_with_a_new_id_gets_its_messages_there() throws InterruptedException {
        channel.fate = one -> one.to().chat() == -1 ? new Channel.Delivery.Moved(-1000) : null;
        put(-1, "раз");
        put(-1, "два");
        deliver();
        assertThat(channel.htmlTo(-1000)).containsExactly("раз", "два");
    }

    @Test
    void what_was_not_sent_before_a_crash_is_sent_after_it() throws InterruptedException {
        put(1, "раз");
        outbox.put(
                "edit",
                new Conversation(1, 0),
                Urgency.ANSWER,
                message("два"),
                new Way.InPlace(77),
                NOW);
        deliver();
        assertThat(channel.sent)
                .containsExactly(
                        new RecordingChannel.Sent(new Conversation(1, 0), "раз", null),
                        new RecordingChannel.Sent(new Conversation(1, 0), "два", 77));
        assertThat(Peek.list(database, "select status, message_id, json from outbox order by seq"))
                .containsExactly(
                        "{status=sent, message_id=1, json=null}",
                        "{status=sent, message_id=2, json=null}");
    }

    private static Message message(String text) {
        return new Message(text, List.of(), null);
    }

    @Test
    void channel_that_throws_is_tried_again() throws InterruptedException {
        Channel broken = mock(Channel.class);
        when(broken.wait(any())).thenReturn(Duration.ZERO);
        when(broken.send(any(), any(), any()))
                .thenThrow(new IllegalStateException("bug"))
                .thenReturn(new Channel.Delivery.Sent(5));
        put(1, "раз");
        try (Courier over = new Courier(database, broken, InstantSource.system())) {
            over.start();
            over.drain();
        }
        verify(broken, times(2)).send(any(), any(), any());
        assertThat(outbox.countWaiting()).isZero();
    }

    @Test
    void message_over_which_the_channel_always_throws_is_given_up() throws InterruptedException {
        put(1, "раз");
        put(1, "два");
        IntStream.range(0, 4).forEach(i -> outbox.failed("key1", "bug"));
        channel.fate =
                one -> {
                    if (one.html().equals("раз")) {
                        throw new IllegalStateException("bug");
                    }
                    return null;
                };
        deliver();
        assertThat(channel.htmlTo(1)).containsExactly("два");
        assertThat(outbox.lastErrors(5)).singleElement().asString().contains("IllegalState");
    }

    @Test
    void message_whose_arrival_stays_unclear_is_repeated_a_few_times_only()
            throws InterruptedException {
        put(1, "раз");
        put(1, "два");
        channel.fate = only("раз", new Channel.Delivery.Unclear("unreadable"));
        deliver();
        assertThat(channel.htmlTo(1)).containsExactly("два");
        assertThat(outbox.lastErrors(5)).containsExactly("unreadable");
    }

    @Test
    void message_that_waited_out_an_outage_is_not_given_up_for_one_unclear_answer()
            throws InterruptedException {
        CountDownLatch tried = new CountDownLatch(1);
        put(1, "раз");
        IntStream.range(0, 9).forEach(i -> outbox.failed("key1", "502"));
        channel.fate =
                one -> {
                    tried.countDown();
                    return new Channel.Delivery.Unclear("unreadable");
                };
        courier.start();
        assertThat(tried.await(10, TimeUnit.SECONDS)).isTrue();
        courier.close();
        assertThat(outbox.countWaiting()).isEqualTo(1);
        assertThat(outbox.lastErrors(5)).isEmpty();
    }

    @Test
    void too_many_requests_are_held_against_no_message() throws InterruptedException {
        AtomicInteger tries = new AtomicInteger();
        channel.fate =
                one ->
                        tries.incrementAndGet() <= 20
                                ? new Channel.Delivery.TooMany(Duration.ofMillis(1))
                                : null;
        put(1, "раз");
        deliver();
        assertThat(channel.htmlTo(1)).containsExactly("раз");
    }

    private static Function<RecordingChannel.Sent, Channel.@Nullable Delivery> only(
            String html, Channel.Delivery fate) {
        return one -> one.html().equals(html) ? fate : null;
    }

    @Test
    void closing_waits_for_what_is_under_way() throws InterruptedException {
        CountDownLatch began = new CountDownLatch(1);
        channel.fate =
                one -> {
                    began.countDown();
                    sleep(200);
                    return null;
                };
        put(1, "раз");
        put(1, "два");
        courier.start();
        assertThat(began.await(10, TimeUnit.SECONDS)).isTrue();
        courier.close();
        assertThat(channel.htmlTo(1)).containsExactly("раз");
        assertThat(outbox.countWaiting()).isEqualTo(1);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
