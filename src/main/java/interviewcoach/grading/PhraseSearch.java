package interviewcoach.grading;

import interviewcoach.grading.Evidence.How;
import interviewcoach.grading.Hit.Span;
import interviewcoach.grading.Pattern.Phrase;
import interviewcoach.grading.Sightings.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The search for one phrase: all its terms within one clause (or, loosely, in neighbouring
 * sentences) and near each other, each by words of its own, around every place of the term that
 * decides its polarity.
 */
final class PhraseSearch {

    private static final int MOST_HITS = 24;

    /** Anchors looked at; a longer text repeats itself. */
    private static final int MOST_ANCHORS = 200;

    private static final Set<Forms.Part> BESIDE_NOUN =
            EnumSet.of(
                    Forms.Part.ADJECTIVE,
                    Forms.Part.PRONOUN,
                    Forms.Part.NUMERAL,
                    Forms.Part.PARTICIPLE);

    /** "Больше комментариев" compares nothing with comments. */
    private static final Set<String> AMOUNTS = Set.of("больше", "меньше", "побольше", "поменьше");

    private static final Set<String> THIRD_PERSON =
            Set.of("него", "неё", "нее", "них", "нём", "нем", "ней", "нему", "ним", "ними");

    private final Answer answer;
    private final Phrase phrase;
    private final List<Sightings> sightings;
    private final Nearness nearness;
    private final int reach;

    PhraseSearch(Answer answer, Phrase phrase, List<Sightings> sightings, Nearness nearness) {
        this.answer = answer;
        this.phrase = phrase;
        this.sightings = sightings;
        this.nearness = nearness;
        reach = 3 * phrase.terms().size() + 4;
    }

    /** What the words of a phrase must have in common. */
    enum Nearness {
        ONE_CLAUSE,
        /** The same sentence or the one beside it, and no contrast between. */
        NEXT_SENTENCE;

        private boolean holds(Clauses clauses, int token, int other) {
            return switch (this) {
                case ONE_CLAUSE -> clauses.clause(token) == clauses.clause(other);
                case NEXT_SENTENCE ->
                        Math.abs(clauses.sentence(token) - clauses.sentence(other)) <= 1
                                && clauses.contrast(token) == clauses.contrast(other);
            };
        }
    }

    List<Hit> hits() {
        List<Hit> hits = new ArrayList<>();
        if (sightings.stream().anyMatch(Sightings::isEmpty)) {
            return hits;
        }
        int anchor = anchor();
        List<Place> places = sightings.get(anchor).places();
        for (int i = 0; i < places.size() && i < MOST_ANCHORS && hits.size() < MOST_HITS; i++) {
            collect(anchor, places.get(i), hits);
        }
        return hits;
    }

    private int anchor() {
        if (phrase.focus() >= 0) {
            return phrase.focus();
        }
        int rarest = 0;
        for (int i = 1; i < sightings.size(); i++) {
            if (sightings.get(i).size() < sightings.get(rarest).size()) {
                rarest = i;
            }
        }
        return rarest;
    }

    private void collect(int anchor, Place place, List<Hit> hits) {
        Place[] chosen = new Place[phrase.terms().size()];
        chosen[anchor] = place;
        for (int term = 0; term < chosen.length; term++) {
            if (term != anchor && !choose(term, place, chosen)) {
                return;
            }
        }
        judge(chosen, hits);
    }

    /** The nearest place of a term that no other term has taken. */
    private boolean choose(int term, Place anchor, Place[] chosen) {
        List<Place> places = sightings.get(term).places();
        int right = sightings.get(term).indexAt(anchor.first());
        int left = right - 1;
        while (isInReach(places, left, anchor) || isInReach(places, right, anchor)) {
            boolean goRight =
                    !isInReach(places, left, anchor)
                            || isInReach(places, right, anchor)
                                    && distance(places.get(right), anchor)
                                            <= distance(places.get(left), anchor);
            Place place = places.get(goRight ? right++ : left--);
            if (isFree(place, chosen)) {
                chosen[term] = place;
                return true;
            }
        }
        return false;
    }

    private boolean isInReach(List<Place> places, int index, Place anchor) {
        if (index < 0 || index >= places.size()) {
            return false;
        }
        Place place = places.get(index);
        return distance(place, anchor) <= reach
                && nearness.holds(answer.clauses(), place.first(), anchor.first());
    }

    private static int distance(Place place, Place anchor) {
        return Math.abs(place.first() - anchor.first());
    }

    private static boolean isFree(Place place, Place[] chosen) {
        for (Place other : chosen) {
            if (other != null && place.first() <= other.last() && other.first() <= place.last()) {
                return false;
            }
        }
        return true;
    }

    private void judge(Place[] chosen, List<Hit> hits) {
        int first = Arrays.stream(chosen).mapToInt(Place::first).min().orElseThrow();
        int last = Arrays.stream(chosen).mapToInt(Place::last).max().orElseThrow();
        if (last - first > reach + 2
                || !numbersStandClose(chosen)
                || isSwapped(chosen)
                || isComparedWith(chosen)
                || isSingled(chosen)) {
            return;
        }
        switch (stance(chosen)) {
            case AGREES -> hits.add(hit(first, last, chosen, false));
            case OPPOSED -> {
                if (canOppose(first, last, chosen)) {
                    hits.add(hit(first, last, chosen, true));
                }
            }
            case UNRELATED -> {}
        }
    }

    /** A number counts what stands beside it, not what stands somewhere. */
    private boolean numbersStandClose(Place[] chosen) {
        for (int i = 0; i < chosen.length && chosen.length > 1; i++) {
            int counted = i + 1 < chosen.length ? i + 1 : i - 1;
            if (isNumber(chosen[i]) && distance(chosen[i], chosen[counted]) > 3) {
                return false;
            }
        }
        return true;
    }

    /**
     * "Поток внутри процесса" is not "процесс внутри потока": the preposition stands before
     * another.
     */
    private boolean isSwapped(Place[] chosen) {
        for (int i = 0; i < chosen.length; i++) {
            String preposition = phrase.prepositions().get(i);
            if (!preposition.isEmpty()
                    && !stands(preposition, chosen[i])
                    && (standsElsewhere(preposition, chosen)
                            || standsBeforePronoun(preposition, chosen))) {
                return true;
            }
        }
        return false;
    }

    private boolean standsElsewhere(String preposition, Place[] chosen) {
        for (int i = 0; i < chosen.length; i++) {
            if (!phrase.prepositions().get(i).equals(preposition)
                    && stands(preposition, chosen[i])) {
                return true;
            }
        }
        return false;
    }

    /** "Из него запускают контейнер" is not "из контейнера запускают". */
    private boolean standsBeforePronoun(String preposition, Place[] chosen) {
        int first = Arrays.stream(chosen).mapToInt(Place::first).min().orElseThrow();
        int last = Arrays.stream(chosen).mapToInt(Place::last).max().orElseThrow();
        for (int at = first; at < last; at++) {
            if (answer.token(at).word().equals(preposition)
                    && THIRD_PERSON.contains(answer.token(at + 1).word())) {
                return true;
            }
        }
        return false;
    }

    /** "Потомок раньше предков" is not "предки раньше": these are what it is compared with. */
    private boolean isComparedWith(Place[] chosen) {
        for (int i = 0; i < phrase.compared(); i++) {
            if (isStandard(chosen[i], chosen[phrase.compared()])) {
                return true;
            }
        }
        return false;
    }

    private boolean isStandard(Place place, Place comparative) {
        int at = comparative.last() + 1;
        if (comparative.rival() || place.first() < at) {
            return false;
        }
        while (at < place.first() && answer.forms(at).isOnly(BESIDE_NOUN)) {
            at++;
        }
        boolean counts = AMOUNTS.contains(answer.token(comparative.last()).word());
        Forms standard = answer.forms(place.first());
        boolean caseless = standard.parts().isEmpty();
        boolean follows = at == place.first() && (caseless || standard.is(Forms.Part.GENITIVE));
        return !counts && follows || answer.token(place.first() - 1).word().equals("чем");
    }

    private boolean stands(String preposition, Place place) {
        for (int at = place.first() - 1; at >= 0 && at >= place.first() - 2; at--) {
            Forms word = answer.forms(at);
            if (word.word().equals(preposition)) {
                return true;
            }
            if (word.is(Forms.Part.NOUN) || word.is(Forms.Part.PREPOSITION)) {
                return false;
            }
        }
        return false;
    }

    /** "В одном потоке" says nothing about "потоки". */
    private boolean isSingled(Place[] chosen) {
        for (Place place : chosen) {
            int before = place.first() - 1;
            boolean apart = before > 0 && !answer.forms(before).is(Forms.Part.NOUN);
            if (place.several()
                    && (isOne(before, place, chosen)
                            || apart && isOne(before - 1, place, chosen))) {
                return true;
            }
        }
        return false;
    }

    private boolean isOne(int token, Place place, Place[] chosen) {
        return token >= 0
                && answer.value(token) == 1
                && answer.clauses().clause(token) == answer.clauses().clause(place.first())
                && isFree(token, chosen);
    }

    private static boolean isFree(int token, Place[] chosen) {
        return Arrays.stream(chosen)
                .noneMatch(place -> place.first() <= token && token <= place.last());
    }

    private boolean isNumber(Place place) {
        return !Double.isNaN(answer.value(place.first()));
    }

    /**
     * Opposition is an accusation and needs more than a likeness: one scope, and where the answer
     * affirms what the phrase negates, the very predicate of the phrase.
     */
    private boolean canOppose(int first, int last, Place[] chosen) {
        if (answer.clauses().scope(first) != answer.clauses().scope(last)) {
            return false;
        }
        if (phrase.focus() < 0 || !chosen[phrase.focus()].negated()) {
            return true;
        }
        How how = chosen[phrase.focus()].how();
        return phrase.asserts() && chosen.length > 1 && how != How.SYNONYM;
    }

    /** How the words found stand to the phrase. */
    private enum Stance {
        AGREES,
        OPPOSED,
        /** A side word is negated that the phrase affirms, so this is about something else. */
        UNRELATED
    }

    private Stance stance(Place[] chosen) {
        if (phrase.focus() < 0) {
            return anyDiffers(chosen) ? Stance.OPPOSED : Stance.AGREES;
        }
        boolean opposed = differs(phrase.focus(), chosen);
        for (int i = 0; i < chosen.length; i++) {
            if (i == phrase.focus() || !differs(i, chosen)) {
                continue;
            }
            if (chosen[i].rival()) {
                opposed = !opposed;
            } else if (!opposed) {
                return Stance.UNRELATED;
            }
        }
        return opposed ? Stance.OPPOSED : Stance.AGREES;
    }

    private boolean anyDiffers(Place[] chosen) {
        for (int i = 0; i < chosen.length; i++) {
            if (differs(i, chosen)) {
                return true;
            }
        }
        return false;
    }

    private boolean differs(int term, Place[] chosen) {
        Place place = chosen[term];
        boolean negated = false;
        for (int token = place.first(); token <= place.last(); token++) {
            negated |=
                    term == phrase.focus()
                            ? answer.polarity().negated(token)
                            : answer.polarity().direct(token);
        }
        boolean rival = place.rival() && !isTurnedRound(term, chosen);
        return negated ^ rival ^ place.negated();
    }

    /** "Процессы тяжелее потоков" says what "потоки легче процессов" says. */
    private boolean isTurnedRound(int term, Place[] chosen) {
        if (!chosen[term].comparative()) {
            return false;
        }
        int before = -1;
        for (int i = 0; i < chosen.length; i++) {
            if (i != term) {
                if (chosen[i].first() < before) {
                    return true;
                }
                before = chosen[i].first();
            }
        }
        return false;
    }

    private Hit hit(int first, int last, Place[] chosen, boolean opposed) {
        How how = How.EXACT;
        for (Place place : chosen) {
            how = place.how().compareTo(how) > 0 ? place.how() : how;
        }
        return new Hit(List.of(new Span(first, last)), how, chosen.length, opposed, phrase);
    }
}
