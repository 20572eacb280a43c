package interviewcoach.telegram;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Where the Bot API is and the token that opens it. The token leaves this class only as part of a
 * request's address; {@link #scrub} takes it out of whatever is logged.
 */
public final class Access {

    private static final String NO_TOKEN = "<token>";
    private static final int SIDE_BY_SIDE = 64;

    private final String token;
    private final HttpUrl api;

    /**
     * @param api scheme, host and port; a path is refused, because the library knows none
     */
    public Access(String token, URI api) {
        HttpUrl address = HttpUrl.get(api);
        if (address == null
                || address.pathSize() > 1
                || !address.pathSegments().getFirst().isEmpty()) {
            throw new IllegalArgumentException(
                    "TELEGRAM_API_URL must be http(s)://host[:port] without a path");
        }
        this.token = token.strip();
        this.api = address;
    }

    /** The text without the token, in whatever way it is written in addresses. */
    String scrub(String text) {
        return text.replace(token, NO_TOKEN)
                .replace(token.replace(":", "%3A"), NO_TOKEN)
                .replace(token.replace(":", "%3a"), NO_TOKEN);
    }

    /** What went wrong, in one line and without the token. */
    String why(Throwable failure) {
        String message = Objects.requireNonNullElse(failure.getMessage(), "");
        String line = message.lines().findFirst().map(it -> ": " + it).orElse("");
        return scrub(failure.getClass().getSimpleName() + line);
    }

    HttpUrl method(String name) {
        return api.newBuilder().addPathSegment("bot" + token).addPathSegment(name).build();
    }

    /** Where a file lies, by the path that getFile told. */
    HttpUrl file(String path) {
        return api.newBuilder()
                .addPathSegment("file")
                .addPathSegment("bot" + token)
                .addPathSegments(path)
                .build();
    }

    TelegramClient client(OkHttpClient http) {
        return new OkHttpTelegramClient(
                http,
                token,
                TelegramUrl.builder()
                        .schema(api.scheme())
                        .host(api.host())
                        .port(api.port())
                        .build());
    }

    /**
     * For sending: many calls side by side, and none is repeated behind our back, because a
     * connection that died after the request was read would send a message twice.
     */
    static OkHttpClient http() {
        var dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
        dispatcher.setMaxRequests(SIDE_BY_SIDE);
        dispatcher.setMaxRequestsPerHost(SIDE_BY_SIDE);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(SIDE_BY_SIDE, 1, TimeUnit.MINUTES))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .connectTimeout(Duration.ofSeconds(5))
                .readTimeout(Duration.ofSeconds(20))
                .writeTimeout(Duration.ofSeconds(20))
                .callTimeout(Duration.ofSeconds(40))
                .build();
    }

    /** Ends all calls and lets all connections go. */
    static void close(OkHttpClient http) {
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    /** Shows where, never the token. */
    @Override
    public String toString() {
        return "Access[" + api.host().toLowerCase(Locale.ROOT) + "]";
    }
}
