package interviewcoach.desk;

import interviewcoach.bank.BankFiles;
import interviewcoach.bank.Loaded;
import interviewcoach.bank.Sources;
import interviewcoach.bank.Words;
import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Event;
import interviewcoach.quiz.Person;
import interviewcoach.quiz.Snapshot;
import interviewcoach.store.Database;
import interviewcoach.voice.Message;
import interviewcoach.voice.Message.Button;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The real conversation over a folder of questions that a test changes. */
final class School implements AutoCloseable {

    static final long OPERATOR = 99;
    static final long CURATOR = 98;

    final RecordingChannel channel = new RecordingChannel();
    final TestClock clock = new TestClock();
    final Database database;
    Library library;
    Set<Long> curators = Set.of(CURATOR);

    private final Path folder;
    private final Courier courier;
    private final AtomicInteger keys = new AtomicInteger();
    private Desk desk;
    private Intake intake;

    /**
     * @param folder empty so far; gets the small bank of the quiz's tests
     */
    School(Path folder, Database database) {
        this.folder = folder;
        this.database = database;
        List.of("glossary", "asyncio", "concurrency").forEach(it -> write(it, original(it)));
        courier = new Courier(database, channel, clock);
        opens();
    }

    /** Begins to work, as after a restart. */
    void opens() {
        try {
            Sources files = BankFiles.read(folder);
            Loaded loaded = BankFiles.load(files, Words.DICTIONARY);
            library =
                    new Library(
                            () -> BankFiles.read(folder),
                            Words.DICTIONARY,
                            database,
                            files,
                            loaded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        desk = desk();
        intake = intake(desk);
    }

    /** Takes its turn, as after another of several. */
    void begins() {
        desk = desk();
        intake = intake(desk);
    }

    private Intake intake(Desk over) {
        return new Intake(database, over, row -> Optional.empty(), clock);
    }

    private Desk desk() {
        var begun = new Desk(database, channel, courier, library, this::world, "1.0", clock);
        begun.leftAside(library.catchUp());
        return begun;
    }

    private Snapshot.World world() {
        return new Snapshot.World(
                library.inUse().bank(),
                library.inUse().grader(),
                "coach_bot",
                ZoneId.of("Europe/Moscow"),
                LocalTime.of(10, 0),
                Set.of(OPERATOR),
                curators,
                database.downtimes().all());
    }

    // ---- the folder

    static String original(String topic) {
        try {
            return Files.readString(Path.of("src/test/resources/quiz/bank", topic + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String topic, String text) {
        try {
            Files.writeString(folder.resolve(topic + ".yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- people

    /** Types a text or a command; gives the last message that comes of it. */
    Message types(long person, String text) {
        String key = key();
        Conversation here = Conversation.with(person);
        if (text.startsWith("/")) {
            String[] halves = text.substring(1).split(" ", 2);
            return handle(
                    new Event.Commanded(
                            key,
                            here,
                            clock.instant(),
                            who(person),
                            1,
                            halves[0],
                            halves.length > 1 ? halves[1] : ""));
        }
        return handle(new Event.Said(key, here, clock.instant(), who(person), 1, text, null));
    }

    /** Sends a file. */
    Message sends(long person, String name, String text) {
        String file = "file" + keys.get();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        channel.files.put(file, new Channel.Fetched.Content(bytes));
        return handle(
                new Event.Uploaded(
                        key(),
                        Conversation.with(person),
                        clock.instant(),
                        who(person),
                        1,
                        file,
                        name,
                        bytes.length));
    }

    /** Presses the button of that message. */
    Message presses(long person, Message message, String label) {
        String data =
                message.buttons().stream()
                        .flatMap(List::stream)
                        .filter(it -> it.label().equals(label))
                        .map(it -> ((Button.Press) it).data())
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no " + label + ": " + message));
        Conversation here = Conversation.with(person);
        return handle(
                new Event.Pressed(key(), here, clock.instant(), who(person), 1, "call", data));
    }

    private Message handle(Event event) {
        desk.handle(event);
        settle();
        return Objects.requireNonNull(channel.latest.get(event.conversation().chat()));
    }

    /** What others are told of happens, and all is sent. */
    void settle() {
        try {
            intake.drain();
            courier.drain();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Time passes, and what comes due happens. */
    void passes(Duration time) {
        clock.forward(time);
        database.schedule().ring(clock.instant(), 500);
        settle();
    }

    /** Older answers are judged again, so many batches of them. */
    void judgesAgain(int batches) {
        Regrading regrading =
                new Regrading(database, () -> library.inUse().bank(), clock, () -> {});
        for (int i = 0; i < batches; i++) {
            regrading.tick();
            settle();
        }
    }

    /** Handles an event as another thread would. */
    void hears(Event event) {
        desk.handle(event);
    }

    private String key() {
        return "tg:" + keys.incrementAndGet();
    }

    private static Person who(long id) {
        return new Person(id, "Аня", "ru");
    }

    @Override
    public void close() {
        courier.close();
        database.close();
    }
}
