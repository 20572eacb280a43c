package interviewcoach.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import interviewcoach.quiz.Conversation;
import interviewcoach.voice.Message;
import interviewcoach.voice.Message.Button;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/**
 * A message as Telegram wants it.
 *
 * @param html whether the text is marked up; plain is what is left when Telegram cannot parse it
 */
record Letter(Conversation to, String text, boolean html, Message message) {

    private static final int CAPTION = 1024;

    static Letter of(Conversation to, Message message) {
        return new Letter(to, message.html(), true, message);
    }

    Letter plain() {
        return new Letter(to, PlainText.of(text), false, message);
    }

    /** Text under a file is shorter than other text. */
    boolean fitsCaption() {
        return PlainText.of(text).length() <= CAPTION;
    }

    /** Only the file, when the text goes before it. */
    Letter bare() {
        return new Letter(to, "", html, new Message("", List.of(), message.document()));
    }

    /** The same without its picture. */
    Letter wordsAlone() {
        Message words = new Message(message.html(), message.buttons(), message.document());
        return new Letter(to, text, html, words);
    }

    SendPhoto asPhoto(byte[] png) {
        return SendPhoto.builder()
                .chatId(chat())
                .messageThreadId(topic())
                .photo(new InputFile(new ByteArrayInputStream(png), "progress.png"))
                .caption(text.isEmpty() ? null : text)
                .parseMode(parseMode())
                .replyMarkup(buttons())
                .build();
    }

    SendMessage asMessage() {
        return SendMessage.builder()
                .chatId(chat())
                .messageThreadId(topic())
                .text(text)
                .parseMode(parseMode())
                .linkPreviewOptions(noPreview())
                .disableNotification(message.silent() ? true : null)
                .replyMarkup(buttons())
                .build();
    }

    SendDocument asDocument(Message.Document document) {
        var content = new ByteArrayInputStream(document.content().getBytes(UTF_8));
        return SendDocument.builder()
                .chatId(chat())
                .messageThreadId(topic())
                .document(new InputFile(content, document.name()))
                .caption(text.isEmpty() ? null : text)
                .parseMode(parseMode())
                .replyMarkup(buttons())
                .build();
    }

    EditMessageText asEdit(int id) {
        return EditMessageText.builder()
                .chatId(chat())
                .messageId(id)
                .text(text)
                .parseMode(parseMode())
                .linkPreviewOptions(noPreview())
                .replyMarkup(buttons())
                .build();
    }

    private String chat() {
        return Long.toString(to.chat());
    }

    /** The General topic has no number that could be sent. */
    private @Nullable Integer topic() {
        return to.topic() == 0 ? null : to.topic();
    }

    private @Nullable String parseMode() {
        return html ? ParseMode.HTML : null;
    }

    private static LinkPreviewOptions noPreview() {
        return LinkPreviewOptions.builder().isDisabled(true).build();
    }

    /** Null shows none, and takes away those of a message that is changed. */
    private @Nullable InlineKeyboardMarkup buttons() {
        List<InlineKeyboardRow> rows =
                message.buttons().stream()
                        .filter(row -> !row.isEmpty())
                        .map(row ->
                                new InlineKeyboardRow(row.stream().map(Letter::button).toList()))
                        .toList();
        return rows.isEmpty() ? null : new InlineKeyboardMarkup(rows);
    }

    private static InlineKeyboardButton button(Button button) {
        return switch (button) {
            case Button.Press(var label, var data) ->
                    InlineKeyboardButton.builder().text(label).callbackData(data).build();
            case Button.Link(var label, var url) ->
                    InlineKeyboardButton.builder().text(label).url(url).build();
        };
    }
}
