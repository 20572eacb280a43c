package interviewcoach.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server must be as strict as Telegram, or the tests that use it prove nothing. */
class FakeTelegramTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final FakeTelegram telegram = FakeTelegram.start();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Person anya = telegram.person(7, "Аня", "ru");

    @BeforeEach
    void anya_starts_the_bot() {
        anya.says("/start");
    }

    @AfterEach
    void stop() {
        telegram.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                                            | chat_id is missing
                    {"chat_id":7}                                 | text is missing
                    {"chat_id":7,"text":5}                        | text is 5
                    {"chat_id":7,"text":" "}                      | message text is empty
                    {"chat_id":"7","text":"<b></b>","parse_mode":"HTML"} | message text is empty
                    {"chat_id":7,"text":"a<b","parse_mode":"HTML"} | Unsupported start tag "b" at byte offset 1
                    {"chat_id":7,"text":"я<u1>","parse_mode":"HTML"} | Unsupported start tag "u1" at byte offset 2
                    {"chat_id":7,"text":"<b>a","parse_mode":"HTML"} | Can't find end tag corresponding to start tag "b"
                    {"chat_id":7,"text":"<b><i>a</b></i>","parse_mode":"HTML"} | expected "</i>", found "</b>"
                    {"chat_id":7,"text":"a","reply_markup":{"inline_keyboard":[[{"text":"x"}]]}} | Text buttons are unallowed
                    {"chat_id":7,"text":"a","reply_markup":{"inline_keyboard":[[{"text":"x","url":"nowhere"}]]}} | Wrong HTTP URL
                    {"chat_id":7,"text":"a","reply_markup":{"inline_keyboard":{}}} | inline_keyboard is {}
                    {"chat_id":7,"text":"a","reply_markup":{"inline_keyboard":[[{"callback_data":"x"}]]}} | button text is empty
                    """)
    void a_message_that_breaks_a_rule_is_a_violation(String body, String complaint)
            throws Exception {
        JsonNode reply = post("sendMessage", body);
        assertThat(reply.get("error_code").asInt()).isEqualTo(400);
        assertThat(reply.get("description").asString()).contains(complaint);
        assertThat(telegram.violations()).hasSize(1);
    }

    @Test
    void texts_and_buttons_may_be_just_as_long_as_telegram_allows() throws Exception {
        assertThat(say("я".repeat(4096), "d".repeat(64)).get("ok").asBoolean()).isTrue();
        assertThat(say("&lt;".repeat(4096), "я".repeat(32)).get("ok").asBoolean()).isTrue();
        assertThat(telegram.violations()).isEmpty();

        assertThat(say("я".repeat(4097), "d").get("description").asString()).contains("too long");
        assertThat(say("я", "я".repeat(33)).get("description").asString())
                .contains("BUTTON_DATA_INVALID");
        assertThat(telegram.violations()).hasSize(2);
    }

    @Test
    void what_telegram_would_not_show_as_meant_is_a_violation() throws Exception {
        assertThat(say("R & D <code>a<b>b</b></code>&nbsp;", "d").get("ok").asBoolean()).isTrue();
        assertThat(telegram.violations()).hasSize(3);
    }

    @Test
    void a_person_sees_text_without_tags_and_buttons_in_brackets() throws Exception {
        say("<b>Верно</b> &lt;1&gt;\n<blockquote expandable>ответ</blockquote>", "next");
        assertThat(anya.transcript())
                .isEqualTo(
                        """
                        Аня  /start
                        Бот  Верно <1>
                             ответ
                             [ Дальше ]\
                        """);
    }

    @Test
    void asking_confirms_all_updates_below_the_offset() throws Exception {
        anya.says("один");
        anya.says("два");
        JsonNode all = post("getUpdates", "{\"timeout\":0}").get("result");
        long first = all.get(0).get("update_id").asLong();
        assertThat(all).hasSize(3);

        JsonNode rest = post("getupdates", "{\"offset\":" + (first + 2) + "}").get("result");
        assertThat(rest.get(0).at("/message/text").asString()).isEqualTo("два");
        assertThat(telegram.unconfirmedUpdates()).isEqualTo(1);
    }

    @Test
    void a_negative_offset_forgets_all_but_the_last() throws Exception {
        anya.says("один");
        assertThat(post("getUpdates", "{\"offset\":-1}").get("result")).hasSize(1);
        assertThat(telegram.unconfirmedUpdates()).isEqualTo(1);
    }

    @Test
    void a_new_poll_evicts_the_older_one() throws Exception {
        post("getUpdates", "{\"offset\":100002}");
        CompletableFuture<JsonNode> older =
                CompletableFuture.supplyAsync(
                        () -> unchecked("getUpdates", "{\"offset\":100002,\"timeout\":20}"));
        while (telegram.calls("getUpdates") < 2) {
            Thread.onSpinWait();
        }
        Thread.sleep(100);
        telegram.anotherInstancePolls();
        assertThat(older.get().get("error_code").asInt()).isEqualTo(409);
    }

    @Test
    void a_press_can_be_answered_once() throws Exception {
        say("Вопрос", "skip");
        String press = anya.presses("Дальше");
        String answer = "{\"callback_query_id\":\"" + press + "\"}";
        assertThat(telegram.unansweredPresses()).containsExactly(press);

        assertThat(post("answerCallbackQuery", answer).get("ok").asBoolean()).isTrue();
        assertThat(telegram.violations()).isEmpty();
        assertThat(post("answerCallbackQuery", answer).get("description").asString())
                .contains("query is too old");
        assertThat(telegram.violations()).hasSize(1);
    }

    @Test
    void privacy_mode_hides_from_the_bot_what_is_not_meant_for_it() throws Exception {
        Person olya = telegram.person(8, "Оля", "ru").in(telegram.group(-5, "Группа"));
        olya.says("привет");
        olya.says("/help@another_bot");
        olya.says("/help@" + FakeTelegram.BOT_NAME);
        JsonNode updates = post("getUpdates", "{\"offset\":100002}").get("result");
        assertThat(updates).hasSize(1);
    }

    @Test
    void a_wrong_token_is_unauthorized() throws Exception {
        telegram.token("1:other");
        assertThat(post("getMe", "{}").get("error_code").asInt()).isEqualTo(401);
    }

    private JsonNode say(String html, String data) throws IOException, InterruptedException {
        var body =
                JSON.createObjectNode()
                        .put("chat_id", "7")
                        .put("text", html)
                        .put("parse_mode", "HTML");
        body.putObject("reply_markup")
                .putArray("inline_keyboard")
                .addArray()
                .addObject()
                .put("text", "Дальше")
                .put("callback_data", data);
        return post("sendmessage", body.toString());
    }

    private JsonNode unchecked(String method, String body) {
        try {
            return post(method, body);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode post(String method, String body) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        telegram.url()
                                                + "/bot"
                                                + FakeTelegram.TOKEN
                                                + "/"
                                                + method))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
}
