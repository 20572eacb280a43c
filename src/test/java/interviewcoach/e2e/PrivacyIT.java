package interviewcoach.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import interviewcoach.fake.Person;
import interviewcoach.fake.Shown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is kept about people, and what operators see. */
class PrivacyIT extends RunningBot {

    private static final long OPERATOR = 101;

    private final int port = freePort();

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    Map<String, String> settings() {
        return Map.of(
                "COACH_ADMINS", Long.toString(OPERATOR), "COACH_HTTP_PORT", Integer.toString(port));
    }

    @Test
    void a_person_takes_everything_along_and_has_it_deleted() {
        long id = 987_654_321;
        Person anna = telegram.person(id, "Аннушка", "ru");
        anna.says("/start q_gil-what");
        anna.hears("Что такое GIL?");
        anna.says("это глобальная блокировка, работает один поток");
        anna.hears("Частично · ");
        anna.presses("Оспорить");
        anna.presses(anna.hears("Какую мысль").labels().getFirst());
        anna.hears("Записал.");
        anna.says("/daily 09:00 Europe/Moscow");
        anna.hears("Готово");
        anna.says("/privacy");
        anna.hears("Что я храню");
        anna.says("/export");
        Shown export = anna.hears("Всё, что я о тебе храню.");
        assertThat(Objects.requireNonNull(export.document()).name()).endsWith(".json");
        assertThat(export.document().content())
                .contains("это глобальная блокировка, работает один поток", "09:00");

        anna.says("/forget");
        anna.hears("Удалить всё: ответы, результаты, настройки, споры?");
        anna.presses("Оставить");
        anna.hears("Ничего не удаляю.");
        anna.presses("Удалить всё");
        anna.hears("Удалено.");
        await().untilAsserted(() -> assertThat(mentions("987654321")).isEmpty());
        assertThat(mentions("Аннушка")).isEmpty();
        assertThat(mentions("глобальная блокировка")).isEmpty();
        anna.presses("Показать ответ");
        anna.hears("О тебе у меня ничего не записано.");
        Transcripts.keep("privacy", anna);
    }

    /** The rows of all tables, as text, that hold these words. */
    private List<String> mentions(String words) {
        Records records = Records.in(folder);
        return records.column("select name from sqlite_master where type = 'table'").stream()
                .flatMap(table ->
                        records.rows("select * from \"" + table + "\"").stream()
                                .filter(row -> row.contains(words))
                                .map(row -> table + ": " + row))
                .toList();
    }

    @Test
    void the_state_of_the_bot_is_for_operators_only() {
        Person boris = telegram.person(102, "Борис", "ru");
        boris.says("/admin");
        boris.hears("только оператор");
        Person operator = telegram.person(OPERATOR, "Оператор", "ru");
        operator.says("/admin");
        operator.hears("Версия ");
        operator.says("/help");
        operator.hears("/admin backup");
        boris.says("/help");
        assertThat(boris.hears("/quiz").text()).doesNotContain("/admin");
        Transcripts.keep("operator", operator);
    }

    @Test
    void health_and_queues_are_shown_on_the_port_that_was_set() throws Exception {
        assertThat(get("/actuator/health")).contains("\"status\":\"UP\"", "at work");
        assertThat(get("/actuator/metrics"))
                .contains("coach.inbox.waiting", "coach.outbox.waiting", "coach.learners");
        assertThat(get("/actuator/metrics/coach.inbox.parked")).contains("\"value\":0");
        assertThat(get("/actuator/env")).contains("404");
    }

    private String get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + port + path);
            return client.send(
                            HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
