package interviewcoach.soak;

import java.lang.reflect.Proxy;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.methods.groupadministration.LeaveChat;
import org.telegram.telegrambots.meta.api.methods.reactions.SetMessageReaction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.ApiResponse;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberLeft;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberOwner;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Telegram on a bad day: it turns away what is beyond its limits, and fails by chance in all the
 * ways it can, also after it has done what it was asked.
 */
final class PlayedTelegram {

    private static final long BOT = 777_000_111;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int A_SECOND = 30;
    private static final int A_MINUTE = 20;
    private static final int BURST = 3;

    /** Of a thousand calls. */
    private static final int FAILURES = 12;

    private static final int LOST_ANSWERS = 8;
    private static final int TURNED_AWAY = 4;

    /** Sees what comes to people. */
    interface Screen {

        void posted(Post post);

        void edited(Post post);

        void reacted(long chat, int message);
    }

    /**
     * A message of the bot.
     *
     * @param text without its tags
     * @param presses what its buttons carry
     * @param links where its buttons lead
     * @param again whether it may be the same once more, because the answer was lost
     */
    record Post(
            long chat,
            int topic,
            int message,
            String text,
            boolean silent,
            List<String> presses,
            List<String> links,
            boolean again) {}

    private static final class Chat {

        final long id;
        final Deque<Instant> minute = new ArrayDeque<>();
        final Map<Long, String> ranks = new HashMap<>();
        final Map<Integer, Integer> topics = new HashMap<>();
        final Set<String> perhapsThere = new HashSet<>();
        String latest = "";
        Instant full = Instant.EPOCH;
        Instant pause = Instant.EPOCH;
        boolean open = true;
        @Nullable Long movedTo;
        int messages;

        Chat(long id) {
            this.id = id;
        }
    }

    private final SoakClock clock;
    private final RandomGenerator random;
    private final Map<Long, Chat> chats = new HashMap<>();
    private final Deque<Instant> second = new ArrayDeque<>();
    private final List<String> broken = new ArrayList<>();
    private @Nullable Screen screen;
    private boolean calm;
    private boolean down;
    private long calls;

    PlayedTelegram(SoakClock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    TelegramClient client() {
        return (TelegramClient)
                Proxy.newProxyInstance(
                        TelegramClient.class.getClassLoader(),
                        new Class<?>[] {TelegramClient.class},
                        (proxy, method, arguments) ->
                                method.getName().equals("executeAsync")
                                        ? CompletableFuture.completedFuture(true)
                                        : call(Objects.requireNonNull(arguments[0])));
    }

    private Object call(Object method) throws TelegramApiException {
        return switch (method) {
            case SendMessage it -> send(it);
            case EditMessageText it -> edit(it);
            case SetMessageReaction it -> react(it);
            case GetChatMember it -> member(it);
            case LeaveChat it -> leave(it);
            case GetMe _ -> new User(BOT, "coach", true);
            default -> throw new AssertionError("Not played: " + method);
        };
    }

    // ---- what a test does and asks

    void shows(Screen to) {
        screen = to;
    }

    /** Nothing fails any more. */
    void calmsDown() {
        calm = true;
        down = false;
    }

    void goesDown(boolean now) {
        down = now;
    }

    boolean isDown() {
        return down;
    }

    /** The process died before it could note what arrived. */
    void forgetsWhatWasAnswered() {
        chats.values().forEach(it -> it.perhapsThere.add(it.latest));
    }

    void opens(long chat) {
        chat(chat).open = true;
    }

    void closes(long chat) {
        chat(chat).open = false;
    }

    boolean isOpen(long chat) {
        return chat(chat).open;
    }

    void moves(long chat, long to) {
        chat(chat).movedTo = to;
        chat(to).ranks.putAll(chat(chat).ranks);
        chat(to).perhapsThere.addAll(chat(chat).perhapsThere);
    }

    void rank(long chat, long person, String rank) {
        chat(chat).ranks.put(person, rank);
    }

    int newMessage(long chat) {
        return ++chat(chat).messages;
    }

    long calls() {
        return calls;
    }

    /** Rules that the bot broke. */
    List<String> broken() {
        return broken;
    }

    private Chat chat(long id) {
        return chats.computeIfAbsent(id, Chat::new);
    }

    // ---- limits and weather

    private Chat reach(String id) throws TelegramApiException {
        calls++;
        Chat chat = chat(Long.parseLong(id));
        if (down) {
            throw new TelegramApiException("no way", new SocketTimeoutException("timeout"));
        }
        keepsLimits(chat);
        int chance = calm ? 1000 : random.nextInt(1000);
        if (chance < TURNED_AWAY) {
            Duration wait = Duration.ofSeconds(1 + random.nextInt(5));
            chat.pause = clock.instant().plus(wait);
            throw tooMany(wait);
        }
        if (chance < TURNED_AWAY + FAILURES) {
            throw refusal(502, "Bad Gateway", null);
        }
        if (chat.movedTo != null) {
            throw upgraded(chat.movedTo);
        }
        if (!chat.open) {
            throw refusal(403, "Forbidden: bot was kicked from the group chat", null);
        }
        return chat;
    }

    private void keepsLimits(Chat chat) throws TelegramApiException {
        Instant now = clock.instant();
        if (now.isBefore(chat.pause)) {
            broke("%d was written to before retry_after was over", chat.id);
        }
        expire(chat.minute, now.minus(MINUTE));
        expire(second, now.minus(SECOND));
        Instant full = chat.full.isAfter(now) ? chat.full.plus(SECOND) : now.plus(SECOND);
        if (second.size() >= A_SECOND) {
            broke("%d got the 31st message within a second", chat.id);
        }
        if (chat.id < 0 && chat.minute.size() >= A_MINUTE) {
            broke("%d got the 21st message within a minute", chat.id);
        }
        if (Duration.between(now, full).compareTo(SECOND.multipliedBy(BURST)) > 0) {
            broke("%d got more than one message a second", chat.id);
        }
        chat.full = full;
        chat.minute.add(now);
        second.add(now);
    }

    /** What is exactly as old is within it no more. */
    private static void expire(Deque<Instant> times, Instant before) {
        while (!times.isEmpty() && !times.getFirst().isAfter(before)) {
            times.removeFirst();
        }
    }

    private void broke(String rule, long chat) throws TelegramApiException {
        broken.add(clock.instant() + " " + rule.formatted(chat));
        throw tooMany(SECOND);
    }

    private static TelegramApiException upgraded(long to) {
        return refusal(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                new ResponseParameters(to, null));
    }

    private static TelegramApiException tooMany(Duration wait) {
        return refusal(
                429,
                "Too Many Requests: retry after " + wait.toSeconds(),
                new ResponseParameters(null, (int) wait.toSeconds()));
    }

    private static TelegramApiException refusal(
            int code, String why, @Nullable ResponseParameters parameters) {
        return new TelegramApiRequestException(
                "",
                ApiResponse.builder()
                        .ok(false)
                        .errorCode(code)
                        .errorDescription(why)
                        .parameters(parameters)
                        .build());
    }

    /** It was done, and nobody hears of it. */
    private boolean isAnswerLost() {
        return !calm && random.nextInt(1000) < LOST_ANSWERS;
    }

    private static TelegramApiException lost() {
        return new TelegramApiException("no answer", new SocketTimeoutException("timeout"));
    }

    // ---- methods

    private Message send(SendMessage it) throws TelegramApiException {
        Chat chat = reach(it.getChatId());
        boolean again = chat.perhapsThere.remove(it.getText());
        Message message = new Message();
        message.setMessageId(++chat.messages);
        int topic = it.getMessageThreadId() == null ? 0 : it.getMessageThreadId();
        chat.topics.put(chat.messages, topic);
        chat.latest = it.getText();
        InlineKeyboardMarkup keys = (InlineKeyboardMarkup) it.getReplyMarkup();
        boolean silent = Boolean.TRUE.equals(it.getDisableNotification());
        Objects.requireNonNull(screen)
                .posted(post(chat, chat.messages, it.getText(), silent, keys, again));
        if (isAnswerLost()) {
            chat.perhapsThere.add(it.getText());
            throw lost();
        }
        return message;
    }

    private Boolean edit(EditMessageText it) throws TelegramApiException {
        Chat chat = reach(it.getChatId());
        if (!chat.topics.containsKey(it.getMessageId())) {
            broken.add("message %d of %d is none of ours".formatted(it.getMessageId(), chat.id));
        }
        Objects.requireNonNull(screen)
                .edited(
                        post(
                                chat,
                                it.getMessageId(),
                                it.getText(),
                                true,
                                it.getReplyMarkup(),
                                false));
        if (isAnswerLost()) {
            throw lost();
        }
        return true;
    }

    private static Post post(
            Chat chat,
            int message,
            String html,
            boolean silent,
            @Nullable InlineKeyboardMarkup keys,
            boolean again) {
        return new Post(
                chat.id,
                chat.topics.getOrDefault(message, 0),
                message,
                plain(html),
                silent,
                buttons(keys).flatMap(it -> Stream.ofNullable(it.getCallbackData())).toList(),
                buttons(keys).flatMap(it -> Stream.ofNullable(it.getUrl())).toList(),
                again);
    }

    private static Stream<
                    org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons
                            .InlineKeyboardButton>
            buttons(@Nullable InlineKeyboardMarkup keys) {
        return keys == null ? Stream.of() : keys.getKeyboard().stream().flatMap(List::stream);
    }

    private static String plain(String html) {
        return html.replaceAll("</?(b|i|code|pre|blockquote|a)( [^>]*)?>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private Boolean react(SetMessageReaction it) throws TelegramApiException {
        Chat chat = reach(it.getChatId());
        Objects.requireNonNull(screen).reacted(chat.id, it.getMessageId());
        return true;
    }

    private ChatMember member(GetChatMember it) throws TelegramApiException {
        Chat chat = chat(Long.parseLong(it.getChatId()));
        if (down || (!calm && random.nextInt(1000) < FAILURES)) {
            throw refusal(502, "Bad Gateway", null);
        }
        if (chat.movedTo != null) {
            throw upgraded(chat.movedTo);
        }
        User user = new User(it.getUserId(), "", false);
        return switch (chat.ranks.getOrDefault(it.getUserId(), "left")) {
            case "creator" -> ChatMemberOwner.builder().user(user).isAnonymous(false).build();
            case "member" -> new ChatMemberMember(user);
            default -> new ChatMemberLeft(user);
        };
    }

    private Boolean leave(LeaveChat it) {
        closes(Long.parseLong(it.getChatId()));
        return true;
    }
}
