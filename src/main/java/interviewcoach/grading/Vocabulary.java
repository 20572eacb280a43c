package interviewcoach.grading;

import interviewcoach.grading.Pattern.AnyOf;
import interviewcoach.grading.Pattern.InOrder;
import interviewcoach.grading.Pattern.Phrase;
import interviewcoach.grading.Pattern.Rule;
import interviewcoach.grading.Pattern.Together;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words that a rubric expects, against which misspelt words are compared.
 *
 * <p>One edit for words of five letters and more, two for nine and more with the same first letter;
 * endings are cut from both sides as well, so that a misspelt form finds another form of the word.
 */
final class Vocabulary {

    private static final int SHORTEST = 5;
    private static final int LONG = 9;

    /** A word, its stem and the letters of both, one bit a letter. */
    private record Entry(String word, String stem, long letters, Forms forms) {}

    private final List<Entry> entries;

    private Vocabulary(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    static Vocabulary of(List<Rule> rules, Lexicon lexicon) {
        Set<String> words = new LinkedHashSet<>();
        if (lexicon.has(Skill.TYPOS)) {
            rules.forEach(rule -> collect(rule.pattern(), words));
        }
        List<Entry> entries = new ArrayList<>();
        for (String word : words) {
            entries.add(new Entry(word, Morphology.stem(word), letters(word), lexicon.forms(word)));
        }
        return new Vocabulary(entries);
    }

    /** The forms of the expected word that a misspelt one was meant for. */
    Optional<Forms> meant(String misspelt) {
        if (misspelt.length() < SHORTEST) {
            return Optional.empty();
        }
        int edits = misspelt.length() >= LONG ? 2 : 1;
        long letters = letters(misspelt);
        String stem = Morphology.stem(misspelt);
        Entry best = null;
        int fewest = edits + 1;
        for (Entry entry : entries) {
            int distance = distance(entry, misspelt, stem, letters, edits);
            if (distance < fewest) {
                best = entry;
                fewest = distance;
            }
        }
        return best == null ? Optional.empty() : Optional.of(best.forms());
    }

    private static int distance(
            Entry entry, String misspelt, String stem, long letters, int edits) {
        // an edit changes at most two kinds of letters, an ending up to three more
        if (Long.bitCount(entry.letters() ^ letters) > 2 * edits + 3) {
            return edits + 1;
        }
        int allowed = entry.word().charAt(0) == misspelt.charAt(0) ? edits : 1;
        int whole = Typos.distance(entry.word(), misspelt, allowed);
        if (whole <= allowed) {
            return whole;
        }
        boolean comparable = stem.length() >= SHORTEST - 1 && entry.stem().length() >= SHORTEST - 1;
        int allowedStem = Math.min(allowed, stem.length() >= LONG ? 2 : 1);
        int ofStems = comparable ? Typos.distance(entry.stem(), stem, allowedStem) : edits + 1;
        return ofStems <= allowedStem ? ofStems : edits + 1;
    }

    private static void collect(Pattern pattern, Set<String> words) {
        switch (pattern) {
            case Phrase phrase -> phrase.terms().forEach(term -> collect(term, words));
            case InOrder ordered -> ordered.parts().forEach(part -> collect(part, words));
            case Together together -> together.parts().forEach(part -> collect(part, words));
            case AnyOf any -> any.ways().forEach(way -> collect(way, words));
        }
    }

    private static void collect(Term term, Set<String> words) {
        switch (term) {
            case Term.Word word -> words.addAll(word.surfaces());
            case Term.OneOf any -> any.terms().forEach(way -> collect(way, words));
            case Term.Number number -> {}
            case Term.CodeToken code -> {}
            case Term.Operator operator -> {}
        }
    }

    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << (word.charAt(i) & 63);
        }
        return letters;
    }
}
