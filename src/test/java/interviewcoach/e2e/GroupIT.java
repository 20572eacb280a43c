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
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Rounds in groups, through Telegram with its privacy mode. */
class GroupIT extends RunningBot {

    private static final String PRIVATE = "Ответить лично";

    private static void follows(Person person, Shown question) {
        follows(person, question, PRIVATE);
    }

    /** Follows the link of a button into the private chat. */
    private static void follows(Person person, Shown question, String label) {
        String url =
                question.buttons().stream()
                        .flatMap(List::stream)
                        .filter(it -> it.label().equals(label))
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
    void five_play_a_round_in_russian() {
        Group group = telegram.group(-501, "Готовимся");
        Person boris = telegram.person(50, "Борис", "ru");
        Person ola = telegram.person(51, "Оля", "ru");
        Person petya = telegram.person(52, "Петя", "ru");
        Person vera = telegram.person(56, "Вера", "ru");
        Person john = telegram.person(57, "John", "en");
        group.admitsBot(boris);
        group.appoints(boris);
        Person olaHere = ola.in(group);
        Person petyaHere = petya.in(group);
        Person veraHere = vera.in(group);
        Person johnHere = john.in(group);
        assertThat(olaHere.hears("/round – раунд: 3 вопроса").silent()).isTrue();
        olaHere.says(command("round", "concurrency 1 5"));
        assertThat(olaHere.hears("Раунд: ").text()).contains("1 вопрос, на ответ 5 минут");
        Shown question = olaHere.hears("1 / 1");
        assertThat(question.silent()).isTrue();
        int said = petyaHere.replies(question.message(), "общая память у потоков, лок один");
        await().untilAsserted(() -> assertThat(group.reactions()).containsEntry(said, "✍"));
        petyaHere.edits(said, "общая память у потоков, лок один на процесс");
        await().untilAsserted(() -> assertThat(group.reactions()).containsEntry(said, "👌"));
        veraHere.says("а как отвечать?");
        veraHere.presses("Участвую");
        follows(ola, question);
        ola.hears("Из группы");
        ola.says("не помню, что-то про один поток");
        assertThat(ola.hears("Принято.").labels())
                .containsExactly("Изменить ответ", "Начать здесь");
        follows(vera, question);
        vera.hears("Из группы");
        vera.says("потоки делят память");
        vera.hears("Принято.");
        johnHere.presses("Раскрыть");
        johnHere.replies(question.message(), "один поток");
        assertThat(petyaHere.hears("Ответили: 4").edit()).isTrue();
        olaHere.presses("Раскрыть");
        Shown reveal = petyaHere.hears("Раскрываем:");
        assertThat(reveal.silent()).isFalse();
        assertThat(reveal.html()).contains("<pre>1 2");
        assertThat(reveal.text())
                .contains("  Петя", "  Оля", "  Вера", "  John")
                .doesNotContain("не помню");
        petyaHere.presses("Мой разбор");
        johnHere.presses("Мой разбор");
        await().untilAsserted(() ->
                assertThat(telegram.toasts())
                        .anySatisfy(it -> isAlert(it, "из 10"))
                        .anySatisfy(it -> isAlert(it, "of 10")));
        petyaHere.says(command("top", ""));
        petyaHere.hears("Таблица за неделю");
        ola.says("/start");
        ola.hears("Привет, Оля!");
        Transcripts.keep("group", petyaHere);
        Transcripts.keep("group-member", ola);
    }

    private static void isAlert(JsonNode toast, String part) {
        assertThat(toast.path("text").asString("")).contains(part);
        assertThat(toast.path("show_alert").asBoolean(false)).isTrue();
    }

    @Test
    void more_than_four_play_a_round_in_english() {
        Group group = telegram.group(-1_000_000_000_505L, "We prepare");
        Person olga = telegram.person(61, "Olga", "en");
        group.admitsBot(olga);
        Person here = olga.in(group);
        assertThat(here.hears("/round – a round").text()).contains("privacy mode");
        here.says(command("round", "concurrency 2 1"));
        Shown first = here.hears("1 / 2");
        List<Person> others =
                LongStream.range(62, 67)
                        .mapToObj(it -> telegram.person(it, "Peer" + it, "en"))
                        .toList();
        others.forEach(it -> it.in(group).replies(first.message(), "one thread, общая память"));
        follows(olga, first, "Answer in private");
        olga.hears("From the group");
        olga.says("не знаю точно, один поток");
        Shown taken = olga.hears("Got it.");
        assertThat(taken.labels()).first().isEqualTo("Back to the group");
        assertThat(taken.buttons().getFirst().getFirst().url())
                .isEqualTo("https://t.me/c/505/" + first.message());
        here.hears("Answered: 6");
        here.presses("Reveal");
        assertThat(here.hears("The reveal 1 / 2").text()).contains(" of 6");
        here.presses("Next");
        here.hears("2 / 2");
        here.says(command("stop", ""));
        here.hears("Nobody answered.");
        here.presses("How I did");
        await().untilAsserted(
                        () -> assertThat(telegram.toasts()).anySatisfy(it -> isAlert(it, "of 10")));
        Transcripts.keep("group-english", here);
    }

    @Test
    void one_sees_how_one_did_as_long_as_the_reveal_stands_there() {
        Group group = telegram.group(-509, "Давно было");
        Person ola = telegram.person(75, "Оля", "ru");
        group.admitsBot(ola);
        Person here = ola.in(group);
        here.hears("/round");
        here.says(command("round", "concurrency 1 5"));
        here.replies(here.hears("1 / 1").message(), "один поток, общая память");
        await().untilAsserted(() -> assertThat(group.reactions()).hasSize(1));
        here.presses("Раскрыть");
        Shown first = here.hears("Раскрываем");
        for (int i = 0; i < 4; i++) {
            here.says(command("round", "asyncio 1 5"));
            here.hears("1 / 1");
            here.presses("Раскрыть");
            here.hears("Никто не ответил");
        }
        restart();
        here.presses(first, "Мой разбор");
        await().untilAsserted(() ->
                assertThat(group.transcript()).containsPattern("\\(Оля\\) \\d+ очк\\S+ из 10"));
    }

    @Test
    void a_bot_that_is_silenced_or_sent_away_loses_nothing() {
        Group group = telegram.group(-506, "Туда и обратно");
        Person boris = telegram.person(71, "Борис", "ru");
        Person ola = telegram.person(72, "Оля", "ru");
        group.appoints(boris);
        group.admitsBot(boris);
        Person bossHere = boris.in(group);
        Person olaHere = ola.in(group);
        bossHere.hears("/round");
        bossHere.says(command("daily", "10:00 Europe/Moscow"));
        bossHere.hears("Готово");
        olaHere.says(command("round", "concurrency 2 1"));
        Shown question = olaHere.hears("1 / 2");
        group.mutesBot(boris);
        olaHere.replies(question.message(), "один поток, общая память");
        follows(ola, question);
        ola.hears("Из группы");
        ola.says("лок один, общая память у потоков");
        ola.hears("Прежний ответ заменён");
        olaHere.presses("Раскрыть");
        await().untilAsserted(() -> assertThat(telegram.unansweredPresses()).isEmpty());
        olaHere.says(command("top", ""));
        group.unmutesBot(boris);
        olaHere.hears("Раскрываем");
        olaHere.says(command("round", "concurrency 2 1"));
        olaHere.replies(olaHere.hears("1 / 2").message(), "один поток");
        group.removesBot(boris);
        group.admitsBot(boris);
        olaHere.hears("Снова с вами");
        olaHere.says(command("settings", ""));
        assertThat(olaHere.hears("Настройки группы").text()).contains("каждый день в 10:00");
        olaHere.says(command("round", "1 1"));
        olaHere.hears("1 / 1");
        Transcripts.keep("group-away", olaHere);
    }

    @Test
    void a_group_in_which_nobody_may_write_is_left_in_peace_until_somebody_calls() {
        Group group = telegram.group(-507, "Тишина");
        Person ola = telegram.person(73, "Оля", "ru");
        group.admitsBot(ola);
        Person here = ola.in(group);
        here.hears("/round");
        here.says(command("round", "1 1"));
        here.hears("1 / 1");
        group.closes();
        here.presses("Раскрыть");
        await().untilAsserted(() -> assertThat(telegram.unansweredPresses()).isEmpty());
        group.opens();
        here.says(command("top", ""));
        here.hears("Раскрываем");
        here.hears("Таблица");
    }

    @Test
    void what_is_not_for_the_bot_is_left_alone_even_when_it_sees_all() {
        Group group = telegram.group(-508, "Два бота");
        Person ola = telegram.person(74, "Оля", "ru");
        group.admitsBot(ola);
        Person here = ola.in(group);
        here.hears("режим приватности");
        group.promotesBot(ola);
        here.says("/round@another_bot");
        here.says("/weather");
        here.says("кто сегодня за?");
        group.channel(-1_000_000_000_777L).says(command("round", ""));
        here.hears("Напишите от своего имени");
        here.says("/HELP@" + FakeTelegram.BOT_NAME.toUpperCase(Locale.ROOT));
        assertThat(here.hears("Готовимся").text()).contains("Мне видны все сообщения");
        group.anonymous().says(command("round", "1 5"));
        Shown question = here.hears("1 / 1");
        here.says("это не ответ");
        group.anonymous().replies(question.message(), "один поток");
        here.hears("не знаю, чей это ответ");
        group.demotesBot(ola);
        here.says(command("help", ""));
        here.hears("режим приватности");
        group.anonymous().says(command("lang", "en"));
        here.hears("English it is");
        assertThat(group.reactions()).isEmpty();
        Transcripts.keep("group-others", here);
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
        Person general = ola.in(forum);
        general.says(command("top", ""));
        assertThat(general.hears("Таблица").thread()).isZero();
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
        await().untilAsserted(() ->
                assertThat(group.transcript())
                        .contains("(Оля) Настройки группы меняют её админы."));
        bossHere.presses("Забыть и выйти");
        bossHere.hears("Группу забыл, выхожу.");
        await().untilAsserted(() -> assertThat(group.hasBot()).isFalse());
    }
}
