package interviewcoach.grading;

import interviewcoach.grading.Evidence.How;
import java.util.ArrayList;
import java.util.List;

/**
 * Words of an answer that a pattern is about.
 *
 * @param spans where they stand, in the pattern's order
 * @param how the loosest way in which one of them was recognised
 * @param terms how many words of the pattern they are
 * @param opposed whether the answer says the opposite of the pattern
 * @param phrase the phrase that was found, the first of several
 */
record Hit(List<Span> spans, How how, int terms, boolean opposed, Pattern phrase) {

    /** Tokens from the first to the last, both included. */
    record Span(int first, int last) {

        boolean overlaps(Span other) {
            return first <= other.last && other.first <= last;
        }
    }

    Hit {
        spans = List.copyOf(spans);
    }

    Hit joined(Hit other) {
        List<Span> all = new ArrayList<>(spans);
        all.addAll(other.spans);
        How loosest = how.compareTo(other.how) >= 0 ? how : other.how;
        return new Hit(all, loosest, terms + other.terms, opposed || other.opposed, phrase);
    }

    /** The same words, which say the opposite. */
    Hit turned() {
        return new Hit(spans, how, terms, true, phrase);
    }

    int first() {
        return spans.getFirst().first();
    }

    int last() {
        return spans.getLast().last();
    }

    boolean overlaps(Span span) {
        return spans.stream().anyMatch(own -> own.overlaps(span));
    }

    boolean overlapsAny(List<Span> others) {
        return others.stream().anyMatch(this::overlaps);
    }

    List<Evidence> evidence(Answer answer, String pattern) {
        return spans.stream()
                .map(span -> answer.evidence(span.first(), span.last(), pattern, how))
                .toList();
    }
}
