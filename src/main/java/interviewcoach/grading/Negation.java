package interviewcoach.grading;

import java.util.Set;

/** The words that negate, hide a negation or carry it on; {@link Polarity} holds the rules. */
final class Negation {

    private Negation() {}

    /** Words that only turn others and are nothing to be looked for. */
    static final Set<String> NEGATORS =
            Set.of(
                    "не",
                    "ни",
                    "без",
                    "вместо",
                    "нет",
                    "нету",
                    "нельзя",
                    "невозможно",
                    "отсутствует",
                    "отсутствуют",
                    "отсутствие",
                    "неверно",
                    "неправда",
                    "вряд",
                    "not",
                    "no",
                    "without",
                    "never",
                    "cannot",
                    "don't",
                    "doesn't",
                    "isn't",
                    "can't",
                    "won't",
                    "aren't");

    static final Set<String> NOT =
            Set.of(
                    "не", "ни", "not", "never", "cannot", "don't", "doesn't", "isn't", "can't",
                    "won't", "aren't", "вряд", "no");
    static final Set<String> WITHOUT = Set.of("без", "вместо", "without");
    static final Set<String> IMPOSSIBLE_BEFORE = Set.of("нельзя", "невозможно");
    static final Set<String> ABSENT =
            Set.of("нет", "нету", "отсутствует", "отсутствуют", "отсутствие");
    static final Set<String> AFTER_NOT =
            Set.of(
                    "нужный",
                    "нужно",
                    "происходить",
                    "существовать",
                    "бывать",
                    "быть",
                    "требоваться",
                    "требовать",
                    "получиться",
                    "получаться",
                    "получить",
                    "получать",
                    "выйти",
                    "выходить",
                    "надо",
                    "стоить",
                    "следовать",
                    "работать",
                    "предусмотреть",
                    "обязательный",
                    "обязательно");

    static final Set<String> EXISTENCE =
            Set.of(
                    "происходить",
                    "произойти",
                    "существовать",
                    "бывать",
                    "возникать",
                    "возникнуть",
                    "случаться",
                    "случать");
    static final Set<String> BEING = Set.of("быть");
    static final Set<String> COPULAS =
            Set.of("стать", "становить", "быть", "делать", "сделать", "оказать");

    static final Set<String> GIVING =
            Set.of("дать", "давать", "приносить", "принести", "получать", "получить", "иметь");

    static final Set<String> MASKS_AFTER =
            Set.of("только", "просто", "менее", "столько", "only", "just");
    static final Set<String> MASKS_BEFORE = Set.of("если", "пока", "if", "unless");
    static final Set<String> MODALS =
            Set.of(
                    "мочь",
                    "смочь",
                    "уметь",
                    "должный",
                    "нужно",
                    "надо",
                    "стоить",
                    "хотеть",
                    "быть",
                    "стать",
                    "можно",
                    "нужный",
                    "обязательно",
                    "очень",
                    "удастся",
                    "удаваться",
                    "успевать",
                    "успеть",
                    "так",
                    "can",
                    "be",
                    "is",
                    "are",
                    "do",
                    "does",
                    "will",
                    "just",
                    "ли",
                    "же",
                    "бы");

    static final Set<String> PERMITS =
            Set.of(
                    "дать",
                    "давать",
                    "позволить",
                    "позволять",
                    "разрешить",
                    "разрешать",
                    "мочь",
                    "смочь",
                    "уметь",
                    "получиться",
                    "получаться",
                    "выйти",
                    "удаться",
                    "успеть",
                    "успевать",
                    "иметь",
                    "нужно",
                    "нужный",
                    "надо",
                    "стоить",
                    "должный",
                    "требовать",
                    "приходиться",
                    "приходить",
                    "прийтись",
                    "прийти");
    static final Set<String> ABLE = Set.of("уметь", "мочь", "смочь");

    static final Set<String> FORBIDS =
            Set.of(
                    "запрещать",
                    "запретить",
                    "мешать",
                    "помешать",
                    "препятствовать",
                    "перестать",
                    "переставать",
                    "прекратить",
                    "прекращать",
                    "исключать",
                    "исключить",
                    "предотвращать",
                    "предотвратить");

    static final Set<String> DOUBTS =
            Set.of("неверно", "неправда", "неправильно", "ошибочно", "миф", "заблуждение", "ложь");
    static final Set<String> BELIEFS =
            Set.of("думать", "считать", "верить", "факт", "значить", "означать", "правда", "верно");
    static final Set<String> SAY_NO = Set.of("так", "правда", "верно");
}
