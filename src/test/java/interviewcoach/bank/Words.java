package interviewcoach.bank;

import interviewcoach.grading.Calibration;
import interviewcoach.grading.Glossary;
import interviewcoach.grading.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The real dictionary and figures for tests. */
public final class Words implements Dictionary {

    public static final Dictionary DICTIONARY = new Words();
    static final Calibration FIGURES = figures();

    private static final String RUSSIAN = "/org/languagetool/resource/ru/russian";

    private Words() {}

    @Override
    public Lexicon with(Glossary glossary) throws IOException {
        try (InputStream words = open(RUSSIAN + ".dict");
                InputStream info = open(RUSSIAN + ".info")) {
            return Lexicon.load(words, info, glossary);
        }
    }

    @Override
    public Calibration calibration() {
        return FIGURES;
    }

    private static Calibration figures() {
        try (InputStream figures = open("/calibration.properties")) {
            return Calibration.read(figures);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Lexicon.class.getResourceAsStream(name));
    }
}
