package interviewcoach.grading;

import interviewcoach.grading.Forms.Part;
import interviewcoach.grading.Pattern.Phrase;
import interviewcoach.grading.PatternParser.BadPattern;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Makes phrases of slots: one word by word and, where compound names stand in it, one with these.
 */
final class PhraseBuilder {

    /** Words that people leave out. */
    private static final Set<String> OMITTED =
            Set.of(
                    "быть", "являть", "=это", "он", "она", "оно", "они", "бы", "же", "ли",
                    "сначала", "=потом", "затем");

    private static final Set<Part> LIGHT = EnumSet.of(Part.PREPOSITION, Part.FUNCTION);

    private final Lexicon lexicon;
    private final Terms terms;

    PhraseBuilder(Lexicon lexicon) {
        this.lexicon = lexicon;
        terms = new Terms(lexicon);
    }

    /**
     * @param position of the phrase in its pattern
     */
    List<Pattern> phrases(List<Slot> slots, int position) throws BadPattern {
        PhraseDraft draft = draft(slots);
        Phrase plain = draft.phrase(false);
        if (plain.terms().isEmpty()) {
            throw new BadPattern(
                    position,
                    "здесь нет ни одного значимого слова: предлоги, союзы и частицы сами ничего не значат");
        }
        return draft.hasCompound() ? List.of(plain, draft.phrase(true)) : List.of(plain);
    }

    PhraseDraft draft(List<Slot> slots) {
        return new PhraseDraft(slots, lexicon, terms);
    }

    static boolean isContent(Forms word) {
        return !Negation.NEGATORS.contains(word.word()) && !isLight(word);
    }

    static boolean isLight(Forms word) {
        return word.isOnly(LIGHT) || word.hasLemma(OMITTED);
    }
}
