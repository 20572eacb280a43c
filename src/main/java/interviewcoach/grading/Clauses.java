package interviewcoach.grading;

import interviewcoach.grading.Forms.Part;
import interviewcoach.grading.Token.Mark;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Where a text is cut, three times: into sentences; into clauses, within which the words of a
 * phrase belong together; into scopes, which are smaller and beyond which no negation reaches.
 */
final class Clauses {

    private static final Set<String> CONTRAST =
            Set.of("но", "однако", "зато", "хотя", "а", "but", "however");

    private static final Set<String> SUBORDINATE =
            Set.of(
                    "когда", "если", "пока", "чтобы", "чтоб", "где", "который", "чей", "то", "т",
                    "тоесть", "when", "if", "while", "which", "that");

    /** Said first, these lead to what follows the comma. */
    static final Set<String> CONDITION =
            Set.of("когда", "если", "пока", "чтобы", "чтоб", "when", "if", "while");

    private static final Set<String> SCOPE_OPENERS =
            Set.of(
                    "когда",
                    "если",
                    "пока",
                    "чтобы",
                    "чтоб",
                    "потому",
                    "потомучто",
                    "поэтому",
                    "который",
                    "хотя",
                    "так",
                    "because",
                    "so",
                    "when",
                    "if",
                    "while");

    private static final Set<Part> DEPENDENT = EnumSet.of(Part.PARTICIPLE, Part.GERUND);

    private static final Set<Part> FINITE =
            EnumSet.of(Part.VERB, Part.PREDICATIVE, Part.SHORT_PARTICIPLE, Part.INFINITIVE);

    private final List<Token> tokens;
    private final List<Forms> forms;
    private final int[] sentences;
    private final int[] clauses;
    private final int[] scopes;
    private final int[] contrasts;

    private Clauses(List<Token> tokens, List<Forms> forms) {
        this.tokens = tokens;
        this.forms = forms;
        sentences = new int[tokens.size()];
        clauses = new int[tokens.size()];
        scopes = new int[tokens.size()];
        contrasts = new int[tokens.size()];
    }

    static Clauses of(List<Token> tokens, List<Forms> forms) {
        Clauses clauses = new Clauses(tokens, forms);
        clauses.cut();
        return clauses;
    }

    int sentence(int token) {
        return sentences[token];
    }

    int clause(int token) {
        return clauses[token];
    }

    int scope(int token) {
        return scopes[token];
    }

    /** Changes where a contrast to what was said begins. */
    int contrast(int token) {
        return contrasts[token];
    }

    int size() {
        return tokens.size();
    }

    private void cut() {
        int fragment = 0;
        for (int i = 1; i < tokens.size(); i++) {
            boolean sentence = tokens.get(i).before() == Mark.SENTENCE;
            boolean clause = sentence || endsClause(i, fragment);
            boolean scope = clause || tokens.get(i).before() != Mark.NOTHING || opensScope(i);
            sentences[i] = sentences[i - 1] + (sentence ? 1 : 0);
            clauses[i] = clauses[i - 1] + (clause ? 1 : 0);
            scopes[i] = scopes[i - 1] + (scope ? 1 : 0);
            contrasts[i] = contrasts[i - 1] + (CONTRAST.contains(word(i)) ? 1 : 0);
            fragment = tokens.get(i).before().compareTo(Mark.COMMA) >= 0 ? i : fragment;
        }
    }

    private boolean opensScope(int i) {
        // "без if" names the statement
        return CONTRAST.contains(word(i))
                || forms.get(i).hasLemma(SCOPE_OPENERS) && !Negation.WITHOUT.contains(word(i - 1));
    }

    private boolean endsClause(int i, int fragment) {
        if (CONTRAST.contains(word(i))) {
            return !correctsNegation(i, fragment);
        }
        return switch (tokens.get(i).before()) {
            case NOTHING, BRACKET, DASH -> false;
            case COMMA -> !joins(i, fragment);
            case SEMICOLON, SENTENCE -> true;
        };
    }

    /** A relative clause, a turn of phrase or one more item belongs to what it is said about. */
    private boolean joins(int i, int fragment) {
        return forms.get(i).hasLemma(SUBORDINATE)
                || (i + 1 < tokens.size() && forms.get(i + 1).hasLemma(Set.of("который")))
                || forms.get(i).isOnly(DEPENDENT)
                || forms.get(fragment).hasLemma(CONDITION)
                || isSingleItem(i);
    }

    private boolean isSingleItem(int i) {
        int end = fragmentEnd(i);
        int content = 0;
        for (int at = i; at < end; at++) {
            if (!isLight(forms.get(at))) {
                content++;
            }
        }
        return content <= 1 && !hasFinite(i, end);
    }

    /** "не параллельно, а по очереди", "для сети, а не для счёта": one statement. */
    private boolean correctsNegation(int i, int fragment) {
        if (!word(i).equals("а")) {
            return false;
        }
        if (i + 1 < tokens.size() && word(i + 1).equals("не")) {
            return true;
        }
        for (int at = i - 1; at >= fragment; at--) {
            if (word(at).equals("не")) {
                return !hasFinite(at + 1, at + 2) && !hasFinite(i, fragmentEnd(i));
            }
        }
        return false;
    }

    private int fragmentEnd(int i) {
        int end = i + 1;
        // an item or a correction is short; looking no further keeps hostile texts linear
        while (end < tokens.size()
                && end - i < 12
                && tokens.get(end).before().compareTo(Mark.COMMA) < 0) {
            end++;
        }
        return end;
    }

    private boolean hasFinite(int from, int to) {
        for (int at = from; at < to; at++) {
            if (forms.get(at).isOneOf(FINITE) && !forms.get(at).is(Part.NOUN)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLight(Forms forms) {
        return forms.isOnly(EnumSet.of(Part.PREPOSITION, Part.FUNCTION));
    }

    private String word(int i) {
        return tokens.get(i).word();
    }
}
