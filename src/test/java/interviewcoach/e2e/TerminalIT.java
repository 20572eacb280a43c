package interviewcoach.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.fake.FakeTelegram;
import interviewcoach.fake.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The coach in a pipe. */
class TerminalIT {

    @TempDir private Path folder;

    @Test
    void a_conversation_in_the_terminal_is_all_that_it_writes() throws IOException {
        List<String> said =
                talk(
                        "/start q_gil-what",
                        "это глобальный лок, работает один поток",
                        "/why",
                        "байткод",
                        "2",
                        "/daily 09:00 Europe/Moscow",
                        "/time 09:00",
                        "/reveal",
                        "/stats",
                        "/export",
                        "/forget yes",
                        "/exit");
        Transcripts.keep("terminal", String.join("\n", said));
        assertThat(said)
                .anyMatch(it -> it.contains("Подключить Telegram: TELEGRAM_BOT_TOKEN"))
                .anyMatch(it -> it.equals("Что такое GIL?"))
                .anyMatch(it -> it.startsWith("Частично · "))
                .anyMatch(it -> it.startsWith("    ближе всего «"))
                .anyMatch(it -> it.startsWith("Верно · "))
                .anyMatch(it -> it.startsWith("Готово: вопрос каждый день в 09:00"))
                .anyMatch(it -> it.startsWith("Вопрос дня"))
                .anyMatch(it -> it.startsWith("Освоено ") && it.contains("отвечено"))
                .anyMatch(it -> it.startsWith("Удалено."))
                .noneMatch(it -> it.matches(".*(INFO|WARN|ERROR|Exception).*"));
        assertThat(exported()).anyMatch(it -> it.contains("это глобальный лок"));
    }

    private List<String> talk(String... lines) {
        try (var coach = CoachProcess.start(folder, Map.of("LANG", "ru_RU.UTF-8"), "chat")) {
            Stream.of(lines).forEach(coach::types);
            coach.endsInput();
            assertThat(coach.exitCode()).as(coach.everything()).isZero();
            assertThat(coach.errors()).isEmpty();
            return coach.output();
        }
    }

    private List<String> exported() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(it -> it.toString().endsWith(".json"))
                    .map(TerminalIT::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_a_bot_has_to_send_does_not_come_to_the_terminal() {
        try (var telegram = FakeTelegram.start()) {
            try (var bot = CoachProcess.serve(folder, CoachProcess.bot(telegram))) {
                Person anna = telegram.person(91, "Аня", "ru");
                anna.says("/start");
                anna.hears("· junior");
                bot.terminate();
            }
            Records.in(folder)
                    .change("update outbox set status = 'waiting', json = '{}', message_id = null");
            assertThat(talk("/privacy", "/exit"))
                    .anyMatch(it -> it.contains("Что я храню"))
                    .noneMatch(it -> it.contains("Привет"));
            assertThat(Records.in(folder).column("select status from outbox"))
                    .containsOnly("waiting");
        }
    }
}
