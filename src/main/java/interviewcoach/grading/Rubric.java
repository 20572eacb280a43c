package interviewcoach.grading;

import interviewcoach.grading.Pattern.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/** A compiled rubric: what {@link RubricParser} makes of a valid {@link RubricSpec}. Immutable. */
public final class Rubric {

    private static final int RUN = 4;

    private final RubricSpec spec;
    private final List<Point> points;
    private final List<Misconception> misconceptions;
    private final Vocabulary vocabulary;
    private final List<String> questionWords;
    private final Set<String> questionKeys;
    private final Set<String> subject;
    private final Set<List<String>> answerRuns;

    private Rubric(
            RubricSpec spec,
            List<Point> points,
            List<Misconception> misconceptions,
            Lexicon lexicon) {
        this.spec = spec;
        this.points = List.copyOf(points);
        this.misconceptions = List.copyOf(misconceptions);
        vocabulary = Vocabulary.of(rules(), lexicon);
        questionWords = words(spec.question());
        questionKeys = keys(questionWords, lexicon);
        subject = subject(spec, lexicon);
        answerRuns = new HashSet<>(runs(words(spec.answer())));
    }

    static Rubric of(
            RubricSpec spec,
            List<Point> points,
            List<Misconception> misconceptions,
            Lexicon lexicon) {
        return new Rubric(spec, points, misconceptions, lexicon);
    }

    /** The rubric as its author wrote it. */
    public RubricSpec spec() {
        return spec;
    }

    /**
     * What the glossary says of the words in its patterns, a line each: with other lines it may
     * judge otherwise. The same glossary gives the same lines in the same order, wherever its
     * entries stand.
     */
    public SortedSet<String> glossed() {
        return vocabulary.glossed();
    }

    /** A point and its patterns, compiled. */
    record Point(RubricSpec.Point spec, List<Rule> full, List<Rule> half, List<Rule> about) {

        Point {
            full = List.copyOf(full);
            half = List.copyOf(half);
            about = List.copyOf(about);
        }
    }

    /** A misconception and its patterns, compiled. */
    record Misconception(RubricSpec.Misconception spec, List<Rule> rules) {

        Misconception {
            rules = List.copyOf(rules);
        }
    }

    List<Point> points() {
        return points;
    }

    List<Misconception> misconceptions() {
        return misconceptions;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** How many tokens at the head of an answer only say the question again. */
    int questionRepeated(Answer answer) {
        if (questionWords.size() < RUN - 1 || answer.size() < questionWords.size()) {
            return 0;
        }
        for (int i = 0; i < questionWords.size(); i++) {
            if (!answer.token(i).word().equals(questionWords.get(i))) {
                return 0;
            }
        }
        return questionWords.size();
    }

    /** Whether "он" in an answer may stand for this: it is all that the question asks about. */
    boolean isSubject(Term.Word term) {
        return !subject.isEmpty() && term.keys().stream().anyMatch(subject::contains);
    }

    boolean isOfQuestion(Forms word) {
        return word.hasLemma(questionKeys);
    }

    /** The share of the text's runs of words that stand in the reference answer, 0..1. */
    double copied(Answer answer) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < answer.size(); i++) {
            words.add(answer.token(i).word());
        }
        List<List<String>> runs = runs(words);
        if (runs.isEmpty()) {
            return 0;
        }
        return (double) runs.stream().filter(answerRuns::contains).count() / runs.size();
    }

    private List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        points.forEach(point -> rules.addAll(point.full()));
        points.forEach(point -> rules.addAll(point.half()));
        points.forEach(point -> rules.addAll(point.about()));
        misconceptions.forEach(misconception -> rules.addAll(misconception.rules()));
        return rules;
    }

    private static List<String> words(String text) {
        return Tokenizer.tokens(text).stream().map(Token::word).toList();
    }

    private static Set<String> keys(List<String> words, Lexicon lexicon) {
        Set<String> keys = new HashSet<>();
        words.forEach(word -> keys.addAll(lexicon.forms(word).keys()));
        keys.removeIf(key -> key.startsWith("f:"));
        return keys;
    }

    /** Keys of the one thing that the question asks about; empty when it asks about several. */
    private static Set<String> subject(RubricSpec spec, Lexicon lexicon) {
        List<Forms> things =
                Tokenizer.tokens(spec.question()).stream()
                        .map(token -> lexicon.forms(token.word()))
                        .filter(Rubric::canBeSubject)
                        .toList();
        boolean several =
                things.size() != 1 || spec.points().stream().anyMatch(it -> !it.about().isEmpty());
        return several ? Set.of() : keys(List.of(things.getFirst().word()), lexicon);
    }

    private static boolean canBeSubject(Forms word) {
        return word.is(Forms.Part.NOMINATIVE) || Script.hasLatin(word.word());
    }

    private static List<List<String>> runs(List<String> words) {
        List<List<String>> runs = new ArrayList<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(List.copyOf(words.subList(i, i + RUN)));
        }
        return runs;
    }
}
