package interviewcoach.console;

import interviewcoach.desk.Channel;
import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Rank;
import interviewcoach.voice.Message;
import interviewcoach.voice.Message.Button;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows messages in the terminal. Their buttons are numbered; those of the latest turn can be
 * pressed. A message that changes is shown again, because a terminal has no way back.
 */
public final class ConsoleChannel implements Channel {

    private final Screen screen;
    private final Path files;
    private final List<Shown> buttons = new ArrayList<>();
    private boolean newTurn;
    private int lastMessage;

    /**
     * @param files folder for documents that come with messages
     * @param firstMessage messages are numbered from here; a later run must begin higher
     */
    public ConsoleChannel(Screen screen, Path files, int firstMessage) {
        this.screen = screen;
        this.files = files;
        this.lastMessage = firstMessage;
    }

    /** A button on the screen, and the message that carries it. */
    record Shown(Button.Press button, int message) {}

    @Override
    public synchronized Delivery send(Conversation to, Message message, @Nullable Integer edits) {
        int id = edits == null ? nextMessage() : edits;
        List<String> lines = new ArrayList<>();
        if (message.picture() != null) {
            lines.add(TextPicture.of(message.picture()));
        }
        lines.add(new Markup(screen.isStyled(), screen.columns()).text(message.html()));
        lines.addAll(buttonLines(message.buttons(), id));
        if (message.document() != null) {
            lines.add(save(message.document()));
        }
        screen.print(String.join("\n", lines));
        return new Delivery.Sent(id);
    }

    private List<String> buttonLines(List<List<Button>> rows, int message) {
        if (newTurn && !rows.isEmpty()) {
            buttons.clear();
            newTurn = false;
        }
        return rows.stream()
                .map(row ->
                        row.stream()
                                .map(button -> button(button, message))
                                .collect(Collectors.joining("  ")))
                .toList();
    }

    private String button(Button button, int message) {
        return switch (button) {
            case Button.Press press -> {
                buttons.removeIf(
                        it -> it.message() == message && it.button().data().equals(press.data()));
                buttons.add(new Shown(press, message));
                yield "[" + buttons.size() + "] " + press.label();
            }
            case Button.Link(var label, var url) -> "[" + label + ": " + url + "]";
        };
    }

    private String save(Message.Document document) {
        Path file = files.resolve(document.name());
        try {
            Files.createDirectories(files);
            Files.writeString(file, document.content());
            return "-> " + file;
        } catch (IOException e) {
            return "-> " + file + ": " + e.getMessage();
        }
    }

    @Override
    public void answer(String callback, @Nullable String toast, boolean stays) {
        if (toast != null) {
            screen.print("(" + toast + ")");
        }
    }

    /** There are no groups in a terminal, so nothing is reacted to and nothing is left. */
    @Override
    public Delivery react(Conversation to, int message, String emoji) {
        return new Delivery.Overtaken();
    }

    @Override
    public void leave(long chat) {}

    @Override
    public boolean seesAll(long chat) {
        return true;
    }

    @Override
    public Rank rank(long chat, long person) {
        return Rank.OUTSIDER;
    }

    /** Nobody sends files here: they lie in the folder. */
    @Override
    public Fetched fetch(String file, int most) {
        return new Fetched.Failed();
    }

    @Override
    public Duration wait(Conversation to) {
        return Duration.ZERO;
    }

    /** What a typed line presses: a number or a label of the buttons on the screen. */
    synchronized Optional<Shown> pressed(String line) {
        return line.matches("\\d{1,3}") ? byNumber(Integer.parseInt(line)) : byLabel(line);
    }

    private Optional<Shown> byNumber(int number) {
        return number >= 1 && number <= buttons.size()
                ? Optional.of(buttons.get(number - 1))
                : Optional.empty();
    }

    private Optional<Shown> byLabel(String label) {
        return buttons.reversed().stream()
                .filter(it -> it.button().label().equalsIgnoreCase(label))
                .findFirst();
    }

    /** From now on buttons count from 1 again. */
    synchronized void beginTurn() {
        newTurn = true;
    }

    /** A number for the next message of either side. */
    synchronized int nextMessage() {
        return ++lastMessage;
    }

    Screen screen() {
        return screen;
    }
}
