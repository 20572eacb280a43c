package interviewcoach.grading;

import java.io.IOException;
import java.io.InputStream;

/**
 * What words mean: Russian lemmas, aliases, kinship. Immutable to its users and safe for any number
 * of threads.
 */
public final class Lexicon {

    private Lexicon() {}

    /**
     * Reads a dictionary of morphology.
     *
     * @param dictionary the automaton, {@code russian.dict}
     * @param dictionaryInfo its properties, {@code russian.info}
     * @throws IOException if one of the two cannot be read; closing them stays with the caller
     */
    public static Lexicon load(
            InputStream dictionary, InputStream dictionaryInfo, Glossary glossary)
            throws IOException {
        throw new UnsupportedOperationException("not yet");
    }
}
