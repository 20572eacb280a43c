package interviewcoach.fake;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Telegram's Bot API on loopback, with people and groups that a test plays. A request that breaks a
 * rule is answered with Telegram's own error and stands in {@link #violations}.
 */
public final class FakeTelegram implements AutoCloseable {

    /** The token that it accepts unless told another. */
    public static final String TOKEN = "777000111:fake-token-of-the-fake-server";

    /** The bot's user name. */
    public static final String BOT_NAME = Bot.NAME;

    private static final long FIRST_UPDATE = 100_001;

    private final World world = new World();
    private final UpdateQueue updates = new UpdateQueue(FIRST_UPDATE);
    private final Faults faults = new Faults();
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final List<Consumer<Shown>> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicLong> calls = new ConcurrentHashMap<>();
    private final AtomicLong callbacks = new AtomicLong(5_000_000_000_000L);
    private final Bot bot =
            new Bot(
                    world,
                    updates,
                    violations::add,
                    message -> listeners.forEach(it -> it.accept(message)));
    private final Front front = new Front(bot, faults, violations::add, this::count);
    private volatile Duration patience = Duration.ofSeconds(30);
    private @Nullable HttpServer server;
    private int port;

    private FakeTelegram() {}

    /** Starts on a free port. */
    public static FakeTelegram start() {
        var telegram = new FakeTelegram();
        telegram.comesBack();
        return telegram;
    }

    /** What {@code TELEGRAM_API_URL} must say. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    // ---- people

    /** That person in the private chat with the bot. */
    public Person person(long id, String name, @Nullable String language) {
        Chat chat = world.chat(id, it -> new Chat(it, name, new Chat.Standing.Stranger()));
        return new Person(this, chat, 0, id, name, language);
    }

    Person faceless(Chat chat, long speaksAs) {
        return new Person(this, chat, 0, speaksAs, "(кто-то)", null);
    }

    /**
     * A group that the bot is a member of; ids are negative, those of supergroups begin with -100.
     */
    public Group group(long id, String title) {
        return new Group(
                this, world.chat(id, it -> new Chat(it, title, new Chat.Standing.Welcome())));
    }

    // ---- what is seen

    /** How long {@link Person#hears} waits. */
    public void patience(Duration longest) {
        patience = longest;
    }

    /** Waits for the next message in that chat that is as wanted. */
    public Shown awaitMessage(long chat, Predicate<Shown> wanted) {
        return awaitMessage(chat, wanted, patience);
    }

    /** Waits for the next message in that chat that is as wanted; those before are passed over. */
    public Shown awaitMessage(long chat, Predicate<Shown> wanted, Duration timeout) {
        try {
            Optional<Shown> found = chat(chat).await(wanted, timeout.toMillis());
            return found.orElseThrow(() ->
                    new AssertionError(
                            "Nothing came within %s. Violations: %s. The chat:\n%s"
                                    .formatted(timeout, violations, transcript(chat))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Every message of the bot in that chat, new or changed, in order. */
    public List<Shown> shown(long chat) {
        return chat(chat).shown();
    }

    /** The chat as a person sees it, with buttons in brackets. */
    public String transcript(long chat) {
        return chat(chat).transcript();
    }

    /** Calls back for every message of the bot, on the thread of its request. */
    public void onMessage(Consumer<Shown> listener) {
        listeners.add(listener);
    }

    /** Every rule that was broken. */
    public List<String> violations() {
        return List.copyOf(violations);
    }

    /** Forgets the rules that were broken, for a test that breaks them on purpose. */
    public void forgiveViolations() {
        violations.clear();
    }

    /** Presses that the bot has not answered. */
    public Set<String> unansweredPresses() {
        return bot.unanswered();
    }

    /** The answers to presses, in order. */
    public List<JsonNode> toasts() {
        return bot.toasts();
    }

    /** Requests that set menus and descriptions, the method's name under {@code method}. */
    public List<JsonNode> settings() {
        return bot.settings();
    }

    /** How often that method was called, faults included. */
    public long calls(String method) {
        AtomicLong count = calls.get(method.toLowerCase(java.util.Locale.ROOT));
        return count == null ? 0 : count.get();
    }

    /** Updates that the bot has not confirmed. */
    public int unconfirmedUpdates() {
        return updates.size();
    }

    // ---- what goes wrong

    /** The next call of that method goes wrong; {@code *} means any method. */
    public void fault(String method, Fault fault) {
        fault(method, 1, fault);
    }

    /** The next calls of that method go wrong. */
    public void fault(String method, int times, Fault fault) {
        faults.add(method, 0, times, fault);
    }

    /** The next calls of that method to that chat go wrong. */
    public void fault(String method, long chat, int times, Fault fault) {
        faults.add(method, chat, times, fault);
    }

    /** Faults that no request has met yet. */
    public int faultsLeft() {
        return faults.left();
    }

    /** Ends all faults. */
    public void recovers() {
        faults.clear();
    }

    /** Accepts another token only. */
    public void token(String other) {
        front.token(other);
    }

    /** Refuses connections from now on. */
    public synchronized void goesDown() {
        if (server != null) {
            updates.interrupt();
            server.stop(0);
            server = null;
        }
    }

    /** Accepts connections again, on the same port. */
    public synchronized void comesBack() {
        if (server == null) {
            server = listen();
            port = server.getAddress().getPort();
        }
    }

    private HttpServer listen() {
        // without it a reply in two packets waits 40 ms for the acknowledgement of its first
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // a connection that is closed because nobody spoke for a while may swallow a request
        System.setProperty("sun.net.httpserver.idleInterval", "3600");
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            HttpServer created = HttpServer.create(address, 1024);
            created.createContext("/", front);
            created.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            created.start();
            return created;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Update ids go on there, as after a week of silence. */
    public void updateIdsGoOnAt(long id) {
        updates.goOnAt(id);
    }

    /** The time of messages; the system's unless told. */
    public void clock(InstantSource clock) {
        world.clock(clock);
    }

    @Override
    public void close() {
        goesDown();
    }

    // ---- updates

    /** Sends the bot an update with that content. */
    public void update(String kind, ObjectNode content) {
        ObjectNode update = Bot.JSON.createObjectNode();
        update.set(kind, content);
        updates.add(update, kind);
    }

    /** Sends the bot an update as it stands; {@code %d} in it becomes its id. */
    public void rawUpdate(String json) {
        updates.addRaw(json);
    }

    /** As if another instance of the bot asked for updates. */
    public void anotherInstancePolls() {
        updates.interrupt();
    }

    long now() {
        return world.now();
    }

    ObjectNode message(Chat chat, int message, Person from) {
        return message(chat, message, from.json());
    }

    ObjectNode message(Chat chat, int message, ObjectNode from) {
        ObjectNode json = Bot.JSON.createObjectNode();
        json.put("message_id", message);
        json.set("from", from);
        json.set("chat", world.json(chat));
        return json.put("date", now());
    }

    ObjectNode ours(Chat chat, Shown message) {
        return bot.message(chat, message);
    }

    ObjectNode membership(Chat chat, ObjectNode by, String before, String after) {
        ObjectNode json = Bot.JSON.createObjectNode();
        json.set("chat", world.json(chat));
        json.set("from", by);
        json.put("date", now());
        member(json.putObject("old_chat_member"), before);
        member(json.putObject("new_chat_member"), after);
        return json;
    }

    private static void member(ObjectNode member, String status) {
        member.put("status", status);
        member.putObject("user")
                .put("id", Bot.ID)
                .put("is_bot", true)
                .put("first_name", "Interview Coach")
                .put("username", Bot.NAME);
        if (status.equals("kicked")) {
            member.put("until_date", 0);
        }
        if (status.equals("restricted")) {
            member.put("is_member", true).put("can_send_messages", false).put("until_date", 0);
        }
    }

    ObjectNode keepFile(String name, String content) {
        return bot.keepFile(name, content);
    }

    String press(ObjectNode by, ObjectNode message, Chat chat, String data) {
        String id = Long.toString(callbacks.incrementAndGet());
        String name = by.path("first_name").asString("");
        bot.expectAnswer(
                id, text -> chat.note("Бот  (%s) %s".formatted(name, text.replace("\n", " / "))));
        ObjectNode query = Bot.JSON.createObjectNode();
        query.put("id", id);
        query.set("from", by);
        query.set("message", message);
        query.put("chat_instance", Long.toString(chat.id()));
        query.put("data", data);
        update("callback_query", query);
        return id;
    }

    private Chat chat(long id) {
        Chat chat = world.find(id);
        if (chat == null) {
            throw new AssertionError("No chat " + id);
        }
        return chat;
    }

    private void count(String method) {
        calls.computeIfAbsent(method.toLowerCase(java.util.Locale.ROOT), it -> new AtomicLong())
                .incrementAndGet();
    }

    /** The most messages and changes within one second, in all chats together. */
    public int busiestSecond() {
        var times = new ArrayList<Long>();
        world.all().forEach(chat -> chat.shown().forEach(it -> times.add(it.nanos())));
        times.sort(null);
        int most = 0;
        int from = 0;
        for (int to = 0; to < times.size(); to++) {
            while (times.get(to) - times.get(from) >= 1_000_000_000L) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }
}
