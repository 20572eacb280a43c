package interviewcoach.quiz;

import static interviewcoach.quiz.Assembly.BOSS;
import static interviewcoach.quiz.Assembly.GROUP;
import static interviewcoach.quiz.Assembly.NAMELESS;
import static interviewcoach.quiz.Assembly.OLA;
import static interviewcoach.quiz.Assembly.PETYA;
import static interviewcoach.quiz.Assembly.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.league.Entry;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who comes and goes in a group, who speaks in whose name, and who is known from where. */
class MembershipTest {

    private static final Conversation VERAS = Conversation.with(VERA.id());

    /** Somebody who speaks in the name of a channel. */
    private static final Person CHANNEL = new Person(-555, "", null);

    private final Assembly all = new Assembly();

    private void admitted() {
        all.happen(new Event.Admitted(all.key(), GROUP, all.now(), OLA));
    }

    // ---- the bot

    @Test
    void a_new_group_is_told_once_what_the_bot_does_and_sees() {
        admitted();
        assertThat(all.latest(GROUP, Reply.GroupWelcome.class))
                .isEqualTo(new Reply.GroupWelcome("coach_bot", false));
        all.seesAll = true;
        all.command(PETYA, "/help");
        assertThat(all.latest(GROUP, Reply.GroupWelcome.class))
                .isEqualTo(new Reply.GroupWelcome("coach_bot", true));
    }

    @Test
    void a_bot_that_is_removed_ends_its_round_and_every_answer_counts() {
        all.command(OLA, "/round 3");
        all.reply(OLA, "не то");
        all.alone(PETYA, "не то");
        all.happen(new Event.Dismissed(all.key(), GROUP, all.now()));
        assertThat(all.count(Fact.Gone.class)).isEqualTo(1);
        assertThat(all.won).extracting(Fact.Won::learner).containsExactly(OLA.id(), PETYA.id());
        assertThat(all.count(Fact.Graded.class)).isEqualTo(2);
        all.heard(GROUP);
        all.pass(Duration.ofHours(1));
        assertThat(all.heard(GROUP)).isEmpty();
        admitted();
        assertThat(all.heard(GROUP)).containsExactly("GroupBack");
        all.command(PETYA, "/round");
        assertThat(all.heard(GROUP)).containsExactly("RoundBegins", "RoundAsk");
    }

    @Test
    void a_bot_that_may_not_write_lets_the_open_question_run_out_and_asks_no_other() {
        all.command(OLA, "/round 3 5");
        all.happen(new Event.Muted(all.key(), GROUP, all.now()));
        assertThat(all.count(Fact.Muted.class)).isEqualTo(1);
        all.alone(PETYA, "не то");
        all.pass(Duration.ofMinutes(5));
        assertThat(all.won).extracting(Fact.Won::learner).containsExactly(PETYA.id());
        all.heard(GROUP);
        all.pass(Duration.ofHours(1));
        all.happen(new Event.Unmuted(all.key(), GROUP, all.now(), OLA));
        assertThat(all.heard(GROUP)).isEmpty();
        assertThat(all.count(Fact.Back.class)).isEqualTo(1);
    }

    @Test
    void a_group_that_was_entered_without_a_voice_is_greeted_when_there_is_one() {
        all.happen(new Event.Unmuted(all.key(), GROUP, all.now(), OLA));
        assertThat(all.heard(GROUP)).containsExactly("GroupWelcome");
    }

    @Test
    void between_two_questions_a_round_just_ends_when_the_bot_falls_silent() {
        all.command(OLA, "/round 3 5");
        all.press(OLA, new Action.Unseal(all.open().number()));
        all.happen(new Event.Silenced(all.key(), GROUP, all.now(), false));
        assertThat(all.group().round()).isNull();
        all.heard(GROUP);
        all.pass(Duration.ofMinutes(2));
        assertThat(all.heard(GROUP)).isEmpty();
    }

    @Test
    void a_day_that_waited_does_not_come_after_the_bot_was_removed() {
        all.daily = new Daily(LocalTime.NOON, ZoneId.of("Europe/Moscow"));
        all.command(OLA, "/round 1 5");
        all.day();
        all.happen(new Event.Silenced(all.key(), GROUP, all.now(), true));
        all.heard(GROUP);
        all.pass(Duration.ofHours(9));
        assertThat(all.heard(GROUP)).isEmpty();
    }

    // ---- who is addressed

    @Test
    void a_command_without_a_name_may_be_for_another_bot() {
        all.command(OLA, "/weather");
        all.command(OLA, "/stats");
        assertThat(all.heard(GROUP)).isEmpty();
        all.command(OLA, "/stats@coach_bot");
        all.command(OLA, "/top");
        assertThat(all.heard(GROUP)).containsExactly("ComeToPrivate", "Table");
    }

    // ---- who speaks

    @Test
    void nobody_learns_in_the_name_of_a_group_or_a_channel() {
        all.command(NAMELESS, "/round 1 5");
        all.heard(GROUP);
        for (Person nobody : List.of(NAMELESS, CHANNEL)) {
            all.reply(nobody, "ответ");
            assertThat(all.latest(GROUP, Reply.Faceless.class).answer()).isTrue();
        }
        all.command(NAMELESS, "/top hide");
        assertThat(all.open().joined()).isEmpty();
        assertThat(all.count(Fact.Hidden.class)).isZero();
    }

    @Test
    void the_group_itself_may_change_settings_and_a_channel_may_not() {
        all.command(NAMELESS, "/lang en");
        assertThat(all.heard(GROUP)).containsExactly("LanguageSet");
        all.command(CHANNEL, "/lang ru");
        all.command(CHANNEL, "/round");
        assertThat(all.heard(GROUP)).containsExactly("Faceless", "Faceless");
        assertThat(all.group().language()).isEqualTo("en");
    }

    @Test
    void who_may_not_press_a_button_is_told_over_it_and_the_others_read_nothing() {
        admitted();
        all.heard(GROUP);
        for (Action action : List.of(new Action.Type("lang en"), new Action.Type("forget"))) {
            all.press(OLA, action);
            assertThat(all.toast).isInstanceOf(Reply.OnlyAdmins.class);
        }
        assertThat(all.heard(GROUP)).isEmpty();
        all.press(BOSS, new Action.Type("lang en"));
        assertThat(all.heard(GROUP)).containsExactly("LanguageSet");
    }

    // ---- second thoughts

    @Test
    void a_reply_that_is_changed_before_the_reveal_replaces_the_answer() {
        all.command(OLA, "/round 1 5");
        all.reply(PETYA, "раз");
        all.heard(GROUP);
        all.edit(GROUP, PETYA, "два");
        assertThat(all.latest(GROUP, Reply.Noted.class).again()).isTrue();
        all.edit(GROUP, PETYA, "два");
        assertThat(all.open().entries()).extracting(Entry::text).containsExactly("два");
        assertThat(all.open().entries()).extracting(Entry::changes).containsExactly(1);
    }

    @Test
    void what_is_changed_after_the_reveal_changes_nothing() {
        all.command(OLA, "/round 2 5");
        all.reply(PETYA, "раз");
        all.alone(VERA, "три");
        String first = all.open().question();
        all.pass(Duration.ofMinutes(1));
        all.heard(GROUP);
        all.heard(VERAS);
        all.edit(VERAS, VERA, "четыре");
        all.editReplyTo(first, PETYA, "два");
        assertThat(all.heard(GROUP)).doesNotContain("Noted");
        assertThat(all.heard(VERAS)).isEmpty();
        assertThat(all.won).hasSize(2);
    }

    @Test
    void a_private_answer_that_is_changed_before_the_reveal_counts_anew() {
        all.command(OLA, "/round 1 5");
        all.alone(VERA, "раз");
        all.heard(VERAS);
        all.edit(VERAS, VERA, "два");
        all.edit(VERAS, VERA, "два");
        assertThat(all.heard(VERAS)).containsExactly("SealedTaken");
        assertThat(all.open().entries()).extracting(Entry::text).containsExactly("два");
    }

    // ---- who is known from where

    @Test
    void who_came_for_a_round_is_shown_the_way_on_and_greeted_later() {
        all.command(OLA, "/round 1 5");
        all.alone(VERA, "раз");
        assertThat(all.latest(VERAS, Reply.SealedTaken.class).stranger()).isTrue();
        all.follow(VERA);
        all.say(VERA, "два");
        all.heard(VERAS);
        all.command(VERAS, VERA, "/start");
        assertThat(all.heard(VERAS)).startsWith("Greeting", "Ask");
        all.command(VERAS, VERA, "/start");
        assertThat(all.heard(VERAS)).startsWith("WelcomeBack");
    }

    @Test
    void who_is_known_from_the_group_only_is_greeted_as_new() {
        all.command(OLA, "/round 1 5");
        all.reply(VERA, "раз");
        all.reply(PETYA, "раз");
        all.pass(Duration.ofMinutes(1));
        assertThat(all.learners).containsKey(VERA.id());
        all.say(VERA, "привет");
        assertThat(all.heard(VERAS)).startsWith("Greeting", "Ask");
    }

    @Test
    void who_begins_by_a_command_needs_no_greeting() {
        all.command(OLA, "/round 1 5");
        all.alone(VERA, "раз");
        all.command(VERAS, VERA, "/topics");
        all.heard(VERAS);
        all.command(VERAS, VERA, "/start");
        assertThat(all.heard(VERAS)).startsWith("WelcomeBack");
    }

    @Test
    void a_late_answer_of_who_never_opened_the_private_chat_is_not_talked_about() {
        all.command(OLA, "/round 1 5");
        String question = all.open().question();
        all.pass(Duration.ofMinutes(5));
        all.replyTo(question, VERA, "раз");
        assertThat(all.heard(VERAS)).isEmpty();
        assertThat(all.learners).doesNotContainKey(VERA.id());
    }

    @Test
    void the_verdict_on_a_late_answer_can_be_talked_about() {
        all.command(OLA, "/round 1 5");
        all.alone(VERA, "раз");
        all.press(OLA, new Action.Unseal(all.open().number()));
        all.command(OLA, "/round asyncio 1 5");
        all.follow(VERA);
        all.pass(Duration.ofMinutes(5));
        all.say(VERA, "ждёт готовности");
        assertThat(all.heard(VERAS)).contains("TooLate").doesNotContain("Greeting");
        all.say(VERA, "и ещё");
        assertThat(all.heard(VERAS)).doesNotContain("Greeting");
    }
}
