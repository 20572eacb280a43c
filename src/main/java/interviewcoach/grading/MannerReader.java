package interviewcoach.grading;

import interviewcoach.grading.Forms.Part;
import interviewcoach.grading.Token.Mark;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Tells in what way an answer was given, whatever it says. */
final class MannerReader {

    private static final Set<Part> LINKS =
            EnumSet.of(
                    Part.VERB,
                    Part.PREDICATIVE,
                    Part.SHORT_PARTICIPLE,
                    Part.INFINITIVE,
                    Part.GERUND);
    private static final Set<String> LINKING_WORDS =
            Set.of(
                    "это", "ето", "нет", "не", "чтобы", "чтоб", "is", "are", "be", "can", "does",
                    "do", "will", "when", "because", "so", "which", "that", "if");

    /** What stands between English words of substance. */
    private static final Set<String> GLUE =
            Set.of(
                    "the", "a", "an", "of", "in", "on", "to", "for", "with", "by", "and", "or",
                    "as", "from", "it", "not");

    private static final List<String> VERB_ENDINGS =
            List.of(
                    "ет", "ют", "ут", "ит", "ат", "ят", "ем", "им", "ать", "ить", "ется", "ются",
                    "ится", "уем", "ишь", "ешь");

    private static final int FEWEST_FRAGMENTS = 4;
    private static final int FEWEST_WORDS = 6;
    private static final double MOST_WORDS_A_FRAGMENT = 1.9;
    private static final int LONGEST_FRAGMENT = 3;
    private static final int SHORTEST_COPY = 12;
    private static final double COPIED = 0.8;
    private static final double ECHOED = 0.8;

    private final Answer answer;
    private final Rubric rubric;
    private int content;
    private int echoed;
    private int links;
    private int glue;
    private int numbers;
    private int fragments;
    private int longest;
    private int statements;

    private MannerReader(Answer answer, Rubric rubric) {
        this.answer = answer;
        this.rubric = rubric;
        count();
    }

    /**
     * @param recognised whether a point, its opposite or a misconception was found
     */
    static Manner manner(Answer answer, Rubric rubric, boolean recognised) {
        return new MannerReader(answer, rubric).manner(recognised);
    }

    private Manner manner(boolean recognised) {
        if (content == 0 || (!recognised && content < 3)) {
            return Manner.EMPTY;
        }
        if (isEcho()) {
            return Manner.ECHO;
        }
        if (isKeywords()) {
            return Manner.KEYWORDS;
        }
        if (answer.size() >= SHORTEST_COPY && rubric.copied(answer) >= COPIED) {
            return Manner.COPY;
        }
        return recognised ? Manner.PLAIN : Manner.UNRECOGNISED;
    }

    /** Numbers are values: neither words of the trade in a list nor an echo of the question. */
    private void count() {
        int linksBefore = 0;
        int fragmentsBefore = 0;
        int words = 0;
        for (int i = 0; i < answer.size(); i++) {
            Mark before = answer.token(i).before();
            if (before == Mark.SENTENCE) {
                statements += isStatement(links - linksBefore, fragments - fragmentsBefore);
                linksBefore = links;
                fragmentsBefore = fragments;
            }
            boolean isNumber = answer.token(i).isNumber();
            if (i == 0 || before.compareTo(Mark.COMMA) >= 0) {
                fragments += isNumber ? 0 : 1;
                words = 0;
            }
            links += before == Mark.DASH || isLink(i) ? 1 : 0;
            boolean isContent = answer.hasContent(i) && !GLUE.contains(answer.token(i).word());
            words += isContent ? 1 : 0;
            longest = Math.max(longest, words);
            content += isContent ? 1 : 0;
            glue += isContent ? 0 : 1;
            numbers += isNumber ? 1 : 0;
            echoed += isContent && !isNumber && rubric.isOfQuestion(answer.forms(i)) ? 1 : 0;
        }
        statements += isStatement(links - linksBefore, fragments - fragmentsBefore);
    }

    private static int isStatement(int links, int fragments) {
        return links * 6 > fragments ? 1 : 0;
    }

    private boolean isLink(int i) {
        Forms word = answer.forms(i);
        if (LINKING_WORDS.contains(word.word())) {
            return true;
        }
        if (word.parts().isEmpty()) {
            return Script.hasCyrillic(word.word())
                    && !word.known()
                    && VERB_ENDINGS.stream().anyMatch(word.word()::endsWith);
        }
        return word.isOneOf(LINKS) && !word.is(Part.NOUN);
    }

    private boolean isEcho() {
        return content >= 3 && echoed >= ECHOED * content && content - echoed <= 2;
    }

    private boolean isKeywords() {
        boolean list =
                fragments >= FEWEST_FRAGMENTS
                        && longest <= LONGEST_FRAGMENT
                        && content <= MOST_WORDS_A_FRAGMENT * fragments;
        boolean heap = fragments == 1 && content - numbers >= FEWEST_WORDS && glue == 0;
        return list && statements == 0 && glue * 3 <= fragments || heap && links == 0;
    }
}
