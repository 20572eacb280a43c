package interviewcoach.evaluation;

import interviewcoach.bank.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Graders that anyone could write in an hour, to be compared with. Both cut words to their first
 * five letters; both are scaled afterwards to agree with people as well as they can.
 */
public enum Baseline {
    /** The weighted share of points of which at least two expected words occur anywhere. */
    KEYWORDS(Baseline::keywords),
    /** Cosine of TF-IDF between the answer and the reference answer. */
    TF_IDF(Baseline::cosine);

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]{3,}");
    private static final int PREFIX = 5;
    private static final int ENOUGH = 2;
    private static final int SCALES = 60;

    private final BiFunction<Collection<Question>, GradedAnswer, Double> raw;

    Baseline(BiFunction<Collection<Question>, GradedAnswer, Double> raw) {
        this.raw = raw;
    }

    /**
     * Grades all answers, with the scale at which kappa is highest on these very answers.
     *
     * @param questions of the bank; those of the answers are among them
     */
    public List<Judged> judge(Collection<Question> questions, List<GradedAnswer> answers) {
        List<Double> scores = answers.stream().map(it -> raw.apply(questions, it)).toList();
        List<Judged> best = scaled(answers, scores, 1);
        for (int i = 1; i <= SCALES; i++) {
            List<Judged> tried = scaled(answers, scores, i * 6.0 / SCALES);
            if (Kappa.of(tried).value() > Kappa.of(best).value()) {
                best = tried;
            }
        }
        return best;
    }

    private static List<Judged> scaled(
            List<GradedAnswer> answers, List<Double> scores, double scale) {
        var judged = new ArrayList<Judged>();
        for (int i = 0; i < answers.size(); i++) {
            GradedAnswer it = answers.get(i);
            double score = Math.min(1, scale * scores.get(i));
            judged.add(new Judged(it.question(), it.answer(), it.score(), score));
        }
        return judged;
    }

    private static double keywords(Collection<Question> questions, GradedAnswer graded) {
        Set<String> words = Set.copyOf(words(graded.answer()));
        double found = 0;
        double all = 0;
        for (var point : of(questions, graded).rubric().spec().points()) {
            if (!point.bonus()) {
                Set<String> expected = new TreeSet<>(words(String.join(" ", point.patterns())));
                int enough = Math.min(ENOUGH, expected.size());
                boolean isFound = expected.stream().filter(words::contains).count() >= enough;
                found += isFound ? point.weight() : 0;
                all += point.weight();
            }
        }
        return found / all;
    }

    private static Question of(Collection<Question> questions, GradedAnswer graded) {
        return questions.stream()
                .filter(it -> it.id().equals(graded.question()))
                .findFirst()
                .orElseThrow();
    }

    private static double cosine(Collection<Question> questions, GradedAnswer graded) {
        Map<String, Double> rarity = rarity(questions);
        Map<String, Double> answer = vector(graded.answer(), rarity);
        Map<String, Double> reference = vector(of(questions, graded).answer(), rarity);
        double dot = 0;
        for (var word : answer.entrySet()) {
            dot += word.getValue() * reference.getOrDefault(word.getKey(), 0.0);
        }
        double lengths = length(answer) * length(reference);
        return lengths == 0 ? 0 : dot / lengths;
    }

    private static Map<String, Double> rarity(Collection<Question> questions) {
        Map<String, Double> counts = new HashMap<>();
        for (Question question : questions) {
            new TreeSet<>(words(question.answer()))
                    .forEach(word -> counts.merge(word, 1.0, Double::sum));
        }
        counts.replaceAll((word, count) -> Math.log((1 + questions.size()) / count));
        return counts;
    }

    private static Map<String, Double> vector(String text, Map<String, Double> rarity) {
        double unseen = rarity.values().stream().mapToDouble(it -> it).max().orElse(1);
        return words(text).stream()
                .collect(
                        Collectors.toMap(
                                word -> word,
                                word -> rarity.getOrDefault(word, unseen),
                                Double::sum));
    }

    private static double length(Map<String, Double> vector) {
        return Math.sqrt(vector.values().stream().mapToDouble(it -> it * it).sum());
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(it -> it.group().substring(0, Math.min(PREFIX, it.group().length())))
                .toList();
    }
}
