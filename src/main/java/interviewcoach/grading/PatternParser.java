package interviewcoach.grading;

import interviewcoach.grading.Pattern.AnyOf;
import interviewcoach.grading.Pattern.InOrder;
import interviewcoach.grading.Pattern.Rule;
import interviewcoach.grading.Pattern.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Reads patterns. {@code &} binds loosest, then {@code ...}; between them stand phrases. Safe for
 * any number of threads.
 */
final class PatternParser {

    /** More ways than this is a slip, and each costs time in every answer. */
    private static final int MOST_WAYS = 200;

    private final Slots slots;
    private final PhraseBuilder phrases;

    PatternParser(Lexicon lexicon) {
        slots = new Slots(lexicon);
        phrases = new PhraseBuilder(lexicon);
    }

    /** Thrown inside the parser only; {@link RubricParser} makes it a {@link PatternProblem}. */
    static final class BadPattern extends Exception {

        private static final long serialVersionUID = 1L;

        final int position;

        BadPattern(int position, String message) {
            super(message);
            this.position = position;
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    Rule parse(String text) throws BadPattern {
        if (text.isBlank()) {
            throw new BadPattern(0, "образец пустой: напиши слова, которые должны быть в ответе");
        }
        List<PatternScanner.Piece> pieces = PatternScanner.pieces(text);
        return new Rule(text, together(pieces));
    }

    private Pattern together(List<PatternScanner.Piece> pieces) throws BadPattern {
        List<Pattern> parts = new ArrayList<>();
        for (List<PatternScanner.Piece> part : split(pieces, PatternScanner.And.class)) {
            parts.add(inOrder(part));
        }
        return single(parts, Together::new);
    }

    private Pattern inOrder(List<PatternScanner.Piece> pieces) throws BadPattern {
        List<Pattern> parts = new ArrayList<>();
        for (List<PatternScanner.Piece> part : split(pieces, PatternScanner.Then.class)) {
            parts.add(phrase(part));
        }
        return single(parts, InOrder::new);
    }

    private Pattern phrase(List<PatternScanner.Piece> pieces) throws BadPattern {
        List<Pattern> ways = new ArrayList<>();
        for (List<Slot> way : expanded(pieces)) {
            ways.addAll(phrases.phrases(way, pieces.getFirst().position()));
        }
        return single(ways, AnyOf::new);
    }

    /** The phrases of a pattern, each way to say each of them, before they become terms. */
    List<PhraseDraft> drafts(List<PatternScanner.Piece> pieces) throws BadPattern {
        List<PhraseDraft> drafts = new ArrayList<>();
        for (List<PatternScanner.Piece> part : split(pieces, PatternScanner.And.class)) {
            for (List<PatternScanner.Piece> phrase : split(part, PatternScanner.Then.class)) {
                expanded(phrase).forEach(way -> drafts.add(phrases.draft(way)));
            }
        }
        return drafts;
    }

    PhraseDraft draft(List<PatternScanner.Piece> way) {
        return phrases.draft(slots.of(way));
    }

    private List<List<Slot>> expanded(List<PatternScanner.Piece> pieces) throws BadPattern {
        List<List<Slot>> ways = new ArrayList<>(List.of(List.of()));
        for (PatternScanner.Piece piece : pieces) {
            List<List<Slot>> longer = new ArrayList<>();
            List<List<Slot>> tails = alternatives(piece);
            for (List<Slot> way : ways) {
                tails.forEach(tail -> longer.add(joined(way, tail)));
            }
            if (longer.size() > MOST_WAYS) {
                throw new BadPattern(
                        piece.position(),
                        "больше " + MOST_WAYS + " сочетаний: раздели на несколько образцов");
            }
            ways = longer;
        }
        return ways;
    }

    private static List<Slot> joined(List<Slot> way, List<Slot> tail) {
        List<Slot> joined = new ArrayList<>(way);
        joined.addAll(tail);
        return joined;
    }

    /**
     * All single words of a choice are one alternative, so that long lists of synonyms cost
     * nothing.
     */
    private List<List<Slot>> alternatives(PatternScanner.Piece piece) {
        if (!(piece instanceof PatternScanner.Choice choice)) {
            return List.of(slots.of(piece));
        }
        List<Slot> singles = new ArrayList<>();
        List<List<Slot>> ways = new ArrayList<>();
        for (List<PatternScanner.Piece> way : choice.ways()) {
            List<Slot> read = slots.of(way);
            if (read.size() == 1 && read.getFirst().isSingle()) {
                singles.addAll(read);
            } else {
                ways.add(read);
            }
        }
        if (!singles.isEmpty()) {
            ways.addFirst(List.of(Slot.anyOf(singles)));
        }
        return ways;
    }

    private static List<List<PatternScanner.Piece>> split(
            List<PatternScanner.Piece> pieces, Class<? extends PatternScanner.Piece> separator)
            throws BadPattern {
        List<List<PatternScanner.Piece>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        for (PatternScanner.Piece piece : pieces) {
            if (!separator.isInstance(piece)) {
                parts.getLast().add(piece);
            } else if (parts.getLast().isEmpty()) {
                throw new BadPattern(piece.position(), "перед этим знаком ничего нет");
            } else {
                parts.add(new ArrayList<>());
            }
        }
        if (parts.getLast().isEmpty()) {
            int end = pieces.isEmpty() ? 0 : pieces.getLast().position();
            throw new BadPattern(end, "после этого знака ничего нет");
        }
        return parts;
    }

    private static Pattern single(List<Pattern> parts, Function<List<Pattern>, Pattern> several) {
        return parts.size() == 1 ? parts.getFirst() : several.apply(parts);
    }
}
