package interviewcoach.grading;

import interviewcoach.grading.Forms.Part;
import interviewcoach.grading.Token.Mark;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The marks that are missing in a text without any: dictated, or typed in a hurry. A capital letter
 * opens a sentence. A clause holds one predicate; before the subject of the next one a new clause
 * begins.
 */
final class Pauses {

    /** Shorter texts are one statement anyway. */
    private static final int FEWEST_WORDS = 6;

    /** With a mark in so many words a writer does not mean to set marks. */
    private static final int WORDS_A_MARK = 20;

    private static final Set<String> OPENERS =
            Set.of(
                    "потому",
                    "потомучто",
                    "поэтому",
                    "когда",
                    "если",
                    "чтобы",
                    "чтоб",
                    "который",
                    "где",
                    "пока",
                    "значит",
                    "тогда",
                    "например",
                    "иначе",
                    "причем",
                    "притом",
                    "поскольку",
                    "зато",
                    "однако",
                    "хотя",
                    "but",
                    "because",
                    "however",
                    "if",
                    "when",
                    "which");

    private static final Set<String> SUBJECTS =
            Set.of("я", "ты", "он", "она", "оно", "они", "мы", "вы", "кто", "никто", "все", "it");

    private static final Set<String> OWN = Set.of("свой", "собственный");

    /** Between these a predicate has company, not a successor. */
    private static final Set<String> AND = Set.of("и", "или", "либо", "ни", "да", "and", "or");

    private static final Set<Part> ADJECTIVAL =
            EnumSet.of(Part.ADJECTIVE, Part.PARTICIPLE, Part.NUMERAL);

    private static final Set<Part> PREDICATES =
            EnumSet.of(Part.VERB, Part.SHORT_PARTICIPLE, Part.PREDICATIVE, Part.SHORT_ADJECTIVE);

    /** What looks like a predicate can be something else: почти, надо, стекло. */
    private static final Set<Part> OTHERWISE = EnumSet.of(Part.NOUN, Part.ADVERB);

    private static final Set<Part> LINKS = EnumSet.of(Part.FUNCTION, Part.ADVERB);

    private final String text;
    private final List<Token> tokens;
    private final List<Forms> forms;
    private final Mark[] marks;

    private Pauses(String text, List<Token> tokens, List<Forms> forms) {
        this.text = text;
        this.tokens = tokens;
        this.forms = forms;
        marks = new Mark[tokens.size()];
    }

    /**
     * The tokens with the marks before them that were left out; as they are where there are marks.
     */
    static List<Token> supplied(String text, List<Token> tokens, List<Forms> forms) {
        if (tokens.size() < FEWEST_WORDS || isMarked(tokens)) {
            return tokens;
        }
        return new Pauses(text, tokens, forms).supplied();
    }

    private static boolean isMarked(List<Token> tokens) {
        long marked = tokens.stream().filter(Pauses::isMarked).count();
        return marked * WORDS_A_MARK > tokens.size();
    }

    private static boolean isMarked(Token token) {
        return token.before().compareTo(Mark.COMMA) >= 0;
    }

    private List<Token> supplied() {
        cut();
        List<Token> supplied = new ArrayList<>(tokens.size());
        supplied.add(tokens.getFirst());
        for (int i = 1; i < marks.length; i++) {
            supplied.add(tokens.get(i).after(marks[i]));
        }
        return supplied;
    }

    private void cut() {
        boolean capitals = tokens.stream().anyMatch(Pauses::isSmall);
        int start = 0;
        int predicate = -1;
        for (int i = 1; i < marks.length; i++) {
            marks[i] = markBefore(i, start, predicate, capitals);
            if (marks[i].compareTo(Mark.COMMA) >= 0) {
                start = i;
                predicate = -1;
            }
            if (isPredicate(i, predicate)) {
                start = predicate < 0 ? start : cutBetween(predicate, i, start);
                predicate = i;
            }
        }
    }

    private Mark markBefore(int i, int start, int predicate, boolean capitals) {
        if (isMarked(tokens.get(i))) {
            return tokens.get(i).before();
        }
        if (capitals && opensSentence(i)) {
            return Mark.SENTENCE;
        }
        return i - start > 1 && opensClause(i, start, predicate)
                ? Mark.COMMA
                : tokens.get(i).before();
    }

    /** Where the clause of the second predicate begins, which need not be a clause of its own. */
    private int cutBetween(int predicate, int next, int start) {
        int begin = begin(next, predicate + 1);
        if (begin < 0 || !Character.isWhitespace(charBefore(begin))) {
            return start;
        }
        marks[begin] = isCondition(start) ? Mark.COMMA : Mark.SEMICOLON;
        return begin;
    }

    private boolean isCondition(int start) {
        return forms.get(start).hasLemma(Clauses.CONDITION);
    }

    private static boolean isSmall(Token token) {
        return Script.isCyrillic(token.raw().charAt(0))
                && Character.isLowerCase(token.raw().charAt(0));
    }

    /** Names have capitals, too, but the dictionary lacks them or they follow a preposition. */
    private boolean opensSentence(int i) {
        String raw = tokens.get(i).raw();
        return Script.isCyrillic(raw.charAt(0))
                && Character.isUpperCase(raw.charAt(0))
                && !isShouted(raw)
                && !forms.get(i).parts().isEmpty()
                && !forms.get(i - 1).isOnly(EnumSet.of(Part.PREPOSITION));
    }

    private static boolean isShouted(String raw) {
        return raw.length() > 1 && Character.isUpperCase(raw.charAt(1));
    }

    private boolean opensClause(int i, int start, int predicate) {
        if (forms.get(i).hasLemma(OPENERS)) {
            return !forms.get(i - 1).is(Part.PREPOSITION) && !AND.contains(word(i - 1));
        }
        boolean which = i + 1 < marks.length && forms.get(i + 1).hasLemma(Set.of("который"));
        if (which && forms.get(i).is(Part.PREPOSITION)) {
            return true;
        }
        return word(i).equals("у") && (word(start).equals("у") || predicate >= 0 && saysOwn(i));
    }

    /** "У каждого процесса своя память", unlike "у двери". */
    private boolean saysOwn(int i) {
        for (int at = i + 2; at <= i + 4 && at < marks.length; at++) {
            if (forms.get(at).hasLemma(OWN)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPredicate(int i, int previous) {
        Forms word = forms.get(i);
        if (word.word().equals("это")) {
            return i > 0 && isSubject(i - 1);
        }
        if (tokens.get(i).before() == Mark.DASH) {
            return true;
        }
        if (word.isOneOf(PREDICATES)) {
            return !word.isOneOf(OTHERWISE) && !isThatIs(i);
        }
        boolean ofVerb = previous >= 0 && i - 2 == previous;
        return i > 0 && isQuality(word) && isSubject(i - 1) && !ofVerb;
    }

    /** "То есть". */
    private boolean isThatIs(int i) {
        return i > 0 && word(i).equals("есть") && word(i - 1).equals("то");
    }

    /** "Потоки легче"; the dictionary lacks many. */
    private static boolean isQuality(Forms word) {
        return word.is(Part.COMPARATIVE) || word.parts().isEmpty() && word.word().endsWith("нее");
    }

    /** Where the clause of a predicate begins, or -1 when it is one more of the same subject. */
    private int begin(int predicate, int from) {
        int subject = subject(predicate, from);
        if (subject >= 0) {
            return head(subject, from);
        }
        int at = predicate;
        while (at > from && isPartOfPredicate(at - 1)) {
            at--;
        }
        return AND.contains(word(at - 1)) ? -1 : at;
    }

    private int subject(int predicate, int from) {
        for (int at = predicate - 1; at >= from; at--) {
            if (AND.contains(word(at)) && !word(at + 1).equals("так")) {
                return -1;
            }
            if (agrees(at, predicate)) {
                return at;
            }
        }
        return -1;
    }

    private boolean agrees(int subject, int predicate) {
        Forms word = forms.get(predicate);
        return word.is(Part.VERB)
                ? isSubject(subject, word.is(Part.OF_SEVERAL))
                : isSubject(subject);
    }

    private boolean isSubject(int i) {
        return isSubject(i, true) || isSubject(i, false);
    }

    private boolean isSubject(int i, boolean several) {
        Forms word = forms.get(i);
        if (SUBJECTS.contains(word.word())) {
            return true;
        }
        boolean named =
                word.parts().isEmpty()
                        || word.is(Part.NOMINATIVE) && word.is(Part.PLURAL) == several;
        return named && (i == 0 || !forms.get(i - 1).isOnly(EnumSet.of(Part.PREPOSITION)));
    }

    /** Where the words about a subject begin. */
    private int head(int subject, int from) {
        int at = subject;
        while (at > from
                && (forms.get(at - 1).isOneOf(ADJECTIVAL) || forms.get(at - 1).isOnly(LINKS))) {
            at--;
        }
        return at;
    }

    private boolean isPartOfPredicate(int i) {
        return Negation.NOT.contains(word(i))
                || forms.get(i).is(Part.ADVERB)
                || forms.get(i).isOnly(LINKS) && !AND.contains(word(i));
    }

    /** A hyphen holds a compound together. */
    private char charBefore(int i) {
        return text.charAt(tokens.get(i).start() - 1);
    }

    private String word(int i) {
        return tokens.get(i).word();
    }
}
