package interviewcoach.grading;

import java.util.List;

/** A misconception that an answer states, with the words that state it. */
public record Objection(String misconception, List<Evidence> evidence) {

    public Objection {
        evidence = List.copyOf(evidence);
    }
}
