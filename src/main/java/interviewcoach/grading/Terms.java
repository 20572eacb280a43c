package interviewcoach.grading;

import interviewcoach.grading.Forms.Part;
import interviewcoach.grading.PatternParser.BadPattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes terms of what stands in phrases. The same word gives the same term all over a bank, so that
 * an answer is searched for it once. Safe for any number of threads.
 */
final class Terms {

    private static final int SHORTEST_WITH_TYPOS = 5;

    /** What a term is made of: a word, the keys of a name, or a slot of several ways. */
    private record Source(Object what, boolean negated) {}

    private final Lexicon lexicon;
    private final Map<Source, Term> made = new ConcurrentHashMap<>();

    Terms(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * @param around whether the words around it negate it; its own prefix adds to that
     */
    Term term(Slot slot, boolean around) throws BadPattern {
        return slot.choices().size() == 1 ? term(slot.first(), around) : anyOf(slot, around);
    }

    private Term anyOf(Slot slot, boolean around) throws BadPattern {
        Source source = new Source(slot, around);
        Term known = made.get(source);
        if (known != null) {
            return known;
        }
        List<Term> ways = new ArrayList<>();
        for (Slot.Choice choice : slot.choices()) {
            ways.add(term(choice, around));
        }
        Term any = new Term.OneOf(ways);
        made.put(source, any);
        return any;
    }

    private Term term(Slot.Choice choice, boolean around) throws BadPattern {
        return switch (choice.piece()) {
            case PatternScanner.Quoted quoted -> code(quoted, around);
            case PatternScanner.ConceptName name -> concept(name, around);
            case PatternScanner.Amount amount ->
                    new Term.Number(amount.least(), amount.most(), around);
            default -> word(choice.token(), choice.word(), around ^ choice.word().opposite());
        };
    }

    private Term concept(PatternScanner.ConceptName name, boolean negated) throws BadPattern {
        if (!lexicon.names().hasId(name.id())) {
            throw new BadPattern(
                    name.position(),
                    "в словаре терминов нет понятия <"
                            + name.id()
                            + ">: добавь его или исправь имя");
        }
        return named(List.of("f:" + name.id(), "c:" + name.id()), negated);
    }

    private static Term code(PatternScanner.Quoted quoted, boolean negated) {
        List<String> names =
                Tokenizer.tokens(quoted.code()).stream()
                        .map(token -> Code.key(token.raw()))
                        .toList();
        return names.isEmpty()
                ? new Term.Operator(quoted.code().strip(), negated)
                : new Term.CodeToken(names, negated);
    }

    private Term word(Token token, Forms word, boolean negated) {
        double value = token.isNumber() ? token.value() : word.value();
        return Double.isNaN(value)
                ? made.computeIfAbsent(new Source(token.word(), negated), it -> word(word, negated))
                : new Term.Number(value, value, negated);
    }

    private Term word(Forms word, boolean negated) {
        List<String> keys = withoutFamilies(whole(word));
        Set<String> surfaces = surfaces(keys);
        if (word.word().length() >= SHORTEST_WITH_TYPOS) {
            surfaces.add(word.word());
        }
        return new Term.Word(
                keys,
                lexicon.names().rivals(keys),
                List.copyOf(surfaces),
                word.is(Part.COMPARATIVE),
                word.is(Part.PLURAL),
                negated);
    }

    /** A compound name: its concept or, when only families hold it, these. */
    Term compound(List<String> keys, boolean negated) {
        List<String> concepts = withoutFamilies(keys);
        return named(concepts.isEmpty() ? keys : concepts, negated);
    }

    private Term named(List<String> keys, boolean negated) {
        return made.computeIfAbsent(
                new Source(keys, negated),
                it ->
                        new Term.Word(
                                keys,
                                Set.of(),
                                List.copyOf(surfaces(keys)),
                                false,
                                false,
                                negated));
    }

    /** A plain word means itself and its aliases; only {@code <family>} means the whole family. */
    private static List<String> withoutFamilies(List<String> keys) {
        return keys.stream().filter(key -> !key.startsWith("f:")).toList();
    }

    /** A dotted name in a pattern means the whole: time.sleep is not asyncio.sleep. */
    private List<String> whole(Forms word) {
        boolean dotted = word.word().indexOf('.') > 0;
        return dotted
                ? lexicon.names().withConcepts(Set.of("=" + word.word(), word.word()))
                : word.keys();
    }

    private Set<String> surfaces(List<String> keys) {
        Set<String> surfaces = new LinkedHashSet<>();
        for (String key : keys) {
            if (key.length() > 2 && key.charAt(1) == ':') {
                surfaces.addAll(lexicon.names().surfacesOf(key));
            }
        }
        surfaces.removeIf(surface -> surface.length() < SHORTEST_WITH_TYPOS);
        return surfaces;
    }
}
