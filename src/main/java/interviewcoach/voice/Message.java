package interviewcoach.voice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees.
 *
 * @param html Telegram's HTML: {@code b i code pre blockquote a}, at most 4096 characters once read
 * @param buttons rows of buttons under it
 * @param document a file that comes with it, null when there is none
 * @param picture what it shows above its text, null when there is none; then the text is at most
 *     1024 characters, and says the same
 * @param silent whether it comes without a sound
 */
public record Message(
        String html,
        List<List<Button>> buttons,
        @Nullable Document document,
        @Nullable Picture picture,
        boolean silent) {

    public Message {
        buttons = buttons.stream().map(List::copyOf).toList();
    }

    /** Words alone, perhaps with a file. */
    public Message(String html, List<List<Button>> buttons, @Nullable Document document) {
        this(html, buttons, document, null, false);
    }

    /** The same without a sound. */
    public Message silently() {
        return new Message(html, buttons, document, picture, true);
    }

    /** A button. */
    public sealed interface Button {

        String label();

        /**
         * Tells the bot something.
         *
         * @param data at most 64 bytes
         */
        record Press(String label, String data) implements Button {}

        /** Opens an address. */
        record Link(String label, String url) implements Button {}
    }

    /** A text file. */
    public record Document(String name, String content) {}
}
