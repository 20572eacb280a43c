package interviewcoach.telegram;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** The bot's face in Telegram: its name, its menus of commands, what it says of itself. */
public final class Menu implements AutoCloseable {

    /** What a first look at Telegram showed. */
    public sealed interface Check {

        record Known(String botName) implements Check {}

        record TokenRefused() implements Check {}

        /** No reason not to start: it may come back. */
        record OutOfReach(String why) implements Check {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(Menu.class);

    private final TelegramClient client;
    private final Access access;
    private final Set<Long> operators;
    private final Set<Long> curators;
    private final Backoff backoff;
    private final OkHttpClient http = Access.http();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile String botName = "";

    /**
     * @param operators ids of those whose menu shows {@code /admin}
     * @param curators ids of those whose menu shows what is done with questions
     * @param random for the length of waits after a failure
     */
    public Menu(Access access, Set<Long> operators, Set<Long> curators, RandomGenerator random) {
        this.client = access.client(http);
        this.access = access;
        this.operators = Set.copyOf(operators);
        this.curators =
                curators.stream()
                        .filter(it -> !operators.contains(it))
                        .collect(Collectors.toUnmodifiableSet());
        this.backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1), random);
    }

    /** The bot's user name; empty until Telegram told it. */
    public String botName() {
        return botName;
    }

    /** Asks Telegram who we are, once. */
    public Check check() {
        try {
            botName = client.execute(new GetMe()).getUserName();
            return new Check.Known(botName);
        } catch (TelegramApiException e) {
            return switch (Trouble.of(e, access)) {
                case Trouble.TokenRefused() -> new Check.TokenRefused();
                case Trouble.Passing(var why) -> new Check.OutOfReach(why);
                case Trouble other -> new Check.OutOfReach(String.valueOf(other));
            };
        }
    }

    /** Learns the name and sets menus and descriptions; tries again until it is done or closed. */
    public void publish() throws InterruptedException {
        while (botName.isEmpty() && !isClosed() && check() instanceof Check.OutOfReach) {
            pause(backoff.next());
        }
        for (BotApiMethod<? extends Serializable> setting : settings()) {
            set(setting);
        }
    }

    /** Ends a {@link #publish} that still tries. */
    @Override
    public void close() {
        closed.countDown();
        Access.close(http);
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private void pause(Duration time) throws InterruptedException {
        closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private <T extends Serializable> void set(BotApiMethod<T> setting) throws InterruptedException {
        while (!isClosed()) {
            switch (execute(setting)) {
                case null -> {
                    backoff.succeeded();
                    return;
                }
                case Trouble.TooMany(var retryAfter) -> pause(retryAfter);
                case Trouble.Passing(var why) -> {
                    LOG.debug("{} failed, trying again: {}", setting.getMethod(), why);
                    pause(backoff.next());
                }
                case Trouble other -> {
                    // who never wrote to the bot has no chat to have a menu in
                    LOG.debug("{} was refused: {}", setting.getMethod(), other);
                    return;
                }
            }
        }
    }

    private <T extends Serializable> @Nullable Trouble execute(BotApiMethod<T> setting) {
        try {
            Serializable ignored = client.execute(setting);
            return null;
        } catch (TelegramApiException e) {
            return Trouble.of(e, access);
        }
    }

    private List<BotApiMethod<? extends Serializable>> settings() {
        var settings = new ArrayList<BotApiMethod<? extends Serializable>>();
        for (MenuText text : MenuText.values()) {
            settings.add(commands(text, new BotCommandScopeAllPrivateChats(), text.forPrivate()));
            settings.add(commands(text, new BotCommandScopeAllGroupChats(), text.forGroups()));
            operators.forEach(it -> settings.add(commands(text, chat(it), text.forOperators())));
            curators.forEach(it -> settings.add(commands(text, chat(it), text.forCurators())));
            settings.add(new SetMyDescription(text.description(), text.language()));
            settings.add(new SetMyShortDescription(text.shortDescription(), text.language()));
        }
        return settings;
    }

    private static BotCommandScope chat(long person) {
        return new BotCommandScopeChat(Long.toString(person));
    }

    private static SetMyCommands commands(
            MenuText text, BotCommandScope scope, List<BotCommand> commands) {
        return new SetMyCommands(commands, scope, text.language());
    }
}
