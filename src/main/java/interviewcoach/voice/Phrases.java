package interviewcoach.voice;

import interviewcoach.grading.Verdict;
import interviewcoach.learner.Language;
import interviewcoach.quiz.Action;
import interviewcoach.quiz.Reply;

/**
 * The words of one language: every reply and every button, and the pieces of which the longer
 * messages are laid out. What a piece returns is plain text unless it says HTML.
 */
sealed interface Phrases permits RussianPhrases, EnglishPhrases {

    static Phrases in(Language language) {
        return switch (language) {
            case RU -> new RussianPhrases();
            case EN -> new EnglishPhrases();
        };
    }

    /** As they are said to a group. */
    static Phrases inGroup(Language language) {
        return switch (language) {
            case RU -> new RussianPhrases(true);
            case EN -> new EnglishPhrases(true);
        };
    }

    /** A reply as HTML; it may still be too long to be sent. */
    String reply(Reply reply);

    /**
     * What stands on a button.
     *
     * @param under the reply that the button belongs to
     */
    String label(Action action, Reply under);

    /** On a button that opens the private chat. */
    String openPrivateChat();

    /** On a button that leads to a group's question in the private chat. */
    String answerInPrivate();

    /** On a button that leads back from there. */
    String backToGroup();

    // ---- a question

    /** The header of the daily question; the streak is named from its second day on. */
    String questionOfTheDay(Reply.Ask ask);

    // ---- a verdict

    /** The word that a verdict begins with. */
    String verdict(Verdict verdict);

    /** How many of the expected ideas were given. */
    String ideas(int given, int expected);

    /** Why the score is not higher than that. */
    String loweredByHints(String percent);

    /** Behind the evidence of a point that was only half said. */
    String vague();

    /** An objection, when what is true may be said. */
    String inTruth(String label);

    /** An objection, when what is true is about to be asked. */
    String notSo();

    /** An objection to a message that says a thing and its opposite. */
    String bothWays();

    /** Before the words of a misconception that an earlier text stated. */
    String notTakenBack();

    String nothingFound();

    /** The text added nothing to what was said before it. */
    String nothingNew();

    String mainNotFound();

    /** The answer was copied. */
    String ownWords();

    /** Before an idea that was not asked for. */
    String beyondExpected();

    // ---- the reference answer

    /** Before the reference answer. */
    String strongCandidate();

    String keyIdeas();

    /** Before the sources. */
    String readMore();

    String note(String heading);

    /** A correction of a note. */
    String noteIsWrong(String claim, String truth);

    // ---- lists

    String summaryTitle(int answered, int count, String mean);

    String skipped();

    String revealed();

    String weakest(String topic);

    // ---- progress

    ProgressPhrases progress();
}
