package interviewcoach.telegram;

import interviewcoach.desk.Channel.Fetched;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Fetches files that people sent, from wherever the Bot API is. */
final class Downloads {

    private static final Logger LOG = LoggerFactory.getLogger(Downloads.class);

    private final TelegramClient client;
    private final OkHttpClient http;
    private final Access access;

    Downloads(TelegramClient client, OkHttpClient http, Access access) {
        this.client = client;
        this.http = http;
        this.access = access;
    }

    /**
     * @param file Telegram's id of it
     * @param most bytes
     */
    Fetched fetch(String file, int most) {
        try {
            String path = client.execute(new GetFile(file)).getFilePath();
            if (path == null) {
                return failed("Telegram tells no path");
            }
            return path.startsWith("/") && Files.isReadable(Path.of(path))
                    ? read(Path.of(path), most)
                    : download(path, most);
        } catch (TelegramApiException | IOException e) {
            return failed(access.why(e));
        }
    }

    private static Fetched failed(String why) {
        LOG.warn("A file was not fetched: {}", why);
        return why.toLowerCase(Locale.ROOT).contains("file is too big")
                ? new Fetched.TooLarge()
                : new Fetched.Failed();
    }

    /**
     * A Bot API server of one's own, started with --local, says where the file lies on its disk.
     */
    private static Fetched read(Path file, int most) throws IOException {
        return Files.size(file) > most
                ? new Fetched.TooLarge()
                : new Fetched.Content(Files.readAllBytes(file));
    }

    private Fetched download(String path, int most) throws IOException {
        Request request = new Request.Builder().url(access.file(path)).build();
        try (Response response = http.newCall(request).execute()) {
            ResponseBody body = response.body();
            if (!response.isSuccessful() || body == null) {
                return failed("HTTP " + response.code());
            }
            return body.source().request(most + 1L)
                    ? new Fetched.TooLarge()
                    : new Fetched.Content(body.bytes());
        }
    }
}
