package interviewcoach.grading;

import interviewcoach.grading.Evidence.How;
import interviewcoach.grading.Forms.Part;
import interviewcoach.grading.Pattern.Phrase;
import interviewcoach.grading.PatternParser.BadPattern;
import interviewcoach.grading.Token.Mark;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A phrase on its way from text to terms. It is read like an answer, so that "без лока" or "не
 * блокирует" expect the polarity that the same words have there.
 */
final class PhraseDraft {

    private static final Forms THING =
            new Forms(
                    "\u0001",
                    List.of("\u0001"),
                    Set.of(Part.NOUN),
                    false,
                    true,
                    Double.NaN,
                    How.EXACT);

    private static final List<Set<Part>> PREDICATES =
            List.of(
                    EnumSet.of(Part.VERB, Part.SHORT_PARTICIPLE, Part.PREDICATIVE),
                    EnumSet.of(Part.INFINITIVE),
                    EnumSet.of(Part.SHORT_ADJECTIVE));

    /** A place of the phrase: the words that may stand there, the first speaking for all. */
    private record Slot(PatternScanner.Piece piece, List<Token> tokens, List<Forms> forms) {}

    private final Lexicon lexicon;
    private final PhraseBuilder.Terms terms;
    private final List<Slot> slots = new ArrayList<>();
    private int marked = -1;

    PhraseDraft(Lexicon lexicon, PhraseBuilder.Terms terms) {
        this.lexicon = lexicon;
        this.terms = terms;
    }

    void add(PatternScanner.Piece piece) {
        switch (piece) {
            case PatternScanner.Text text -> addWords(text);
            case PatternScanner.Singles singles -> addSingles(singles);
            case PatternScanner.Quoted quoted -> addThing(quoted);
            case PatternScanner.ConceptName name -> addThing(name);
            case PatternScanner.Amount amount -> addThing(amount);
            case PatternScanner.Choice choice ->
                    throw new IllegalStateException("not expanded: " + choice);
            case PatternScanner.And sign -> throw new IllegalStateException("not split: " + sign);
            case PatternScanner.Then sign -> throw new IllegalStateException("not split: " + sign);
        }
    }

    boolean hasCompound() {
        for (int i = 0; i < slots.size(); i++) {
            if (compoundEnd(i) > i) {
                return true;
            }
        }
        return false;
    }

    /** The terms, and which of them decides polarity. */
    Phrase phrase(boolean compounds) throws BadPattern {
        Polarity polarity = polarity();
        int predicate = predicate(polarity);
        List<Term> found = new ArrayList<>();
        List<String> prepositions = new ArrayList<>();
        int focus = -1;
        int compared = -1;
        int at = 0;
        while (at < slots.size()) {
            int last = compounds ? compoundEnd(at) : at;
            boolean decides = at <= predicate && predicate <= last;
            if (last > at || isTerm(at)) {
                focus = decides ? found.size() : focus;
                compared = compared < 0 && isComparative(at) ? found.size() : compared;
                prepositions.add(prepositionBefore(at));
                found.add(last > at ? compound(at, last, polarity) : term(at, decides, polarity));
            }
            at = last + 1;
        }
        return new Phrase(found, focus, focus >= 0 && isVerbal(predicate), prepositions, compared);
    }

    /** The words that are no terms. */
    List<String> dropped() {
        return IntStream.range(0, slots.size())
                .filter(i -> !isTerm(i))
                .mapToObj(i -> slots.get(i).tokens().getFirst().word())
                .toList();
    }

    /** Whether a negation turns a word that is searched for, or is meant to turn none. */
    boolean negates() {
        Polarity polarity = polarity();
        return IntStream.range(0, slots.size())
                .anyMatch(i ->
                        polarity.masked(i)
                                || isContent(i) && (polarity.direct(i) || polarity.negated(i)));
    }

    private void addWords(PatternScanner.Text text) {
        List<Token> tokens = Tokenizer.tokens(text.words());
        List<Forms> forms = tokens.stream().map(token -> lexicon.forms(token.word())).toList();
        Numbers numbers = Numbers.in(tokens, forms);
        for (int i = 0; i < tokens.size(); i = numbers.last(i) + 1) {
            if (numbers.last(i) > i) {
                double value = numbers.value(i);
                addThing(new PatternScanner.Amount(text.position(), value, value));
            } else {
                slots.add(new Slot(text, List.of(tokens.get(i)), List.of(forms.get(i))));
            }
        }
        if (text.predicate()) {
            marked = slots.size() - 1;
        }
    }

    private void addThing(PatternScanner.Piece piece) {
        slots.add(new Slot(piece, List.of(tokenOf(piece)), List.of(formsOf(piece))));
    }

    private void addSingles(PatternScanner.Singles singles) {
        slots.add(
                new Slot(
                        singles,
                        singles.words().stream().map(this::tokenOf).toList(),
                        singles.words().stream().map(this::formsOf).toList()));
    }

    private Token tokenOf(PatternScanner.Piece piece) {
        return piece instanceof PatternScanner.Text text
                ? Tokenizer.tokens(text.words()).getFirst()
                : new Token(0, 0, "\u0001", "\u0001", Double.NaN, Mark.NOTHING);
    }

    private Forms formsOf(PatternScanner.Piece piece) {
        return piece instanceof PatternScanner.Text ? lexicon.forms(tokenOf(piece).word()) : THING;
    }

    private Polarity polarity() {
        List<Token> tokens = slots.stream().map(slot -> slot.tokens().getFirst()).toList();
        List<Forms> forms = slots.stream().map(slot -> slot.forms().getFirst()).toList();
        return Polarity.of(tokens, forms, Clauses.of(tokens, forms));
    }

    private int compoundEnd(int at) {
        int last = at;
        for (Names.Found found : lexicon.names().compoundsAt(plainForms(), at)) {
            last = Math.max(last, found.last());
        }
        return last;
    }

    /** The words one by one; where several may stand, none. */
    private List<Forms> plainForms() {
        return slots.stream()
                .map(slot -> slot.forms().size() == 1 ? slot.forms().getFirst() : THING)
                .toList();
    }

    /**
     * A negation is a term only where it turns nothing: (опасно | нельзя), обратное неверно. Not is
     * everywhere, and never one.
     */
    private boolean isTerm(int i) {
        return isNegator(i)
                ? !slots.get(i).forms().getFirst().word().equals("не") && !negates()
                : isContent(i);
    }

    private boolean isNegator(int i) {
        Slot slot = slots.get(i);
        return !(slot.piece() instanceof PatternScanner.Singles)
                && Negation.NEGATORS.contains(slot.forms().getFirst().word());
    }

    private boolean isContent(int i) {
        Slot slot = slots.get(i);
        return slot.piece() instanceof PatternScanner.Singles
                || PhraseBuilder.isContent(slot.forms().getFirst());
    }

    private int predicate(Polarity polarity) {
        if (marked >= 0) {
            return marked;
        }
        for (Set<Part> wanted : PREDICATES) {
            for (int i = 0; i < slots.size(); i++) {
                if (isTerm(i)
                        && slots.get(i).forms().stream()
                                .anyMatch(word -> isPredicate(word, wanted))) {
                    return i;
                }
            }
        }
        return firstNegated(polarity);
    }

    private static boolean isPredicate(Forms word, Set<Part> wanted) {
        boolean ratherAdverb = word.is(Part.SHORT_ADJECTIVE) && word.is(Part.ADVERB);
        return word.isOneOf(wanted) && !word.is(Part.NOUN) && !ratherAdverb;
    }

    private boolean isComparative(int i) {
        return slots.get(i).forms().stream().anyMatch(word -> word.is(Part.COMPARATIVE));
    }

    private String prepositionBefore(int i) {
        for (int at = i - 1; at >= 0 && at >= i - 2; at--) {
            Forms word = slots.get(at).forms().getFirst();
            if (word.is(Part.PREPOSITION) && !Negation.NEGATORS.contains(word.word())) {
                return word.word();
            }
            if (word.is(Part.NOUN)) {
                return "";
            }
        }
        return "";
    }

    private boolean isVerbal(int i) {
        return i == marked
                || PREDICATES.stream()
                        .anyMatch(wanted ->
                                slots.get(i).forms().stream()
                                        .anyMatch(word -> isPredicate(word, wanted)));
    }

    private int firstNegated(Polarity polarity) {
        for (int i = 0; i < slots.size(); i++) {
            if (isTerm(i) && polarity.negated(i)) {
                return i;
            }
        }
        return -1;
    }

    private Term compound(int first, int last, Polarity polarity) {
        Set<String> keys = new LinkedHashSet<>();
        for (Names.Found found : lexicon.names().compoundsAt(plainForms(), first)) {
            if (found.last() == last) {
                keys.addAll(found.keys());
            }
        }
        return terms.compound(List.copyOf(keys), polarity.direct(first));
    }

    private Term term(int i, boolean decides, Polarity polarity) throws BadPattern {
        Slot slot = slots.get(i);
        boolean negated = decides ? polarity.negated(i) : polarity.direct(i);
        boolean around = negated ^ slot.forms().getFirst().opposite();
        if (!(slot.piece() instanceof PatternScanner.Singles singles)) {
            return term(slot.piece(), slot.tokens().getFirst(), slot.forms().getFirst(), around);
        }
        List<Term> ways = new ArrayList<>();
        for (int way = 0; way < singles.words().size(); way++) {
            ways.add(
                    term(
                            singles.words().get(way),
                            slot.tokens().get(way),
                            slot.forms().get(way),
                            around));
        }
        return ways.size() == 1 ? ways.getFirst() : new Term.OneOf(ways);
    }

    /**
     * @param around whether the words around it negate it; its own prefix adds to that
     */
    private Term term(PatternScanner.Piece piece, Token token, Forms word, boolean around)
            throws BadPattern {
        return switch (piece) {
            case PatternScanner.Quoted quoted -> terms.code(quoted, around);
            case PatternScanner.ConceptName name -> terms.concept(name, around);
            case PatternScanner.Amount amount -> terms.amount(amount, around);
            default -> terms.word(token, word, around ^ word.opposite());
        };
    }
}
