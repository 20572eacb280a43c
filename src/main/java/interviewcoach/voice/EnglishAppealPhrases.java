package interviewcoach.voice;

import interviewcoach.quiz.Action;
import interviewcoach.quiz.Reply;
import interviewcoach.quiz.Reply.Disputed;
import interviewcoach.quiz.Ruling;
import java.util.Locale;

/** The English words about appeals. */
final class EnglishAppealPhrases {

    private static final DisputeText.Words WORDS =
            new DisputeText.Words(
                    "Answer:",
                    "Claimed idea:",
                    "Disputed in words:",
                    "What can be counted:",
                    "How it was graded:",
                    "objection: ");

    private EnglishAppealPhrases() {}

    static String html(Reply.OfAppeal reply) {
        return switch (reply) {
            case Disputed it -> new DisputeText(it, title(it), WORDS).html();
            case Reply.AppealsWait(var open) ->
                    "Appeals waiting for a decision: %d.".formatted(open);
            case Reply.OpenAppeals(var lines, var open) ->
                    open == 0
                            ? "No open appeals."
                            : "<b>Open appeals: %d</b>\n".formatted(open) + DisputeText.list(lines);
            case Reply.NoSuchAppeal() ->
                    "There is no such appeal. If there was one, its learner deleted their data, and nothing is left to decide.";
            case Reply.NoMoreAppeals() -> "No more open appeals.";
            case Reply.Examples(var appeals, _) ->
                    "Accepted appeals (%d) as examples for the bank: put each into its question. Comments say what the rubrics lack."
                            .formatted(appeals);
            case Reply.NoExamples() ->
                    "No newly accepted appeals: the others were in a file before. All again: /admin appeals yaml all";
        };
    }

    private static String title(Disputed dispute) {
        String name = "Appeal " + dispute.appeal();
        return switch (dispute.stage()) {
            case OPEN -> name;
            case CHOOSE -> name + " · what of it counts?";
            case DECIDED -> name + " · " + ruling(dispute);
            case ALREADY -> name + " · decided before, " + ruling(dispute);
            case LATER -> name + " · put off for a day";
        };
    }

    private static String ruling(Disputed dispute) {
        if (dispute.ruling() == Ruling.REJECTED) {
            return "rejected";
        }
        return dispute.granted().isEmpty()
                ? "accepted"
                : "accepted: " + RulingText.marked(dispute.granted(), "", WORDS.objection());
    }

    // ---- for whoever appealed

    static String accepted(Reply.AppealAccepted accepted, Phrases phrases) {
        String counts =
                RulingText.granted(accepted.idea(), "Counts now: ", "Objection withdrawn: ");
        return "Your appeal was accepted: %s\n%sThis is now “%s” · %s."
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
        String looked =
                "Your appeal was reviewed: " + QuestionText.mention(rejected.question()) + "\n";
        if (rejected.open()) {
            return looked
                    + (rejected.point() == null
                            ? "The verdict stays for now. The question is open: you can say it in other words."
                            : "This idea is not there yet: %s. The question is open: you can add it."
                                    .formatted(RulingText.idea(rejected.point(), true)));
        }
        return looked
                + (rejected.point() == null
                        ? "What you point to was not found in your answer. The verdict stays. It was compared with this:"
                        : "This idea was not found: %s. The verdict stays. It was compared with this:"
                                .formatted(RulingText.idea(rejected.point(), false)));
    }

    static String regraded(Reply.Regraded regraded, Phrases phrases) {
        if (regraded.lines().size() == 1) {
            Reply.Regraded.Line line = regraded.lines().getFirst();
            return "We improved the grading: your answer of %s is now “%s”.\n%s"
                    .formatted(
                            RulingText.day(line.day(), regraded.today(), Locale.ENGLISH),
                            phrases.verdict(line.verdict()),
                            QuestionText.mention(line.question()));
        }
        return "We improved the grading, and your answers gain from it. They are now:\n"
                + RulingText.better(regraded, Locale.ENGLISH, phrases);
    }

    // ---- labels

    static String label(Action.OfAppeal action, Reply under) {
        return switch (action) {
            case Action.Appeals() -> "All appeals";
            case Action.Dispute(var appeal) -> "Appeal " + appeal;
            case Action.NextDispute(_) ->
                    under instanceof Reply.AppealsWait ? "Show" : "Next appeal";
            case Action.Accept(_, var idea) ->
                    DisputeText.grantable(idea, under)
                            .map(it -> RulingText.marked(it, "Count: ", "Withdraw: "))
                            .orElse("Accept");
            case Action.Reject(_) -> "Reject";
            case Action.Later(_) -> "Later";
            case Action.Examples(var all) -> all ? "All again" : "Accepted as a file";
        };
    }
}
