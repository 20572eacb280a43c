package interviewcoach.soak;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.bank.BankFiles;
import interviewcoach.bank.Loaded;
import interviewcoach.bank.Sources;
import interviewcoach.bank.Words;
import interviewcoach.clock.Ticker;
import interviewcoach.desk.Desk;
import interviewcoach.desk.Library;
import interviewcoach.desk.SteppedCourier;
import interviewcoach.league.Group;
import interviewcoach.league.Round;
import interviewcoach.learner.Downtime;
import interviewcoach.quiz.Conversation;
import interviewcoach.quiz.Event;
import interviewcoach.quiz.Snapshot;
import interviewcoach.store.Database;
import interviewcoach.store.Inbox;
import interviewcoach.store.Incoming;
import interviewcoach.telegram.Pacer;
import interviewcoach.telegram.Sender;
import interviewcoach.telegram.SenderOver;
import interviewcoach.telegram.UpdateReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Groups for days: the bot's own parts on an embedded database, people who do whatever people do, a
 * Telegram that fails, restarts at any moment, and a clock that skips what is idle. All of it
 * follows from the seed. Arguments: how many groups, how many days, the seed.
 */
public final class Soak {

    private static final Instant MONDAY = Instant.parse("2026-03-02T06:00:00Z");
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MOMENT = Duration.ofMillis(50);
    private static final int GROUPS = 200;
    private static final int DAYS = 3;

    private final int groups;
    private final int days;
    private final Random random;
    private final Path folder;
    private final SoakClock clock = new SoakClock(MONDAY);
    private final Loaded loaded;
    private final Sources files;
    private final PlayedTelegram telegram;
    private final Books books;
    private final Town town;
    private final Watch watch;
    private final Connection look;
    private Bot bot;
    private int restarts;

    /** One life of the process. */
    private final class Bot {

        final Database database = Database.embedded(folder);
        final Sender sender =
                SenderOver.client(
                        telegram.client(), new Pacer(true, clock::nanos), random, clock::nanos);
        final SteppedCourier courier = new SteppedCourier(database, sender, clock);
        final Desk desk =
                new Desk(
                        database,
                        sender,
                        courier.courier(),
                        library(database),
                        Soak.this::world,
                        "soak",
                        clock);
        final UpdateReader reader = new UpdateReader(() -> "coach_bot", sender::forgetMembers);
        final Ticker ticker = new Ticker(database, clock, () -> {});
        @Nullable Instant drainedAt;
    }

    public Soak(int groups, int days, long seed) throws IOException, SQLException {
        this.groups = groups;
        this.days = days;
        random = new Random(seed);
        folder = Files.createTempDirectory("soak");
        files = BankFiles.read(Path.of("questions"));
        loaded = BankFiles.load(files, Words.DICTIONARY);
        telegram = new PlayedTelegram(clock, random);
        books = new Books(loaded.bank(), loaded.grader());
        town = new Town(groups, telegram, clock, random, loaded.bank(), books);
        bot = new Bot();
        look = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("coach.db"));
        watch = new Watch(town, books, clock, this::waitingBefore);
        telegram.shows(watch);
    }

    private Library library(Database database) {
        return new Library(() -> files, Words.DICTIONARY, database, files, loaded);
    }

    private Snapshot.World world() {
        return new Snapshot.World(
                loaded.bank(),
                loaded.grader(),
                "coach_bot",
                MOSCOW,
                LocalTime.of(10, 0),
                Set.of(),
                Set.of(),
                Downtime.NONE);
    }

    public static void main(String[] args) throws Exception {
        int groups = args.length > 0 ? Integer.parseInt(args[0]) : GROUPS;
        int days = args.length > 1 ? Integer.parseInt(args[1]) : DAYS;
        long seed = args.length > 2 ? Long.parseLong(args[2]) : System.nanoTime();
        System.out.printf("%d groups, %d days, seed %d%n", groups, days, seed);
        var soak = new Soak(groups, days, seed);
        soak.run();
        System.out.println(soak.report());
        System.exit(0);
    }

    /** Lives through all the days. */
    public void run() throws IOException, SQLException {
        town.settles();
        for (int day = 0; day < days; day++) {
            Instant start = MONDAY.plus(Duration.ofDays(day));
            town.day(start);
            liveUntil(start.plus(Duration.ofDays(1)));
        }
        telegram.calmsDown();
        liveUntil(clock.instant().plus(Duration.ofHours(10)));
        check();
        bot.database.close();
        look.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    // ---- time

    private void liveUntil(Instant end) throws SQLException {
        while (clock.instant().isBefore(end)) {
            town.act();
            weather();
            poll();
            tick();
            handle();
            Duration rest = send();
            Instant next = next(rest, end);
            clock.goTo(next);
        }
    }

    /** When something happens next. */
    private Instant next(Duration rest, Instant end) throws SQLException {
        List<Instant> all = new ArrayList<>(List.of(end));
        Instant now = clock.instant();
        Optional.ofNullable(town.next()).ifPresent(all::add);
        if (number("select count(*) from outbox where status = 'waiting'") > 0) {
            all.add(now.plus(rest.isZero() ? MOMENT : rest));
        }
        if (number("select count(*) from inbox where status = 'waiting'") > 0
                || telegram.isDown()
                || bot.drainedAt == null) {
            all.add(now.plus(MOMENT.multipliedBy(10)));
        }
        long due = number("select min(due_at) from timer");
        long daily = number("select min(next_due_at) from daily");
        List.of(due, daily).stream()
                .filter(it -> it > 0)
                .forEach(it -> all.add(Instant.ofEpochMilli(it).plusMillis(random.nextInt(900))));
        return all.stream()
                .map(it -> it.isAfter(now) ? it : now.plus(MOMENT))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = look.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** Rows of that chat that should have gone before what is sent now. */
    private long waitingBefore(long chat, boolean reaction) {
        try {
            return number(
                    "select count(*) from outbox where status = 'waiting' and reacts is null"
                            + " and chat = "
                            + chat
                            + (reaction ? "" : " and revises is null"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    // ---- what goes wrong

    /** Now and then Telegram is out of reach, or the process dies. */
    private void weather() {
        if (town.next() == null || clock.instant().isAfter(MONDAY.plus(Duration.ofDays(days)))) {
            return;
        }
        int dice = random.nextInt(4000);
        if (telegram.isDown()) {
            telegram.goesDown(dice % 100 != 0);
        } else if (dice < 2) {
            telegram.goesDown(true);
        } else if (dice < 5) {
            restart();
        }
    }

    private void restart() {
        restarts++;
        if (random.nextBoolean()) {
            bot.courier.turn();
            telegram.forgetsWhatWasAnswered();
        }
        bot.database.close();
        Instant back =
                clock.instant()
                        .plusSeconds(3)
                        .plusSeconds(random.nextInt(random.nextInt(10) == 0 ? 4000 : 60));
        while (clock.instant().isBefore(back)) {
            town.act();
            clock.goTo(clock.instant().plus(SECOND));
        }
        bot = new Bot();
    }

    // ---- the process

    private void poll() {
        if (telegram.isDown()) {
            bot.drainedAt = null;
            return;
        }
        List<Town.Update> there = town.there();
        if (there.isEmpty()) {
            if (bot.drainedAt == null) {
                bot.drainedAt = clock.instant();
                books.drained(clock.instant());
            }
            return;
        }
        keep(there);
        if (random.nextInt(30) == 0) {
            keep(there);
        }
        town.confirmed(there);
    }

    private void keep(List<Town.Update> updates) {
        Instant now = clock.instant();
        bot.database
                .inbox()
                .keep(
                        updates.stream()
                                .map(it ->
                                        Incoming.update(
                                                it.id(),
                                                UpdateReader.lane(it.json()),
                                                now,
                                                it.json()))
                                .toList(),
                        updates.getLast().id());
        updates.forEach(it -> books.arrived(it.json(), now));
    }

    /** As a shift lets it. */
    private void tick() {
        Instant drained = bot.drainedAt;
        if (drained != null && !bot.database.inbox().isWaiting(drained)) {
            bot.ticker.tick();
        }
    }

    /** Those of one conversation in order, conversations in any; sometimes not all of them. */
    private void handle() {
        int most = random.nextInt(20) == 0 ? random.nextInt(4) : Integer.MAX_VALUE;
        List<Inbox.Row> rows = bot.database.inbox().waiting(500, List.of());
        while (!rows.isEmpty() && most > 0) {
            Map<Conversation, Inbox.Row> first = new LinkedHashMap<>();
            rows.forEach(row -> first.putIfAbsent(lane(row), row));
            List<Inbox.Row> choice = List.copyOf(first.values());
            handle(choice.get(random.nextInt(choice.size())));
            rows = bot.database.inbox().waiting(500, List.of());
            most--;
        }
    }

    private static Conversation lane(Inbox.Row row) {
        Conversation lane = row.lane();
        return lane == null ? new Conversation(0, 0) : lane;
    }

    private void handle(Inbox.Row row) {
        Optional<Event> event =
                switch (row.source()) {
                    case TELEGRAM -> bot.reader.read(row);
                    case COACH -> Optional.of(row.ownEvent());
                };
        if (event.isEmpty()) {
            bot.database.inbox().done(row.key(), row.lane(), clock.instant());
        } else if (event.get().conversation().isPrivate()) {
            bot.desk.handle(event.get());
            heardAlone(event.get());
        } else {
            Conversation where = event.get().conversation();
            Group before = group(where);
            bot.desk.handle(event.get());
            heard(event.get(), where, before);
        }
    }

    private @Nullable Group group(Conversation where) {
        return bot.database.chats().find(where).state().group();
    }

    private void heardAlone(Event event) {
        books.heardAlone(event);
        if (event instanceof Event.Commanded it
                && it.name().equals("forget")
                && it.arguments().equals("yes")) {
            books.forget(it.by().id(), it.at());
        }
    }

    private void heard(Event event, Conversation where, @Nullable Group before) {
        Group after = group(where);
        int number = town.number(where.chat());
        if (before != null && after == null) {
            books.forget(number);
            town.forgets(number);
            watch.forgets(number);
        } else {
            books.heard(event, new Place(number, where.topic()), before, after);
        }
    }

    private Duration send() {
        long before;
        Duration rest;
        do {
            before = telegram.calls();
            rest = bot.courier.turn();
        } while (telegram.calls() > before);
        return rest;
    }

    // ---- what must be so at the end

    private void check() throws SQLException {
        assertThat(telegram.broken()).as("rules of Telegram that were broken").isEmpty();
        assertThat(bot.database.inbox().countWaiting()).as("waiting in the inbox").isZero();
        assertThat(bot.database.inbox().countParked()).as("put aside").isZero();
        assertThat(bot.database.outbox().countWaiting()).as("waiting in the outbox").isZero();
        assertThat(
                        bot.database.outbox().lastErrors(5).stream()
                                .filter(it -> !it.equals("overtaken")))
                .as("refused")
                .isEmpty();
        books.everyAnswerHasOneFate();
        town.eachGroup(this::checkTable);
        checkShowings();
        watch.check();
    }

    private void checkTable(Town.Group group) {
        Map<Long, Integer> shown =
                bot.database.groups().tallies(group.chat(), Instant.EPOCH).stream()
                        .collect(Collectors.toMap(Round.Tally::learner, Round.Tally::points));
        assertThat(shown)
                .as("table of group %d", group.number())
                .isEqualTo(books.points(group.number()));
    }

    /** Each answer that counts is one showing of its learner, and there are no others of rounds. */
    private void checkShowings() throws SQLException {
        Map<Long, Integer> seen = new HashMap<>();
        try (Statement statement = look.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select learner, count(*) from asking where occasion = 'ROUND'"
                                        + " group by learner")) {
            while (row.next()) {
                seen.put(row.getLong(1), row.getInt(2));
            }
        }
        Map<Long, Integer> expected = new HashMap<>(books.showings());
        expected.keySet().removeIf(books::wasForgotten);
        seen.keySet().removeIf(books::wasForgotten);
        assertThat(seen).as("showings by learner").isEqualTo(expected);
    }

    /** What happened, in a few lines. */
    public String report() {
        return """
        %d answers: %d count, %d were replaced, %d came late
        %d messages, %d changes, %d reactions in %d calls, %d restarts; nothing was turned away for our haste\
        """
                .formatted(
                        books.said(),
                        books.counted(),
                        books.replaced(),
                        books.late(),
                        watch.posts(),
                        watch.edits(),
                        watch.reactions(),
                        telegram.calls(),
                        restarts);
    }
}
