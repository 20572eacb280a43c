package interviewcoach.grading;

import static org.assertj.core.api.Assertions.assertThat;

import interviewcoach.grading.Automaton.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.StreamSupport;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Measured against the lookup of the library that made the dictionary. */
class AutomatonTest {

    private static final int ENTRIES = 300_000;
    private static final int EVERY = 100;

    private final Dictionary dictionary = dictionary();
    private final DictionaryLookup library = new DictionaryLookup(dictionary);
    private final Automaton automaton = new Automaton(dictionary);

    @Test
    void forms_of_the_dictionary_have_all_their_readings() {
        DictionaryLookup all = new DictionaryLookup(dictionary);
        List<String> forms =
                StreamSupport.stream(all.spliterator(), false)
                        .limit(ENTRIES)
                        .map(data -> String.valueOf(data.getWord()))
                        .filter(form -> form.hashCode() % EVERY == 0)
                        .toList();

        assertThat(forms).hasSizeGreaterThan(1000);
        assertThat(forms).allSatisfy(this::isReadAlike);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "+", "поток+", "потокк", "пото", "gil", "c++", "не-поток", "☃", "?"})
    void what_is_no_form_has_no_reading(String word) {
        assertThat(automaton.entries(word)).isEmpty();
        isReadAlike(word);
    }

    private void isReadAlike(String word) {
        assertThat(automaton.entries(word))
                .isEqualTo(library.lookup(word).stream().map(AutomatonTest::entry).toList());
    }

    private static Entry entry(WordData data) {
        return new Entry(String.valueOf(data.getStem()), String.valueOf(data.getTag()));
    }

    private static Dictionary dictionary() {
        String folder = "/org/languagetool/resource/ru/russian";
        try (InputStream words = AutomatonTest.class.getResourceAsStream(folder + ".dict");
                InputStream info = AutomatonTest.class.getResourceAsStream(folder + ".info")) {
            return Dictionary.read(words, info);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
