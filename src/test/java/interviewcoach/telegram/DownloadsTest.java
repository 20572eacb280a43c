package interviewcoach.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.desk.Channel.Fetched;
import interviewcoach.fake.FakeTelegram;
import interviewcoach.fake.Fault;
import java.net.URI;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DownloadsTest {

    private static final int MOST = 20;

    private final FakeTelegram telegram = FakeTelegram.start();
    private final OkHttpClient http = Access.http();
    private final Access access = new Access(FakeTelegram.TOKEN, URI.create(telegram.url()));
    private final Downloads downloads = new Downloads(access.client(http), http, access);

    @BeforeEach
    void files_are_sent() {
        telegram.person(7, "Аня", "ru").sendsFile("oop.yaml", "topic: ооп");
        telegram.person(7, "Аня", "ru").sendsFile("web.yaml", "x".repeat(MOST + 1));
    }

    @AfterEach
    void stop() {
        Access.close(http);
        telegram.close();
    }

    @Test
    void a_file_is_fetched_from_where_the_bot_api_is() {
        assertThat(downloads.fetch("file-1", MOST))
                .isInstanceOfSatisfying(
                        Fetched.Content.class,
                        it -> assertThat(new String(it.bytes(), UTF_8)).isEqualTo("topic: ооп"));
    }

    @Test
    void more_bytes_than_wanted_are_not_taken() {
        assertThat(downloads.fetch("file-2", MOST)).isEqualTo(new Fetched.TooLarge());
        telegram.fault("getFile", new Fault.Refuse(400, "Bad Request: file is too big", null));
        assertThat(downloads.fetch("file-1", MOST)).isEqualTo(new Fetched.TooLarge());
    }

    @Test
    void what_cannot_be_fetched_is_no_exception() {
        assertThat(downloads.fetch("file-3", MOST)).isEqualTo(new Fetched.Failed());
        telegram.goesDown();
        assertThat(downloads.fetch("file-1", MOST)).isEqualTo(new Fetched.Failed());
    }
}
