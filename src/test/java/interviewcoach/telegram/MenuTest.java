package interviewcoach.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.fake.FakeTelegram;
import interviewcoach.fake.Fault;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MenuTest {

    private static final long OPERATOR = 99;
    private static final long CURATOR = 98;

    private final FakeTelegram telegram = FakeTelegram.start();
    private final Menu menu =
            new Menu(
                    new Access(FakeTelegram.TOKEN, URI.create(telegram.url())),
                    Set.of(OPERATOR),
                    Set.of(OPERATOR, CURATOR),
                    new Random(1));

    @AfterEach
    void no_rule_was_broken() {
        menu.close();
        telegram.close();
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void the_first_look_tells_the_name() {
        assertThat(menu.botName()).isEmpty();
        assertThat(menu.check()).isEqualTo(new Menu.Check.Known(FakeTelegram.BOT_NAME));
        assertThat(menu.botName()).isEqualTo(FakeTelegram.BOT_NAME);
    }

    @Test
    void a_wrong_token_is_told_apart_from_telegram_out_of_reach() {
        telegram.token("1:other");
        assertThat(menu.check()).isInstanceOf(Menu.Check.TokenRefused.class);
        telegram.goesDown();
        assertThat(menu.check()).isInstanceOf(Menu.Check.OutOfReach.class);
    }

    @Test
    void each_language_has_a_short_private_menu_and_one_for_groups() throws Exception {
        menu.publish();
        for (String language : List.of("", "en")) {
            assertThat(commands("all_private_chats", language))
                    .hasSizeLessThanOrEqualTo(7)
                    .contains("quiz", "daily", "help")
                    .doesNotContain("admin");
            assertThat(commands("all_group_chats", language))
                    .containsExactly("round", "top", "daily", "stop", "help");
        }
    }

    @Test
    void those_who_care_for_the_bot_and_its_questions_see_their_commands_each_once()
            throws Exception {
        menu.publish();
        for (String language : List.of("", "en")) {
            assertThat(chats(language))
                    .containsExactlyInAnyOrder(Long.toString(OPERATOR), Long.toString(CURATOR));
            assertThat(commands("chat", language)).contains("quiz", "draft", "admin");
        }
    }

    @Test
    void the_bot_describes_itself_in_each_language() throws Exception {
        menu.publish();
        assertThat(telegram.settings())
                .filteredOn(it -> it.get("method").asString().endsWith("Description"))
                .hasSize(4);
    }

    @Test
    void trouble_at_telegram_is_waited_out() throws Exception {
        telegram.fault("getMe", 1, Fault.badGateway());
        telegram.fault("setMyCommands", 1, Fault.tooMany(1));
        telegram.fault("setMyDescription", 1, new Fault.Dropped());
        menu.publish();
        assertThat(telegram.faultsLeft()).isZero();
        assertThat(telegram.settings()).hasSize(12);
    }

    @Test
    void a_menu_that_telegram_refuses_does_not_hold_up_the_others() throws Exception {
        telegram.fault("setMyCommands", 1, Fault.badRequest("chat not found"));
        menu.publish();
        assertThat(telegram.settings()).hasSize(11);
    }

    private List<String> chats(String language) {
        return telegram.settings().stream()
                .filter(it -> it.path("language_code").asString("").equals(language))
                .filter(it -> it.at("/scope/type").asString("").equals("chat"))
                .map(it -> it.at("/scope/chat_id").asString())
                .toList();
    }

    private List<String> commands(String scope, String language) {
        JsonNode setting =
                telegram.settings().stream()
                        .filter(it -> it.at("/scope/type").asString("").equals(scope))
                        .filter(it -> it.path("language_code").asString("").equals(language))
                        .findFirst()
                        .orElseThrow();
        return StreamSupport.stream(setting.get("commands").spliterator(), false)
                .map(it -> it.get("command").asString())
                .toList();
    }
}
