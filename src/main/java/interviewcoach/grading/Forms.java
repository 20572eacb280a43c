package interviewcoach.grading;

import interviewcoach.grading.Evidence.How;
import java.util.List;
import java.util.Set;

/**
 * All that a word can be: the keys under which it is found, its parts of speech.
 *
 * <p>Two words mean the same when they share a key, and the key says how loosely: {@code =surface},
 * {@code lemma} (a stem outside the dictionary is written {@code ~stem}), {@code v:verb} and {@code
 * d:row} for kinship, {@code c:concept} and {@code f:family} of the glossary.
 *
 * @param opposite whether the word says the opposite of its keys (неблокирующий)
 * @param known whether the dictionary or the glossary knows the word
 * @param value of a number word, else NaN
 * @param read how the word was made out: as it stands, from the other keyboard layout, from a typo
 */
record Forms(
        String word,
        List<String> keys,
        Set<Part> parts,
        boolean opposite,
        boolean known,
        double value,
        How read) {

    /** Parts of speech, as far as polarity and patterns care. */
    enum Part {
        NOUN,
        GENITIVE,
        NOMINATIVE,
        /** A noun in the nominative plural. */
        PLURAL,
        ADJECTIVE,
        SHORT_ADJECTIVE,
        COMPARATIVE,
        VERB,
        /** A verb that is said of several. */
        OF_SEVERAL,
        INFINITIVE,
        PREDICATIVE,
        PARTICIPLE,
        SHORT_PARTICIPLE,
        GERUND,
        ADVERB,
        PREPOSITION,
        NUMERAL,
        PRONOUN,
        /** Particles, conjunctions, interjections. */
        FUNCTION
    }

    Forms {
        keys = List.copyOf(keys);
        parts = Set.copyOf(parts);
    }

    /** The same for a word that was not typed so. */
    Forms madeOut(How how) {
        return new Forms(word, keys, parts, opposite, known, value, how);
    }

    /** The same for a word of which only a guess is known. */
    Forms unknown() {
        return new Forms(word, keys, parts, opposite, false, value, read);
    }

    /** How loosely the word means what has this key. */
    How how(String key) {
        How meant = meant(key);
        return read.compareTo(meant) > 0 ? read : meant;
    }

    /** The dictionary form; of several the first, of an unknown word itself. */
    String lemma() {
        return keys.stream()
                .filter(key -> Character.isLetter(key.charAt(0)) && key.indexOf(':') < 0)
                .findFirst()
                .orElse(word);
    }

    boolean is(Part part) {
        return parts.contains(part);
    }

    boolean isOneOf(Set<Part> wanted) {
        for (Part part : parts) {
            if (wanted.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word has no other part of speech than these (and has one). */
    boolean isOnly(Set<Part> allowed) {
        return !parts.isEmpty() && allowed.containsAll(parts);
    }

    boolean hasLemma(Set<String> lemmas) {
        for (String key : keys) {
            if (lemmas.contains(key)) {
                return true;
            }
        }
        return false;
    }

    /** How loosely two words that share this key mean the same. */
    private static How meant(String key) {
        if (key.charAt(0) == '=') {
            return How.EXACT;
        }
        if (key.length() > 2 && key.charAt(1) == ':') {
            return key.charAt(0) == 'c' || key.charAt(0) == 'f' ? How.ALIAS : How.SYNONYM;
        }
        return How.INFLECTED;
    }
}
