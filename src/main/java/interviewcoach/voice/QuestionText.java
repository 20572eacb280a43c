package interviewcoach.voice;

import interviewcoach.bank.Question;
import interviewcoach.quiz.Asking;
import interviewcoach.quiz.Reply;

/** A question as it is asked: a header, and its text word for word. */
final class QuestionText {

    private QuestionText() {}

    static String html(Reply.Ask ask, Phrases phrases) {
        return Html.escape(header(ask, phrases)) + "\n" + Html.bold(ask.question().text());
    }

    private static String header(Reply.Ask ask, Phrases phrases) {
        if (ask.occasion() == Asking.Occasion.DAILY) {
            return phrases.questionOfTheDay(ask);
        }
        String place = ask.number() > 0 ? ask.number() + " / " + ask.count() + " · " : "";
        return place + ask.topic().title() + " · " + Labels.level(ask.question().level());
    }

    /** A question that is only mentioned. */
    static String mention(Question question) {
        return "«" + Html.escape(Shortened.line(question.text(), 200)) + "»";
    }
}
