package interviewcoach.quiz;

import interviewcoach.recall.Rating;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A showing as it is kept for good, whether or not its conversation remembers it.
 *
 * @param at when its latest text was graded
 * @param texts that got a verdict, in order
 * @param score the best that was made of all texts: by the first judgement or by a later one; 0..1
 * @param latest whether no later showing of the question counts for the learner
 * @param rating how it was remembered, null when that is not known
 * @param upheld what was accepted of its appeals, see {@link Asking#upheld}
 * @param claimed points that are claimed in open appeals; empty text for a claim in words
 * @param revisions of the question that its texts were graded by at first
 * @param regraded revisions that it was judged by again
 */
public record Past(
        Conversation where,
        int number,
        Instant at,
        List<String> texts,
        int hints,
        double score,
        boolean latest,
        @Nullable Rating rating,
        Set<String> upheld,
        Set<String> claimed,
        Set<String> revisions,
        Set<String> regraded) {

    /** What was said longer ago is not judged again: nobody remembers it. */
    public static final Duration REMEMBERED = Duration.ofDays(90);

    public Past {
        texts = List.copyOf(texts);
        upheld = Set.copyOf(upheld);
        claimed = Set.copyOf(claimed);
        revisions = Set.copyOf(revisions);
        regraded = Set.copyOf(regraded);
    }

    /** Whether it has texts that were never judged by that revision. */
    boolean isOlderThan(String revision) {
        return !regraded.contains(revision)
                && revisions.stream().anyMatch(it -> !it.equals(revision));
    }
}
