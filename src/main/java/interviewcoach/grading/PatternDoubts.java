package interviewcoach.grading;

import interviewcoach.grading.PatternParser.BadPattern;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an author wrote into patterns and nothing will be searched by. Such a pattern is sound, but
 * it says more than it finds.
 */
final class PatternDoubts {

    /** Light words without which the one word beside them says something else. */
    private static final Set<String> TELLING =
            Set.of(
                    "только", "лишь", "до", "после", "перед", "между", "кроме", "only", "before",
                    "after", "between");

    private final PatternParser parser;

    PatternDoubts(PatternParser parser) {
        this.parser = parser;
    }

    /** None for a pattern that cannot be read at all. */
    List<PatternProblem> of(String owner, String pattern) {
        Set<String> doubts = new LinkedHashSet<>();
        try {
            List<PatternScanner.Piece> pieces = PatternScanner.pieces(pattern);
            for (PatternScanner.Piece piece : pieces) {
                lookAt(piece, doubts);
            }
            boolean alone = pieces.stream().noneMatch(PatternDoubts::isSign);
            for (PhraseDraft draft : parser.drafts(pieces)) {
                lookAt(draft, alone, doubts);
            }
        } catch (BadPattern unreadable) {
            return List.of();
        }
        return doubts.stream().map(it -> new PatternProblem(owner, pattern, 0, it)).toList();
    }

    private static boolean isSign(PatternScanner.Piece piece) {
        return piece instanceof PatternScanner.And || piece instanceof PatternScanner.Then;
    }

    private void lookAt(PatternScanner.Piece piece, Set<String> doubts) throws BadPattern {
        if (piece instanceof PatternScanner.Quoted quoted) {
            lookAtCode(quoted.code(), doubts);
        } else if (piece instanceof PatternScanner.Choice choice) {
            for (List<PatternScanner.Piece> way : choice.ways()) {
                lookAtAlternative(parser.draft(way), doubts);
                for (PatternScanner.Piece inner : way) {
                    lookAt(inner, doubts);
                }
            }
        }
    }

    /** Russian words of an answer are no code; a comment or a string may follow code. */
    private static void lookAtCode(String code, Set<String> doubts) {
        List<Token> tokens = Tokenizer.tokens(code);
        if (!tokens.isEmpty() && Script.hasCyrillic(tokens.getFirst().raw())) {
            doubts.add(
                    "код «%s» начинается с русских букв и никогда не найдётся: убери обратные кавычки"
                            .formatted(code));
        }
    }

    /** An alternative of one light word is looked for, one of several is not. */
    private static void lookAtAlternative(PhraseDraft way, Set<String> doubts) throws BadPattern {
        List<String> dropped = way.dropped();
        boolean turns = dropped.stream().anyMatch(Negation.NEGATORS::contains);
        if (dropped.size() > 1 && !turns && way.phrase(false).terms().isEmpty()) {
            doubts.add(
                    "вариант «%s» ничего не ищет: в нём нет значимого слова"
                            .formatted(String.join(" ", dropped)));
        }
    }

    private static void lookAt(PhraseDraft phrase, boolean alone, Set<String> doubts)
            throws BadPattern {
        List<String> dropped = phrase.dropped();
        if (alone && phrase.phrase(false).terms().size() == 1) {
            dropped.stream().filter(TELLING::contains).forEach(word -> doubts.add(lost(word)));
        }
        if (!phrase.negates()) {
            dropped.stream()
                    .filter(Negation.NEGATORS::contains)
                    .forEach(word -> doubts.add(turnsNothing(word)));
        }
    }

    private static String lost(String word) {
        return "слово «%s» не ищется, и от фразы остаётся одно слово: если без «%s» нельзя, дай ему свои скобки: (%s)"
                .formatted(word, word, word);
    }

    private static String turnsNothing(String word) {
        return "«%s» здесь ни к чему не относится и ничего не ищет: поставь за ним слово, которое оно отрицает"
                .formatted(word);
    }
}
