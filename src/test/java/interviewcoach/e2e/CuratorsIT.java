package interviewcoach.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.fake.Person;
import interviewcoach.fake.Shown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Questions change while people are asked: by files sent to the bot, and by the folder. */
class CuratorsIT extends RunningBot {

    private static final long OPERATOR = 91;
    private static final long CURATOR = 92;
    private static final Path BANK = Path.of("src/test/resources/quiz/bank");

    @Override
    Map<String, String> settings() {
        if (!Files.exists(bank("glossary"))) {
            List.of("glossary", "concurrency", "asyncio").forEach(it -> write(it, original(it)));
        }
        return Map.of(
                "COACH_ADMINS",
                Long.toString(OPERATOR),
                "COACH_CURATORS",
                Long.toString(CURATOR),
                "COACH_QUESTIONS",
                folder.resolve("bank").toString());
    }

    @Test
    void a_file_is_corrected_tried_published_and_rolled_back_without_a_terminal() {
        Person vera = telegram.person(CURATOR, "Вера", "ru");
        Person anna = telegram.person(93, "Аня", "ru");
        String file = "concurrency.yaml";
        String better =
                original("concurrency")
                        .replace("Что такое GIL?", "Зачем нужен GIL?")
                        .replace("[один поток]", "[один поток, ровно один тред]");
        vera.sendsFile(file, better.replace("weight: 3", "weight: 33"));
        assertThat(vera.hears("ошибок 1").labels()).containsExactly("Попробовать", "Выбросить");
        vera.sendsFile(file, better);
        Shown report = vera.hears("ошибок 0");
        vera.presses(report, "Попробовать");
        vera.hears("Зачем нужен GIL?");
        vera.says("глобальный лок, ровно один тред");
        vera.hears("Верно · ");
        Shown why = vera.hears("Как проверял:");
        assertThat(why.text()).contains("ровно один тред");
        vera.presses(why, "Закончить");
        vera.hears("ошибок 0");
        anna.says("/start q_gil");
        anna.hears("Что такое GIL?");

        vera.presses("Опубликовать");
        vera.hears("Опубликовано: concurrency.yaml.");
        anna.says("ровно один тред");
        anna.hears("один поток одновременно");
        restart();
        anna.says("/start q_gil");
        anna.hears("Зачем нужен GIL?");
        anna.sendsFile(file, better);
        anna.hears("Файл не читаю.");

        vera.says("/admin bank");
        vera.hears("concurrency.yaml · 2 вопроса · опубликован, версия 1 · Вера");
        vera.presses("concurrency");
        Shown history = vera.hears("История");
        vera.presses(history, "Скачать");
        Shown live = vera.hears("Так сейчас действует");
        assertThat(Objects.requireNonNull(live.document()).content()).isEqualTo(better);
        vera.presses(history, "Вернуть файл из папки");
        vera.hears("Для concurrency.yaml снова действует папка.");
        anna.says("/start q_gil");
        anna.hears("Что такое GIL?");
        Transcripts.keep("curator", vera);
    }

    @Test
    void a_changed_folder_is_read_on_sighup_and_on_demand_and_a_broken_one_is_refused() {
        Person oleg = telegram.person(OPERATOR, "Олег", "ru");
        String before = original("asyncio");
        write("asyncio", before.replace("level: junior", "level: jumior"));
        coach.hangsUp();
        coach.awaits("asyncio.yaml:6: ");
        oleg.says("/admin reload");
        oleg.hears("Банк остался прежним: ошибок ");
        oleg.says("/start q_loop");
        oleg.hears("Что делает цикл событий?");

        write("asyncio", before.replace("Что делает цикл событий?", "Зачем цикл событий?"));
        coach.hangsUp();
        coach.awaits(
                "The bank was read again: 2 topics, 4 questions; 0 new, 1 revised, 0 withdrawn.");
        oleg.says("/start q_loop");
        oleg.hears("Зачем цикл событий?");
        write("asyncio", before);
        oleg.says("/admin reload");
        oleg.hears("Изменились: 1 (loop)");
    }

    private Path bank(String topic) {
        return folder.resolve("bank").resolve(topic + ".yaml");
    }

    private void write(String topic, String text) {
        CoachProcess.write(bank(topic), text);
    }

    private static String original(String topic) {
        try {
            return Files.readString(BANK.resolve(topic + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
