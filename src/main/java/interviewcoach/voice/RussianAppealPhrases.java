package interviewcoach.voice;

import interviewcoach.quiz.Action;
import interviewcoach.quiz.Reply;
import interviewcoach.quiz.Reply.Disputed;
import interviewcoach.quiz.Ruling;
import java.util.Locale;

/** The Russian words about appeals. */
final class RussianAppealPhrases {

    private static final DisputeText.Words WORDS =
            new DisputeText.Words(
                    "Ответ:",
                    "Оспорена мысль:",
                    "Оспорено словами:",
                    "Что засчитать:",
                    "Как проверял:",
                    "замечание: ");

    private RussianAppealPhrases() {}

    static String html(Reply.OfAppeal reply) {
        return switch (reply) {
            case Disputed it -> new DisputeText(it, title(it), WORDS).html();
            case Reply.AppealsWait(var open) -> "Споры ждут решения: %d.".formatted(open);
            case Reply.OpenAppeals(var lines, var open) ->
                    open == 0
                            ? "Открытых споров нет."
                            : "<b>Открытых споров: %d</b>\n".formatted(open)
                                    + DisputeText.list(lines);
            case Reply.NoSuchAppeal() ->
                    "Такого спора нет. Если он был, человек удалил свои данные, решать нечего.";
            case Reply.NoMoreAppeals() -> "Дальше открытых споров нет.";
            case Reply.Examples(var appeals, _) ->
                    "Принятые споры (%d) примерами для банка: впиши каждый в его вопрос. В комментариях – чего не хватает рубрикам."
                            .formatted(appeals);
            case Reply.NoExamples() ->
                    "Новых принятых споров нет: остальные уже были в файле. Все ещё раз: /admin appeals yaml all";
        };
    }

    private static String title(Disputed dispute) {
        String name = "Спор " + dispute.appeal();
        return switch (dispute.stage()) {
            case OPEN -> name;
            case CHOOSE -> name + " · что из этого засчитать?";
            case DECIDED -> name + " · " + ruling(dispute);
            case ALREADY -> name + " · уже решён, " + ruling(dispute);
            case LATER -> name + " · отложен на день";
        };
    }

    private static String ruling(Disputed dispute) {
        if (dispute.ruling() == Ruling.REJECTED) {
            return "отклонён";
        }
        return dispute.granted().isEmpty()
                ? "принят"
                : "принят: " + RulingText.marked(dispute.granted(), "", WORDS.objection());
    }

    // ---- for whoever appealed

    static String accepted(Reply.AppealAccepted accepted, Phrases phrases) {
        String counts = RulingText.granted(accepted.idea(), "Засчитано: ", "Замечание снято: ");
        return "Спор решён в твою пользу: %s\n%sТеперь это «%s» · %s."
                .formatted(
                        QuestionText.mention(accepted.question()),
                        counts,
                        phrases.verdict(accepted.verdict()),
                        Percent.of(accepted.score()));
    }

    static String rejected(Reply.AppealRejected rejected, Phrases phrases) {
        return RulingText.rejected(rejected, why(rejected), phrases);
    }

    private static String why(Reply.AppealRejected rejected) {
        String looked = "Посмотрели твой спор: " + QuestionText.mention(rejected.question()) + "\n";
        if (rejected.open()) {
            return looked
                    + (rejected.point() == null
                            ? "Оценка пока прежняя. Вопрос открыт: можно сказать то же иначе."
                            : "Мысли пока не видно: %s. Вопрос открыт: её можно добавить."
                                    .formatted(RulingText.idea(rejected.point(), true)));
        }
        return looked
                + (rejected.point() == null
                        ? "Того, о чём ты пишешь, в ответе не нашлось. Оценка прежняя. Вот с чем сравнивали:"
                        : "Не нашлось мысли: %s. Оценка прежняя. Вот с чем сравнивали:"
                                .formatted(RulingText.idea(rejected.point(), false)));
    }

    static String regraded(Reply.Regraded regraded, Phrases phrases) {
        Locale russian = Locale.of("ru");
        if (regraded.lines().size() == 1) {
            Reply.Regraded.Line line = regraded.lines().getFirst();
            return "Мы поправили проверку: твой ответ от %s теперь «%s».\n%s"
                    .formatted(
                            RulingText.day(line.day(), regraded.today(), russian),
                            phrases.verdict(line.verdict()),
                            QuestionText.mention(line.question()));
        }
        return "Мы поправили проверку, и твоим ответам это на пользу. Теперь:\n"
                + RulingText.better(regraded, russian, phrases);
    }

    // ---- labels

    static String label(Action.OfAppeal action, Reply under) {
        return switch (action) {
            case Action.Appeals() -> "Все споры";
            case Action.Dispute(var appeal) -> "Спор " + appeal;
            case Action.NextDispute(_) ->
                    under instanceof Reply.AppealsWait ? "Показать" : "Следующий спор";
            case Action.Accept(_, var idea) ->
                    DisputeText.grantable(idea, under)
                            .map(it -> RulingText.marked(it, "Засчитать: ", "Снять: "))
                            .orElse("Принять");
            case Action.Reject(_) -> "Отклонить";
            case Action.Later(_) -> "Позже";
            case Action.Examples(var all) -> all ? "Все ещё раз" : "Принятые файлом";
        };
    }
}
