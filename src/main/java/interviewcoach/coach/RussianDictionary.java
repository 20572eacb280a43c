package interviewcoach.coach;

import interviewcoach.bank.Dictionary;
import interviewcoach.grading.Glossary;
import interviewcoach.grading.Lexicon;
import interviewcoach.grading.Skill;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Set;

/** The morphology of Russian that lies inside the program. */
final class RussianDictionary implements Dictionary {

    private static final String FOLDER = "/org/languagetool/resource/ru/";

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
        try (InputStream words = open("russian.dict");
                InputStream info = open("russian.info")) {
            return Lexicon.load(words, info, glossary, skills);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = Coach.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new FileNotFoundException(FOLDER + name + " is not on the class path");
        }
        return in;
    }
}
