package interviewcoach.voice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees.
 *
 * @param html Telegram's HTML: {@code b i code pre blockquote a}, at most 4096 characters once read
 * @param buttons rows of buttons under it
 * @param document a file that comes with it, null when there is none
 */
public record Message(String html, List<List<Button>> buttons, @Nullable Document document) {

    public Message {
        buttons = buttons.stream().map(List::copyOf).toList();
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
