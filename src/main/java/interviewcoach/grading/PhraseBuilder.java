package interviewcoach.grading;

import interviewcoach.grading.Forms.Part;
import interviewcoach.grading.Pattern.Phrase;
import interviewcoach.grading.PatternParser.BadPattern;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes phrases of pieces: one word by word and, where compound names stand in it, one with these.
 */
final class PhraseBuilder {

    /** Words that people leave out. */
    private static final Set<String> OMITTED =
            Set.of(
                    "быть", "являть", "=это", "он", "она", "оно", "они", "бы", "же", "ли",
                    "сначала", "=потом", "затем");

    private static final Set<Part> LIGHT = EnumSet.of(Part.PREPOSITION, Part.FUNCTION);

    private final Lexicon lexicon;
    private final Terms terms;

    PhraseBuilder(Lexicon lexicon) {
        this.lexicon = lexicon;
        terms = new Terms(lexicon);
    }

    List<Pattern> phrases(List<PatternScanner.Piece> pieces) throws BadPattern {
        PhraseDraft draft = draft(pieces);
        Phrase plain = draft.phrase(false);
        if (plain.terms().isEmpty()) {
            int position = pieces.isEmpty() ? 0 : pieces.getFirst().position();
            throw new BadPattern(
                    position,
                    "здесь нет ни одного значимого слова: предлоги, союзы и частицы сами ничего не значат");
        }
        return draft.hasCompound() ? List.of(plain, draft.phrase(true)) : List.of(plain);
    }

    PhraseDraft draft(List<PatternScanner.Piece> pieces) {
        PhraseDraft draft = new PhraseDraft(lexicon, terms);
        for (PatternScanner.Piece piece : pieces) {
            draft.add(piece);
        }
        return draft;
    }

    /** Whether an alternative is one thing to look for, with no say in what is negated. */
    boolean isSingle(PatternScanner.Piece piece) {
        if (!(piece instanceof PatternScanner.Text text)) {
            return true;
        }
        List<Token> tokens = Tokenizer.tokens(text.words());
        return tokens.size() == 1
                && !text.predicate()
                && !Negation.NEGATORS.contains(tokens.getFirst().word());
    }

    static boolean isContent(Forms word) {
        return !Negation.NEGATORS.contains(word.word()) && !isLight(word);
    }

    static boolean isLight(Forms word) {
        return word.isOnly(LIGHT) || word.hasLemma(OMITTED);
    }

    /** Makes a term of a piece or a word. */
    static final class Terms {

        private static final int SHORTEST_WITH_TYPOS = 5;

        private final Lexicon lexicon;

        Terms(Lexicon lexicon) {
            this.lexicon = lexicon;
        }

        Term concept(PatternScanner.ConceptName name, boolean negated) throws BadPattern {
            if (!lexicon.names().hasId(name.id())) {
                throw new BadPattern(
                        name.position(),
                        "в словаре терминов нет понятия <"
                                + name.id()
                                + ">: добавь его или исправь имя");
            }
            return named(List.of("f:" + name.id(), "c:" + name.id()), negated);
        }

        Term code(PatternScanner.Quoted quoted, boolean negated) {
            List<String> names =
                    Tokenizer.tokens(quoted.code()).stream()
                            .map(token -> Code.key(token.raw()))
                            .toList();
            return names.isEmpty()
                    ? new Term.Operator(quoted.code().strip(), negated)
                    : new Term.CodeToken(names, negated);
        }

        Term amount(PatternScanner.Amount amount, boolean negated) {
            return new Term.Number(amount.least(), amount.most(), negated);
        }

        Term word(Token token, Forms word, boolean negated) {
            double value = token.isNumber() ? token.value() : word.value();
            if (!Double.isNaN(value)) {
                return new Term.Number(value, value, negated);
            }
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
            return new Term.Word(
                    keys, Set.of(), List.copyOf(surfaces(keys)), false, false, negated);
        }

        /**
         * A plain word means itself and its aliases; only {@code <family>} means the whole family.
         */
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
}
