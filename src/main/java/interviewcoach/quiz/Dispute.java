package interviewcoach.quiz;

import interviewcoach.grading.Credit;
import interviewcoach.grading.Grade;
import interviewcoach.grading.Objection;
import interviewcoach.grading.PointGrade;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as it is kept, for those who decide it. Whose it is they are not told.
 *
 * @param id counts all appeals, from 1
 * @param learner to whom the decision goes
 * @param point id of the claimed point, null when the claim is in words
 * @param comment those words, empty when a point is claimed
 * @param texts that had been said by then
 * @param grade of those texts, merged
 * @param ruling null while it is open
 * @param idea what was accepted: id of a point that counts as said, or behind a {@code !} of a
 *     misconception that counts as not said; empty when nothing was
 */
public record Dispute(
        long id,
        long learner,
        Conversation where,
        int number,
        String question,
        String revision,
        @Nullable String point,
        String comment,
        List<String> texts,
        Grade grade,
        Instant at,
        @Nullable Ruling ruling,
        String idea) {

    public Dispute {
        texts = List.copyOf(texts);
    }

    boolean isOpen() {
        return ruling == null;
    }

    /** The claimed point; empty for a claim in words. */
    String claim() {
        return point == null ? "" : point;
    }

    /** After a decision. */
    Dispute decided(Ruling by, String granted) {
        return new Dispute(
                id, learner, where, number, question, revision, point, comment, texts, grade, at,
                by, granted);
    }

    /** What can be granted: ideas that were not fully credited, then what was objected to. */
    List<String> grantable() {
        Stream<String> points =
                grade.points().stream()
                        .filter(it -> it.credit() != Credit.FULL)
                        .map(PointGrade::id);
        Stream<String> objections =
                grade.misconceptions().stream().map(Objection::misconception).map(it -> "!" + it);
        return Stream.concat(points, objections).toList();
    }

    /** What accepting it grants, unless that must be chosen. */
    Optional<String> claimed() {
        if (point != null) {
            return Optional.of(point);
        }
        List<String> all = grantable();
        return all.size() > 1 ? Optional.empty() : Optional.of(all.isEmpty() ? "" : all.getFirst());
    }
}
