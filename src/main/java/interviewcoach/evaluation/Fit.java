package interviewcoach.evaluation;

import interviewcoach.grading.Calibration;
import interviewcoach.grading.Calibration.Figure;
import interviewcoach.grading.Grade;
import interviewcoach.grading.Grader;
import interviewcoach.grading.Rubric;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The search for figures of judgement that agree best with people: one figure after the other over
 * a grid, until none gets better. The same figures for the same answers, whenever it is asked.
 */
public final class Fit {

    /** The others change no score of what was found: they cap lists and decide when to ask. */
    private static final Set<Figure> FITTED =
            EnumSet.complementOf(EnumSet.of(Figure.KEYWORDS_CAP, Figure.BAND));

    private static final int STEPS = 20;
    private static final int FOLDS = 5;

    /** Less than this is chance. */
    private static final double WORTHWHILE = 1e-4;

    private final Grader grader;
    private final List<Found> answers;

    /**
     * @param answers with what was found in them
     */
    public Fit(Grader grader, List<Found> answers) {
        this.grader = grader;
        this.answers = List.copyOf(answers);
    }

    /** What a grader found in an answer that people have graded. */
    public record Found(GradedAnswer answer, Rubric rubric, Grade grade) {}

    /** The best figures that can be reached from these. */
    public Calibration from(Calibration figures) {
        return best(figures, answers);
    }

    /** The answers, judged by those figures. */
    public List<Judged> judged(Calibration figures) {
        return judged(figures, answers);
    }

    /**
     * The answers, each judged by figures that were fitted without any answer to its question: what
     * fitting is worth on questions not yet seen.
     */
    public List<Judged> crossValidated(Calibration figures) {
        List<String> questions =
                List.copyOf(
                        new TreeSet<>(answers.stream().map(it -> it.answer().question()).toList()));
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < FOLDS; i++) {
            int fold = i;
            Predicate<Found> held = it -> questions.indexOf(it.answer().question()) % FOLDS == fold;
            List<Found> others = answers.stream().filter(held.negate()).toList();
            judged.addAll(judged(best(figures, others), answers.stream().filter(held).toList()));
        }
        return judged;
    }

    private Calibration best(Calibration start, List<Found> among) {
        Calibration best = start;
        double before;
        double kappa = kappa(best, among);
        do {
            before = kappa;
            for (Figure figure : FITTED) {
                best = best(best, figure, among);
            }
            kappa = kappa(best, among);
        } while (kappa - before > WORTHWHILE);
        return best;
    }

    private Calibration best(Calibration start, Figure figure, List<Found> among) {
        Calibration best = start;
        double most = kappa(start, among) + WORTHWHILE;
        for (int step = 0; step <= STEPS; step++) {
            Calibration tried = start.with(figure, (double) step / STEPS);
            double kappa = kappa(tried, among);
            if (kappa > most) {
                most = kappa;
                best = tried;
            }
        }
        return best;
    }

    private double kappa(Calibration figures, List<Found> among) {
        return Kappa.of(judged(figures, among)).value();
    }

    private List<Judged> judged(Calibration figures, List<Found> among) {
        Grader other = grader.with(figures);
        return among.stream().map(it -> judged(other, it)).toList();
    }

    private static Judged judged(Grader grader, Found found) {
        GradedAnswer answer = found.answer();
        double score = grader.judged(found.rubric(), found.grade()).score();
        return new Judged(answer.question(), answer.answer(), answer.score(), score);
    }
}
