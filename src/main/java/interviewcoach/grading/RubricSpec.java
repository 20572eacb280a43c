package interviewcoach.grading;

import java.util.List;
import java.util.stream.Stream;

/**
 * A rubric as its author wrote it, patterns still being text.
 *
 * @param question the question's text, to tell an echo
 * @param answer the reference answer, to tell a copy
 */
public record RubricSpec(
        String question, String answer, List<Point> points, List<Misconception> misconceptions) {

    public RubricSpec {
        points = List.copyOf(points);
        misconceptions = List.copyOf(misconceptions);
    }

    /** With one more pattern for full credit. */
    RubricSpec with(String point, String pattern) {
        return new RubricSpec(
                question,
                answer,
                points.stream().map(it -> it.id().equals(point) ? it.with(pattern) : it).toList(),
                misconceptions);
    }

    /**
     * An idea that a good answer holds.
     *
     * @param weight 1..5
     * @param bonus whether the idea only lifts the score
     * @param patterns any one of them gives full credit
     * @param half any one of them gives half credit
     * @param about names of what the idea is said of, where a question compares several things;
     *     said of another one it is the opposite. Empty when it is said of the question's one
     *     subject
     */
    public record Point(
            String id,
            int weight,
            boolean bonus,
            List<String> patterns,
            List<String> half,
            List<String> about) {

        public Point {
            patterns = List.copyOf(patterns);
            half = List.copyOf(half);
            about = List.copyOf(about);
        }

        private Point with(String pattern) {
            List<String> all = Stream.concat(patterns.stream(), Stream.of(pattern)).toList();
            return new Point(id, weight, bonus, all, half, about);
        }

        /** An idea of the question's one subject. */
        public Point(
                String id, int weight, boolean bonus, List<String> patterns, List<String> half) {
            this(id, weight, bonus, patterns, half, List.of());
        }
    }

    /**
     * Something that is often believed and is not so.
     *
     * @param liftedBy ids of points; covering one of them in a later text takes the misconception
     *     back. When empty, a later text does that is right as a whole, or on a point of which the
     *     misconception's words say the opposite
     */
    public record Misconception(
            String id, Severity severity, List<String> patterns, List<String> liftedBy) {

        public Misconception {
            patterns = List.copyOf(patterns);
            liftedBy = List.copyOf(liftedBy);
        }
    }

    /** How much a misconception spoils. */
    public enum Severity {
        /** Lowers the score a little. */
        SLIGHT,
        /** Caps the verdict: partial at best, wrong when little else is said. */
        SERIOUS
    }
}
