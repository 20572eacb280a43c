package interviewcoach.console;

import interviewcoach.learner.Language;

/**
 * The few words that only the terminal says.
 *
 * @param opening before the conversation
 * @param clock with a place for the time
 * @param howToPlay when a time was not understood
 * @param nothingGraded when there is nothing to explain
 * @param failed with a place for what happened
 */
record Words(String opening, String clock, String howToPlay, String nothingGraded, String failed) {

    static Words in(Language language) {
        return switch (language) {
            case RU -> RUSSIAN;
            case EN -> ENGLISH;
        };
    }

    private static final Words RUSSIAN =
            new Words(
                    """
                    Interview Coach в терминале: тот же разговор, что и в Telegram.
                    Подключить Telegram: TELEGRAM_BOT_TOKEN=... mvn spring-boot:run (токен выдаёт @BotFather).
                    Начать: /start. Кнопка нажимается номером. Ещё здесь: /time +1d, /why, /exit.\
                    """,
                    "Часы: %s",
                    "Не понимаю. Например: /time +1d, /time +90m, /time 09:00",
                    "Пока ничего не оценено.",
                    "Не получилось: %s");

    private static final Words ENGLISH =
            new Words(
                    """
                    Interview Coach in the terminal: the same conversation as in Telegram.
                    To connect Telegram: TELEGRAM_BOT_TOKEN=... mvn spring-boot:run (@BotFather gives out the token).
                    Begin with /start. Press a button by its number. Also here: /time +1d, /why, /exit.\
                    """,
                    "Clock: %s",
                    "Not understood. For example: /time +1d, /time +90m, /time 09:00",
                    "Nothing is graded so far.",
                    "That failed: %s");
}
