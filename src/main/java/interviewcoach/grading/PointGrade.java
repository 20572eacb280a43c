package interviewcoach.grading;

import java.util.List;

/**
 * What an answer shows of one point.
 *
 * @param evidence the words that showed it (or contradicted it), best first; empty when it is
 *     missing
 */
public record PointGrade(String id, Credit credit, List<Evidence> evidence) {

    public PointGrade {
        evidence = List.copyOf(evidence);
    }
}
