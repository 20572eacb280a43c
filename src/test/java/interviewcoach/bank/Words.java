package interviewcoach.bank;

import interviewcoach.grading.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The real dictionary for tests. */
public final class Words {

    public static final Dictionary DICTIONARY =
            glossary -> {
                try (InputStream words = open("russian.dict");
                        InputStream info = open("russian.info")) {
                    return Lexicon.load(words, info, glossary);
                }
            };

    private Words() {}

    private static InputStream open(String name) throws IOException {
        return Objects.requireNonNull(
                Lexicon.class.getResourceAsStream("/org/languagetool/resource/ru/" + name));
    }
}
