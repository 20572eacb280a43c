package interviewcoach.bank;

import interviewcoach.grading.Calibration;
import interviewcoach.grading.Glossary;
import interviewcoach.grading.Lexicon;
import java.io.IOException;

/**
 * Opens what a grader needs and no bank holds: the words of Russian and the figures of judgement.
 */
public interface Dictionary {

    /** A lexicon of the dictionary's words and the glossary's. */
    Lexicon with(Glossary glossary) throws IOException;

    /** The figures by which found ideas become a score. */
    Calibration calibration() throws IOException;
}
