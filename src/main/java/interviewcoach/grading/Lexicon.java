package interviewcoach.grading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import interviewcoach.grading.Evidence.How;
import interviewcoach.grading.Forms.Part;
import interviewcoach.grading.Morphology.Parse;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import morfologik.stemming.Dictionary;

/**
 * What words mean: Russian lemmas, aliases, kinship. Immutable to its users and safe for any number
 * of threads.
 */
public final class Lexicon {

    /** People use a few thousand forms; a cached form costs a thirtieth of a computed one. */
    private static final int CACHED_FORMS = 50_000;

    private static final int SHORTEST_SLIP = 5;

    private static final Map<String, Number> NUMBERS =
            Map.ofEntries(
                    Map.entry("ноль", 0),
                    Map.entry("нуль", 0),
                    Map.entry("один", 1),
                    Map.entry("полтора", 1.5),
                    Map.entry("два", 2),
                    Map.entry("двое", 2),
                    Map.entry("оба", 2),
                    Map.entry("три", 3),
                    Map.entry("трое", 3),
                    Map.entry("четыре", 4),
                    Map.entry("четверо", 4),
                    Map.entry("пять", 5),
                    Map.entry("шесть", 6),
                    Map.entry("семь", 7),
                    Map.entry("восемь", 8),
                    Map.entry("девять", 9),
                    Map.entry("десять", 10),
                    Map.entry("одиннадцать", 11),
                    Map.entry("двенадцать", 12),
                    Map.entry("тринадцать", 13),
                    Map.entry("четырнадцать", 14),
                    Map.entry("пятнадцать", 15),
                    Map.entry("шестнадцать", 16),
                    Map.entry("семнадцать", 17),
                    Map.entry("восемнадцать", 18),
                    Map.entry("девятнадцать", 19),
                    Map.entry("двадцать", 20),
                    Map.entry("тридцать", 30),
                    Map.entry("сорок", 40),
                    Map.entry("пятьдесят", 50),
                    Map.entry("шестьдесят", 60),
                    Map.entry("семьдесят", 70),
                    Map.entry("восемьдесят", 80),
                    Map.entry("девяносто", 90),
                    Map.entry("сто", 100),
                    Map.entry("двести", 200),
                    Map.entry("триста", 300),
                    Map.entry("четыреста", 400),
                    Map.entry("пятьсот", 500),
                    Map.entry("шестьсот", 600),
                    Map.entry("семьсот", 700),
                    Map.entry("восемьсот", 800),
                    Map.entry("девятьсот", 900),
                    Map.entry("тысяча", 1000),
                    Map.entry("миллион", 1_000_000),
                    Map.entry("миллиард", 1_000_000_000));

    /** Words on не- that are no negation of the rest. */
    private static final Set<String> NOT_OPPOSITE =
            Set.of(
                    "необходимый",
                    "необходимо",
                    "необходимость",
                    "недавно",
                    "некоторый",
                    "несколько",
                    "немного",
                    "негативный",
                    "нейронный",
                    "нервный",
                    "нередко",
                    "неважно",
                    "недостаточно",
                    "недостаточный",
                    "независимый",
                    "независимо",
                    "независимость",
                    "неплохо",
                    "неплохой",
                    "несмотря",
                    "неверно",
                    "неверный",
                    "непосредственно",
                    "непосредственный",
                    "неприятный",
                    "неудобный",
                    "неудобно",
                    "неожиданный",
                    "неожиданно",
                    "невозможно",
                    "невозможный",
                    "ненужный",
                    "нежелательный");

    private static final Set<Part> CAN_BE_OPPOSITE =
            EnumSet.of(
                    Part.ADJECTIVE,
                    Part.SHORT_ADJECTIVE,
                    Part.PARTICIPLE,
                    Part.SHORT_PARTICIPLE,
                    Part.ADVERB);

    private static final List<String> ADJECTIVE_ENDINGS =
            List.of(
                    "ый", "ий", "ая", "яя", "ое", "ее", "ые", "ие", "ого", "ому", "ыми", "ых", "ой",
                    "ую", "ным");

    private final Set<Skill> skills;
    private final Words words;
    private final Names names;
    private final Cache<String, Forms> cache =
            Caffeine.newBuilder().maximumSize(CACHED_FORMS).build();

    private final Cache<String, Forms> slips =
            Caffeine.newBuilder().maximumSize(CACHED_FORMS).build();

    private Lexicon(Morphology morphology, Glossary glossary, Set<Skill> skills) {
        this.skills = EnumSet.copyOf(skills);
        boolean lemmas = has(Skill.LEMMAS);
        names = Names.of(glossary, new Words(morphology, lemmas, stem -> false)::keys);
        words = new Words(morphology, lemmas, names::hasName);
    }

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
        return load(dictionary, dictionaryInfo, glossary, EnumSet.allOf(Skill.class));
    }

    /** A lexicon without some of its skills, to show what they are worth. */
    public static Lexicon load(
            InputStream dictionary,
            InputStream dictionaryInfo,
            Glossary glossary,
            Set<Skill> skills)
            throws IOException {
        return new Lexicon(
                new Morphology(Dictionary.read(dictionary, dictionaryInfo)), glossary, skills);
    }

    boolean has(Skill skill) {
        return skills.contains(skill);
    }

    /** All that a word in lower case can be. */
    Forms forms(String word) {
        return cache.get(word, this::read);
    }

    /**
     * All that a word of an answer can be. A slip of the thumbs leaves it unknown, because a rubric
     * may know better what was meant.
     */
    Forms heard(String word) {
        Forms forms = forms(word);
        boolean canBeSlip = !forms.known() && word.length() >= SHORTEST_SLIP && has(Skill.TYPOS);
        return canBeSlip && Script.hasCyrillic(word) ? slips.get(word, this::withoutSlip) : forms;
    }

    private Forms withoutSlip(String word) {
        for (String meant : Typos.undone(word)) {
            if (isRussian(meant)) {
                return forms(meant).madeOut(How.TYPO).unknown();
            }
        }
        return forms(word);
    }

    /** Whether the dictionary of Russian has this form, in lower case. */
    boolean isRussian(String word) {
        return !words.parses(word).isEmpty();
    }

    Names names() {
        return names;
    }

    private Forms read(String word) {
        Forms forms = readAsTyped(word);
        if (forms.known() || word.length() < 3 || !isTyped(word.charAt(0))) {
            return forms;
        }
        Forms flipped = readAsTyped(Script.flipped(word));
        return isTerm(flipped) ? flipped.madeOut(How.LAYOUT) : forms;
    }

    private static boolean isTyped(char c) {
        return Character.isLetter(c) || Script.isLatinKey(c);
    }

    /**
     * A flip counts only when it is a known term: a name of the glossary, or a longer Russian word.
     */
    private boolean isTerm(Forms flipped) {
        boolean russian = flipped.word().length() >= 4 && Script.hasCyrillic(flipped.word());
        return flipped.known() && (russian || names.isTerm(Set.copyOf(flipped.keys())));
    }

    private Forms readAsTyped(String word) {
        List<Parse> parses = words.parses(word);
        String rest = withoutNot(word, parses);
        if (!rest.isEmpty()) {
            Forms base = readAsTyped(rest);
            return new Forms(
                    word,
                    base.keys(),
                    base.parts(),
                    !base.opposite(),
                    base.known(),
                    base.value(),
                    How.EXACT);
        }
        Set<String> keys = words.keys(word, parses);
        boolean known = !parses.stream().allMatch(Parse::isSurname) || names.isTerm(keys);
        return new Forms(
                word,
                names.withConcepts(keys),
                Morphology.parts(parses),
                false,
                known,
                value(keys),
                How.EXACT);
    }

    /** What is left of неблокирующий; empty when the word is no such opposite. */
    private String withoutNot(String word, List<Parse> parses) {
        if (!word.startsWith("не") || word.length() < 7 || isFixed(word, parses)) {
            return "";
        }
        String rest = word.substring(2);
        List<Parse> base = words.parses(rest);
        boolean opposite =
                base.isEmpty()
                        ? parses.isEmpty() && ADJECTIVE_ENDINGS.stream().anyMatch(rest::endsWith)
                        : Morphology.parts(base).stream().anyMatch(CAN_BE_OPPOSITE::contains)
                                || rest.endsWith("ость");
        return opposite ? rest : "";
    }

    private static boolean isFixed(String word, List<Parse> parses) {
        return NOT_OPPOSITE.contains(word)
                || parses.stream().anyMatch(parse -> NOT_OPPOSITE.contains(parse.lemma()));
    }

    private static double value(Set<String> keys) {
        for (String key : keys) {
            Number value = NUMBERS.get(key);
            if (value != null) {
                return value.doubleValue();
            }
        }
        return Double.NaN;
    }
}
