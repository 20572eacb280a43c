package interviewcoach.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.fake.FakeTelegram;
import interviewcoach.fake.Fault;
import interviewcoach.fake.Group;
import interviewcoach.fake.Person;
import interviewcoach.fake.Shown;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What Telegram and the net do at times: nothing stops, nothing is lost. */
class TroubleIT extends RunningBot {

    private static final String GIL = "Что такое GIL?";
    private static final long OPERATOR = 39;

    @Override
    Map<String, String> settings() {
        return Map.of("COACH_ADMINS", Long.toString(OPERATOR));
    }

    private Person asked(long id, String name) {
        Person person = telegram.person(id, name, "ru");
        person.says("/start q_gil-what");
        person.hears(GIL);
        return person;
    }

    private long answers(Person person) {
        return Records.in(folder)
                .number("select count(*) from answer where learner = " + person.id());
    }

    @Test
    void what_was_said_while_telegram_was_down_is_answered() throws InterruptedException {
        Person anna = asked(31, "Аня");
        anna.says("это глобальная блокировка");
        telegram.goesDown();
        Thread.sleep(4000);
        anna.says("работает только один поток одновременно");
        telegram.comesBack();
        anna.hears("Неверно · ");
        anna.hears("Частично · ");
        assertThat(answers(anna)).isEqualTo(2);
    }

    @Test
    void errors_of_the_server_pass() {
        Person boris = asked(32, "Борис");
        telegram.fault("sendMessage", 32, 1, Fault.badGateway());
        telegram.fault("sendMessage", 32, 1, Fault.internal());
        telegram.fault("sendMessage", 32, 1, new Fault.Body("{}"));
        telegram.fault("sendMessage", 32, 1, new Fault.Dropped());
        telegram.fault("getUpdates", Fault.badGateway());
        telegram.fault("getUpdates", Fault.internal());
        telegram.fault("getUpdates", new Fault.Truncated());
        boris.says("это глобальная блокировка");
        boris.hears("Неверно · ");
        boris.says("работает только один поток одновременно");
        boris.hears("Частично · ");
        assertThat(answers(boris)).isEqualTo(2);
        assertThat(telegram.faultsLeft()).isZero();
    }

    @Test
    void a_wait_that_telegram_asks_for_is_kept_and_others_go_on() {
        Person vera = asked(33, "Вера");
        Person petr = asked(34, "Пётр");
        telegram.fault("sendMessage", 33, 1, Fault.tooMany(3));
        long before = System.nanoTime();
        vera.says("это глобальная блокировка");
        petr.says("это глобальная блокировка");
        Shown quick = petr.hears("Неверно · ");
        Shown late = vera.hears("Неверно · ");
        assertThat(quick.nanos() - before).isLessThan(TimeUnit.SECONDS.toNanos(2));
        assertThat(late.nanos() - before).isGreaterThan(TimeUnit.SECONDS.toNanos(3));
    }

    @Test
    void a_lost_reply_repeats_one_message_and_grades_once() {
        Person gleb = asked(35, "Глеб");
        telegram.fault("sendMessage", 35, 1, new Fault.LostReply());
        gleb.says("это глобальная блокировка");
        gleb.hears("Неверно · ");
        telegram.fault("sendMessage", 35, 1, new Fault.Truncated());
        gleb.says("работает только один поток одновременно");
        gleb.hears("Частично · ");
        gleb.says("/help");
        gleb.hears("/quiz");
        assertThat(answers(gleb)).isEqualTo(2);
        assertThat(telegram.shown(35).stream().filter(it -> it.text().contains("Частично · ")))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void an_update_that_cannot_be_read_is_put_aside_and_the_operator_told_once() {
        Person operator = telegram.person(OPERATOR, "Оператор", "ru");
        operator.says("/help");
        operator.hears("/admin");
        Person dana = asked(36, "Дана");
        String garbled =
                """
                {"update_id":%d,"message":{"message_id":"?","date":[],"chat":{"id":36,"type":"private"}}}\
                """;
        telegram.rawUpdate(garbled);
        telegram.rawUpdate(garbled);
        dana.hears("ошибка на моей стороне.");
        dana.says("это глобальная блокировка");
        dana.hears("Неверно · ");
        operator.hears("Не удалось обработать то, что пришло:");
        operator.says("/admin");
        operator.hears("Отложено с ошибкой: 2");
        assertThat(telegram.shown(OPERATOR)).hasSize(3);
        Transcripts.keep("alert", operator);
    }

    @Test
    void who_blocked_the_bot_and_comes_back_goes_on() {
        Person egor = asked(37, "Егор");
        egor.blocksSilently();
        egor.says("это глобальная блокировка");
        awaitNothingWaits(37);
        egor.unblocks();
        egor.hears("Неверно · ");
        egor.says("работает только один поток одновременно");
        egor.hears("Частично · ");
        egor.blocks();
        egor.unblocks();
        egor.says("/help");
        egor.hears("/quiz");
        Transcripts.keep("blocked", egor);
    }

    private void awaitNothingWaits(long chat) {
        String waiting = "select count(*) from outbox where status = 'waiting' and chat = " + chat;
        String heard = "select count(*) from answer where learner = " + chat;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        Records records = Records.in(folder);
        while (records.number(heard) == 0 || records.number(waiting) > 0) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    @Test
    void a_group_that_became_a_supergroup_is_answered_there() {
        Person olga = telegram.person(38, "Оля", "ru");
        Group group = telegram.group(-400, "Питонисты");
        group.admitsBot(olga);
        olga.in(group).says("/hint@" + FakeTelegram.BOT_NAME);
        telegram.awaitMessage(-400, it -> it.text().contains("личном чате"));
        Group grown = group.upgrades(-100_400);
        olga.in(grown).says("/hint@" + FakeTelegram.BOT_NAME);
        telegram.awaitMessage(-100_400, it -> it.text().contains("личном чате"));

        Group second = telegram.group(-500, "Питонисты 2");
        second.upgradesSilently(-100_500);
        olga.in(second).says("/hint@" + FakeTelegram.BOT_NAME);
        telegram.awaitMessage(-100_500, it -> it.text().contains("личном чате"));
    }

    @Test
    void another_instance_on_the_same_token_is_named_and_outlasted() {
        Person jana = asked(40, "Яна");
        telegram.anotherInstancePolls();
        coach.awaits("Error 409: another instance polls with the same token.");
        jana.says("это глобальная блокировка");
        jana.hears("Неверно · ");
    }
}
