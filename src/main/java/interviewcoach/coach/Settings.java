package interviewcoach.coach;

import interviewcoach.store.Database;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an operator may set, read from the environment or {@code application.yaml} under the same
 * names.
 *
 * @param token of the bot; empty for the terminal
 * @param telegram base address of the Bot API
 * @param data folder of the embedded database
 * @param questions folder of the bank; empty for {@code ./questions}, else the one inside the jar
 * @param postgres the database to use instead of the embedded one
 * @param operators Telegram ids of those who may use {@code /admin}
 * @param curators Telegram ids of those who may publish questions
 * @param zone of a new chat
 * @param dailyAt the time that a new chat is offered first
 * @param httpPort of health and metrics; empty keeps it closed
 * @param pacing whether Telegram's limits are kept; off only against a server of one's own
 */
public record Settings(
        Optional<String> token,
        URI telegram,
        Path data,
        Optional<Path> questions,
        Optional<Postgres> postgres,
        Set<Long> operators,
        Set<Long> curators,
        ZoneId zone,
        LocalTime dailyAt,
        Optional<Integer> httpPort,
        boolean pacing) {

    private static final Pattern TOKEN = Pattern.compile("\\d{1,20}:[A-Za-z0-9_-]{20,100}");

    public Settings {
        operators = Set.copyOf(operators);
        curators = Set.copyOf(curators);
    }

    /** Where PostgreSQL is and who we are there. */
    public record Postgres(String url, String user, String password) {

        @Override
        public String toString() {
            return "Postgres[password is not shown]";
        }
    }

    /** Never shows the token. */
    @Override
    public String toString() {
        return "Settings[data=%s, zone=%s, dailyAt=%s, telegram=%s]"
                .formatted(data, zone, dailyAt, telegram.getHost());
    }

    /** Opens the database that they name. */
    Database openDatabase() {
        return postgres.map(it -> Database.postgres(it.url(), it.user(), it.password()))
                .orElseGet(() -> Database.embedded(data));
    }

    /** Settings, or every reason why there are none. */
    public sealed interface Reading {

        record Good(Settings settings) implements Reading {}

        /** Each problem names its variable and says what is allowed; none repeats a secret. */
        record Bad(List<String> problems) implements Reading {

            public Bad {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Reads all variables and reports all mistakes at once. */
    public static Reading read(Function<String, @Nullable String> source) {
        var reader = new Reader(source);
        var settings =
                new Settings(
                        reader.token(),
                        reader.read(
                                        "TELEGRAM_API_URL",
                                        "http(s)://host[:port] without a path",
                                        Settings::webAddress)
                                .orElse(URI.create("https://api.telegram.org")),
                        reader.read("COACH_DATA", "a folder", Path::of).orElse(Path.of("data")),
                        reader.read("COACH_QUESTIONS", "a folder", Path::of),
                        reader.postgres(),
                        reader.read("COACH_ADMINS", Reader.IDS, Settings::ids).orElse(Set.of()),
                        reader.read("COACH_CURATORS", Reader.IDS, Settings::ids).orElse(Set.of()),
                        reader.read(
                                        "COACH_ZONE",
                                        "an IANA time zone such as Europe/Moscow",
                                        ZoneId::of)
                                .orElse(ZoneId.of("Europe/Moscow")),
                        reader.read(
                                        "COACH_DAILY_AT",
                                        "a time HH:MM such as 09:30 (in quotes in application.yaml)",
                                        LocalTime::parse)
                                .orElse(LocalTime.of(10, 0)),
                        reader.read("COACH_HTTP_PORT", "a port from 1 to 65535", Settings::port),
                        reader.read("COACH_PACING", "on or off", Settings::onOrOff).orElse(true));
        return reader.problems.isEmpty()
                ? new Reading.Good(settings)
                : new Reading.Bad(reader.problems);
    }

    private static URI webAddress(String text) {
        URI address = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        boolean hasPath = !Objects.requireNonNullElse(address.getPath(), "").isEmpty();
        if (hasPath
                || address.getHost() == null
                || !Set.of("http", "https").contains(address.getScheme())) {
            throw new IllegalArgumentException("no web address");
        }
        return address;
    }

    private static Set<Long> ids(String text) {
        var ids = new LinkedHashSet<Long>();
        for (String id : text.split(",", -1)) {
            ids.add(Long.parseLong(id.strip()));
        }
        return ids;
    }

    private static int port(String text) {
        int port = Integer.parseInt(text);
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("no port");
        }
        return port;
    }

    private static boolean onOrOff(String text) {
        return switch (text) {
            case "on", "true" -> true;
            case "off", "false" -> false;
            default -> throw new IllegalArgumentException("neither");
        };
    }

    private static final class Reader {

        private static final String IDS = "Telegram user ids such as 123456,789012";

        private final Function<String, @Nullable String> source;
        private final List<String> problems = new ArrayList<>();

        Reader(Function<String, @Nullable String> source) {
            this.source = source;
        }

        Optional<String> text(String name) {
            return Optional.ofNullable(source.apply(name))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty());
        }

        <T> Optional<T> read(String name, String allowed, Function<String, T> parser) {
            Optional<String> text = text(name);
            try {
                return text.map(parser);
            } catch (IllegalArgumentException | DateTimeException wrong) {
                problems.add(
                        "%s is '%s', but must be %s.".formatted(name, text.orElse(""), allowed));
                return Optional.empty();
            }
        }

        Optional<String> token() {
            Optional<String> token = text("TELEGRAM_BOT_TOKEN");
            if (token.filter(it -> !TOKEN.matcher(it).matches()).isPresent()) {
                problems.add(
                        "TELEGRAM_BOT_TOKEN does not look like a token of @BotFather, which is digits, a colon,"
                                + " and letters (it is not shown here).");
            }
            return token;
        }

        Optional<Postgres> postgres() {
            Optional<String> url = text("COACH_DATABASE_URL");
            if (url.filter(it -> !it.startsWith("jdbc:postgresql:")).isPresent()) {
                problems.add(
                        "COACH_DATABASE_URL must be a JDBC address such as jdbc:postgresql://host:5432/coach"
                                + " (it is not shown here, for it may hold a password).");
            }
            if (url.filter(it -> it.matches("jdbc:postgresql:[^?]*@.*")).isPresent()) {
                problems.add(
                        "COACH_DATABASE_URL must not name the user: that and the password belong in"
                                + " COACH_DATABASE_USER and COACH_DATABASE_PASSWORD.");
            }
            return url.map(it ->
                    new Postgres(
                            it,
                            text("COACH_DATABASE_USER").orElse(""),
                            text("COACH_DATABASE_PASSWORD").orElse("")));
        }
    }
}
