package interviewcoach.evaluation;

import interviewcoach.grading.Verdict;

/**
 * One answer, graded by people and by a grader.
 *
 * @param question id of the question
 * @param answer as it was typed
 * @param human 0..4, the mean of those who graded it
 * @param machine 0..1
 */
public record Judged(String question, String answer, double human, double machine) {

    /** Levels of agreement are 0..4. */
    static final int LEVELS = 5;

    private static final double CORRECT = 2.75;
    private static final double PARTIAL = 1.25;

    public Judged {
        if (!(human >= 0 && human <= 4)) {
            throw new IllegalArgumentException("a person's grade is 0..4, not " + human);
        }
        if (!(machine >= 0 && machine <= 1)) {
            throw new IllegalArgumentException("a score is 0..1, not " + machine);
        }
    }

    int humanLevel() {
        return (int) Math.floor(human + 0.5);
    }

    int machineLevel() {
        return (int) Math.floor(4 * machine + 0.5);
    }

    /** The verdict that people gave. */
    public Verdict expected() {
        return verdict(human);
    }

    /** The verdict of the grader. */
    public Verdict given() {
        return verdict(4 * machine);
    }

    private static Verdict verdict(double outOfFour) {
        if (outOfFour >= CORRECT) {
            return Verdict.CORRECT;
        }
        return outOfFour >= PARTIAL ? Verdict.PARTIAL : Verdict.WRONG;
    }

    /** How far the grader is from the people, 0..4. */
    public double distance() {
        return Math.abs(human - 4 * machine);
    }
}
