package interviewcoach.grading;

import interviewcoach.grading.Forms.Part;
import interviewcoach.grading.Pattern.Phrase;
import interviewcoach.grading.PatternParser.BadPattern;
import interviewcoach.grading.Token.Mark;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes terms of the pieces of a phrase. The phrase is read like an answer, so that "без лока" or
 * "не блокирует" expect the polarity that the same words have there.
 */
final class PhraseBuilder {

    private static final int SHORTEST_WITH_TYPOS = 5;

    /** Words that people leave out. */
    private static final Set<String> OMITTED =
            Set.of(
                    "быть", "являть", "это", "этот", "такой", "он", "она", "оно", "они", "бы", "же",
                    "ли");

    private static final Set<Part> LIGHT = EnumSet.of(Part.PREPOSITION, Part.FUNCTION);

    private static final Forms THING =
            new Forms(
                    "\u0001", List.of("\u0001"), Set.of(Part.NOUN), false, true, Double.NaN, false);

    private final Lexicon lexicon;

    PhraseBuilder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * The phrase word by word and, where it holds compound names of the glossary, also with these.
     */
    List<Pattern> phrases(List<PatternScanner.Piece> pieces) throws BadPattern {
        Draft draft = new Draft();
        for (PatternScanner.Piece piece : pieces) {
            draft.add(piece);
        }
        draft.read();
        List<Pattern> phrases = new ArrayList<>();
        phrases.add(draft.phrase(pieces, false));
        if (draft.hasCompound()) {
            phrases.add(draft.phrase(pieces, true));
        }
        return phrases;
    }

    /** A phrase on its way from text to terms. */
    private final class Draft {

        private final List<Token> tokens = new ArrayList<>();
        private final List<Forms> forms = new ArrayList<>();

        /** The piece of a token that is no plain word. */
        private final List<PatternScanner.Piece> origins = new ArrayList<>();

        private Polarity polarity =
                Polarity.of(List.of(), List.of(), Clauses.of(List.of(), List.of()));
        private int marked = -1;

        void add(PatternScanner.Piece piece) throws BadPattern {
            switch (piece) {
                case PatternScanner.Text text -> addWords(text);
                case PatternScanner.Quoted quoted -> addThing(quoted);
                case PatternScanner.ConceptName name -> addThing(name);
                case PatternScanner.Amount amount -> addThing(amount);
                case PatternScanner.Choice choice ->
                        throw new IllegalStateException("not expanded: " + choice);
                case PatternScanner.And sign ->
                        throw new IllegalStateException("not split: " + sign);
                case PatternScanner.Then sign ->
                        throw new IllegalStateException("not split: " + sign);
            }
        }

        private void addWords(PatternScanner.Text text) {
            for (Token token : Tokenizer.tokens(text.words())) {
                tokens.add(token);
                forms.add(lexicon.forms(token.word()));
                origins.add(text);
            }
            if (text.predicate()) {
                marked = tokens.size() - 1;
            }
        }

        private void addThing(PatternScanner.Piece piece) {
            tokens.add(new Token(0, 0, "\u0001", "\u0001", Double.NaN, Mark.NOTHING));
            forms.add(THING);
            origins.add(piece);
        }

        void read() {
            polarity = Polarity.of(tokens, forms, Clauses.of(tokens, forms));
        }

        boolean hasCompound() {
            for (int i = 0; i < tokens.size(); i++) {
                if (!lexicon.names().compoundsAt(forms, i).isEmpty()) {
                    return true;
                }
            }
            return false;
        }

        Phrase phrase(List<PatternScanner.Piece> pieces, boolean compounds) throws BadPattern {
            List<Term> terms = new ArrayList<>();
            int focusToken = focus();
            int focus = -1;
            int at = 0;
            while (at < tokens.size()) {
                int last = compounds ? compoundEnd(at) : at;
                if (last > at || isTerm(at) || at == focusToken) {
                    if (at <= focusToken && focusToken <= last) {
                        focus = terms.size();
                    }
                    terms.add(term(at, last, at <= focusToken && focusToken <= last));
                }
                at = last + 1;
            }
            if (terms.isEmpty()) {
                int position = pieces.isEmpty() ? 0 : pieces.getFirst().position();
                throw new BadPattern(
                        position,
                        "no word of substance stands here: prepositions, conjunctions, particles and negations match nothing by themselves");
            }
            return new Phrase(terms, focus);
        }

        private int compoundEnd(int at) {
            int last = at;
            for (Names.Found found : lexicon.names().compoundsAt(forms, at)) {
                last = Math.max(last, found.last());
            }
            return last;
        }

        private boolean isTerm(int i) {
            if (!(origins.get(i) instanceof PatternScanner.Text)) {
                return true;
            }
            Forms word = forms.get(i);
            return !Polarity.NEGATORS.contains(word.word())
                    && !word.isOnly(LIGHT)
                    && !word.hasLemma(OMITTED);
        }

        private int focus() {
            if (marked >= 0) {
                return marked;
            }
            for (Set<Part> wanted : PREDICATES) {
                for (int i = 0; i < tokens.size(); i++) {
                    if (isTerm(i) && forms.get(i).isOneOf(wanted) && !isRatherNoun(i)) {
                        return i;
                    }
                }
            }
            return firstNegated();
        }

        private boolean isRatherNoun(int i) {
            Forms word = forms.get(i);
            return word.is(Part.NOUN) || (word.is(Part.SHORT_ADJECTIVE) && word.is(Part.ADVERB));
        }

        private int firstNegated() {
            for (int i = 0; i < tokens.size(); i++) {
                if (isTerm(i) && polarity.negated(i)) {
                    return i;
                }
            }
            return -1;
        }

        private Term term(int first, int last, boolean focus) throws BadPattern {
            boolean negated = focus ? polarity.negated(first) : polarity.direct(first);
            return switch (origins.get(first)) {
                case PatternScanner.Quoted quoted -> code(quoted, negated);
                case PatternScanner.ConceptName name -> concept(name, negated);
                case PatternScanner.Amount amount ->
                        new Term.Number(amount.least(), amount.most(), negated);
                default -> last > first ? compound(first, last, negated) : word(first, negated);
            };
        }

        private Term code(PatternScanner.Quoted quoted, boolean negated) {
            List<String> names =
                    Tokenizer.tokens(quoted.code()).stream()
                            .map(token -> Code.key(token.raw()))
                            .toList();
            return names.isEmpty()
                    ? new Term.Operator(quoted.code().strip(), negated)
                    : new Term.CodeToken(names, negated);
        }

        private Term concept(PatternScanner.ConceptName name, boolean negated) throws BadPattern {
            if (!lexicon.names().hasId(name.id())) {
                throw new BadPattern(
                        name.position(),
                        "the glossary has no concept <"
                                + name.id()
                                + ">: add it or use its right id");
            }
            List<String> keys = List.of("f:" + name.id(), "c:" + name.id());
            return new Term.Word(keys, Set.of(), surfaces(keys), false, negated);
        }

        private Term compound(int first, int last, boolean negated) {
            Set<String> keys = new LinkedHashSet<>();
            for (Names.Found found : lexicon.names().compoundsAt(forms, first)) {
                if (found.last() == last) {
                    keys.addAll(found.keys());
                }
            }
            List<String> concepts = withoutFamilies(List.copyOf(keys));
            List<String> wanted = concepts.isEmpty() ? List.copyOf(keys) : concepts;
            return new Term.Word(wanted, Set.of(), surfaces(wanted), false, negated);
        }

        private Term word(int i, boolean negated) {
            Forms word = forms.get(i);
            double value = tokens.get(i).isNumber() ? tokens.get(i).value() : word.value();
            if (!Double.isNaN(value)) {
                return new Term.Number(value, value, negated);
            }
            List<String> keys = withoutFamilies(word.keys());
            List<String> surfaces = new ArrayList<>(surfaces(keys));
            if (word.word().length() >= SHORTEST_WITH_TYPOS) {
                surfaces.add(word.word());
            }
            return new Term.Word(
                    keys,
                    lexicon.names().rivals(keys),
                    surfaces,
                    word.is(Part.COMPARATIVE),
                    negated);
        }

        /**
         * A plain word means itself and its aliases; only {@code <family>} means the whole family.
         */
        private static List<String> withoutFamilies(List<String> keys) {
            return keys.stream().filter(key -> !key.startsWith("f:")).toList();
        }

        private List<String> surfaces(List<String> keys) {
            Set<String> surfaces = new LinkedHashSet<>();
            for (String key : keys) {
                if (key.length() > 2 && key.charAt(1) == ':') {
                    surfaces.addAll(lexicon.names().surfacesOf(key));
                }
            }
            surfaces.removeIf(surface -> surface.length() < SHORTEST_WITH_TYPOS);
            return List.copyOf(surfaces);
        }
    }

    private static final List<Set<Part>> PREDICATES =
            List.of(
                    EnumSet.of(Part.VERB, Part.SHORT_PARTICIPLE, Part.PREDICATIVE),
                    EnumSet.of(Part.INFINITIVE),
                    EnumSet.of(Part.SHORT_ADJECTIVE));
}
