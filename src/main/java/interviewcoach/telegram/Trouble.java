package interviewcoach.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/** Why Telegram did not do what it was asked. */
sealed interface Trouble {

    /** What the library's JSON reader says of it; it names the type in several ways. */
    String CUT_OFF = "Unexpected end-of-input";

    /** How Telegram says that a group lets the bot, or anybody, not write. */
    List<String> MUTE =
            List.of(
                    "not enough rights to send text",
                    "have no rights to send a message",
                    "chat_write_forbidden");

    record TooMany(Duration retryAfter) implements Trouble {}

    record TokenRefused() implements Trouble {}

    record Gone(String why) implements Trouble {}

    /** The group does not let the bot write. */
    record Mute(String why) implements Trouble {}

    record Moved(long newChat) implements Trouble {}

    /** The message stands there already, word by word. */
    record NotModified() implements Trouble {}

    /** The message to be changed is not there any more, or too old. */
    record Lost(String why) implements Trouble {}

    /** A bug of ours: the text is no HTML as Telegram reads it. */
    record NotParsed(String why) implements Trouble {}

    record Refused(String why) implements Trouble {}

    /** The answer ends in its middle, so it was probably done. */
    record Unclear(String why) implements Trouble {}

    /** May pass: no connection, trouble at Telegram, an answer that is none. */
    record Passing(String why) implements Trouble {}

    /** Reads what the library throws. */
    static Trouble of(TelegramApiException failure, Access access) {
        if (!(failure instanceof TelegramApiRequestException request)) {
            String why = access.why(cause(failure));
            return isOurs(failure) ? new Refused(why) : passing(why);
        }
        String what = access.scrub(Objects.requireNonNullElse(request.getApiResponse(), ""));
        return switch (Objects.requireNonNullElse(request.getErrorCode(), 0)) {
            case 400 -> bad(what, request.getParameters());
            case 401, 404 -> new TokenRefused();
            case 403 -> new Gone(what);
            case 429 -> new TooMany(retryAfter(request.getParameters()));
            case 413 -> new Refused(what);
            default -> passing(what.isEmpty() ? access.why(cause(failure)) : what);
        };
    }

    private static Trouble passing(String why) {
        return why.contains(CUT_OFF) ? new Unclear(why) : new Passing(why);
    }

    /** The library refuses some messages before they are sent. */
    private static boolean isOurs(Throwable failure) {
        return failure instanceof TelegramApiValidationException
                || failure.getCause() instanceof TelegramApiValidationException;
    }

    private static Throwable cause(Throwable failure) {
        return failure.getCause() == null ? failure : failure.getCause();
    }

    private static Trouble bad(String what, @Nullable ResponseParameters parameters) {
        if (parameters != null && parameters.getMigrateToChatId() != null) {
            return new Moved(parameters.getMigrateToChatId());
        }
        String text = what.toLowerCase(Locale.ROOT);
        if (text.contains("message is not modified")) {
            return new NotModified();
        }
        if (text.contains("message to edit not found")
                || text.contains("message can't be edited")) {
            return new Lost(what);
        }
        if (text.contains("can't parse entities")) {
            return new NotParsed(what);
        }
        if (MUTE.stream().anyMatch(text::contains)) {
            return new Mute(what);
        }
        return text.contains("chat not found") || text.contains("peer_id_invalid")
                ? new Gone(what)
                : new Refused(what);
    }

    private static Duration retryAfter(@Nullable ResponseParameters parameters) {
        Integer seconds = parameters == null ? null : parameters.getRetryAfter();
        return Duration.ofSeconds(seconds == null ? 1 : Math.max(1, seconds));
    }
}
