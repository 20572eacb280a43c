package interviewcoach.telegram;

import java.net.URI;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** The real sender over a client that a test plays. */
public final class SenderOver {

    private static final Access ACCESS =
            new Access("777000111:played", URI.create("https://api.telegram.org"));
    private static final OkHttpClient NOWHERE = new OkHttpClient();

    private SenderOver() {}

    public static Sender client(
            TelegramClient client, Pacer pacer, RandomGenerator random, LongSupplier nanos) {
        return new Sender(
                client,
                new Downloads(client, NOWHERE, ACCESS),
                ACCESS,
                pacer,
                picture -> Optional.empty(),
                random,
                nanos,
                () -> {});
    }
}
