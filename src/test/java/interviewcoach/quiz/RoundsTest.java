package interviewcoach.quiz;

import static interviewcoach.quiz.Assembly.BOSS;
import static interviewcoach.quiz.Assembly.GROUP;
import static interviewcoach.quiz.Assembly.NAMELESS;
import static interviewcoach.quiz.Assembly.OLA;
import static interviewcoach.quiz.Assembly.PETYA;
import static interviewcoach.quiz.Assembly.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.league.Entry;
import interviewcoach.league.Standings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rounds of sealed questions in a group. */
class RoundsTest {

    private static final Map<String, String> RIGHT =
            Map.of(
                    "loop", "ждёт готовности и возобновляет корутины",
                    "sleep", "цикл остановится, надо `asyncio.sleep`",
                    "jwt", "подписанный токен, в нём данные пользователя",
                    "session-cookie", "сессия хранится на сервере, сессию можно отозвать сразу",
                    "gil",
                            "глобальная блокировка: один поток исполняет байткод, на вводе блокировка отпускается",
                    "process", "у процесса своя память, а потоки делят память");

    private static final Conversation OLAS = Conversation.with(OLA.id());
    private static final Conversation PETYAS = Conversation.with(PETYA.id());

    private final Assembly all = new Assembly();

    private String right() {
        return RIGHT.getOrDefault(all.open().question(), "");
    }

    @Test
    void a_round_announces_itself_and_asks() {
        all.command(OLA, "/round asyncio 2 10");
        assertThat(all.latest(GROUP, Reply.RoundBegins.class))
                .isEqualTo(new Reply.RoundBegins("Асинхронность", 2, 10));
        Reply.RoundAsk ask = all.latest(GROUP, Reply.RoundAsk.class);
        assertThat(ask.left()).isEqualTo(Duration.ofMinutes(10));
        assertThat(ask.link()).isEqualTo("https://t.me/coach_bot?start=" + all.link());
        assertThat(ask.question().topic()).isEqualTo("asyncio");
    }

    @Test
    void quiz_in_a_group_is_a_round() {
        all.command(OLA, "/quiz");
        assertThat(all.heard(GROUP)).containsExactly("RoundBegins", "RoundAsk");
        assertThat(all.group().round()).extracting("count", "minutes").containsExactly(3, 5);
    }

    @Test
    void an_unknown_topic_is_not_taken_for_any() {
        all.command(OLA, "/round кулинария 3");
        assertThat(all.heard(GROUP)).containsExactly("UnknownTopic");
    }

    @Test
    void a_second_round_does_not_begin_beside_the_first() {
        all.command(OLA, "/round");
        all.heard(GROUP);
        all.command(PETYA, "/round");
        assertThat(all.heard(GROUP)).containsExactly("RoundRuns");
    }

    @Test
    void an_answer_in_the_group_is_only_reacted_to() {
        all.command(OLA, "/round");
        all.heard(GROUP);
        all.reply(PETYA, right());
        assertThat(all.heard(GROUP)).containsExactly("Noted");
        assertThat(all.count(Fact.Graded.class)).isZero();
    }

    @Test
    void what_answers_nothing_is_left_alone() {
        all.command(OLA, "/round");
        all.heard(GROUP);
        all.chat(PETYA, "кто-нибудь знает?");
        assertThat(all.heard(GROUP)).isEmpty();
        assertThat(all.open().joined()).isEmpty();
    }

    @Test
    void a_private_answer_is_taken_without_a_verdict_and_counted_in_the_group() {
        all.command(OLA, "/round");
        all.alone(PETYA, right());
        assertThat(all.heard(PETYAS)).containsExactly("SealedAsk", "SealedTaken");
        assertThat(all.count(Fact.Graded.class)).isZero();
        assertThat(all.open().entries()).extracting(Entry::name).containsExactly("Петя");
        assertThat(all.open().entries()).extracting(Entry::quotable).containsExactly(false);
    }

    @Test
    void a_newcomer_by_the_link_gets_that_question_at_once() {
        all.command(OLA, "/round");
        all.follow(VERA);
        assertThat(all.heard(Conversation.with(VERA.id()))).containsExactly("SealedAsk");
        all.say(VERA, right());
        assertThat(all.open().entries()).hasSize(1);
    }

    @Test
    void who_is_not_in_the_group_cannot_answer_its_question() {
        all.command(OLA, "/round");
        all.rankOfOthers = Rank.OUTSIDER;
        all.alone(VERA, right());
        assertThat(all.heard(Conversation.with(VERA.id()))).startsWith("NotAMember");
        assertThat(all.open().entries()).isEmpty();
    }

    @Test
    void nobody_is_taken_for_a_member_while_telegram_is_silent() {
        all.command(OLA, "/round");
        all.rankOfOthers = Rank.UNKNOWN;
        all.follow(VERA);
        assertThat(all.heard(Conversation.with(VERA.id()))).containsExactly("CannotTell");
    }

    @Test
    void a_private_round_question_gives_the_open_one_back() {
        all.command(PETYAS, PETYA, "/start q_jwt");
        all.heard(PETYAS);
        all.command(OLA, "/round asyncio");
        all.alone(PETYA, right());
        assertThat(all.heard(PETYAS)).containsExactly("SealedAsk", "SealedTaken", "Ask");
        all.say(PETYA, "подписанный токен, в нём данные пользователя");
        assertThat(all.heard(PETYAS)).contains("Feedback");
    }

    @Test
    void who_does_not_know_may_come_back() {
        all.command(OLA, "/round");
        all.follow(PETYA);
        all.say(PETYA, "не знаю");
        assertThat(all.heard(PETYAS)).containsExactly("SealedAsk", "SealedSkipped");
        assertThat(all.open().entries()).isEmpty();
    }

    @Test
    void a_second_answer_replaces_the_first_and_says_so() {
        all.command(OLA, "/round");
        all.alone(PETYA, "не то");
        all.heard(PETYAS);
        all.follow(PETYA);
        assertThat(all.latest(PETYAS, Reply.SealedAsk.class).again()).isTrue();
        all.say(PETYA, right());
        assertThat(all.latest(PETYAS, Reply.SealedTaken.class).again()).isTrue();
        assertThat(all.open().entries()).extracting(Entry::text).containsExactly(right());
        assertThat(all.open().changed()).isEqualTo(1);
    }

    @Test
    void all_who_joined_have_answered_so_it_is_revealed_after_half_a_minute() {
        all.command(OLA, "/round");
        all.reply(OLA, right());
        all.alone(PETYA, right());
        assertThat(all.heard(GROUP)).doesNotContain("Revealed");
        all.pass(Duration.ofSeconds(29));
        assertThat(all.heard(GROUP)).doesNotContain("Revealed");
        all.pass(Duration.ofSeconds(1));
        assertThat(all.heard(GROUP)).contains("Revealed");
    }

    @Test
    void one_alone_waits_for_others_until_the_deadline() {
        all.command(OLA, "/round 1 5");
        all.reply(OLA, right());
        all.pass(Duration.ofMinutes(4));
        assertThat(all.heard(GROUP)).doesNotContain("Revealed");
        all.pass(Duration.ofMinutes(1));
        assertThat(all.heard(GROUP)).contains("Revealed");
    }

    @Test
    void who_has_joined_is_waited_for() {
        all.command(OLA, "/round 1 5");
        all.press(VERA, new Action.Join(all.open().number()));
        assertThat(all.toast).isInstanceOf(Reply.Joined.class);
        all.reply(OLA, right());
        all.reply(PETYA, right());
        all.pass(Duration.ofMinutes(4));
        assertThat(all.heard(GROUP)).doesNotContain("Revealed");
        all.reply(VERA, right());
        assertThat(all.heard(GROUP)).contains("Revealed");
    }

    @Test
    void an_answer_on_its_way_is_waited_for_and_counts() {
        all.command(OLA, "/round 1 5");
        Instant asked = all.open().askedAt();
        all.straggling = true;
        all.pass(Duration.ofMinutes(5).plusSeconds(3));
        assertThat(all.heard(GROUP)).doesNotContain("Revealed");
        all.replyAt(asked.plus(Duration.ofMinutes(5)), PETYA, right());
        all.straggling = false;
        all.pass(Duration.ofSeconds(1));
        assertThat(all.heard(GROUP)).contains("Revealed");
        assertThat(all.won).extracting(Fact.Won::learner).containsExactly(PETYA.id());
    }

    @Test
    void an_answer_to_a_forgotten_question_is_none_to_another_of_its_number() {
        all.command(OLA, "/round asyncio 1");
        int number = all.open().number();
        all.happen(
                new Event.Answered(
                        "x", GROUP, all.open().askedAt(), PETYA, number, "jwt", "не то", false));
        assertThat(all.open().entries()).isEmpty();
        assertThat(all.heard(PETYAS)).doesNotContain("SealedTaken");
    }

    @Test
    void of_two_ways_the_later_answer_counts_whichever_comes_first() {
        all.command(OLA, "/round 1 5");
        Instant asked = all.open().askedAt();
        all.replyAt(asked.plusSeconds(20), PETYA, right());
        all.happen(
                new Event.Answered(
                        "x",
                        GROUP,
                        asked.plusSeconds(10),
                        PETYA,
                        all.open().number(),
                        all.open().question(),
                        "не то",
                        false));
        assertThat(all.open().entries()).extracting(Entry::text).containsExactly(right());
    }

    @Test
    void a_round_that_was_called_for_long_ago_gives_all_its_time() {
        all.happen(new Event.Commanded("old", GROUP, Instant.EPOCH, OLA, 1, "round", "1 5"));
        assertThat(all.latest(GROUP, Reply.RoundAsk.class).left()).isEqualTo(Duration.ofMinutes(5));
        all.pass(Duration.ofMinutes(4));
        assertThat(all.heard(GROUP)).doesNotContain("Revealed");
    }

    @Test
    void a_daily_question_that_waited_for_a_round_comes_when_it_is_stopped() {
        all.daily = new Daily(LocalTime.NOON, ZoneId.of("Europe/Moscow"));
        all.command(OLA, "/round 2 5");
        all.day();
        all.press(OLA, new Action.Unseal(all.open().number()));
        all.heard(GROUP);
        all.command(OLA, "/stop");
        assertThat(all.heard(GROUP)).containsExactly("RoundStopped", "RoundAsk");
    }

    @Test
    void who_is_forgotten_is_not_waited_for() {
        all.command(OLA, "/round 1 5");
        all.press(VERA, new Action.Join(all.open().number()));
        all.reply(OLA, right());
        all.reply(PETYA, right());
        all.happen(new Event.Forgot("x", GROUP, all.open().askedAt(), VERA.id()));
        all.pass(Duration.ofSeconds(30));
        assertThat(all.heard(GROUP)).contains("Revealed");
    }

    @Test
    void a_forgotten_group_stays_forgotten_when_a_member_is() {
        all.command(OLA, "/round 1 5");
        all.command(BOSS, "/forget yes");
        all.happen(new Event.Forgot("x", GROUP, Instant.EPOCH, OLA.id()));
        assertThat(all.states).doesNotContainKey(GROUP);
    }

    @Test
    void a_week_and_a_month_begin_by_the_clock_of_the_group() {
        Instant sunday = Instant.parse("2026-02-28T22:30:00Z");
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        ZoneId lisbon = ZoneId.of("Europe/Lisbon");
        assertThat(new Need.Table(GROUP, Reply.Period.MONTH, sunday).since(tokyo))
                .isEqualTo("2026-02-28T15:00:00Z");
        assertThat(new Need.Table(GROUP, Reply.Period.MONTH, sunday).since(lisbon))
                .isEqualTo("2026-02-01T00:00:00Z");
        assertThat(new Need.Table(GROUP, Reply.Period.WEEK, sunday).since(lisbon))
                .isEqualTo("2026-02-23T00:00:00Z");
        assertThat(new Need.Table(GROUP, Reply.Period.ALL, sunday).since(tokyo))
                .isBefore("1970-01-02T00:00:00Z");
    }

    @Test
    void starter_and_admin_may_reveal_and_others_are_told_who_may() {
        all.command(OLA, "/round");
        Action.Unseal unseal = new Action.Unseal(all.open().number());
        all.press(PETYA, unseal);
        assertThat(all.toast).isInstanceOf(Reply.OnlyStarter.class);
        all.press(OLA, unseal);
        assertThat(all.heard(GROUP)).contains("Revealed");
        all.press(OLA, new Action.Onward(unseal.number()));
        all.press(BOSS, new Action.Unseal(all.open().number()));
        assertThat(all.heard(GROUP)).contains("Revealed");
    }

    @Test
    void the_reveal_counts_for_the_table_and_for_each_learner_once() {
        all.command(OLA, "/round 1");
        all.reply(OLA, right());
        all.alone(PETYA, "не то");
        all.pass(Duration.ofSeconds(30));
        assertThat(all.won).extracting(Fact.Won::learner).containsExactly(OLA.id(), PETYA.id());
        assertThat(all.won).extracting(Fact.Won::points).containsExactly(10, 0);
        assertThat(all.count(Fact.Graded.class)).isEqualTo(2);
        assertThat(all.count(Fact.Closed.class)).isEqualTo(2);
        assertThat(all.heard(OLAS)).isEmpty();
    }

    @Test
    void an_answer_at_the_deadline_counts_and_one_behind_it_is_judged_in_private() {
        all.command(OLA, "/round 1 5");
        String question = all.open().question();
        all.pass(Duration.ofMinutes(5).minusSeconds(1));
        all.reply(OLA, right());
        all.pass(Duration.ofSeconds(1));
        all.command(PETYAS, PETYA, "/start");
        all.heard(PETYAS);
        all.replyTo(question, PETYA, RIGHT.getOrDefault(question, ""));
        assertThat(all.won).extracting(Fact.Won::learner).containsExactly(OLA.id());
        assertThat(all.heard(PETYAS)).startsWith("TooLate", "Feedback");
    }

    @Test
    void a_private_answer_behind_the_reveal_is_judged_in_private() {
        all.command(OLA, "/round 1 5");
        all.follow(PETYA);
        String right = right();
        all.pass(Duration.ofMinutes(5));
        all.say(PETYA, right);
        assertThat(all.heard(PETYAS)).startsWith("SealedAsk", "TooLate", "Feedback");
        assertThat(all.won).isEmpty();
    }

    @Test
    void a_link_to_a_revealed_question_offers_it_for_oneself() {
        all.command(OLA, "/round 1 5");
        String link = all.link();
        all.pass(Duration.ofMinutes(5));
        all.command(PETYAS, PETYA, "/start " + link);
        assertThat(all.heard(PETYAS)).containsExactly("SealOpened");
    }

    @Test
    void each_member_alone_sees_how_they_did() {
        all.command(OLA, "/round 1");
        int number = all.open().number();
        all.reply(OLA, right());
        all.reply(PETYA, "не то");
        all.pass(Duration.ofSeconds(30));
        all.press(OLA, new Action.Mine(number));
        assertThat(all.toast).extracting("points").isEqualTo(10);
        all.press(PETYA, new Action.Mine(number));
        assertThat(all.toast).extracting("points").isEqualTo(0);
        all.press(VERA, new Action.Mine(number));
        assertThat(all.toast).isInstanceOf(Reply.NotAnswered.class);
    }

    @Test
    void the_next_question_comes_by_the_button_or_after_a_minute() {
        all.command(OLA, "/round 3");
        int first = all.open().number();
        all.press(OLA, new Action.Unseal(first));
        all.heard(GROUP);
        all.press(PETYA, new Action.Onward(first));
        all.press(VERA, new Action.Onward(first));
        assertThat(all.heard(GROUP)).containsExactly("RoundAsk");
        all.press(OLA, new Action.Unseal(all.open().number()));
        all.heard(GROUP);
        all.pass(Duration.ofSeconds(59));
        assertThat(all.heard(GROUP)).isEmpty();
        all.pass(Duration.ofSeconds(1));
        assertThat(all.heard(GROUP)).containsExactly("RoundAsk");
    }

    @Test
    void a_round_never_asks_a_question_twice_and_ends_with_its_table() {
        all.command(OLA, "/round 6 1");
        for (int i = 0; i < 6; i++) {
            all.reply(OLA, right());
            all.reply(PETYA, i == 0 ? right() : "не то");
            all.press(OLA, new Action.Unseal(all.open().number()));
            if (i < 5) {
                all.press(OLA, new Action.Onward(all.group().revealed().getFirst().number()));
            }
        }
        Reply.Revealed last = all.latest(GROUP, Reply.Revealed.class);
        assertThat(last.table()).extracting(Standings.Place::name).containsExactly("Оля", "Петя");
        assertThat(last.table()).extracting(Standings.Place::points).containsExactly(60, 10);
        assertThat(all.won).hasSize(12);
        assertThat(all.won.stream().map(Fact.Won::question).distinct()).hasSize(6);
    }

    @Test
    void a_stopped_round_reveals_what_is_open() {
        all.command(OLA, "/round 3");
        all.reply(PETYA, right());
        all.command(PETYA, "/stop");
        assertThat(all.heard(GROUP)).contains("OnlyStarter");
        all.command(OLA, "/stop");
        assertThat(all.heard(GROUP)).contains("Revealed");
        all.pass(Duration.ofMinutes(5));
        assertThat(all.heard(GROUP)).isEmpty();
        all.command(OLA, "/stop");
        assertThat(all.heard(GROUP)).containsExactly("NoRound");
    }

    @Test
    void many_answers_change_the_counter_once() {
        all.command(OLA, "/round");
        all.heard(GROUP);
        for (long id = 100; id < 150; id++) {
            all.reply(new Person(id, "n" + id, "ru"), "не то");
        }
        all.pass(Duration.ofSeconds(10));
        List<String> heard = all.heard(GROUP);
        assertThat(heard).filteredOn("RoundAsk"::equals).hasSize(1);
        assertThat(heard).filteredOn("Noted"::equals).hasSize(50);
        assertThat(all.open().entries()).hasSize(50);
    }

    @Test
    void who_speaks_for_the_group_may_lead_and_cannot_learn() {
        all.command(OLA, "/round");
        all.reply(NAMELESS, right());
        assertThat(all.open().entries()).isEmpty();
        all.press(NAMELESS, new Action.Unseal(all.open().number()));
        assertThat(all.heard(GROUP)).contains("Revealed");
    }

    @Test
    void only_admins_change_settings() {
        all.command(OLA, "/daily 10:00");
        assertThat(all.heard(GROUP)).containsExactly("OnlyAdmins");
        all.rankOfOthers = Rank.UNKNOWN;
        all.command(OLA, "/forget");
        assertThat(all.heard(GROUP)).containsExactly("CannotTell");
        all.command(BOSS, "/lang en");
        assertThat(all.heard(GROUP)).containsExactly("LanguageSet");
        assertThat(all.group().language()).isEqualTo("en");
    }

    @Test
    void the_daily_question_is_sealed_for_eight_hours_and_waits_for_a_round() {
        all.daily = new Daily(LocalTime.NOON, ZoneId.of("Europe/Moscow"));
        all.command(OLA, "/round 1 5");
        all.heard(GROUP);
        all.day();
        assertThat(all.heard(GROUP)).isEmpty();
        all.pass(Duration.ofMinutes(5));
        assertThat(all.heard(GROUP)).containsExactly("Revealed", "RoundAsk");
        assertThat(Duration.between(all.open().askedAt(), all.open().deadline()))
                .isEqualTo(Duration.ofHours(8));
    }

    @Test
    void who_wants_to_be_forgotten_has_not_taken_part() {
        all.command(OLA, "/round 1 5");
        all.reply(OLA, right());
        all.happen(new Event.Forgot("x", GROUP, all.open().askedAt(), OLA.id()));
        all.pass(Duration.ofMinutes(5));
        assertThat(all.latest(GROUP, Reply.Revealed.class).members()).isEmpty();
        assertThat(all.won).isEmpty();
    }

    @Test
    void a_forgotten_group_begins_afresh() {
        all.command(OLA, "/round");
        all.command(BOSS, "/forget");
        assertThat(all.latest(GROUP, Reply.GroupForgetConfirm.class)).isNotNull();
        all.command(BOSS, "/forget yes");
        assertThat(all.states).doesNotContainKey(GROUP);
        all.command(OLA, "/round");
        assertThat(all.open().number()).isEqualTo(1);
    }

    @Test
    void the_table_shows_who_has_won_and_lets_one_hide() {
        all.command(OLA, "/round 1");
        all.reply(OLA, right());
        all.reply(PETYA, "не то");
        all.pass(Duration.ofSeconds(30));
        all.command(VERA, "/top");
        assertThat(all.latest(GROUP, Reply.Table.class).places())
                .extracting(Standings.Place::name)
                .containsExactly("Оля");
        all.command(OLA, "/top hide");
        assertThat(all.facts).contains(new Fact.Hidden(OLA.id(), "Оля", true));
    }
}
