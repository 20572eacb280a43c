package interviewcoach.bank;

import java.util.List;

/**
 * What another bank brought.
 *
 * @param topics how many there are now
 * @param questions how many there are now
 * @param added ids of the new questions
 * @param revised ids of those that have another revision now
 * @param withdrawn ids of those that are no more
 */
public record Changes(
        int topics,
        int questions,
        List<String> added,
        List<String> revised,
        List<String> withdrawn) {

    public Changes {
        added = List.copyOf(added);
        revised = List.copyOf(revised);
        withdrawn = List.copyOf(withdrawn);
    }

    /** From one bank to the next. */
    public static Changes between(Bank before, Bank after) {
        return new Changes(
                after.topics().size(),
                after.questions().size(),
                missing(after, before),
                after.questions().stream()
                        .filter(question -> isRevised(question, before))
                        .map(Question::id)
                        .toList(),
                missing(before, after));
    }

    private static List<String> missing(Bank of, Bank in) {
        return of.questions().stream()
                .map(Question::id)
                .filter(id -> in.question(id).isEmpty())
                .toList();
    }

    private static boolean isRevised(Question question, Bank before) {
        return before.question(question.id())
                .filter(it -> !it.revision().equals(question.revision()))
                .isPresent();
    }

    /** Whether every question is as it was. */
    public boolean none() {
        return added.isEmpty() && revised.isEmpty() && withdrawn.isEmpty();
    }
}
