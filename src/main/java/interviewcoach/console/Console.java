package interviewcoach.console;

import interviewcoach.grading.NearMiss;
import interviewcoach.learner.Language;
import interviewcoach.quiz.Action;
import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Event;
import interviewcoach.quiz.Fact;
import interviewcoach.quiz.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The conversation in the terminal: each line becomes an event, and the next line is read when all
 * that comes of it was shown.
 */
public final class Console {

    /** The learner at the terminal. */
    public static final long LEARNER = 1;

    /** What only the terminal understands, without slash. */
    static final List<String> COMMANDS = List.of("time", "why", "exit");

    private static final Logger LOG = LoggerFactory.getLogger(Console.class);

    /** A path is none. */
    private static final Pattern COMMAND = Pattern.compile("/[\\p{L}\\p{N}_?][^\\s/]*(\\s.*)?");

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm VV", Locale.ROOT);

    /** A long text waits for its continuation, which does not come once the person left. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    private static final Conversation HERE = Conversation.with(LEARNER);

    private final ConsoleChannel channel;
    private final PlayedClock clock;
    private final ZoneId zone;
    private final Person person;
    private final Words words;
    private final Coach coach;
    private final String run;
    private int events;

    /**
     * What stands behind the terminal.
     *
     * @param handler handles an event; returns when all that came of it was shown
     * @param timePassed handles what is due by the clock; returns when all that came of it was
     *     shown
     * @param lastGraded the latest graded text, for {@code /why}
     * @param nearest the pattern that came nearest to a point of that text, by the point's id
     */
    public record Coach(
            Consumer<Event> handler,
            Runnable timePassed,
            Supplier<Optional<Fact.Graded>> lastGraded,
            BiFunction<Fact.Graded, String, Optional<NearMiss>> nearest) {}

    /**
     * @param zone in which {@code /time 09:00} is meant
     * @param language of the person, as {@link #language} finds it
     */
    public Console(
            ConsoleChannel channel,
            PlayedClock clock,
            ZoneId zone,
            @Nullable String language,
            Coach coach) {
        this.channel = channel;
        this.clock = clock;
        this.zone = zone;
        this.person = new Person(LEARNER, "", language);
        this.words = Words.in(Language.of(language));
        this.coach = coach;
        this.run = "term:" + clock.millis() + ":";
    }

    /** The IETF language that an environment speaks; null when it does not clearly say. */
    public static @Nullable String language(Map<String, String> environment) {
        return List.of("LC_ALL", "LC_MESSAGES", "LANG").stream()
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(value -> value.split("[._@]", 2)[0])
                .filter(language -> language.matches("[a-z]{2,3}"))
                .orElse(null);
    }

    /** Talks until the person leaves or the input ends. */
    public void talk() {
        channel.screen().print(words.opening());
        String line = channel.screen().read();
        while (line != null && !isFarewell(line)) {
            hear(line.strip());
            line = channel.screen().read();
        }
        clock.moveTo(now().plus(LAST_WORDS));
        coach.timePassed().run();
    }

    private static boolean isFarewell(String line) {
        return line.strip().equals("/exit");
    }

    private void hear(String line) {
        if (line.isEmpty()) {
            return;
        }
        try {
            channel.pressed(line).ifPresentOrElse(this::press, () -> type(line));
        } catch (RuntimeException bug) {
            // an exception's own message may hold what the person typed
            LOG.error("A line was not handled: {}", bug.getClass().getName());
            LOG.debug("A line was not handled", bug);
            channel.screen().print(words.failed().formatted(bug));
        }
    }

    private void type(String line) {
        if (!COMMAND.matcher(line).matches()) {
            handle(new Event.Said(key(), HERE, now(), person, channel.nextMessage(), line, null));
            return;
        }
        String[] halves = line.substring(1).split("\\s+", 2);
        String name = halves[0].replaceFirst("@.*", "").toLowerCase(Locale.ROOT);
        command(name, halves.length > 1 ? halves[1] : "");
    }

    private void command(String name, String arguments) {
        switch (name) {
            case "time" -> playClock(arguments);
            case "why" -> explain();
            default ->
                    handle(
                            new Event.Commanded(
                                    key(),
                                    HERE,
                                    now(),
                                    person,
                                    channel.nextMessage(),
                                    name,
                                    arguments));
        }
        if (name.equals("forget") && !arguments.isEmpty()) {
            channel.screen().forget();
        }
    }

    private void press(ConsoleChannel.Shown shown) {
        String key = key();
        String data = shown.button().data();
        handle(new Event.Pressed(key, HERE, now(), person, shown.message(), key, data));
        if (data.equals(new Action.Forget(true).encoded())) {
            channel.screen().forget();
        }
    }

    private void handle(Event event) {
        channel.beginTurn();
        coach.handler().accept(event);
    }

    // ---- what only the terminal can do

    private void playClock(String arguments) {
        ZonedDateTime now = now().atZone(zone);
        Optional<ZonedDateTime> then =
                arguments.isEmpty() ? Optional.of(now) : TimeTravel.from(now, arguments);
        if (then.isEmpty()) {
            channel.screen().print(words.howToPlay());
            return;
        }
        clock.moveTo(then.get().toInstant());
        channel.screen().print(words.clock().formatted(CLOCK.format(then.get())));
        channel.beginTurn();
        coach.timePassed().run();
    }

    private void explain() {
        Optional<String> why =
                coach.lastGraded().get().map(it -> Explanation.of(it, coach.nearest()));
        channel.screen().print(why.orElse(words.nothingGraded()));
    }

    // ---- pieces of events

    private String key() {
        events++;
        return run + events;
    }

    private Instant now() {
        return clock.instant();
    }
}
