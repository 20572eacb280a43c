package interviewcoach.quiz;

import interviewcoach.bank.Bank;
import interviewcoach.bank.Changes;
import interviewcoach.bank.Problem;
import interviewcoach.grading.Grader;
import java.util.List;

/**
 * A file that a curator sent, checked against the bank in use.
 *
 * @param file its name among the files of the bank
 * @param changes what publishing it would bring
 * @param bank its own questions; all of them when it is the glossary
 * @param grader judges by them
 */
public record Draft(
        String id,
        String file,
        String text,
        List<Problem> problems,
        Changes changes,
        Bank bank,
        Grader grader) {

    public Draft {
        problems = List.copyOf(problems);
    }

    /** Whether it may be published: warnings do not count. */
    boolean sound() {
        return problems.stream().noneMatch(Problem::fatal);
    }

    /** Whether it has questions that can be asked. */
    boolean canBeTried() {
        return !bank.questions().isEmpty();
    }
}
