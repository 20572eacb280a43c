package interviewcoach.grading;

import interviewcoach.grading.Forms.Part;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import morfologik.stemming.Dictionary;
import org.tartarus.snowball.ext.RussianStemmer;

/** The dictionary of Russian: every parse of a form, ё or е; stems for what it does not know. */
final class Morphology {

    /** One reading of a form: its lemma without ё and without the reflexive ending, and its tag. */
    record Parse(String lemma, String tag) {

        boolean isNoun() {
            return tag.startsWith("NN");
        }

        /** The word of which this is a form, for all its cases and persons the same. */
        Parse lexeme() {
            return new Parse(lemma, isNoun() ? "NN" : isVerbal() ? "VB" : "");
        }

        /** A surname, which no answer is about; курутина is one, too. */
        boolean isSurname() {
            return tag.contains(":Fam:");
        }

        boolean isVerbal() {
            return tag.startsWith("VB") || tag.startsWith("PT") || tag.startsWith("DPT");
        }
    }

    private final Automaton dictionary;

    Morphology(Dictionary dictionary) {
        this.dictionary = new Automaton(dictionary);
    }

    List<Parse> parses(String word) {
        List<Parse> parses = new ArrayList<>();
        collect(word, parses);
        for (int at = word.indexOf('е'); at >= 0; at = word.indexOf('е', at + 1)) {
            collect(word.substring(0, at) + 'ё' + word.substring(at + 1), parses);
        }
        return parses;
    }

    /** Whether the word is an infinitive of this aspect, {@code PFV} or {@code IMPFV}. */
    boolean isInfinitive(String word, String aspect) {
        return dictionary.entries(word).stream()
                .map(Automaton.Entry::tag)
                .anyMatch(tag -> tag.startsWith("VB:INF") && tag.contains(aspect));
    }

    static String stem(String word) {
        if (Script.hasCyrillic(word)) {
            RussianStemmer stemmer = new RussianStemmer();
            stemmer.setCurrent(unreflexed(folded(word)));
            stemmer.stem();
            return stemmer.getCurrent();
        }
        return singular(word);
    }

    /** Snowball makes one word of exception and except, so English loses its plural only. */
    private static String singular(String word) {
        int length = word.length();
        boolean plural = length > 3 && word.endsWith("s") && !word.endsWith("ss");
        return plural ? word.substring(0, length - 1) : word;
    }

    static Set<Part> parts(List<Parse> parses) {
        EnumSet<Part> parts = EnumSet.noneOf(Part.class);
        parses.forEach(parse -> add(parse.tag(), parts));
        return parts;
    }

    static String folded(String word) {
        return word.replace('ё', 'е');
    }

    private void collect(String word, List<Parse> parses) {
        for (Automaton.Entry entry : dictionary.entries(word)) {
            Parse parse = new Parse(folded(entry.lemma()), entry.tag());
            parses.add(
                    parse.isVerbal() ? new Parse(unreflexed(parse.lemma()), parse.tag()) : parse);
        }
    }

    private static String unreflexed(String word) {
        boolean reflexive = word.length() > 5 && (word.endsWith("ся") || word.endsWith("сь"));
        return reflexive ? word.substring(0, word.length() - 2) : word;
    }

    private static void add(String tag, Set<Part> parts) {
        String head = tag.indexOf(':') < 0 ? tag : tag.substring(0, tag.indexOf(':'));
        switch (head) {
            case "NN", "ABR" -> addNoun(tag, parts);
            case "ADJ" -> parts.add(adjective(tag));
            case "VB" -> addVerb(tag, parts);
            case "PRDC" -> parts.add(Part.PREDICATIVE);
            case "PT" -> parts.add(Part.PARTICIPLE);
            case "PT_Short" -> parts.add(Part.SHORT_PARTICIPLE);
            case "DPT" -> parts.add(Part.GERUND);
            case "ADV" -> parts.add(Part.ADVERB);
            case "PREP" -> parts.add(Part.PREPOSITION);
            case "Num", "NumC", "Ord" -> parts.add(Part.NUMERAL);
            case "PNN" -> parts.add(Part.PRONOUN);
            default -> parts.add(Part.FUNCTION);
        }
    }

    private static void addNoun(String tag, Set<Part> parts) {
        parts.add(Part.NOUN);
        if (tag.endsWith(":R")) {
            parts.add(Part.GENITIVE);
        }
        if (tag.endsWith(":Nom")) {
            parts.add(Part.NOMINATIVE);
        }
        if (tag.endsWith("PL:Nom")) {
            parts.add(Part.PLURAL);
        }
    }

    private static void addVerb(String tag, Set<Part> parts) {
        parts.add(tag.startsWith("VB:INF") ? Part.INFINITIVE : Part.VERB);
        if (tag.contains(":PL")) {
            parts.add(Part.OF_SEVERAL);
        }
    }

    private static Part adjective(String tag) {
        if (tag.startsWith("ADJ:Short")) {
            return Part.SHORT_ADJECTIVE;
        }
        return tag.startsWith("ADJ:Comp") ? Part.COMPARATIVE : Part.ADJECTIVE;
    }
}
