package interviewcoach.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import interviewcoach.quiz.Rank;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Who is what in groups, as Telegram says; remembered for five minutes, because many ask. */
final class Members {

    private static final Logger LOG = LoggerFactory.getLogger(Members.class);
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST = 50_000;

    /** What Telegram says of who is not in the group. */
    private static final List<String> STRANGERS =
            List.of("user not found", "participant_id_invalid", "member not found");

    private final TelegramClient client;
    private final Access access;
    private final Cache<Key, Rank> known;

    /**
     * @param nanos a clock that only moves forward
     */
    Members(TelegramClient client, Access access, LongSupplier nanos) {
        this.client = client;
        this.access = access;
        this.known =
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .expireAfterWrite(REMEMBERED)
                        .ticker(nanos::getAsLong)
                        .build();
    }

    private record Key(long chat, long person) {}

    Rank rank(long chat, long person) {
        Key key = new Key(chat, person);
        Rank rank = known.getIfPresent(key);
        if (rank == null) {
            rank = ask(key);
            if (rank != Rank.UNKNOWN) {
                known.put(key, rank);
            }
        }
        return rank;
    }

    /** Whether the bot sees all messages there: as an admin, or because privacy mode is off. */
    boolean seesAll(long chat) {
        try {
            User bot = client.execute(new GetMe());
            return Boolean.TRUE.equals(bot.getCanReadAllGroupMessages())
                    || rank(chat, bot.getId()) == Rank.ADMIN;
        } catch (TelegramApiException e) {
            LOG.debug("It is not known what the bot sees: {}", Trouble.of(e, access));
            return false;
        }
    }

    /** Something changed in that group. */
    void forget(long chat) {
        known.asMap().keySet().removeIf(it -> it.chat() == chat);
    }

    private Rank ask(Key key) {
        try {
            return rank(client.execute(new GetChatMember(Long.toString(key.chat()), key.person())));
        } catch (TelegramApiException e) {
            return Trouble.of(e, access) instanceof Trouble.Moved(var newChat)
                    ? ask(new Key(newChat, key.person()))
                    : rank(Trouble.of(e, access));
        }
    }

    /** Not every group tells every bot about its members. */
    private static Rank rank(Trouble trouble) {
        if (trouble instanceof Trouble.Refused(var why)
                && STRANGERS.stream().anyMatch(why.toLowerCase(Locale.ROOT)::contains)) {
            return Rank.OUTSIDER;
        }
        LOG.debug("It is not known who somebody is: {}", trouble);
        return Rank.UNKNOWN;
    }

    private static Rank rank(ChatMember member) {
        return switch (member.getStatus()) {
            case "creator", "administrator" -> Rank.ADMIN;
            case "left", "kicked" -> Rank.OUTSIDER;
            case "restricted" ->
                    member instanceof ChatMemberRestricted restricted
                                    && Boolean.TRUE.equals(restricted.getIsMember())
                            ? Rank.MEMBER
                            : Rank.OUTSIDER;
            default -> Rank.MEMBER;
        };
    }
}
