package interviewcoach.bank;

import interviewcoach.grading.Rubric;
import interviewcoach.grading.RubricSpec.Severity;
import interviewcoach.grading.Verdict;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One question of the bank with all that is needed to ask it, to coach its answer and to explain
 * the verdict.
 *
 * @param topic the id of its topic
 * @param text what the learner is asked, word for word
 * @param answer the reference answer
 * @param revision changes exactly when something changes that a learner or a verdict could notice
 */
public record Question(
        String id,
        String topic,
        Level level,
        String text,
        String answer,
        Optional<String> code,
        List<Point> points,
        List<Misconception> misconceptions,
        Sources sources,
        List<Correction> corrections,
        List<Example> examples,
        String revision,
        Rubric rubric) {

    public Question {
        points = List.copyOf(points);
        misconceptions = List.copyOf(misconceptions);
        corrections = List.copyOf(corrections);
        examples = List.copyOf(examples);
    }

    /** The point of this id; it must be one of the question's. */
    public Point point(String id) {
        return points.stream().filter(point -> point.id().equals(id)).findFirst().orElseThrow();
    }

    /** The misconception of this id; it must be one of the question's. */
    public Misconception misconception(String id) {
        return misconceptions.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    /**
     * An idea that a good answer holds.
     *
     * @param weight 1..5
     * @param bonus lifts the score, never lowers it
     * @param label names the idea, shown when it is covered or revealed
     * @param gap names what is missing without giving it away
     * @param hints two, of rising strength
     * @param followUp the interviewer's next question when the idea is missing
     */
    public record Point(
            String id,
            int weight,
            boolean bonus,
            String label,
            String gap,
            List<String> hints,
            String followUp) {

        public Point {
            hints = List.copyOf(hints);
        }
    }

    /**
     * Something wrong that people say about it.
     *
     * @param liftedBy ids of points; covering one of them in a later text takes it back
     */
    public record Misconception(
            String id, Severity severity, String explanation, Set<String> liftedBy) {

        public Misconception {
            liftedBy = Set.copyOf(liftedBy);
        }
    }

    /**
     * Where to read on.
     *
     * @param notes headings of the interview notes, as {@code 003#JWT}
     */
    public record Sources(List<String> notes, List<Link> links) {

        public Sources {
            notes = List.copyOf(notes);
            links = List.copyOf(links);
        }
    }

    /** A page to read, by preference official documentation. */
    public record Link(String title, URI url) {}

    /** Where a note is wrong, and what is true instead. */
    public record Correction(String note, String claim, String truth) {}

    /**
     * An answer and what it must get; run by every check of the bank.
     *
     * @param points ids of exactly those points that must be credited, fully or half
     * @param misconceptions ids of exactly those that must be found
     */
    public record Example(
            String say,
            String voice,
            Verdict verdict,
            Set<String> points,
            Set<String> misconceptions) {

        public Example {
            points = Set.copyOf(points);
            misconceptions = Set.copyOf(misconceptions);
        }
    }
}
