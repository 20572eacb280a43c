package interviewcoach.coach;

import interviewcoach.bank.Dictionary;
import interviewcoach.grading.Calibration;
import interviewcoach.grading.Glossary;
import interviewcoach.grading.Lexicon;
import interviewcoach.grading.Skill;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Set;

/** The morphology of Russian and the figures of judgement that lie inside the program. */
final class RussianDictionary implements Dictionary {

    private static final String FOLDER = "/org/languagetool/resource/ru/";
    private static final String CALIBRATION = "/calibration.properties";

    private final Set<Skill> skills;

    RussianDictionary() {
        this(EnumSet.allOf(Skill.class));
    }

    /**
     * @param skills of the reader, all of them but for a comparison
     */
    RussianDictionary(Set<Skill> skills) {
        this.skills = skills;
    }

    @Override
    public Lexicon with(Glossary glossary) throws IOException {
        try (InputStream words = open(FOLDER + "russian.dict");
                InputStream info = open(FOLDER + "russian.info")) {
            return Lexicon.load(words, info, glossary, skills);
        }
    }

    @Override
    public Calibration calibration() throws IOException {
        try (InputStream figures = open(CALIBRATION)) {
            return Calibration.read(figures);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = Coach.class.getResourceAsStream(name);
        if (in == null) {
            throw new FileNotFoundException(name + " is not on the class path");
        }
        return in;
    }
}
