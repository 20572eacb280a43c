package interviewcoach.grading;

import interviewcoach.grading.Forms.Part;
import interviewcoach.grading.Pattern.Phrase;
import interviewcoach.grading.PatternParser.BadPattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A phrase on its way from text to terms. It is read like an answer, so that "без лока" or "не
 * блокирует" expect the polarity that the same words have there.
 */
final class PhraseDraft {

    private final Lexicon lexicon;
    private final Terms terms;
    private final List<Slot> slots;
    private final List<Forms> plain;
    private final Polarity polarity;

    PhraseDraft(List<Slot> slots, Lexicon lexicon, Terms terms) {
        this.lexicon = lexicon;
        this.terms = terms;
        this.slots = List.copyOf(slots);
        plain = slots.stream().map(Slot::plain).toList();
        polarity = polarity(slots);
    }

    private static Polarity polarity(List<Slot> slots) {
        List<Token> tokens = slots.stream().map(slot -> slot.first().token()).toList();
        List<Forms> forms = slots.stream().map(slot -> slot.first().word()).toList();
        return Polarity.of(tokens, forms, Clauses.of(tokens, forms));
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
        int predicate = predicate();
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
                compared = compared < 0 && slots.get(at).isComparative() ? found.size() : compared;
                prepositions.add(prepositionBefore(at));
                found.add(last > at ? compound(at, last) : term(at, decides));
            }
            at = last + 1;
        }
        return new Phrase(found, focus, focus >= 0 && isVerbal(predicate), prepositions, compared);
    }

    /** The words that are no terms. */
    List<String> dropped() {
        return IntStream.range(0, slots.size())
                .filter(i -> !isTerm(i))
                .mapToObj(i -> slots.get(i).first().token().word())
                .toList();
    }

    /** Whether a negation turns a word that is searched for, or is meant to turn none. */
    boolean negates() {
        return IntStream.range(0, slots.size())
                .anyMatch(i ->
                        polarity.masked(i)
                                || slots.get(i).isContent()
                                        && (polarity.direct(i) || polarity.negated(i)));
    }

    private int compoundEnd(int at) {
        int last = at;
        for (Names.Found found : lexicon.names().compoundsAt(plain, at)) {
            last = Math.max(last, found.last());
        }
        return last;
    }

    /**
     * A negation is a term only where it turns nothing: (опасно | нельзя), обратное неверно. Not is
     * everywhere, and never one.
     */
    private boolean isTerm(int i) {
        Slot slot = slots.get(i);
        return slot.isNegator()
                ? !slot.first().word().word().equals("не") && !negates()
                : slot.isContent();
    }

    /** What is marked, else the likeliest, else what is negated; -1 when there is none. */
    private int predicate() {
        int found = -1;
        int rank = Slot.NO_PREDICATE;
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).rank() < rank && isTerm(i)) {
                found = i;
                rank = slots.get(i).rank();
            }
        }
        int marked = marked();
        return marked >= 0 ? marked : found >= 0 ? found : firstNegated();
    }

    private int marked() {
        int last = slots.size() - 1;
        while (last >= 0 && !slots.get(last).marked()) {
            last--;
        }
        return last;
    }

    private String prepositionBefore(int i) {
        for (int at = i - 1; at >= 0 && at >= i - 2; at--) {
            Forms word = slots.get(at).first().word();
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
        return slots.get(i).marked() || slots.get(i).rank() < Slot.NO_PREDICATE;
    }

    private int firstNegated() {
        for (int i = 0; i < slots.size(); i++) {
            if (isTerm(i) && polarity.negated(i)) {
                return i;
            }
        }
        return -1;
    }

    private Term compound(int first, int last) {
        Set<String> keys = new LinkedHashSet<>();
        for (Names.Found found : lexicon.names().compoundsAt(plain, first)) {
            if (found.last() == last) {
                keys.addAll(found.keys());
            }
        }
        return terms.compound(List.copyOf(keys), polarity.direct(first));
    }

    private Term term(int i, boolean decides) throws BadPattern {
        Slot slot = slots.get(i);
        boolean negated = decides ? polarity.negated(i) : polarity.direct(i);
        // its own prefix negates a word apart from the words around it
        return terms.term(slot, negated ^ slot.first().word().opposite());
    }
}
