package interviewcoach.grading;

import java.util.List;
import java.util.Set;

/** One thing that a phrase looks for. */
sealed interface Term {

    /**
     * A word, or a concept or family of the glossary.
     *
     * @param keys any one of them is the word
     * @param rivals any one of them is the opposite of the word
     * @param surfaces spellings that a typo may have been meant for
     * @param comparative whether turning round what is compared turns the statement round
     * @param several whether it is said of several, so that one of them is something else
     */
    record Word(
            List<String> keys,
            Set<String> rivals,
            List<String> surfaces,
            boolean comparative,
            boolean several,
            boolean negated)
            implements Term {

        public Word {
            keys = List.copyOf(keys);
            rivals = Set.copyOf(rivals);
            surfaces = List.copyOf(surfaces);
        }
    }

    /** A number between two, both included. */
    record Number(double least, double most, boolean negated) implements Term {}

    /** Code of one token or several in a row, case kept. */
    record CodeToken(List<String> names, boolean negated) implements Term {

        public CodeToken {
            names = List.copyOf(names);
        }
    }

    /** Single words that may stand for each other at this place of the phrase. */
    record OneOf(List<Term> terms) implements Term {

        public OneOf {
            terms = List.copyOf(terms);
        }
    }

    /** An operator, which is no token: found in the text as it stands. */
    record Operator(String text, boolean negated) implements Term {}
}
