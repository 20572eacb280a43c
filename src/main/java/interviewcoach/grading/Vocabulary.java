package interviewcoach.grading;

import interviewcoach.grading.Pattern.AnyOf;
import interviewcoach.grading.Pattern.InOrder;
import interviewcoach.grading.Pattern.Phrase;
import interviewcoach.grading.Pattern.Rule;
import interviewcoach.grading.Pattern.Together;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The words that a rubric expects, against which misspelt words are compared.
 *
 * <p>One edit for words of five letters and more, two for nine and more with the same first letter.
 * A misspelt form finds another form of the word, too: whatever is left without a Russian ending is
 * compared with the stem of the expected word.
 *
 * <p>It is made when the first unknown word is met: most rubrics of a bank never meet one before
 * the program ends. Safe for any number of threads.
 */
final class Vocabulary {

    private static final int SHORTEST = 5;
    private static final int LONG = 9;

    /** Words that decide what the others say. */
    private static final List<String> GRAMMAR =
            List.of(
                    "вместо",
                    "нельзя",
                    "невозможно",
                    "отсутствует",
                    "однако",
                    "чтобы",
                    "потому",
                    "поэтому",
                    "который",
                    "только",
                    "просто",
                    "можно",
                    "нужно",
                    "никогда",
                    "больше",
                    "меньше",
                    "когда");

    private static final int SHORTEST_STEM = 4;

    private static final Set<String> ENDINGS =
            Set.of(
                    "", "а", "я", "ы", "и", "у", "ю", "е", "о", "ь", "ой", "ей", "ом", "ем", "ам",
                    "ям", "ами", "ями", "ах", "ях", "ов", "ев", "ый", "ий", "ая", "яя", "ое", "ее",
                    "ые", "ие", "ого", "его", "ому", "ему", "ую", "юю", "ым", "им", "ых", "их",
                    "ыми", "ими", "ию", "ия", "ии", "ией", "ием", "ть", "ться", "л", "ла", "ло",
                    "ли", "лся", "лась", "лось", "лись", "ет", "ит", "ут", "ют", "ат", "ят", "ешь",
                    "ишь", "ется", "ится", "утся", "ются", "атся", "ятся", "ал", "ала", "али",
                    "ить", "ать", "ен", "ена", "ено", "ены", "ка", "ки", "ку", "кой", "ок");

    /** A word, its stem and the letters of both, one bit a letter. */
    private record Entry(String word, String stem, long letters, Forms forms) {}

    private final List<Rule> rules;
    private final Lexicon lexicon;

    /** Two threads may both make it, and make the same. */
    private volatile @Nullable List<Entry> entries;

    private Vocabulary(List<Rule> rules, Lexicon lexicon) {
        this.rules = List.copyOf(rules);
        this.lexicon = lexicon;
    }

    static Vocabulary of(List<Rule> rules, Lexicon lexicon) {
        return new Vocabulary(rules, lexicon);
    }

    private List<Entry> entries() {
        List<Entry> known = entries;
        if (known == null) {
            known = words().stream().map(this::entry).toList();
            entries = known;
        }
        return known;
    }

    private Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        if (lexicon.has(Skill.TYPOS)) {
            words.addAll(GRAMMAR);
            forEach(word -> words.addAll(word.surfaces()));
        }
        return words;
    }

    private Entry entry(String word) {
        return new Entry(word, Morphology.stem(word), letters(word), lexicon.forms(word));
    }

    /**
     * What the glossary says of these words, a line each: which names mean the same, and what is
     * the opposite. The order of names, and of what is said, does not count.
     */
    SortedSet<String> glossed() {
        SortedSet<String> lines = new TreeSet<>();
        Set<String> keys = new HashSet<>();
        forEach(word -> {
            keys.addAll(word.keys());
            if (!word.rivals().isEmpty()) {
                lines.add(word.keys().getFirst() + " <> " + new TreeSet<>(word.rivals()));
            }
        });
        keys.forEach(key -> addNames(key, lines));
        return lines;
    }

    private void addNames(String key, Set<String> lines) {
        List<String> names = lexicon.names().namesOf(key);
        if (!names.isEmpty()) {
            // a row of derived words is called by its place, which says nothing
            String id = key.startsWith("d:") ? "d" : key;
            lines.add(id + " = " + new TreeSet<>(names));
        }
    }

    /** The forms of the expected word that a misspelt one was meant for. */
    Optional<Forms> meant(String misspelt) {
        if (misspelt.length() < SHORTEST) {
            return Optional.empty();
        }
        int edits = misspelt.length() >= LONG ? 2 : 1;
        long letters = letters(misspelt);
        List<String> stems = stems(misspelt);
        Entry best = null;
        int least = Integer.MAX_VALUE;
        for (Entry entry : entries()) {
            int strangeness = strangeness(entry, misspelt, stems, letters, edits);
            if (strangeness < least) {
                best = entry;
                least = strangeness;
            }
        }
        return best == null ? Optional.empty() : Optional.of(best.forms());
    }

    /** What can be left of the word without its ending. */
    private static List<String> stems(String misspelt) {
        List<String> stems = new ArrayList<>();
        stems.add(Morphology.stem(misspelt));
        for (int end = misspelt.length(); end >= SHORTEST_STEM - 1; end--) {
            if (ENDINGS.contains(misspelt.substring(end))) {
                stems.add(misspelt.substring(0, end));
            }
        }
        return stems;
    }

    /**
     * Of words as many edits away, the one of the same first letter and the same ending is meant.
     */
    private static int strangeness(
            Entry entry, String misspelt, List<String> stems, long letters, int edits) {
        // an edit changes at most two kinds of letters, an ending up to three more
        if (Long.bitCount(entry.letters() ^ letters) > 2 * edits + 3) {
            return Integer.MAX_VALUE;
        }
        boolean sameStart = entry.word().charAt(0) == misspelt.charAt(0);
        int allowed = sameStart ? edits : 1;
        int start = sameStart ? 0 : 2;
        int whole = Typos.distance(entry.word(), misspelt, allowed);
        if (whole <= allowed) {
            return 4 * whole + start;
        }
        int stem =
                entry.stem().length() < SHORTEST_STEM
                        ? edits + 1
                        : distance(entry.stem(), stems, allowed, edits);
        return stem > edits ? Integer.MAX_VALUE : 4 * stem + start + 1;
    }

    private static int distance(String expected, List<String> stems, int allowed, int edits) {
        int best = edits + 1;
        for (String stem : stems) {
            int most = Math.min(allowed, stem.length() >= LONG ? 2 : 1);
            int distance = Typos.distance(expected, stem, most);
            if (distance <= most) {
                best = Math.min(best, distance);
            }
        }
        return best;
    }

    private void forEach(Consumer<Term.Word> doing) {
        rules.forEach(rule -> visit(rule.pattern(), doing));
    }

    private static void visit(Pattern pattern, Consumer<Term.Word> doing) {
        switch (pattern) {
            case Phrase phrase -> phrase.terms().forEach(term -> visit(term, doing));
            case InOrder ordered -> ordered.parts().forEach(part -> visit(part, doing));
            case Together together -> together.parts().forEach(part -> visit(part, doing));
            case AnyOf any -> any.ways().forEach(way -> visit(way, doing));
        }
    }

    private static void visit(Term term, Consumer<Term.Word> doing) {
        switch (term) {
            case Term.Word word -> doing.accept(word);
            case Term.OneOf any -> any.terms().forEach(way -> visit(way, doing));
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
