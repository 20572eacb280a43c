package interviewcoach.desk;

import interviewcoach.quiz.Event;
import interviewcoach.quiz.Outside;
import interviewcoach.quiz.Outside.Unread;
import interviewcoach.store.Publications;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fetches a file that a curator sent, and makes a draft of it. */
final class Uploads {

    /** Some times the largest topic. */
    private static final int MOST = 2_000_000;

    /** A file that was downloaded twice has a number behind its name. */
    private static final Pattern NAME =
            Pattern.compile("([a-z0-9-]{1,40})(?: ?\\(\\d+\\))?\\.ya?ml");

    private final Channel channel;
    private final Library library;

    Uploads(Channel channel, Library library) {
        this.channel = channel;
        this.library = library;
    }

    Outside read(Event.Uploaded uploaded) {
        Matcher name = NAME.matcher(uploaded.name().strip());
        if (!name.matches()) {
            return new Outside.NotRead(Unread.NAME);
        }
        if (uploaded.size() > MOST) {
            return new Outside.NotRead(Unread.SIZE);
        }
        return switch (channel.fetch(uploaded.file(), MOST)) {
            case Channel.Fetched.Content(var bytes) ->
                    text(bytes)
                            .<Outside>map(it -> draft(uploaded.key(), name.group(1), it))
                            .orElseGet(() -> new Outside.NotRead(Unread.ENCODING));
            case Channel.Fetched.TooLarge() -> new Outside.NotRead(Unread.SIZE);
            case Channel.Fetched.Failed() -> new Outside.NotRead(Unread.UNAVAILABLE);
        };
    }

    private Outside draft(String id, String topic, String text) {
        var sent = new Publications.Sent(id, topic + ".yaml", text);
        return new Outside.Opened(library.open(sent), false);
    }

    /** Empty for what is no text in UTF-8. */
    private static Optional<String> text(byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.indexOf('\0') >= 0
                    ? Optional.empty()
                    : Optional.of(text.replaceFirst("^\uFEFF", ""));
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }
}
