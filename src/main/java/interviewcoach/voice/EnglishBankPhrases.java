package interviewcoach.voice;

import interviewcoach.bank.Changes;
import interviewcoach.bank.Problem;
import interviewcoach.quiz.Reply;
import java.util.ArrayList;
import java.util.List;

/** The English words for those who care for the questions. */
final class EnglishBankPhrases {

    private EnglishBankPhrases() {}

    static String html(Reply.OfBank reply) {
        return switch (reply) {
            case Reply.BankReloaded(var changes) -> "The bank was read again.\n" + changes(changes);
            case Reply.BankRefused(var problems) ->
                    "<b>The bank stays as it was. Mistakes: %d.</b>\n".formatted(problems.size())
                            + ProblemList.html(
                                    problems, Problem::toString, EnglishBankPhrases::more);
        };
    }

    private static String more(int left) {
        return "… and %d more: the file has all of them.".formatted(left);
    }

    private static String changes(Changes changes) {
        List<String> lines = new ArrayList<>();
        lines.add("Topics: %d, questions: %d.".formatted(changes.topics(), changes.questions()));
        if (changes.none()) {
            lines.add("The questions are the same.");
        }
        lines.addAll(Named.ids("New", changes.added()));
        lines.addAll(Named.ids("Revised", changes.revised()));
        lines.addAll(Named.ids("Withdrawn", changes.withdrawn()));
        return String.join("\n", lines);
    }
}
