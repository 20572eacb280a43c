package interviewcoach.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import interviewcoach.fake.FakeTelegram;
import interviewcoach.fake.Group;
import interviewcoach.fake.Person;
import interviewcoach.fake.Shown;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Rounds in groups, through Telegram with its privacy mode. */
class GroupIT extends RunningBot {

    private static final String PRIVATE = "Ответить лично";

    /** Follows the link of a button into the private chat. */
    private static void follows(Person person, Shown question) {
        String url =
                question.buttons().stream()
                        .flatMap(List::stream)
                        .filter(it -> it.label().equals(PRIVATE))
                        .map(Shown.Button::url)
                        .findFirst()
                        .orElseThrow();
        person.says("/start " + URI.create(url).getQuery().replaceFirst("start=", ""));
    }

    /** As people in a group address a bot. */
    private static String command(String name, String arguments) {
        return "/%s@%s %s".formatted(name, FakeTelegram.BOT_NAME, arguments).strip();
    }

    @Test
    void a_round_from_the_greeting_to_the_table() {
        Group group = telegram.group(-501, "Готовимся");
        Person ola = telegram.person(51, "Оля", "ru");
        Person petya = telegram.person(52, "Петя", "ru");
        group.admitsBot(ola);
        Person olaHere = ola.in(group);
        Person petyaHere = petya.in(group);
        assertThat(olaHere.hears("/round – раунд вопросов").silent()).isTrue();
        olaHere.says(command("round", "concurrency 1 5"));
        assertThat(olaHere.hears("Раунд: ").text()).contains("1 вопрос, по 5 минут");
        Shown question = olaHere.hears("1 / 1");
        assertThat(question.silent()).isTrue();
        int said = petyaHere.replies(question.message(), "общая память у потоков, лок один");
        await().untilAsserted(() -> assertThat(group.reactions()).containsKey(said));
        follows(ola, question);
        ola.hears("Из группы");
        ola.says("не помню, что-то про один поток");
        ola.hears("Принято.");
        assertThat(petyaHere.hears("Ответили: 2").edit()).isTrue();
        olaHere.presses("Раскрыть");
        Shown reveal = petyaHere.hears("Раскрываем:");
        assertThat(reveal.silent()).isFalse();
        assertThat(reveal.text()).doesNotContain("не помню");
        petyaHere.presses("Мой разбор");
        await().untilAsserted(() ->
                assertThat(telegram.toasts())
                        .anySatisfy(it -> {
                            assertThat(it.path("text").asString("")).contains("из 10");
                            assertThat(it.path("show_alert").asBoolean(false)).isTrue();
                        }));
        petyaHere.says(command("top", ""));
        petyaHere.hears("Таблица за неделю");
        Transcripts.keep("group", petyaHere);
    }

    @Test
    void fifty_answer_within_seconds_and_all_are_counted() {
        Group group = telegram.group(-502, "Пятьдесят");
        Person starter = telegram.person(600, "Старт", "ru");
        group.admitsBot(starter);
        Person here = starter.in(group);
        here.hears("/round");
        here.says(command("round", "1 5"));
        Shown question = here.hears("1 / 1");
        LongStream.range(601, 651)
                .mapToObj(it -> telegram.person(it, "Ч" + it, "ru").in(group))
                .forEach(it -> it.replies(question.message(), "не знаю точно, один поток"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(group.transcript()).contains("Ответили: 50"));
        here.presses("Раскрыть");
        assertThat(here.hears("Раскрываем:").text()).contains(" из 50");
    }

    @Test
    void two_topics_of_a_forum_play_side_by_side_and_a_restart_loses_nothing() {
        Group forum = telegram.group(-1_000_000_000_503L, "Форум");
        forum.topic(11);
        forum.topic(12);
        Person ola = telegram.person(53, "Оля", "ru");
        forum.admitsBot(ola);
        Person first = ola.in(forum, 11);
        Person second = ola.in(forum, 12);
        first.says(command("round", "asyncio 1 1"));
        Shown one = first.hears(it -> it.thread() == 11 && it.text().contains("1 / 1"));
        second.says(command("round", "auth 1 5"));
        Shown other = second.hears(it -> it.thread() == 12 && it.text().contains("1 / 1"));
        first.replies(one.message(), "цикл событий ждёт готовности");
        await().untilAsserted(() -> assertThat(forum.reactions()).hasSize(1));
        restart();
        second.replies(other.message(), "подписанный токен");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(forum.reactions()).hasSize(2));
        telegram.patience(Duration.ofSeconds(90));
        Shown reveal = first.hears("Раскрываем:");
        assertThat(reveal.thread()).isEqualTo(11);
        second.presses("Раскрыть");
        assertThat(second.hears("Раскрываем:").thread()).isEqualTo(12);
    }

    @Test
    void only_admins_change_settings_and_an_admin_may_send_the_bot_away() {
        Group group = telegram.group(-504, "Тихие");
        Person ola = telegram.person(54, "Оля", "ru");
        Person boss = telegram.person(55, "Борис", "ru");
        group.admitsBot(ola);
        Person olaHere = ola.in(group);
        Person bossHere = boss.in(group);
        group.appoints(boss);
        olaHere.hears("/round");
        olaHere.says(command("daily", "10:00"));
        olaHere.hears("Настройки группы меняют её админы.");
        bossHere.says(command("forget", ""));
        bossHere.hears("Забыть группу");
        olaHere.presses("Забыть и выйти");
        olaHere.hears("Настройки группы меняют её админы.");
        bossHere.presses("Забыть и выйти");
        bossHere.hears("Группу забыл, выхожу.");
        await().untilAsserted(() -> assertThat(group.hasBot()).isFalse());
    }
}
