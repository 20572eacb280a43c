package interviewcoach.grading;

import java.util.List;

/**
 * What a dictionary of Russian does not know: the words of the trade, their spellings and kinship.
 *
 * @param derivations words of one root that mean the same, a family a row
 * @param antonyms words that turn a statement into its opposite, a set of rivals a row
 */
public record Glossary(
        List<Concept> concepts, List<List<String>> derivations, List<List<String>> antonyms) {

    public Glossary {
        concepts = List.copyOf(concepts);
        derivations = derivations.stream().map(List::copyOf).toList();
        antonyms = antonyms.stream().map(List::copyOf).toList();
    }

    /** A glossary without words. */
    public static Glossary empty() {
        return new Glossary(List.of(), List.of(), List.of());
    }

    /**
     * One idea and its names, each of one word or several.
     *
     * @param family whether the names are different things that stand for one idea, so that only
     *     {@code <id>} in a pattern expands to them; otherwise each name means every other
     */
    public record Concept(String id, boolean family, List<String> names) {

        public Concept {
            names = List.copyOf(names);
        }
    }
}
