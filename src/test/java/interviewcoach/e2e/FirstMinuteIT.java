package interviewcoach.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.fake.Person;
import interviewcoach.fake.Shown;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a newcomer meets. */
class FirstMinuteIT extends RunningBot {

    private static final String GIL = "Что такое GIL?";

    /** As people have it; the other tests are in more of a hurry than a person can be. */
    @Override
    Map<String, String> settings() {
        return Map.of("COACH_PACING", "on");
    }

    @Test
    void a_newcomer_is_greeted_asked_coached_and_offered_a_daily_question() {
        Person anna = telegram.person(11, "Аня", "ru");
        anna.says("/start");
        anna.hears("Привет, Аня! Я помогаю готовиться к собеседованию по Python.");
        Shown question = anna.hears("· junior");
        assertThat(question.labels()).containsExactly("Подсказка", "Пропустить");
        anna.says("/start q_gil-what");
        anna.hears(GIL);

        anna.says("ну это глобальный лок, из за него в питоне только один поток одновременно");
        Shown partly = anna.hears("Частично · ");
        assertThat(partly.text()).contains("мысли из").contains("«глобальный лок»").endsWith("?");
        assertThat(partly.labels()).containsExactly("Показать ответ", "Дальше", "Оспорить");

        anna.says("этот поток выполняет байткод, а пока ждём сеть, лок отпускается");
        Shown right = anna.hears("Верно · ");
        assertThat(right.text()).contains("Как ответил бы сильный кандидат:", "Подробнее:");
        assertThat(right.html()).contains("<blockquote expandable>");

        Shown offer = anna.hears("Присылать по одному вопросу в день?");
        assertThat(offer.labels())
                .containsExactly("09:00", "13:00", "20:00", "Другое время", "Не надо");
        anna.presses("09:00");
        anna.hears("Каждый день в 09:00 по Москве. У тебя сейчас ");
        anna.presses("Да");
        anna.hears("Готово: вопрос каждый день в 09:00 по Москве.");
        Transcripts.keep("first-minute-ru", anna);
    }

    @Test
    void an_english_speaker_is_coached_in_english() {
        Person kate = telegram.person(12, "Kate", "en");
        kate.says("/start q_gil-what");
        kate.hears(GIL);
        kate.says("это глобальная блокировка, только один поток одновременно");
        Shown partly = kate.hears("Partly · ");
        assertThat(partly.labels()).containsExactly("Show the answer", "Go on", "Dispute");
        kate.presses("Show the answer");
        kate.hears("What a strong candidate would say:");
        kate.hears("Shall I send you one question a day?");
        kate.presses("Another time");
        kate.hears("At what time?");
        kate.says("7:30");
        kate.hears("Every day at 07:30");
        kate.presses("No");
        kate.hears("What time is it where you are?");
        kate.says("Europe/Berlin");
        kate.hears("Done: a question every day at 07:30 (Europe/Berlin).");
        Transcripts.keep("first-minute-en", kate);
    }

    @Test
    void a_link_leads_straight_to_its_question_or_topic() {
        Person boris = telegram.person(13, "Борис", null);
        boris.says("/start q_asyncio-gather");
        boris.hears("asyncio.gather");
        boris.says("/start t_auth");
        boris.hears("1 / ");
        boris.says("/start q_no-such-question");
        boris.hears("Такого вопроса нет");
        Transcripts.keep("links", boris);
    }

    @Test
    void buttons_still_answer_after_a_restart() {
        Person gleb = telegram.person(15, "Глеб", "ru");
        gleb.says("/start q_gil-what");
        Shown question = gleb.hears(GIL);
        gleb.says("глобальная блокировка интерпретатора");
        Shown verdict = gleb.hears(" из ");
        restart();

        gleb.presses(question, "Подсказка");
        gleb.hears("Подсказка 1 из 2:");
        gleb.presses(verdict, "Оспорить");
        gleb.hears("Какую мысль я не заметил?");
        gleb.presses("Другое");
        gleb.hears("Напиши одним сообщением");
        gleb.says("что байткод тоже назван");
        gleb.hears("Записал.");
        gleb.presses(verdict, "Показать ответ");
        gleb.hears("Как ответил бы сильный кандидат:");
        gleb.pressesLongAfter(question, "Пропустить");
        gleb.hears("Этот вопрос уже закрыт: «" + GIL);
        gleb.presses("Спросить ещё раз");
        gleb.hears(GIL);
        Transcripts.keep("after-a-restart", gleb);
    }
}
