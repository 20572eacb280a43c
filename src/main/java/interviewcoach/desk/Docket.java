package interviewcoach.desk;

import interviewcoach.quiz.Dispute;
import interviewcoach.quiz.Need;
import interviewcoach.quiz.Outside;
import interviewcoach.quiz.Past;
import interviewcoach.store.Database;
import java.util.Optional;
import java.util.Set;

/** Looks up appeals and old answers for a step. */
final class Docket {

    private final Database database;

    Docket(Database database) {
        this.database = database;
    }

    Outside find(Need.Kept need) {
        return switch (need) {
            case Need.Claimed(var cause) -> disputed(database.appeals().madeIn(cause));
            case Need.Numbered(var appeal) -> disputed(database.appeals().find(appeal));
            case Need.Following(var appeal) ->
                    disputed(database.appeals().open(appeal).stream().findFirst());
            case Need.Docket() -> new Outside.Docket(database.appeals().open(0));
            case Need.Accepted(var all) -> new Outside.Accepted(database.appeals().accepted(all));
            case Need.Answered(var learner, var question) ->
                    new Outside.Answered(
                            database.showings().of(learner, question).stream()
                                    .filter(it -> it.where().isPrivate())
                                    .toList());
        };
    }

    private Outside disputed(Optional<Dispute> dispute) {
        return dispute.<Outside>map(it ->
                        new Outside.Disputed(it, past(it), (int) database.appeals().countOpen()))
                .orElseGet(Outside.Nothing::new);
    }

    private static Set<String> upheld(Dispute dispute) {
        return dispute.idea().isEmpty() ? Set.of() : Set.of(dispute.idea());
    }

    /** Appeals of older versions do not know their showing. */
    private Past past(Dispute dispute) {
        return database.showings().of(dispute.learner(), dispute.question()).stream()
                .filter(it -> it.number() == dispute.number() && it.where().equals(dispute.where()))
                .findFirst()
                .orElseGet(() ->
                        new Past(
                                dispute.where(),
                                dispute.number(),
                                dispute.at(),
                                dispute.texts(),
                                0,
                                dispute.grade().score(),
                                false,
                                null,
                                upheld(dispute),
                                Set.of(),
                                Set.of(dispute.revision()),
                                Set.of()));
    }
}
