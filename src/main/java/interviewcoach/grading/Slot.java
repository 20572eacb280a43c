package interviewcoach.grading;

import interviewcoach.grading.Evidence.How;
import interviewcoach.grading.Forms.Part;
import interviewcoach.grading.Token.Mark;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A place of a phrase: the words that may stand there, the first speaking for all. It is read once
 * and stands in every way to say its pattern.
 */
final class Slot {

    /** Of what is no predicate. */
    static final int NO_PREDICATE = 3;

    private static final Forms THING =
            new Forms(
                    "\u0001",
                    List.of("\u0001"),
                    Set.of(Part.NOUN),
                    false,
                    true,
                    Double.NaN,
                    How.EXACT);
    private static final Token SOMETHING =
            new Token(0, 0, "\u0001", "\u0001", Double.NaN, Mark.NOTHING);

    /** From the likeliest predicate to the least likely. */
    private static final List<Set<Part>> PREDICATES =
            List.of(
                    EnumSet.of(Part.VERB, Part.SHORT_PARTICIPLE, Part.PREDICATIVE),
                    EnumSet.of(Part.INFINITIVE),
                    EnumSet.of(Part.SHORT_ADJECTIVE));

    /** One thing that may stand here. */
    record Choice(PatternScanner.Piece piece, Token token, Forms word) {}

    private final List<Choice> choices;
    private final Kind kind;
    private final boolean marked;
    private final boolean content;
    private final boolean comparative;
    private final int rank;

    /** Whether it may be one of several that stand for each other. */
    private enum Kind {
        /** A word among others, or one that has a say in what is negated. */
        BOUND,
        SINGLE,
        /** Such several, or one alone in brackets: looked for even when it says little. */
        FREE
    }

    private Slot(List<Choice> choices, Kind kind, boolean marked) {
        this.choices = List.copyOf(choices);
        this.kind = kind;
        this.marked = marked;
        content = kind == Kind.FREE || PhraseBuilder.isContent(first().word());
        comparative = choices.stream().anyMatch(it -> it.word().is(Part.COMPARATIVE));
        rank = choices.stream().mapToInt(it -> rank(it.word())).min().orElse(NO_PREDICATE);
    }

    /**
     * @param marked whether its author says that it is the predicate
     * @param single whether it is a text of its own
     */
    static Slot word(Choice word, boolean marked, boolean single) {
        boolean free = single && !Negation.NEGATORS.contains(word.token().word());
        return new Slot(List.of(word), free ? Kind.SINGLE : Kind.BOUND, marked);
    }

    /** A number of several words. */
    static Slot number(double value, boolean marked) {
        return new Slot(
                List.of(choice(new PatternScanner.Amount(0, value, value))), Kind.BOUND, marked);
    }

    /** What is no word. */
    static Slot thing(PatternScanner.Piece piece) {
        return new Slot(List.of(choice(piece)), Kind.SINGLE, false);
    }

    /** The place at which any of these may stand. */
    static Slot anyOf(List<Slot> singles) {
        return new Slot(singles.stream().map(Slot::first).toList(), Kind.FREE, false);
    }

    private static Choice choice(PatternScanner.Piece piece) {
        return new Choice(piece, SOMETHING, THING);
    }

    private static int rank(Forms word) {
        boolean ratherAdverb = word.is(Part.SHORT_ADJECTIVE) && word.is(Part.ADVERB);
        if (word.is(Part.NOUN) || ratherAdverb) {
            return NO_PREDICATE;
        }
        int rank = 0;
        while (rank < NO_PREDICATE && !word.isOneOf(PREDICATES.get(rank))) {
            rank++;
        }
        return rank;
    }

    List<Choice> choices() {
        return choices;
    }

    Choice first() {
        return choices.getFirst();
    }

    /** Its one word; where several may stand, none. */
    Forms plain() {
        return choices.size() == 1 ? first().word() : THING;
    }

    /** Whether its author says that it is the predicate. */
    boolean marked() {
        return marked;
    }

    boolean isComparative() {
        return comparative;
    }

    /** 0 for what is most likely the predicate of a phrase, up to {@link #NO_PREDICATE}. */
    int rank() {
        return rank;
    }

    /** Whether it is one thing to look for, with no say in what is negated. */
    boolean isSingle() {
        return kind == Kind.SINGLE;
    }

    boolean isNegator() {
        return kind != Kind.FREE && Negation.NEGATORS.contains(first().word().word());
    }

    boolean isContent() {
        return content;
    }
}
