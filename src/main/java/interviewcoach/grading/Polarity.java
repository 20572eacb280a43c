package interviewcoach.grading;

import interviewcoach.grading.Forms.Part;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which words of a text are negated.
 *
 * <p>Negation belongs to the predicate, not to the topic: "GIL не мешает вводу" is about мешает. A
 * word can be negated directly (не X, без X, нет X) or only as a predicate, from further away
 * (нельзя ... X, X ... невозможно, неверно, что ... X).
 */
final class Polarity {

    private static final Set<Part> NOMINAL =
            EnumSet.of(
                    Part.COMPARATIVE,
                    Part.SHORT_ADJECTIVE,
                    Part.PREDICATIVE,
                    Part.SHORT_PARTICIPLE);
    private static final Set<Part> ENDS_NOUN_PHRASE =
            EnumSet.of(Part.VERB, Part.INFINITIVE, Part.PREDICATIVE);
    private static final Set<Part> INFINITIVE = EnumSet.of(Part.INFINITIVE);
    private static final Set<Part> ADJECTIVAL =
            EnumSet.of(Part.ADJECTIVE, Part.PARTICIPLE, Part.NUMERAL, Part.PRONOUN);

    private final List<Token> tokens;
    private final List<Forms> forms;
    private final Clauses clauses;
    private final boolean[] direct;
    private final boolean[] remote;

    private Polarity(List<Token> tokens, List<Forms> forms, Clauses clauses) {
        this.tokens = tokens;
        this.forms = forms;
        this.clauses = clauses;
        direct = new boolean[tokens.size()];
        remote = new boolean[tokens.size()];
    }

    /** As if nothing were ever negated. */
    static Polarity none(List<Token> tokens, List<Forms> forms, Clauses clauses) {
        return new Polarity(tokens, forms, clauses);
    }

    static Polarity of(List<Token> tokens, List<Forms> forms, Clauses clauses) {
        Polarity polarity = new Polarity(tokens, forms, clauses);
        for (int i = 0; i < tokens.size(); i++) {
            polarity.judge(i);
        }
        return polarity;
    }

    /** Whether the word, as a predicate, is negated by anything. */
    boolean negated(int token) {
        return direct(token) ^ remote[token];
    }

    /** Whether the word itself is negated: by не, ни, без, нет or its own prefix. */
    boolean direct(int token) {
        return direct[token] ^ forms.get(token).opposite();
    }

    /** Whether a negation stands there that is to turn nothing: если не X, не только X. */
    boolean masked(int token) {
        return Negation.NOT.contains(word(token)) && isMasked(token);
    }

    private void judge(int i) {
        String word = word(i);
        if (Negation.NOT.contains(word)) {
            judgeNot(i);
        } else if (Negation.WITHOUT.contains(word)) {
            flipNounPhrase(i + 1);
        } else if (Negation.IMPOSSIBLE_BEFORE.contains(word)) {
            judgeImpossible(i);
        } else if (Negation.ABSENT.contains(word)) {
            judgeAbsent(i);
        }
        if (forms.get(i).hasLemma(Negation.FORBIDS) && !isAfterNot(i)) {
            flipInfinitive(i + 1);
        }
        if (isDoubt(i)) {
            flipRestOfSentence(i + 1);
        }
    }

    private void judgeNot(int i) {
        if (isMasked(i)) {
            return;
        }
        if (deniesWhatWasSaid(i)) {
            flipBefore(i - 2);
            return;
        }
        if (sameScope(i, i + 1) && forms.get(i + 1).hasLemma(Negation.COPULAS)) {
            flipNominalPredicate(i);
        }
        int target = i + 1;
        while (sameScope(i, target) && isPassed(target)) {
            direct[target] ^= true;
            target++;
        }
        boolean said = sameScope(i, i + 1);
        if (said && forms.get(i + 1).hasLemma(Negation.EXISTENCE)) {
            judgeAbsence(i, i + 1);
        } else if (said && forms.get(i + 1).hasLemma(Negation.AFTER_NOT) && target <= i + 2) {
            flipLeft(i, 4);
        }
        if (!sameScope(i, target)) {
            flipInfinitiveBefore(i);
            return;
        }
        direct[target] ^= true;
        if (isAdjectivalOnly(target)
                && sameScope(i, target + 1)
                && forms.get(target + 1).is(Part.NOUN)) {
            direct[target + 1] ^= true;
        }
        flipAdverbs(target);
        flipEffect(i, target);
        if (passesPermit(i, target) && !forms.get(target).is(Part.INFINITIVE)) {
            flipInfinitive(target + 1);
        }
    }

    /** "Не выполняются одновременно" negates how, too. */
    private void flipAdverbs(int verb) {
        if (!forms.get(verb).is(Part.VERB) && !forms.get(verb).is(Part.INFINITIVE)) {
            return;
        }
        for (int at = verb + 1; at <= verb + 3 && sameScope(verb, at); at++) {
            if (forms.get(at).is(Part.ADVERB) && !forms.get(at).is(Part.NOUN)) {
                direct[at] ^= true;
            }
        }
    }

    /** "Не дают ускорения", "прироста не даёт": what is not given is not there. */
    private void flipEffect(int not, int verb) {
        if (!forms.get(verb).hasLemma(Negation.GIVING)) {
            return;
        }
        for (int at : new int[] {verb + 1, verb + 2, not - 1}) {
            if (at >= 0 && sameScope(not, at) && isObject(at, verb)) {
                direct[at] ^= true;
                return;
            }
        }
    }

    private boolean isObject(int i, int verb) {
        boolean canBeSubject = i < verb && forms.get(i).is(Part.NOMINATIVE);
        return forms.get(i).is(Part.GENITIVE) && !canBeSubject;
    }

    /** "Быстрее не станет". */
    private void flipNominalPredicate(int not) {
        for (int at = not - 1; at >= 0 && at >= not - 3 && sameScope(not, at); at--) {
            if (forms.get(at).isOneOf(NOMINAL) && !forms.get(at).is(Part.NOUN)) {
                direct[at] ^= true;
                return;
            }
        }
    }

    private boolean isMasked(int i) {
        boolean before =
                i > 0
                        && Negation.MASKS_BEFORE.contains(word(i - 1))
                        && !word(i).equals("ни")
                        && !deniesExistence(i);
        boolean after = i + 1 < tokens.size() && Negation.MASKS_AFTER.contains(word(i + 1));
        return before || after;
    }

    /** "Если не было ошибок", "если не возникло исключение": a condition, but of absence. */
    private boolean deniesExistence(int not) {
        return sameScope(not, not + 1)
                && (forms.get(not + 1).hasLemma(Negation.EXISTENCE)
                        || forms.get(not + 1).hasLemma(Negation.BEING));
    }

    private boolean isPassed(int i) {
        Forms form = forms.get(i);
        return form.is(Part.ADVERB) && !form.is(Part.NOUN)
                || form.hasLemma(Negation.MODALS)
                || form.isOnly(EnumSet.of(Part.PREPOSITION, Part.FUNCTION))
                        && !Negation.NEGATORS.contains(form.word());
    }

    private boolean passesPermit(int from, int to) {
        for (int at = from + 1; at <= to; at++) {
            if (forms.get(at).hasLemma(Negation.PERMITS)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAdjectivalOnly(int i) {
        return forms.get(i).isOneOf(ADJECTIVAL)
                && !forms.get(i).is(Part.NOUN)
                && !forms.get(i).is(Part.VERB);
    }

    private void judgeImpossible(int i) {
        if (i > 0 && Negation.NOT.contains(word(i - 1))) {
            return;
        }
        boolean right = false;
        for (int at = i + 1; at <= i + 3 && sameScope(i, at); at++) {
            remote[at] ^= !isAttribute(at);
            right |= forms.get(at).is(Part.INFINITIVE);
        }
        if (!right) {
            flipLeft(i, 4);
        }
    }

    /** "Нельзя менять созданный объект": it was created all the same. */
    private boolean isAttribute(int i) {
        return forms.get(i).isOnly(ADJECTIVAL)
                && sameScope(i, i + 1)
                && forms.get(i + 1).is(Part.NOUN);
    }

    private void judgeAbsent(int i) {
        if (!isAfterNot(i)) {
            judgeAbsence(i, i);
        }
    }

    /** What does not exist stands behind the words that say so, else before them. */
    private void judgeAbsence(int first, int last) {
        if (hasNounWithin(last + 1, last + 3, last)) {
            flipNounPhrase(last + 1);
        } else {
            flipNearestNoun(first);
        }
    }

    private boolean hasNounWithin(int from, int to, int origin) {
        for (int at = from; at <= to && sameScope(origin, at); at++) {
            if (isThing(at)) {
                return true;
            }
            if (forms.get(at).isOnly(EnumSet.of(Part.FUNCTION))) {
                return false;
            }
        }
        return false;
    }

    private void flipNounPhrase(int from) {
        int at = from;
        while (sameScope(from - 1, at)
                && at < from + 4
                && (isThing(at) || !forms.get(at).isOneOf(ENDS_NOUN_PHRASE))) {
            direct[at] ^= true;
            if (isThing(at)) {
                return;
            }
            at++;
        }
    }

    private void flipNearestNoun(int i) {
        int nearest = -1;
        for (int at = i - 1; at >= 0 && at >= i - 4 && sameScope(i, at); at--) {
            boolean genitive = forms.get(at).is(Part.GENITIVE) || forms.get(at).parts().isEmpty();
            if (isThing(at) && (nearest < 0 || genitive && !forms.get(nearest).is(Part.GENITIVE))) {
                nearest = at;
            }
        }
        if (nearest >= 0) {
            direct[nearest] ^= true;
        } else {
            flipLeft(i, 4);
        }
    }

    private boolean isThing(int i) {
        return forms.get(i).is(Part.NOUN) || forms.get(i).parts().isEmpty();
    }

    private void flipLeft(int i, int reach) {
        for (int at = i - 1; at >= 0 && at >= i - reach && sameScope(i, at); at--) {
            remote[at] ^= true;
        }
    }

    private void flipInfinitive(int from) {
        for (int at = from; at < from + 6 && sameScope(from - 1, at); at++) {
            if (forms.get(at).isOneOf(INFINITIVE)) {
                remote[at] ^= true;
                return;
            }
        }
    }

    /** "Раздавать статику он не умеет". */
    private void flipInfinitiveBefore(int not) {
        if (!sameScope(not, not + 1) || !forms.get(not + 1).hasLemma(Negation.ABLE)) {
            return;
        }
        for (int at = not - 1; at >= not - 5 && at >= 0 && sameScope(not, at); at--) {
            if (forms.get(at).isOneOf(INFINITIVE)) {
                remote[at] ^= true;
                return;
            }
        }
    }

    private boolean isDoubt(int i) {
        boolean said = i + 1 < tokens.size() && word(i + 1).equals("что") && !sameScope(i, i + 1);
        if (Negation.DOUBTS.contains(word(i))) {
            return said;
        }
        return said && isAfterNot(i) && forms.get(i).hasLemma(Negation.BELIEFS);
    }

    private boolean isAfterNot(int i) {
        return i > 0 && word(i - 1).equals("не");
    }

    private void flipRestOfSentence(int from) {
        int sentence = clauses.sentence(from - 1);
        for (int at = from; at < tokens.size() && clauses.sentence(at) == sentence; at++) {
            remote[at] ^= true;
        }
    }

    /** "..., но это не так": what was said just before does not hold. */
    private boolean deniesWhatWasSaid(int i) {
        return i >= 2
                && word(i - 1).equals("это")
                && i + 1 < tokens.size()
                && Negation.SAY_NO.contains(word(i + 1))
                && !sameScope(i, i + 2);
    }

    private void flipBefore(int last) {
        int sentence = clauses.sentence(last);
        for (int at = last; at >= 0 && clauses.sentence(at) == sentence; at--) {
            remote[at] ^= true;
        }
    }

    private boolean sameScope(int i, int other) {
        return other < tokens.size() && clauses.scope(i) == clauses.scope(other);
    }

    private String word(int i) {
        return tokens.get(i).word();
    }
}
