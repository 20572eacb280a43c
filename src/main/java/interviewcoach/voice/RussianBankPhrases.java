package interviewcoach.voice;

import interviewcoach.bank.Changes;
import interviewcoach.bank.Problem;
import interviewcoach.quiz.Reply;
import java.util.ArrayList;
import java.util.List;

/** The Russian words for those who care for the questions. */
final class RussianBankPhrases {

    private RussianBankPhrases() {}

    static String html(Reply.OfBank reply) {
        return switch (reply) {
            case Reply.BankReloaded(var changes) -> "Банк перечитан.\n" + changes(changes);
            case Reply.BankRefused(var problems) ->
                    "<b>Банк остался прежним: ошибок %d.</b>\n".formatted(problems.size())
                            + ProblemList.html(
                                    problems, Problem::toString, RussianBankPhrases::more);
        };
    }

    private static String more(int left) {
        return "… и ещё %d: весь список в файле.".formatted(left);
    }

    private static String changes(Changes changes) {
        List<String> lines = new ArrayList<>();
        lines.add("Тем: %d, вопросов: %d.".formatted(changes.topics(), changes.questions()));
        if (changes.none()) {
            lines.add("Вопросы те же.");
        }
        lines.addAll(Named.ids("Новые", changes.added()));
        lines.addAll(Named.ids("Изменились", changes.revised()));
        lines.addAll(Named.ids("Сняты", changes.withdrawn()));
        return String.join("\n", lines);
    }
}
