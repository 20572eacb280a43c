package interviewcoach.grading;

import interviewcoach.grading.Morphology.Parse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Verbs of one pair (отпустить ~ отпускать) and their nouns in -ние (переключать ~ переключение).
 *
 * <p>Endings are exchanged by rule, and only what the dictionary confirms as a verb counts, so that
 * память never becomes памятка. Everything else is authored in the glossary.
 */
final class Kinship {

    private static final Map<String, List<String>> PERFECTIVE_TO_IMPERFECTIVE =
            Map.ofEntries(
                    Map.entry("стить", List.of("скать", "щать")),
                    Map.entry("тить", List.of("чать", "щать")),
                    Map.entry("дить", List.of("ждать", "жать")),
                    Map.entry("зить", List.of("жать")),
                    Map.entry("сить", List.of("шать")),
                    Map.entry("бить", List.of("блять")),
                    Map.entry("пить", List.of("плять")),
                    Map.entry("вить", List.of("влять", "вливать")),
                    Map.entry("мить", List.of("млять")),
                    Map.entry("нить", List.of("нять")),
                    Map.entry("лить", List.of("лять")),
                    Map.entry("рить", List.of("рять")),
                    Map.entry("шить", List.of("шать")),
                    Map.entry("щить", List.of("щать")),
                    Map.entry("чить", List.of("чать")),
                    Map.entry("жить", List.of("жать")),
                    Map.entry("ить", List.of("ивать")),
                    Map.entry("ать", List.of("ывать", "ивать", "авать")),
                    Map.entry("ять", List.of("ивать")),
                    Map.entry("еть", List.of("ивать", "евать")),
                    Map.entry("ыть", List.of("ывать")),
                    Map.entry("нуть", List.of("ать", "ивать")));

    private static final Map<String, List<String>> NOUN_TO_VERB =
            Map.ofEntries(
                    Map.entry("ание", List.of("ать")),
                    Map.entry("яние", List.of("ять")),
                    Map.entry("ждение", List.of("дить", "ждать")),
                    Map.entry("щение", List.of("тить", "стить", "щать")),
                    Map.entry("жение", List.of("дить", "зить", "жить")),
                    Map.entry("шение", List.of("сить", "шить")),
                    Map.entry("чение", List.of("тить", "чить")),
                    Map.entry("вление", List.of("вить")),
                    Map.entry("бление", List.of("бить")),
                    Map.entry("пление", List.of("пить")),
                    Map.entry("мление", List.of("мить")),
                    Map.entry("ение", List.of("ить", "еть")),
                    Map.entry("ытие", List.of("ыть")));

    /** Nouns that have gone their own way. */
    private static final Set<String> ESTRANGED =
            Set.of(
                    "состояние",
                    "приложение",
                    "отношение",
                    "исключение",
                    "выражение",
                    "предложение",
                    "направление",
                    "положение",
                    "поколение",
                    "значение",
                    "назначение",
                    "представление",
                    "окружение",
                    "явление",
                    "управление",
                    "издание",
                    "здание",
                    "звание",
                    "внимание",
                    "событие",
                    "предприятие",
                    "мнение",
                    "время");

    private final Morphology morphology;

    Kinship(Morphology morphology) {
        this.morphology = morphology;
    }

    /** Verbs that mean the same as this reading of a word; a verb is among its own kin. */
    Set<String> verbs(Parse parse) {
        Set<String> kin = new LinkedHashSet<>();
        if (parse.isVerbal()) {
            kin.add(parse.lemma());
            imperfectives(parse.lemma(), kin);
        } else if (parse.isNoun() && !ESTRANGED.contains(parse.lemma())) {
            exchanged(parse.lemma(), NOUN_TO_VERB).forEach(origin -> addOrigin(origin, kin));
        }
        return kin;
    }

    private void addOrigin(String verb, Set<String> kin) {
        if (morphology.isInfinitive(verb, "PFV")) {
            kin.add(verb);
            imperfectives(verb, kin);
        }
    }

    private void imperfectives(String verb, Set<String> kin) {
        if (!morphology.isInfinitive(verb, ":PFV")) {
            return;
        }
        for (String candidate : exchanged(verb, PERFECTIVE_TO_IMPERFECTIVE)) {
            addImperfective(candidate, kin);
            addImperfective(withA(candidate), kin);
        }
    }

    private void addImperfective(String candidate, Set<String> kin) {
        if (morphology.isInfinitive(candidate, ":IMPFV")) {
            kin.add(candidate);
        }
    }

    private static Set<String> exchanged(String word, Map<String, List<String>> endings) {
        Set<String> exchanged = new LinkedHashSet<>();
        for (int length = 6; length >= 3; length--) {
            if (word.length() < length + 2) {
                continue;
            }
            int cut = word.length() - length;
            for (String ending : endings.getOrDefault(word.substring(cut), List.of())) {
                exchanged.add(word.substring(0, cut) + ending);
            }
        }
        return exchanged;
    }

    /** обработать ~ обрабатывать. */
    private static String withA(String verb) {
        int last = verb.length() - 5;
        int at = last > 0 ? verb.lastIndexOf('о', last) : -1;
        return at < 0 ? verb : verb.substring(0, at) + 'а' + verb.substring(at + 1);
    }
}
