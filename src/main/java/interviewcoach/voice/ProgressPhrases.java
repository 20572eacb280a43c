package interviewcoach.voice;

import interviewcoach.quiz.Reply;
import java.time.Month;
import java.util.List;

/** The words of one language for progress. All of them are plain text. */
sealed interface ProgressPhrases permits RussianProgressPhrases, EnglishProgressPhrases {

    // ---- in words

    /** Nothing was answered so far. */
    String nothingYet();

    String overall(Reply.Stats stats);

    /** Behind its label: a topic with how much of it is held and answered. */
    String topic(Reply.TopicLine line);

    String best(String topic);

    String weakest(String topic);

    /** How much was answered, and on how many days. */
    String lately(int weeks, int answered, int days);

    /** What will be recalled on the day of an interview, in words that promise nothing. */
    String outlook(Reply.Outlook outlook);

    String topicAsWhole(Reply.TopicLine line);

    String neverAnswered();

    String which();

    String digestStatus(boolean on);

    String digestOn();

    String digestStopped();

    String week();

    /** What was done in a week with answers. */
    List<String> week(Reply.Digest digest);

    /** A week without any. */
    String idleWeek();

    String suggestion(Reply.Digest digest);

    // ---- in a picture

    String bars();

    String barsNote();

    /** So many of all questions of a topic. */
    String count(int answered, int total);

    String calendar(int weeks);

    /** Two letters each, from Monday on. */
    List<String> weekdays();

    /** Three letters. */
    String month(Month month);

    /** The shade of no answers. */
    String none();

    /** The shade of many answers. */
    String from(int least);
}
