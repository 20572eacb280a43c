package interviewcoach.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import interviewcoach.desk.Channel.Delivery;
import interviewcoach.fake.FakeTelegram;
import interviewcoach.fake.Fault;
import interviewcoach.fake.Group;
import interviewcoach.fake.Person;
import interviewcoach.fake.Shown;
import interviewcoach.quiz.Conversation;
import interviewcoach.voice.Message;
import interviewcoach.voice.Message.Button;
import interviewcoach.voice.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

@ExtendWith(OutputCaptureExtension.class)
class SenderTest {

    private static final Conversation ANYA = Conversation.with(7);

    private static final Picture PICTURE =
            new Picture(
                    new Picture.Bars("Освоено", "34 %", "", List.of()),
                    new Picture.Calendar("Ответы", List.of(), List.of(), List.of(), List.of()));

    private final FakeTelegram telegram = FakeTelegram.start();
    private final Access access = new Access(FakeTelegram.TOKEN, URI.create(telegram.url()));
    private final AtomicLong nanos = new AtomicLong();
    private Optional<byte[]> drawn = Optional.of(png());
    private final Sender sender = Sender.to(access, pacer(), this::draw, new Random(1), nanos::get);
    private final Person anya = telegram.person(7, "Аня", "ru");

    @BeforeEach
    void anya_starts_the_bot() {
        anya.says("/start");
    }

    @AfterEach
    void no_rule_was_broken() {
        sender.close();
        telegram.close();
        assertThat(telegram.violations()).isEmpty();
    }

    private Optional<byte[]> draw(Picture picture) {
        return drawn;
    }

    private Sender broken(TelegramClient client) {
        return new Sender(
                client,
                new Downloads(client, Access.http(), access),
                access,
                pacer(),
                this::draw,
                new Random(1),
                nanos::get,
                () -> {});
    }

    private static byte[] png() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(30, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Message picture(String html) {
        return new Message(
                html, List.of(List.of(new Button.Press("Дальше", "next"))), null, PICTURE, false);
    }

    private static Pacer pacer() {
        return new Pacer(true, System::nanoTime);
    }

    private static Message text(String html) {
        return new Message(html, List.of(), null);
    }

    private Delivery send(String html) {
        return sender.send(ANYA, text(html), null);
    }

    @Test
    void a_reaction_leaves_like_a_message_and_slows_nobody_down_later() {
        var pacer = new Pacer(true, nanos::get);
        Sender reacting = Sender.to(access, pacer, this::draw, new Random(1), nanos::get);
        Group group = telegram.group(-70, "Группа");
        group.admitsBot(anya);
        for (int i = 0; i < 40; i++) {
            nanos.addAndGet(Duration.ofSeconds(4).toNanos());
            assertThat(pacer.waitFor(group.id())).isZero();
            reacting.react(new Conversation(group.id(), 0), anya.in(group).says("ответ"), "✍");
        }
        assertThat(pacer.waitFor(7)).isZero();
        reacting.send(ANYA, text("раз"), null);
        assertThat(pacer.waitFor(8)).isZero();
        reacting.close();
    }

    // ---- what arrives

    @Test
    void a_message_arrives_with_its_buttons_under_the_id_that_telegram_gave_it() {
        var message =
                new Message(
                        "<b>Вопрос</b> <a href=\"https://docs.python.org\">ссылка</a>",
                        List.of(
                                List.of(new Button.Press("Дальше", "next")),
                                List.of(
                                        new Button.Link(
                                                "Документация", "https://docs.python.org"))),
                        null);
        Delivery delivery = sender.send(ANYA, message, null);
        Shown shown = anya.hears("Вопрос ссылка");
        assertThat(delivery).isEqualTo(new Delivery.Sent(shown.message()));
        assertThat(shown.buttons())
                .containsExactly(
                        List.of(new Shown.Button("Дальше", "next", "")),
                        List.of(new Shown.Button("Документация", "", "https://docs.python.org")));
    }

    @Test
    void a_message_is_changed_in_place_and_loses_its_buttons() {
        var before = new Message("раз", List.of(List.of(new Button.Press("x", "x"))), null);
        int id = ((Delivery.Sent) sender.send(ANYA, before, null)).message();
        assertThat(sender.send(ANYA, text("два"), id)).isEqualTo(new Delivery.Sent(id));
        assertThat(anya.transcript()).endsWith("Бот  два");
    }

    @Test
    void a_file_arrives_with_its_caption() {
        var document = new Message.Document("coach.json", "{\"имя\":\"Аня\"}");
        assertThat(sender.send(ANYA, new Message("<b>Твои</b> данные", List.of(), document), null))
                .isInstanceOf(Delivery.Sent.class);
        Shown shown = anya.hears("Твои данные");
        assertThat(shown.document())
                .isEqualTo(new Shown.Document("coach.json", "{\"имя\":\"Аня\"}"));
    }

    @Test
    void a_text_too_long_for_a_caption_goes_before_its_file() {
        var document = new Message.Document("coach.json", "{}");
        String text = "Твои данные &amp; слова ".repeat(60);
        assertThat(sender.send(ANYA, new Message(text, List.of(), document), null))
                .isInstanceOf(Delivery.Sent.class);
        assertThat(telegram.shown(7)).hasSize(2);
        assertThat(telegram.shown(7).getLast().document())
                .isEqualTo(new Shown.Document("coach.json", "{}"));
    }

    @Test
    void a_picture_arrives_with_its_words_and_buttons_below_it() {
        Delivery delivery = sender.send(ANYA, picture("<b>Освоено</b> 34 %"), null);
        Shown shown = anya.hears("Освоено 34 %");
        assertThat(delivery).isEqualTo(new Delivery.Sent(shown.message()));
        assertThat(shown.photo()).isEqualTo(new Shown.Photo(30, 40));
        assertThat(shown.labels()).containsExactly("Дальше");
        assertThat(anya.transcript()).contains("(картинка 30×40)");
    }

    @Test
    void words_too_long_for_a_caption_stand_below_their_picture() {
        sender.send(ANYA, picture("слово &amp; слово ".repeat(80)), null);
        assertThat(telegram.shown(7)).hasSize(2);
        assertThat(telegram.shown(7).getFirst().photo()).isNotNull();
        assertThat(telegram.shown(7).getFirst().buttons()).isEmpty();
        assertThat(telegram.shown(7).getLast().text()).startsWith("слово & слово");
        assertThat(telegram.shown(7).getLast().labels()).containsExactly("Дальше");
    }

    @Test
    void without_fonts_the_words_go_alone() {
        drawn = Optional.empty();
        assertThat(sender.send(ANYA, picture("Освоено"), null)).isInstanceOf(Delivery.Sent.class);
        assertThat(telegram.calls("sendPhoto")).isZero();
        assertThat(anya.hears("Освоено").labels()).containsExactly("Дальше");
    }

    @Test
    void a_picture_that_telegram_refuses_is_left_out(CapturedOutput output) {
        telegram.fault("sendPhoto", Fault.badRequest("not enough rights to send photos"));
        assertThat(sender.send(ANYA, picture("Освоено"), null)).isInstanceOf(Delivery.Sent.class);
        assertThat(anya.hears("Освоено").photo()).isNull();
        assertThat(output).contains("not enough rights to send photos");
    }

    @Test
    void what_was_changed_in_place_has_no_picture() {
        int id = ((Delivery.Sent) send("раз")).message();
        assertThat(sender.send(ANYA, picture("два"), id)).isEqualTo(new Delivery.Sent(id));
        assertThat(telegram.calls("sendPhoto")).isZero();
    }

    @Test
    void too_many_pictures_come_with_how_long_to_wait() {
        telegram.fault("sendPhoto", Fault.tooMany(30));
        assertThat(sender.send(ANYA, picture("Освоено"), null))
                .isEqualTo(new Delivery.TooMany(Duration.ofSeconds(30)));
        assertThat(telegram.shown(7)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("whatMayPass")
    void a_picture_that_may_pass_comes_later_and_whole(Fault fault) {
        telegram.fault("sendPhoto", fault);
        assertThat(sender.send(ANYA, picture("Освоено"), null)).isInstanceOf(Delivery.Later.class);
        assertThat(telegram.calls("sendMessage")).isZero();
    }

    @Test
    void who_blocked_the_bot_gets_no_picture_either() {
        anya.blocksSilently();
        assertThat(sender.send(ANYA, picture("Освоено"), null)).isInstanceOf(Delivery.Gone.class);
    }

    @Test
    void a_picture_whose_words_cannot_be_parsed_goes_with_plain_ones() {
        assertThat(sender.send(ANYA, picture("a &lt; <b>b < c"), null))
                .isInstanceOf(Delivery.Sent.class);
        assertThat(anya.hears("a < b < c").photo()).isNotNull();
        telegram.forgiveViolations();
    }

    @Test
    void a_connection_that_fails_under_a_picture_is_tried_again_without_naming_the_token()
            throws Exception {
        TelegramClient client = mock(TelegramClient.class);
        when(client.execute(any(SendPhoto.class)))
                .thenThrow(
                        new TelegramApiException(
                                "Unable to execute",
                                new IOException("broken pipe to " + access.method("sendPhoto"))));
        assertThat(broken(client).send(ANYA, picture("Освоено"), null))
                .isInstanceOfSatisfying(
                        Delivery.Later.class,
                        later -> assertThat(later.why()).doesNotContain("fake-token"));
        verify(client, never()).execute(any(SendMessage.class));
    }

    @Test
    void words_below_a_picture_that_fail_are_tried_again() throws Exception {
        TelegramClient client = mock(TelegramClient.class);
        when(client.execute(any(SendMessage.class)))
                .thenThrow(new TelegramApiException("reset", new IOException("reset")));
        assertThat(broken(client).send(ANYA, picture("слово ".repeat(200)), null))
                .isInstanceOf(Delivery.Later.class);
        verify(client).execute(any(SendPhoto.class));
    }

    @Test
    void a_message_for_a_topic_arrives_there() {
        telegram.group(-100_500, "Группа").topic(9);
        sender.send(new Conversation(-100_500, 9), text("сюда"), null);
        assertThat(telegram.awaitMessage(-100_500, it -> true).thread()).isEqualTo(9);
    }

    @Test
    void a_press_is_answered_once_and_in_two_hundred_characters() throws Exception {
        sender.send(
                ANYA,
                new Message("Вопрос", List.of(List.of(new Button.Press("x", "x"))), null),
                null);
        String press = anya.presses("x");
        sender.answer(press, "я".repeat(300), false);
        while (!telegram.unansweredPresses().isEmpty()) {
            Thread.sleep(5);
        }
        assertThat(telegram.toasts().getFirst().get("text").asString()).hasSize(200);
    }

    @Test
    void a_press_that_is_too_old_to_be_answered_is_of_no_consequence() {
        sender.answer("1", null, false);
        assertThat(send("дальше")).isInstanceOf(Delivery.Sent.class);
    }

    // ---- what goes wrong

    @Test
    void too_many_requests_come_with_how_long_to_wait() {
        telegram.fault("sendMessage", Fault.tooMany(30));
        assertThat(send("a")).isEqualTo(new Delivery.TooMany(Duration.ofSeconds(30)));
    }

    @Test
    void a_reply_that_ends_in_its_middle_leaves_unclear_whether_it_arrived() {
        telegram.fault("sendMessage", new Fault.Truncated());
        assertThat(send("a")).isInstanceOf(Delivery.Unclear.class);
        assertThat(send("b")).isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void who_blocked_the_bot_is_gone() {
        anya.blocksSilently();
        assertThat(send("a"))
                .isEqualTo(new Delivery.Gone("Forbidden: bot was blocked by the user"));
    }

    @Test
    void who_never_started_the_bot_is_gone() {
        telegram.person(8, "Боря", "ru");
        assertThat(sender.send(Conversation.with(8), text("a"), null))
                .isInstanceOf(Delivery.Gone.class);
        assertThat(sender.send(Conversation.with(9), text("a"), null))
                .isEqualTo(new Delivery.Gone("Bad Request: chat not found"));
    }

    @Test
    void a_group_that_became_a_supergroup_has_moved() {
        Group group = telegram.group(-5, "Группа");
        group.upgradesSilently(-1_000_000_000_005L);
        assertThat(sender.send(new Conversation(-5, 0), text("a"), null))
                .isEqualTo(new Delivery.Moved(-1_000_000_000_005L));
    }

    @Test
    void a_change_that_changes_nothing_has_arrived() {
        int id = ((Delivery.Sent) send("раз")).message();
        assertThat(sender.send(ANYA, text("раз"), id)).isEqualTo(new Delivery.Sent(id));
    }

    @Test
    void a_change_of_a_message_that_is_gone_is_of_no_use_and_nobodys_fault() {
        assertThat(sender.send(ANYA, text("раз"), 4000)).isEqualTo(new Delivery.Overtaken());
    }

    @Test
    void what_telegram_cannot_parse_goes_as_plain_text_and_is_logged(CapturedOutput output) {
        assertThat(send("a &lt; <b>b < c")).isInstanceOf(Delivery.Sent.class);
        assertThat(anya.hears("a").text()).isEqualTo("a < b < c");
        assertThat(output).contains("can't parse entities");
        assertThat(telegram.violations()).hasSize(1);
        telegram.forgiveViolations();
    }

    @Test
    void any_other_bad_request_is_refused() {
        telegram.fault("sendMessage", Fault.badRequest("message thread not found"));
        assertThat(send("a"))
                .isEqualTo(new Delivery.Refused("Bad Request: message thread not found"));
    }

    @Test
    void a_text_that_is_too_long_is_refused() {
        assertThat(send("я".repeat(5000))).isInstanceOf(Delivery.Refused.class);
        telegram.forgiveViolations();
    }

    @Test
    void an_empty_text_is_refused_before_it_is_sent() {
        assertThat(send("")).isInstanceOf(Delivery.Refused.class);
        assertThat(telegram.calls("sendMessage")).isZero();
    }

    static Stream<Fault> whatMayPass() {
        return Stream.of(
                Fault.internal(),
                Fault.badGateway(),
                new Fault.Body("{}"),
                new Fault.Body("[]"),
                new Fault.Body(""),
                new Fault.Dropped(),
                new Fault.LostReply());
    }

    @ParameterizedTest
    @MethodSource("whatMayPass")
    void what_may_pass_comes_later(Fault fault) {
        telegram.fault("sendMessage", fault);
        assertThat(send("a")).isInstanceOf(Delivery.Later.class);
        assertThat(send("b")).isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void telegram_out_of_reach_means_longer_and_longer_waits_up_to_a_cap() {
        telegram.goesDown();
        Duration first = ((Delivery.Later) send("a")).after();
        for (int i = 0; i < 20; i++) {
            nanos.addAndGet(Duration.ofSeconds(15).toNanos());
            send("a");
        }
        nanos.addAndGet(Duration.ofSeconds(15).toNanos());
        Duration last = ((Delivery.Later) send("a")).after();
        assertThat(first).isLessThanOrEqualTo(Duration.ofMillis(500));
        assertThat(last).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(15));
    }

    @Test
    void many_messages_that_fail_together_wait_no_longer_than_one() {
        telegram.goesDown();
        for (int i = 0; i < 15; i++) {
            send("a");
        }
        assertThat(((Delivery.Later) send("a")).after())
                .isLessThanOrEqualTo(Duration.ofMillis(500));
    }

    @Test
    void a_lost_reply_is_not_sent_again_behind_our_back() {
        telegram.fault("sendMessage", new Fault.LostReply());
        send("a");
        assertThat(telegram.shown(7)).hasSize(1);
    }

    @Test
    void a_refused_token_comes_later_and_is_never_shown(CapturedOutput output) {
        telegram.token("1:other");
        Delivery delivery = send("a");
        assertThat(delivery).isInstanceOf(Delivery.Later.class);
        telegram.goesDown();
        assertThat(delivery.toString() + send("a") + access + output)
                .doesNotContain(FakeTelegram.TOKEN, "fake-token");
    }

    @Test
    void an_interrupted_call_comes_later_and_stays_interrupted() {
        telegram.fault("sendMessage", new Fault.Slow(Duration.ofMillis(300)));
        Thread.currentThread().interrupt();
        assertThat(send("a")).isInstanceOf(Delivery.Later.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_failure_that_names_the_address_is_scrubbed() throws Exception {
        TelegramClient client = mock(TelegramClient.class);
        when(client.execute(any(SendMessage.class)))
                .thenThrow(
                        new TelegramApiException(
                                "Unable to execute",
                                new IOException(
                                        "unexpected end of stream on "
                                                + access.method("sendMessage"))));
        assertThat(broken(client).send(ANYA, text("a"), null))
                .isInstanceOfSatisfying(
                        Delivery.Later.class,
                        later ->
                                assertThat(later.why())
                                        .contains("bot<token>")
                                        .doesNotContain("fake-token"));
    }
}
