package interviewcoach.quiz;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a whole text can mean other than an answer, like pressing a button. */
enum Phrase {
    NOT_KNOWN,
    NEXT,
    SKIP,
    HINT,
    REVEAL,
    STOP,
    NOT_TODAY,
    REVIEW,
    EASY,
    YES,
    NO;

    private static final Map<Phrase, Set<String>> WORDINGS =
            Map.ofEntries(
                    Map.entry(
                            NOT_TODAY,
                            Set.of(
                                    "сегодня не могу",
                                    "сегодня не смогу",
                                    "не сегодня",
                                    "not today",
                                    "can t today",
                                    "i can t today",
                                    "cannot today",
                                    "i cannot today")),
                    Map.entry(
                            NOT_KNOWN,
                            Set.of(
                                    "не знаю",
                                    "незнаю",
                                    "хз",
                                    "без понятия",
                                    "понятия не имею",
                                    "не помню",
                                    "не в курсе",
                                    "затрудняюсь ответить",
                                    "ноль идей",
                                    "idk",
                                    "i don t know",
                                    "i dont know",
                                    "don t know",
                                    "dont know",
                                    "no idea",
                                    "not sure")),
                    Map.entry(
                            NEXT,
                            Set.of(
                                    "дальше",
                                    "далее",
                                    "следующий",
                                    "следующий вопрос",
                                    "еще вопрос",
                                    "еще",
                                    "next",
                                    "next question",
                                    "продолжить",
                                    "продолжим",
                                    "continue",
                                    "go on")),
                    Map.entry(
                            SKIP,
                            Set.of(
                                    "пропустить",
                                    "пропуск",
                                    "пропусти",
                                    "пропускаю",
                                    "пас",
                                    "скип",
                                    "skip",
                                    "pass")),
                    Map.entry(
                            HINT,
                            Set.of(
                                    "подсказка",
                                    "подскажи",
                                    "подсказку",
                                    "дай подсказку",
                                    "hint",
                                    "a hint")),
                    Map.entry(
                            REVEAL,
                            Set.of(
                                    "ответ",
                                    "покажи ответ",
                                    "показать ответ",
                                    "какой ответ",
                                    "правильный ответ",
                                    "answer",
                                    "show answer",
                                    "show the answer",
                                    "reveal")),
                    Map.entry(
                            STOP,
                            Set.of(
                                    "стоп",
                                    "хватит",
                                    "закончить",
                                    "закончим",
                                    "stop",
                                    "enough",
                                    "quit")),
                    Map.entry(
                            REVIEW,
                            Set.of(
                                    "повторить",
                                    "повторим",
                                    "повторение",
                                    "что повторить",
                                    "review")),
                    Map.entry(
                            EASY,
                            Set.of("легко", "было легко", "слишком легко", "easy", "too easy")),
                    Map.entry(YES, Set.of("да", "ага", "верно", "угу", "yes", "yep", "right")),
                    Map.entry(NO, Set.of("нет", "неа", "изменить", "no", "nope", "wrong")));

    /** Words that change nothing. */
    private static final Set<String> FILLERS =
            Set.of(
                    "ну",
                    "вот",
                    "я",
                    "честно",
                    "говоря",
                    "вообще",
                    "даже",
                    "пока",
                    "увы",
                    "блин",
                    "эм",
                    "ой",
                    "совсем",
                    "просто",
                    "этого",
                    "такого",
                    "ответа",
                    "давай",
                    "можно",
                    "пожалуйста",
                    "лучше",
                    "well",
                    "please",
                    "sorry",
                    "really",
                    "just");

    private static final int LONGEST = 60;

    /** The phrase that a text is; empty for anything longer or else. */
    static Optional<Phrase> of(String text) {
        String plain = text.length() > LONGEST ? "" : Spelling.plain(text);
        return exactly(plain).or(() -> exactly(withoutFillers(plain)));
    }

    private static Optional<Phrase> exactly(String plain) {
        return WORDINGS.entrySet().stream()
                .filter(it -> it.getValue().contains(plain))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String withoutFillers(String plain) {
        return Stream.of(plain.split(" "))
                .filter(word -> !FILLERS.contains(word))
                .collect(joining(" "));
    }
}
