package interviewcoach.fake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message of the bot as it came onto the screen, new or changed.
 *
 * @param thread topic of a forum, 0 without
 * @param text as a person reads it; of a document or photo its caption
 * @param html as it was sent
 * @param edit whether it changed a message in place
 * @param document null without
 * @param photo null without
 * @param silent whether it came without a sound
 * @param nanos when, by the clock of {@link System#nanoTime}
 */
public record Shown(
        long chat,
        int message,
        int thread,
        String text,
        String html,
        List<List<Button>> buttons,
        boolean edit,
        @Nullable Document document,
        @Nullable Photo photo,
        boolean silent,
        long nanos) {

    /**
     * A button under a message.
     *
     * @param data what it tells the bot, empty for a link
     * @param url where it leads, empty for one that tells the bot something
     */
    public record Button(String label, String data, String url) {}

    /** A file. */
    public record Document(String name, String content) {}

    /** A picture, in pixels. */
    public record Photo(int width, int height) {}

    /** What stands on its buttons, in order. */
    public List<String> labels() {
        return buttons.stream().flatMap(List::stream).map(Button::label).toList();
    }

    Optional<Button> button(String label) {
        return buttons.stream()
                .flatMap(List::stream)
                .filter(it -> it.label().equals(label))
                .findFirst();
    }

    String asSeen() {
        var seen = new StringBuilder("Бот  ");
        if (document != null) {
            seen.append("(файл ").append(document.name()).append(") ");
        }
        if (photo != null) {
            seen.append("(картинка %d×%d)\n     ".formatted(photo.width(), photo.height()));
        }
        seen.append(text.replace("\n", "\n     "));
        for (List<Button> row : buttons) {
            seen.append("\n    ");
            row.forEach(it -> seen.append(" [ ").append(it.label()).append(" ]"));
        }
        return seen.toString();
    }
}
