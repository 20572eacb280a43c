package interviewcoach.quiz;

import interviewcoach.bank.Question;
import interviewcoach.grading.Grade;
import interviewcoach.grading.Grader;
import interviewcoach.grading.Manner;
import interviewcoach.grading.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A draft being tried in its curator's chat: its questions, judged by its own rubrics, each text by
 * itself. Nothing of it is kept.
 */
final class Trial {

    private final Turn turn;
    private final Draft draft;
    private final List<Question> questions;

    Trial(Turn turn, Draft draft) {
        this.turn = turn;
        this.draft = draft;
        questions = inOrder();
    }

    /** What was changed comes first: that is what is to be tried. */
    private List<Question> inOrder() {
        return draft.bank().questions().stream()
                .sorted(Comparator.comparing(this::isAsBefore))
                .toList();
    }

    private boolean isAsBefore(Question question) {
        return turn.bank()
                .question(question.id())
                .filter(it -> it.revision().equals(question.revision()))
                .isPresent();
    }

    /**
     * Asks a question.
     *
     * @param id empty, or of one that is no more, for the first
     */
    void ask(String id) {
        if (questions.isEmpty()) {
            turn.say(new Reply.NoDraft());
            return;
        }
        Question question = draft.bank().question(id).orElse(questions.getFirst());
        turn.awaits = new State.Awaits.Trial(draft.id(), question.id());
        turn.say(
                new Reply.Ask(
                        question,
                        draft.bank().topic(question.topic()).orElseThrow(),
                        Asking.Occasion.CHOSEN,
                        questions.indexOf(question) + 1,
                        questions.size(),
                        0,
                        Reply.Ask.NO_NEWS),
                buttons(question));
    }

    private Action[] buttons(Question question) {
        List<Action> row = new ArrayList<>();
        next(question).map(it -> new Action.Try(draft.id(), it.id())).ifPresent(row::add);
        row.add(new Action.Look(draft.id()));
        return row.toArray(Action[]::new);
    }

    private Optional<Question> next(Question question) {
        return questions.stream().skip(questions.indexOf(question) + 1L).findFirst();
    }

    /** Hears a text to that question. */
    void hear(String text, String id, Optional<Phrase> phrase) {
        Optional<Question> question = draft.bank().question(id);
        if (phrase.filter(Phrase.STOP::equals).isPresent()) {
            new Drafts(turn).act(new Action.Look(draft.id()));
        } else if (question.isEmpty()) {
            ask("");
        } else if (phrase.filter(it -> it == Phrase.NEXT || it == Phrase.SKIP).isPresent()) {
            next(question.get())
                    .ifPresentOrElse(
                            it -> ask(it.id()),
                            () -> new Drafts(turn).act(new Action.Look(draft.id())));
        } else {
            judge(question.get(), text);
        }
    }

    private void judge(Question question, String text) {
        Grader grader = draft.grader();
        Grade grade = grader.grade(question.rubric(), text);
        turn.awaits = new State.Awaits.Trial(draft.id(), question.id());
        turn.say(new Reply.Feedback(question, grade, null, 1, null, grade.manner() == Manner.COPY));
        turn.say(
                new Reply.Why(
                        question.id(),
                        question.revision(),
                        Trace.of(grade, it -> grader.nearMiss(question.rubric(), it, text))),
                buttons(question));
    }
}
