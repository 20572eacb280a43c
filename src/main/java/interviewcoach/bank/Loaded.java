package interviewcoach.bank;

import interviewcoach.grading.Grader;
import java.util.List;

/**
 * What came of reading a folder of questions.
 *
 * @param bank all that could be understood
 * @param grader reads answers with the bank's own glossary
 * @param citations every place at which a question names a note
 * @param problems everything that is wrong with the files, ordered by file and line
 */
public record Loaded(Bank bank, Grader grader, List<Citation> citations, List<Problem> problems) {

    public Loaded {
        citations = List.copyOf(citations);
        problems = List.copyOf(problems);
    }

    /** Whether the bank may be used: warnings do not count. */
    public boolean sound() {
        return problems.stream().noneMatch(Problem::fatal);
    }
}
