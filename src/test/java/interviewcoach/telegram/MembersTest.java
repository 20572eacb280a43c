package interviewcoach.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import interviewcoach.fake.FakeTelegram;
import interviewcoach.quiz.Rank;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.objects.ApiResponse;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** What a person is in a group: Telegram is asked, and not for every press. */
class MembersTest {

    private static final long GROUP = -5;

    private final AtomicLong nanos = new AtomicLong();
    private final TelegramClient client = mock(TelegramClient.class);
    private final Members members =
            new Members(
                    client,
                    new Access(FakeTelegram.TOKEN, URI.create("https://api.telegram.org")),
                    nanos::get);

    private void telegramSays(String status) throws TelegramApiException {
        ChatMember member = mock(ChatMember.class);
        doReturn(status).when(member).getStatus();
        doReturn(member).when(client).execute(any(GetChatMember.class));
    }

    private void telegramRefuses(int code, String why) throws TelegramApiException {
        ApiResponse<?> response =
                ApiResponse.builder().ok(false).errorCode(code).errorDescription(why).build();
        doThrow(new TelegramApiRequestException("", response))
                .when(client)
                .execute(any(GetChatMember.class));
    }

    private void asked(int times) throws TelegramApiException {
        verify(client, times(times)).execute(any(GetChatMember.class));
    }

    @Test
    void a_rank_is_remembered_for_five_minutes() throws TelegramApiException {
        telegramSays("administrator");
        assertThat(members.rank(GROUP, 1)).isEqualTo(Rank.ADMIN);
        telegramSays("member");
        nanos.addAndGet(Duration.ofMinutes(5).toNanos() - 1);
        assertThat(members.rank(GROUP, 1)).isEqualTo(Rank.ADMIN);
        nanos.incrementAndGet();
        assertThat(members.rank(GROUP, 1)).isEqualTo(Rank.MEMBER);
        asked(2);
    }

    @Test
    void a_change_in_the_group_is_known_at_once_and_other_groups_are_not_asked_again()
            throws TelegramApiException {
        telegramSays("administrator");
        members.rank(GROUP, 1);
        members.rank(GROUP - 1, 1);
        telegramSays("left");
        members.forget(GROUP);
        assertThat(members.rank(GROUP, 1)).isEqualTo(Rank.OUTSIDER);
        assertThat(members.rank(GROUP - 1, 1)).isEqualTo(Rank.ADMIN);
        asked(3);
    }

    @Test
    void a_group_that_has_moved_is_asked_where_it_is_now() throws TelegramApiException {
        telegramSays("creator");
        ApiResponse<?> moved =
                ApiResponse.builder()
                        .ok(false)
                        .errorCode(400)
                        .errorDescription("Bad Request: group chat was upgraded")
                        .parameters(new ResponseParameters(-1_000_000_000_005L, null))
                        .build();
        doThrow(new TelegramApiRequestException("", moved))
                .when(client)
                .execute(new GetChatMember(Long.toString(GROUP), 1L));
        assertThat(members.rank(GROUP, 1)).isEqualTo(Rank.ADMIN);
    }

    @ParameterizedTest
    @CsvSource({
        "400, Bad Request: user not found, OUTSIDER",
        "400, Bad Request: PARTICIPANT_ID_INVALID, OUTSIDER",
        "400, Bad Request: member list is inaccessible, UNKNOWN",
        "400, Bad Request: CHAT_ADMIN_REQUIRED, UNKNOWN",
        "403, Forbidden: bot is not a member of the supergroup chat, UNKNOWN",
        "429, Too Many Requests: retry after 5, UNKNOWN",
        "502, Bad Gateway, UNKNOWN",
    })
    void who_is_not_told_of_is_nobody_and_what_is_not_told_is_asked_again(
            int code, String why, Rank rank) throws TelegramApiException {
        telegramRefuses(code, why);
        assertThat(members.rank(GROUP, 1)).isEqualTo(rank);
        telegramSays("creator");
        assertThat(members.rank(GROUP, 1))
                .isEqualTo(rank == Rank.UNKNOWN ? Rank.ADMIN : Rank.OUTSIDER);
    }
}
