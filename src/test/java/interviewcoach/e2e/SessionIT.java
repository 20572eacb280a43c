package interviewcoach.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.fake.Person;
import interviewcoach.fake.Shown;
import org.junit.jupiter.api.Test;

/** A series of questions, and all that may be said to one. */
class SessionIT extends RunningBot {

    private static final String GIL = "Что такое GIL?";

    @Test
    void a_series_ends_with_its_summary() {
        Person anna = telegram.person(21, "Аня", "ru");
        anna.says("/start");
        anna.hears("· junior");
        anna.says("/quiz asyncio 2");
        anna.hears("1 / 2");
        anna.says("не знаю");
        Shown offer = anna.hears("Бывает. Подсказку или сразу ответ?");
        assertThat(offer.labels()).containsExactly("Подсказка", "Показать ответ");
        anna.says("/hint");
        anna.hears("Подсказка 1 из 2:");
        anna.says("/hint");
        anna.hears("Подсказка 2 из 2:");
        anna.says("/hint");
        anna.hears("Подсказок больше нет.");
        anna.says("/skip");
        anna.hears("2 / 2");
        anna.says("/reveal");
        Shown summary = anna.hears("Итог:");
        assertThat(summary.text()).contains("пропуск", "показан ответ");
        anna.presses("Ещё серия");
        anna.hears("1 / ");
        anna.says("/stop");
        anna.hears("Итог:");
        anna.says("/stop");
        anna.hears("Останавливать нечего");
        Transcripts.keep("series", anna);
    }

    @Test
    void topics_are_chosen_in_place() {
        Person boris = telegram.person(22, "Борис", "ru");
        boris.says("/topics");
        Shown choice = boris.hears("О чём спрашивать?");
        String topic = "Аутентификация и JWT";
        boris.presses(label(choice, topic));
        Shown chosen = boris.hears("Отмечено: 1.");
        assertThat(chosen.edit()).isTrue();
        assertThat(chosen.message()).isEqualTo(choice.message());
        boris.presses(label(chosen, "middle"));
        assertThat(boris.hears("Уровни: ").edit()).isTrue();
        boris.says("/quiz 1");
        boris.hears("1 / 1 · " + topic);
        Transcripts.keep("topics", boris);
    }

    private static String label(Shown message, String part) {
        return message.labels().stream().filter(it -> it.contains(part)).findFirst().orElseThrow();
    }

    @Test
    void what_is_no_text_gets_a_friendly_word() {
        Person vera = telegram.person(23, "Вера", "ru");
        vera.says("/start");
        vera.hears("· junior");
        vera.sends("photo");
        vera.hears("Картинку не разберу.");
        vera.sends("sticker");
        vera.hears("Стикер понятен");
        vera.sends("voice");
        vera.hears("Голосовое не разберу.");
        vera.says("/dayli off");
        vera.hears("Не знаю /dayli. Может быть, /daily off?");
        vera.presses("/daily off");
        vera.hears("Вопроса дня больше не будет.");
        vera.says("/nosuchthing");
        vera.hears("Не знаю /nosuchthing.");
        Transcripts.keep("no-text", vera);
    }

    @Test
    void an_edit_after_the_verdict_changes_nothing() throws InterruptedException {
        Person gleb = telegram.person(24, "Глеб", "ru");
        gleb.says("/start q_gil-what");
        gleb.hears(GIL);
        int answer = gleb.says("это глобальная блокировка, работает только один поток");
        gleb.hears("Частично · ");
        int before = telegram.shown(24).size();
        gleb.edits(answer, "это глобальная блокировка, один поток исполняет байткод");
        gleb.says("/help");
        gleb.hears("/quiz");
        assertThat(telegram.shown(24)).hasSize(before + 1);
        assertThat(Records.in(folder).number("select count(*) from answer where learner = 24"))
                .isEqualTo(1);
    }

    @Test
    void a_long_text_in_two_parts_is_one_answer() {
        Person dana = telegram.person(25, "Дана", "ru");
        dana.says("/start q_gil-what");
        dana.hears(GIL);
        dana.says("это глобальная блокировка. " + "я вспоминаю, как там было. ".repeat(150));
        dana.says("и только один поток исполняет байткод одновременно");
        dana.hears("Верно · ");
        assertThat(Records.in(folder).number("select count(*) from answer where learner = 25"))
                .isEqualTo(1);
        Transcripts.keep("long-text", dana);
    }

    @Test
    void a_verdict_is_disputed_and_the_next_question_comes() {
        Person egor = telegram.person(26, "Егор", "ru");
        egor.says("/start q_gil-what");
        egor.hears(GIL);
        egor.says(
                "Потоки в питоне ускоряют вычисления, потому что каждый поток идёт на своём ядре");
        Shown wrong = egor.hears("Неверно · ");
        assertThat(wrong.text()).contains("! «");
        egor.says("/appeal");
        Shown which = egor.hears("Какую мысль я не заметил?");
        egor.presses(which.labels().getFirst());
        egor.hears("Записал.");
        egor.says("дальше");
        egor.hears("· junior");
        egor.says("/appeal");
        egor.hears(it -> it.text().contains("Какую мысль") || it.text().contains("Оспорить можно"));
        assertThat(Records.in(folder).number("select count(*) from appeal where learner = 26"))
                .isEqualTo(1);
        Transcripts.keep("dispute", egor);
    }

    @Test
    void an_answer_in_other_words_is_first_asked_about() {
        Person jana = telegram.person(27, "Яна", "ru");
        jana.says("/start q_gil-what");
        jana.hears(GIL);
        jana.says("это похоже на очередь к врачу в районной поликлинике");
        jana.hears("Не уверен, что понимаю");
        jana.says("GIL, лок, поток, байткод, мьютекс");
        jana.hears("Слова по делу, но это пока список.");
        jana.says("что такое GIL");
        jana.hears("Это пока сам вопрос.");
        jana.says("глобальный лок: байткод исполняет один поток за раз");
        jana.hears("Верно · ");
        jana.says("а что ещё спросишь?");
        jana.hears("Открытого вопроса сейчас нет.");
        jana.says("/stats");
        assertThat(jana.hears("отвечено 1 из").photo())
                .as("drawn at 360 points, three pixels each")
                .isNotNull()
                .extracting(Shown.Photo::width)
                .isEqualTo(1080);
        jana.says("/settings");
        jana.hears("Настройки");
        jana.says("/lang en");
        jana.hears("English it is.");
        Transcripts.keep("in-other-words", jana);
    }
}
