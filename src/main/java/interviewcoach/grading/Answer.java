package interviewcoach.grading;

import interviewcoach.grading.Evidence.How;
import interviewcoach.grading.Forms.Part;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A text that was read: its words, clauses and their polarity. Immutable; one answer can be graded
 * by many rubrics.
 */
public final class Answer {

    private static final Set<Part> LIGHT =
            EnumSet.of(Part.PREPOSITION, Part.FUNCTION, Part.PRONOUN);

    private static final int MOST_MISSPELT = 200;

    /** A shorter text needs no marks to be understood. */
    private static final int SHORTEST_RUN_ON = 16;

    /** A longer text is no answer, and guessing what all its words meant would take long. */
    private static final int LONGEST_HEARD = 600;

    private final String text;
    private final Lexicon lexicon;
    private final List<Token> tokens;
    private final List<Forms> forms;
    private final boolean unmarked;
    private final Clauses clauses;
    private final Polarity polarity;
    private final Numbers numbers;
    private final Map<String, List<Sighting>> index = new HashMap<>();

    private Answer(String text, List<Token> tokens, List<Forms> forms, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        this.tokens = List.copyOf(tokens);
        this.forms = List.copyOf(forms);
        List<Token> cut = Pauses.supplied(text, this.tokens, forms);
        unmarked = cut != this.tokens && tokens.size() >= SHORTEST_RUN_ON;
        clauses = Clauses.of(cut, forms);
        polarity =
                lexicon.has(Skill.NEGATION)
                        ? Polarity.of(tokens, forms, clauses)
                        : Polarity.none(tokens, forms, clauses);
        numbers = Numbers.in(tokens, forms);
        buildIndex(lexicon.names());
    }

    static Answer read(String text, Lexicon lexicon) {
        List<Token> tokens = Tokenizer.tokens(text, lexicon::isRussian);
        boolean isLong = tokens.size() > LONGEST_HEARD;
        List<Forms> forms =
                tokens.stream()
                        .map(Token::word)
                        .map(word -> isLong ? lexicon.forms(word) : lexicon.heard(word))
                        .toList();
        return new Answer(text, tokens, forms, lexicon);
    }

    /** The answer with the misspelt words for which that vocabulary knows what was meant. */
    Answer repaired(Vocabulary vocabulary) {
        List<Token> repairedTokens = new ArrayList<>(tokens);
        List<Forms> repairedForms = new ArrayList<>(forms);
        int misspelt = 0;
        boolean repaired = false;
        for (int i = 0; i < tokens.size() && misspelt < MOST_MISSPELT; i++) {
            if (canBeMisspelt(i)) {
                misspelt++;
                String word = tokens.get(i).word();
                Optional<Forms> meant =
                        vocabulary.meant(word).filter(it -> !it.word().equals(word));
                if (meant.isPresent()) {
                    repairedTokens.set(i, tokens.get(i).meaning(meant.get().word()));
                    repairedForms.set(i, meant.get().madeOut(How.TYPO));
                    repaired = true;
                }
            }
        }
        return repaired ? new Answer(text, repairedTokens, repairedForms, lexicon) : this;
    }

    private boolean canBeMisspelt(int i) {
        String word = tokens.get(i).word();
        boolean code = word.indexOf('.') >= 0 || word.indexOf('_') >= 0;
        return !forms.get(i).known() && !tokens.get(i).isNumber() && !code;
    }

    /** The text as it was typed. */
    public String text() {
        return text;
    }

    /**
     * A word that says something by itself.
     *
     * @param typed in lower case
     * @param lemma its dictionary form, or itself
     * @param known whether the dictionary or the glossary has it
     */
    public record Word(String typed, String lemma, boolean known) {}

    /** The words that say something, in their order, without numbers and code. */
    public List<Word> words() {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).word();
            boolean isCode = word.indexOf('.') >= 0 || word.indexOf('_') >= 0;
            if (hasContent(i) && !tokens.get(i).isNumber() && !isCode) {
                words.add(new Word(word, forms.get(i).lemma(), forms.get(i).known()));
            }
        }
        return words;
    }

    /** Where something stands: its first and last token, and how it was recognised. */
    record Sighting(int first, int last, How how) {

        Sighting(int token, How how) {
            this(token, token, how);
        }
    }

    List<Sighting> sightings(String key) {
        return index.getOrDefault(key, List.of());
    }

    int size() {
        return tokens.size();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    Forms forms(int i) {
        return forms.get(i);
    }

    Clauses clauses() {
        return clauses;
    }

    /** Whether it is long and without marks, so that what belongs together had to be guessed. */
    boolean unmarked() {
        return unmarked;
    }

    Polarity polarity() {
        return polarity;
    }

    /** The value of the number that begins here, in digits or words; else NaN. */
    double value(int i) {
        return numbers.value(i);
    }

    /** The last token of the number that begins here. */
    int lastOfNumber(int i) {
        return numbers.last(i);
    }

    /** Whether the word says something by itself, unlike a preposition. */
    boolean hasContent(int i) {
        return !forms.get(i).isOnly(LIGHT);
    }

    Evidence evidence(int first, int last, String pattern, How how) {
        int start = tokens.get(first).start();
        int end = tokens.get(last).end();
        return new Evidence(start, end, text.substring(start, end), pattern, how);
    }

    private void buildIndex(Names names) {
        for (int i = 0; i < tokens.size(); i++) {
            Forms word = forms.get(i);
            for (String key : word.keys()) {
                put(key, new Sighting(i, word.how(key)));
            }
            if (tokens.get(i).isLatin() || tokens.get(i).raw().charAt(0) < 0x80) {
                indexCode(i);
            }
            for (Names.Found name : names.compoundsAt(forms, i)) {
                indexName(i, name);
            }
        }
    }

    private void indexName(int first, Names.Found name) {
        if (isParted(first, name.last())) {
            return;
        }
        for (String key : name.keys()) {
            put(key, new Sighting(first, name.last(), How.ALIAS));
        }
    }

    /** "Чтение быстрее, запись медленнее" does not name a faster запись. */
    private boolean isParted(int first, int last) {
        for (int at = first + 1; at <= last; at++) {
            boolean marked = tokens.get(at).before().compareTo(Token.Mark.COMMA) >= 0;
            if (marked && clauses.clause(at) != clauses.clause(at - 1)) {
                return true;
            }
        }
        return false;
    }

    private void indexCode(int i) {
        for (String name : Code.namesIn(tokens.get(i).raw())) {
            put(name, new Sighting(i, How.EXACT));
        }
    }

    private void put(String key, Sighting sighting) {
        index.computeIfAbsent(key, k -> new ArrayList<>(2)).add(sighting);
    }
}
