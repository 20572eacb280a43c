package interviewcoach.grading;

import interviewcoach.grading.Slot.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the pieces of patterns. The patterns of a bank repeat each of their texts five times, so
 * each is read once and kept as long as the bank is being parsed. Safe for any number of threads.
 */
final class Slots {

    private final Lexicon lexicon;
    private final Map<PatternScanner.Text, List<Slot>> known = new ConcurrentHashMap<>();

    Slots(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A place for each word of a text, or for a number of several; one for anything else. */
    List<Slot> of(PatternScanner.Piece piece) {
        return piece instanceof PatternScanner.Text text
                ? known.computeIfAbsent(text.anywhere(), this::read)
                : List.of(Slot.thing(piece));
    }

    List<Slot> of(List<PatternScanner.Piece> pieces) {
        return pieces.stream().flatMap(piece -> of(piece).stream()).toList();
    }

    private List<Slot> read(PatternScanner.Text text) {
        List<Token> tokens = Tokenizer.tokens(text.words());
        List<Forms> forms = tokens.stream().map(token -> lexicon.forms(token.word())).toList();
        Numbers numbers = Numbers.in(tokens, forms);
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i = numbers.last(i) + 1) {
            boolean predicate = text.predicate() && numbers.last(i) == tokens.size() - 1;
            boolean single = tokens.size() == 1 && !predicate;
            slots.add(
                    numbers.last(i) > i
                            ? Slot.number(numbers.value(i), predicate)
                            : Slot.word(
                                    new Choice(text, tokens.get(i), forms.get(i)),
                                    predicate,
                                    single));
        }
        return List.copyOf(slots);
    }
}
