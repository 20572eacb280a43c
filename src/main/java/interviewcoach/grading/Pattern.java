package interviewcoach.grading;

import java.util.List;

/** What to look for in an answer. */
sealed interface Pattern {

    /** A pattern as its author wrote it, and what it means. */
    record Rule(String text, Pattern pattern) {}

    /**
     * Words of one clause, in any order.
     *
     * @param focus index of the term whose polarity decides, or -1 when every term must agree
     * @param asserts whether the focus is a predicate, so that affirming what the phrase negates
     *     opposes it; a noun that is merely mentioned opposes nothing
     * @param prepositions the preposition before each term, else empty: who is in whom
     * @param compared index of the comparative, before which stands what is compared and behind
     *     which what it is compared with; -1 without one
     */
    record Phrase(
            List<Term> terms, int focus, boolean asserts, List<String> prepositions, int compared)
            implements Pattern {

        public Phrase {
            terms = List.copyOf(terms);
            prepositions = List.copyOf(prepositions);
        }
    }

    /** Parts that follow each other within one sentence. */
    record InOrder(List<Pattern> parts) implements Pattern {

        public InOrder {
            parts = List.copyOf(parts);
        }
    }

    /** Parts that all stand somewhere in the answer. */
    record Together(List<Pattern> parts) implements Pattern {

        public Together {
            parts = List.copyOf(parts);
        }
    }

    /** Ways to say one thing. */
    record AnyOf(List<Pattern> ways) implements Pattern {

        public AnyOf {
            ways = List.copyOf(ways);
        }
    }
}
