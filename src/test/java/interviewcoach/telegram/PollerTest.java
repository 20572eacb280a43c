package interviewcoach.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.fake.FakeTelegram;
import interviewcoach.fake.Fault;
import interviewcoach.fake.Person;
import interviewcoach.quiz.Conversation;
import interviewcoach.store.Database;
import interviewcoach.store.Inbox;
import interviewcoach.telegram.Poller.Ending;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@Timeout(60)
@ExtendWith(OutputCaptureExtension.class)
class PollerTest {

    private static final Poller.Pace SHORT =
            new Poller.Pace(
                    Duration.ofSeconds(2),
                    Duration.ofMillis(300),
                    Duration.ofMillis(20),
                    Duration.ofMillis(100));

    private final FakeTelegram telegram = FakeTelegram.start();
    private final Person anya = telegram.person(7, "Аня", "ru");
    private final CountDownLatch drained = new CountDownLatch(1);
    private Database database;
    private Inbox inbox;
    private @Nullable Poller poller;
    private @Nullable CompletableFuture<Ending> ending;

    PollerTest(@TempDir Path folder) {
        database = Database.embedded(folder);
        inbox = database.inbox();
    }

    @BeforeEach
    void anya_wrote_while_nobody_listened() {
        anya.says("раз");
    }

    @AfterEach
    void stop() throws Exception {
        close();
        telegram.close();
        database.close();
        assertThat(telegram.violations()).isEmpty();
    }

    private void start() {
        var created =
                new Poller(
                        new Access(FakeTelegram.TOKEN, URI.create(telegram.url())),
                        database,
                        InstantSource.system(),
                        new Random(1),
                        () -> {},
                        drained::countDown,
                        SHORT);
        poller = created;
        var result = new CompletableFuture<Ending>();
        ending = result;
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        result.complete(created.run());
                    } catch (Throwable e) {
                        result.completeExceptionally(e);
                    }
                });
    }

    private Ending close() throws Exception {
        if (poller == null || ending == null) {
            return Ending.CLOSED;
        }
        poller.close();
        return ending.get(5, TimeUnit.SECONDS);
    }

    private void await(BooleanSupplier done) throws InterruptedException {
        while (!done.getAsBoolean()) {
            Thread.sleep(5);
        }
    }

    private List<String> kept() {
        return inbox.waiting(100, List.of()).stream()
                .map(row -> row.json().replaceAll(".*\"text\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    private void awaitKept(String... texts) throws InterruptedException {
        await(() -> kept().equals(List.of(texts)));
    }

    // ---- what should happen

    @Test
    void updates_are_kept_raw_in_order_with_their_lane() throws Exception {
        anya.says("два");
        start();
        awaitKept("раз", "два");
        assertThat(inbox.waiting(1, List.of()).getFirst().lane()).isEqualTo(Conversation.with(7));
        assertThat(inbox.waiting(1, List.of()).getFirst().key()).isEqualTo("tg:100001");
    }

    @Test
    void what_is_kept_is_confirmed_and_nothing_else() throws Exception {
        start();
        awaitKept("раз");
        await(() -> telegram.unconfirmedUpdates() == 0);
        database.close();
        anya.says("два");
        Thread.sleep(200);
        assertThat(telegram.unconfirmedUpdates()).isEqualTo(1);
    }

    @Test
    void a_restart_goes_on_where_it_was() throws Exception {
        start();
        awaitKept("раз");
        close();
        anya.says("два");
        start();
        awaitKept("раз", "два");
    }

    @Test
    void the_backlog_is_drained_when_the_first_answer_is_empty() throws Exception {
        telegram.fault("getUpdates", 3, Fault.internal());
        start();
        assertThat(drained.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(kept()).containsExactly("раз");
    }

    @Test
    void closing_ends_a_waiting_poll_at_once() throws Exception {
        start();
        drained.await();
        Thread.sleep(100);
        long before = System.nanoTime();
        assertThat(close()).isEqualTo(Ending.CLOSED);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void ids_that_begin_anew_are_accepted() throws Exception {
        start();
        awaitKept("раз");
        await(() -> telegram.unconfirmedUpdates() == 0);
        telegram.updateIdsGoOnAt(5000);
        anya.says("два");
        awaitKept("раз", "два");
        anya.says("три");
        awaitKept("раз", "два", "три");
        await(() -> telegram.unconfirmedUpdates() == 0);
    }

    @Test
    void the_silence_before_the_first_answer_is_noted_before_what_waited_is_kept()
            throws Exception {
        Instant last = Instant.now().minus(Duration.ofHours(30));
        database.downtimes().heard(last);
        start();
        awaitKept("раз");
        assertThat(database.downtimes().all().spans())
                .singleElement()
                .satisfies(
                        it -> assertThat(it.from()).isEqualTo(last.truncatedTo(ChronoUnit.MILLIS)));
    }

    @Test
    void an_update_that_cannot_be_read_is_kept_and_the_others_go_on() throws Exception {
        telegram.rawUpdate("{\"update_id\":%d,\"message\":{\"text\":\"чудное\",\"chat\":7}}");
        anya.says("два");
        start();
        awaitKept("раз", "чудное", "два");
        assertThat(inbox.waiting(10, List.of()).get(1).lane()).isNull();
    }

    // ---- what goes wrong

    @Test
    void a_refused_token_ends_polling() throws Exception {
        telegram.token("1:other");
        start();
        assertThat(ending).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(Ending.TOKEN_REFUSED);
    }

    @Test
    void a_token_refused_later_ends_polling(CapturedOutput output) throws Exception {
        start();
        drained.await();
        telegram.token("1:other");
        assertThat(ending).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(Ending.TOKEN_REFUSED);
        assertThat(output).doesNotContain("fake-token");
    }

    @Test
    void another_instance_is_named_and_waited_out(CapturedOutput output) throws Exception {
        start();
        drained.await();
        Thread.sleep(100);
        telegram.anotherInstancePolls();
        await(() -> output.getOut().contains("another instance polls with the same token"));
        anya.says("два");
        awaitKept("раз", "два");
    }

    @Test
    void a_webhook_is_removed() throws Exception {
        telegram.fault(
                "getUpdates",
                new Fault.Refuse(
                        409,
                        "Conflict: can't use getUpdates method while webhook is active; use"
                                + " deleteWebhook to delete the webhook first",
                        null));
        start();
        awaitKept("раз");
        assertThat(telegram.calls("deleteWebhook")).isEqualTo(1);
    }

    static Stream<Fault> whatMayPass() {
        return Stream.of(
                Fault.internal(),
                Fault.badGateway(),
                new Fault.Page(404, "<html>no such page</html>"),
                Fault.tooMany(1),
                new Fault.Body("{}"),
                new Fault.Body("null"),
                new Fault.Dropped(),
                new Fault.LostReply(),
                new Fault.Truncated());
    }

    @ParameterizedTest
    @MethodSource("whatMayPass")
    void what_may_pass_loses_nothing(Fault fault) throws Exception {
        telegram.fault("getUpdates", 2, fault);
        start();
        awaitKept("раз");
        telegram.fault("getUpdates", 2, fault);
        anya.says("два");
        awaitKept("раз", "два");
    }

    @Test
    void telegram_down_at_the_start_and_later_is_waited_out(CapturedOutput output)
            throws Exception {
        telegram.goesDown();
        start();
        await(() -> output.getOut().contains("No updates from Telegram"));
        telegram.comesBack();
        awaitKept("раз");
        telegram.goesDown();
        anya.says("два");
        Thread.sleep(300);
        telegram.comesBack();
        awaitKept("раз", "два");
        assertThat(output).contains("Telegram answers again").doesNotContain("fake-token");
    }
}
