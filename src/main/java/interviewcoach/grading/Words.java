package interviewcoach.grading;

import interviewcoach.grading.Morphology.Parse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The keys of a word by language alone: surface, lemmas or stem, verbs it is kin to. */
final class Words {

    private final Morphology morphology;
    private final Kinship kinship;
    private final Predicate<String> ofName;
    private final boolean lemmas;

    /**
     * @param lemmas whether forms of a word are one
     * @param ofName whether a stem or an English word is a name of the glossary; the dictionary may
     *     take it for another word: локи is of лок, not only of лока
     */
    Words(Morphology morphology, boolean lemmas, Predicate<String> ofName) {
        this.morphology = morphology;
        this.lemmas = lemmas;
        this.ofName = ofName;
        kinship = new Kinship(morphology);
    }

    Set<String> keys(String word) {
        return keys(word, parses(word));
    }

    List<Parse> parses(String word) {
        return Script.hasCyrillic(word) ? morphology.parses(word) : List.of();
    }

    Set<String> keys(String word, List<Parse> parses) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add("=" + Morphology.folded(word));
        if (!lemmas) {
            keys.add(word);
            return keys;
        }
        parses.stream().map(Parse::lexeme).distinct().forEach(it -> addParse(it, keys));
        if (Script.hasLatin(word)) {
            addLatin(word, keys);
        } else if (Script.hasCyrillic(word)) {
            addStem(word, parses.isEmpty(), keys);
        } else {
            keys.add(word);
        }
        return keys;
    }

    private void addParse(Parse parse, Set<String> keys) {
        keys.add(parse.lemma());
        kinship.verbs(parse).forEach(verb -> keys.add("v:" + verb));
    }

    private void addStem(String word, boolean unknown, Set<String> keys) {
        String stem = "~" + Morphology.stem(word);
        if (unknown || ofName.test(stem)) {
            keys.add(stem);
        }
    }

    private void addLatin(String word, Set<String> keys) {
        keys.add(word);
        if (word.indexOf('.') < 0) {
            // requests is a library, not two of request
            keys.add(ofName.test(word) ? word : Morphology.stem(word));
            return;
        }
        for (String segment : word.split("\\.", 8)) {
            if (!segment.isEmpty()) {
                keys.add(segment);
            }
        }
    }
}
