package interviewcoach.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.fake.FakeTelegram;
import interviewcoach.fake.Person;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts that fail say why, in full and at once. */
class BeginningIT {

    @TempDir private Path folder;

    @Test
    void a_refused_token_is_told_in_one_line() {
        try (var telegram = FakeTelegram.start()) {
            telegram.token("1:another");
            try (var coach = CoachProcess.start(folder, CoachProcess.bot(telegram), "serve")) {
                assertThat(coach.exitCode()).isEqualTo(2);
                assertThat(coach.output())
                        .filteredOn(it -> it.matches(".*(WARN|ERROR).*"))
                        .singleElement()
                        .asString()
                        .contains("Telegram refused the token in TELEGRAM_BOT_TOKEN");
                assertThat(coach.errors()).isEmpty();
            }
        }
    }

    @Test
    void without_a_token_serve_does_not_start() {
        try (var coach = CoachProcess.start(folder, Map.of(), "serve")) {
            assertThat(coach.exitCode()).isEqualTo(2);
            assertThat(coach.errors())
                    .containsExactly("TELEGRAM_BOT_TOKEN is not set: get a token from @BotFather.");
        }
    }

    @Test
    void all_wrong_variables_are_named_at_once() {
        var wrong =
                Map.of(
                        "TELEGRAM_BOT_TOKEN", "secret",
                        "COACH_ZONE", "Moscow",
                        "COACH_DAILY_AT", "9",
                        "COACH_ADMINS", "me",
                        "COACH_HTTP_PORT", "http",
                        "COACH_DATABASE_URL", "postgres://coach:pa55@host/coach");
        try (var coach = CoachProcess.start(folder, wrong)) {
            assertThat(coach.exitCode()).isEqualTo(2);
            assertThat(coach.errors())
                    .hasSize(wrong.size())
                    .allMatch(it -> wrong.keySet().stream().anyMatch(it::startsWith))
                    .anyMatch(it -> it.contains("such as Europe/Moscow"))
                    .anyMatch(it -> it.contains("HH:MM such as 09:30"))
                    .anyMatch(it -> it.contains("a port from 1 to 65535"))
                    .noneMatch(it -> it.contains("secret") || it.contains("pa55"));
        }
    }

    @Test
    void all_mistakes_of_the_bank_are_listed() {
        Path questions = folder.resolve("questions");
        CoachProcess.write(questions.resolve("glossary.yaml"), "concepts: []\n");
        CoachProcess.write(
                questions.resolve("first.yaml"),
                """
                topic: first
                title: Первая
                questions:
                  - id: Not An Id
                    level: expert
                    question: Что?
                """);
        CoachProcess.write(questions.resolve("second.yaml"), "topic: second\ntitle: *star\n");
        try (var telegram = FakeTelegram.start();
                var coach = CoachProcess.start(folder, CoachProcess.bot(telegram), "serve")) {
            assertThat(coach.exitCode()).isEqualTo(3);
            assertThat(coach.errors())
                    .anyMatch(it -> it.matches(".*first\\.yaml:4: .*"))
                    .anyMatch(it -> it.matches(".*first\\.yaml:5: .*"))
                    .anyMatch(it -> it.matches(".*second\\.yaml:2: .*"));
            assertThat(coach.output()).isEmpty();
        }
    }

    @Test
    void a_second_coach_on_the_same_folder_waits_and_takes_over() {
        try (var telegram = FakeTelegram.start();
                var first = CoachProcess.serve(folder, CoachProcess.bot(telegram));
                var second = CoachProcess.start(folder, CoachProcess.bot(telegram), "serve")) {
            second.awaits("Another coach works in ");
            Person anna = telegram.person(51, "Аня", "ru");
            anna.says("/start");
            anna.hears("· junior");
            first.terminate();
            second.awaits("At work.");
            anna.says("/help");
            anna.hears("/quiz");
            assertThat(first.everything() + second.everything()).doesNotContain("409");
        }
    }

    @Test
    void telegram_may_come_later_and_the_token_may_end_earlier() {
        try (var telegram = FakeTelegram.start()) {
            telegram.goesDown();
            try (var coach = CoachProcess.serve(folder, CoachProcess.bot(telegram))) {
                coach.awaits("Telegram is out of reach (ConnectException: ");
                coach.awaits("No updates from Telegram (ConnectException: ");
                telegram.comesBack();
                Person anna = telegram.person(52, "Аня", "ru");
                anna.says("/start");
                anna.hears("· junior");
                telegram.token("1:another");
                telegram.anotherInstancePolls();
                assertThat(coach.exitCode()).isEqualTo(2);
                assertThat(coach.everything())
                        .contains("Telegram answers again.")
                        .contains("Telegram refused the token in TELEGRAM_BOT_TOKEN")
                        .doesNotContain("Tomcat");
            }
        }
    }
}
