package interviewcoach.bank;

import interviewcoach.grading.Glossary;
import interviewcoach.grading.Lexicon;
import java.io.IOException;

/**
 * Opens the dictionary of Russian, whose files lie outside the bank, and adds the bank's glossary.
 */
@FunctionalInterface
public interface Dictionary {

    /** A lexicon of the dictionary's words and the glossary's. */
    Lexicon with(Glossary glossary) throws IOException;
}
