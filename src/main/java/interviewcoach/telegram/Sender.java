package interviewcoach.telegram;

import interviewcoach.desk.Channel;
import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Rank;
import interviewcoach.voice.Message;
import interviewcoach.voice.Picture;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.groupadministration.LeaveChat;
import org.telegram.telegrambots.meta.api.methods.reactions.SetMessageReaction;
import org.telegram.telegrambots.meta.api.objects.reactions.ReactionTypeEmoji;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** The way out through Telegram. Every failure becomes a {@link Channel.Delivery}. */
public final class Sender implements Channel, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final int TOAST = 200;
    private static final Duration FIRST_FAILURE = Duration.ofMillis(500);
    private static final Duration LONGEST_FAILURE = Duration.ofSeconds(15);
    private static final Duration TOKEN_REFUSED = Duration.ofSeconds(30);

    private final TelegramClient client;
    private final Downloads downloads;
    private final Members members;
    private final Access access;
    private final Pacer pacer;
    private final Function<Picture, Optional<byte[]>> painter;
    private final Outage outage;
    private final Runnable close;

    /**
     * @param painter draws a picture, or cannot
     * @param random for the length of waits after a failure
     * @param nanos a clock that only moves forward, such as {@link System#nanoTime}
     */
    public static Sender to(
            Access access,
            Pacer pacer,
            Function<Picture, Optional<byte[]>> painter,
            RandomGenerator random,
            LongSupplier nanos) {
        OkHttpClient http = Access.http();
        TelegramClient client = access.client(http);
        return new Sender(
                client,
                new Downloads(client, http, access),
                access,
                pacer,
                painter,
                random,
                nanos,
                () -> Access.close(http));
    }

    Sender(
            TelegramClient client,
            Downloads downloads,
            Access access,
            Pacer pacer,
            Function<Picture, Optional<byte[]>> painter,
            RandomGenerator random,
            LongSupplier nanos,
            Runnable close) {
        this.client = client;
        this.downloads = downloads;
        this.members = new Members(client, access, nanos);
        this.access = access;
        this.pacer = pacer;
        this.painter = painter;
        this.outage = new Outage(new Backoff(FIRST_FAILURE, LONGEST_FAILURE, random), nanos);
        this.close = close;
    }

    @Override
    public Delivery send(Conversation to, Message message, @Nullable Integer edits) {
        pacer.leaves();
        Letter letter = Letter.of(to, message);
        try {
            return sent(letter, edits);
        } catch (TelegramApiException e) {
            return failed(letter, edits, e);
        }
    }

    private Delivery failed(Letter letter, @Nullable Integer edits, TelegramApiException failure) {
        Trouble trouble = Trouble.of(failure, access);
        if (trouble instanceof Trouble.NotParsed(var why) && letter.html()) {
            LOG.error("Sent as plain text, because Telegram could not read it: {}", why);
            return sendInstead(letter.plain(), edits);
        }
        if (trouble instanceof Trouble.Refused(var why) && letter.message().picture() != null) {
            LOG.warn("Sent without its picture, because Telegram refused it: {}", why);
            return sendInstead(letter.wordsAlone(), edits);
        }
        if (failure.getCause() instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return delivery(trouble, edits);
    }

    private Delivery sendInstead(Letter letter, @Nullable Integer edits) {
        pacer.leavesUnasked(letter.to().chat());
        try {
            return sent(letter, edits);
        } catch (TelegramApiException e) {
            return delivery(Trouble.of(e, access), edits);
        }
    }

    private Delivery sent(Letter letter, @Nullable Integer edits) throws TelegramApiException {
        int id = edits == null ? post(letter) : edit(letter, edits);
        outage.ended();
        return new Delivery.Sent(id);
    }

    private int post(Letter letter) throws TelegramApiException {
        Picture picture = letter.message().picture();
        Optional<byte[]> drawn = picture == null ? Optional.empty() : painter.apply(picture);
        return drawn.isPresent() ? post(letter, drawn.get()) : postWords(letter);
    }

    /** The words stand below the picture, in a message of their own when they are long. */
    private int post(Letter letter, byte[] png) throws TelegramApiException {
        if (letter.fitsCaption()) {
            return client.execute(letter.asPhoto(png)).getMessageId();
        }
        client.execute(letter.bare().asPhoto(png));
        pacer.leavesUnasked(letter.to().chat());
        return postWords(letter);
    }

    private int postWords(Letter letter) throws TelegramApiException {
        Message.Document document = letter.message().document();
        if (document != null && letter.fitsCaption()) {
            return client.execute(letter.asDocument(document)).getMessageId();
        }
        int id = client.execute(letter.asMessage()).getMessageId();
        return document == null ? id : postWords(letter.bare());
    }

    private int edit(Letter letter, int id) throws TelegramApiException {
        Serializable ignored = client.execute(letter.asEdit(id));
        return id;
    }

    private Delivery delivery(Trouble trouble, @Nullable Integer edits) {
        return switch (trouble) {
            case Trouble.TooMany(var retryAfter) -> new Delivery.TooMany(retryAfter);
            case Trouble.TokenRefused() -> new Delivery.Later(TOKEN_REFUSED, "token refused");
            case Trouble.Gone(var why) -> new Delivery.Gone(why);
            case Trouble.Mute(var why) -> new Delivery.Mute(why);
            case Trouble.Moved(var newChat) -> new Delivery.Moved(newChat);
            case Trouble.NotModified() ->
                    edits == null ? new Delivery.Refused("not modified") : new Delivery.Sent(edits);
            case Trouble.Lost _ -> new Delivery.Overtaken();
            case Trouble.NotParsed(var why) -> new Delivery.Refused(why);
            case Trouble.Refused(var why) -> new Delivery.Refused(why);
            case Trouble.Unclear(var why) -> new Delivery.Unclear(why);
            case Trouble.Passing(var why) -> new Delivery.Later(outage.failed(), why);
        };
    }

    @Override
    public Delivery react(Conversation to, int message, String emoji) {
        pacer.leaves();
        var reaction =
                SetMessageReaction.builder()
                        .chatId(Long.toString(to.chat()))
                        .messageId(message)
                        .reactionTypes(List.of(new ReactionTypeEmoji(emoji)))
                        .build();
        try {
            boolean ignored = client.execute(reaction);
            outage.ended();
            return new Delivery.Sent(message);
        } catch (TelegramApiException e) {
            return switch (delivery(Trouble.of(e, access), message)) {
                // the group allows no reactions, or the message is gone
                case Delivery.Refused _, Delivery.Mute _ -> new Delivery.Overtaken();
                case Delivery other -> other;
            };
        }
    }

    @Override
    public void leave(long chat) {
        try {
            boolean ignored = client.execute(new LeaveChat(Long.toString(chat)));
        } catch (TelegramApiException e) {
            LOG.debug("A group was not left: {}", access.why(e));
        }
    }

    @Override
    public Rank rank(long chat, long person) {
        return members.rank(chat, person);
    }

    @Override
    public boolean seesAll(long chat) {
        return members.seesAll(chat);
    }

    /** What is known of the members of that group may have changed. */
    public void forgetMembers(long chat) {
        members.forget(chat);
    }

    @Override
    public Fetched fetch(String file, int most) {
        return downloads.fetch(file, most);
    }

    @Override
    public void answer(String callback, @Nullable String toast, boolean stays) {
        var answer =
                AnswerCallbackQuery.builder()
                        .callbackQueryId(callback)
                        .text(shortened(toast))
                        .showAlert(stays);
        try {
            client.executeAsync(answer.build())
                    .whenComplete((done, failure) -> notAnswered(failure));
        } catch (TelegramApiException e) {
            notAnswered(e);
        }
    }

    private static @Nullable String shortened(@Nullable String toast) {
        return toast == null || toast.length() <= TOAST ? toast : toast.substring(0, TOAST);
    }

    private void notAnswered(@Nullable Throwable failure) {
        if (failure != null) {
            LOG.debug("A press was not answered: {}", access.why(failure));
        }
    }

    @Override
    public Duration wait(Conversation to) {
        return pacer.waitFor(to.chat());
    }

    /** Ends all calls. */
    @Override
    public void close() {
        close.run();
    }
}
