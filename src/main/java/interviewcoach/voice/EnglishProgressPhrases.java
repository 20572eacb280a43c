package interviewcoach.voice;

import interviewcoach.quiz.Reply;
import java.time.Month;
import java.util.List;

/** The English words for progress. */
record EnglishProgressPhrases() implements ProgressPhrases {

    private static final List<String> MONTHS =
            List.of(
                    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                    "Dec");

    @Override
    public String nothingYet() {
        return "No question finished so far. Begin: /quiz";
    }

    @Override
    public String overall(Reply.Stats stats) {
        return "Mastered %s · answered %d of %d%s"
                .formatted(
                        Percent.of(stats.mastery()),
                        stats.answered(),
                        stats.total(),
                        stats.streak() > 1 ? " · days in a row: " + stats.streak() : "");
    }

    @Override
    public String topic(Reply.TopicLine line) {
        return "%s · %s"
                .formatted(Percent.of(line.mastery()), count(line.answered(), line.total()));
    }

    @Override
    public String best(String topic) {
        return "Strongest – " + topic;
    }

    @Override
    public String weakest(String topic) {
        return "Weakest – " + topic;
    }

    @Override
    public String lately(int weeks, int answered, int days) {
        return "In %d weeks: answers %d, days with answers %d".formatted(weeks, answered, days);
    }

    @Override
    public String outlook(Reply.Outlook outlook) {
        return EnglishGoalPhrases.outlook(outlook);
    }

    @Override
    public String topicAsWhole(Reply.TopicLine line) {
        return "Mastered %s · answered %d of %d"
                .formatted(Percent.of(line.mastery()), line.answered(), line.total());
    }

    @Override
    public String neverAnswered() {
        return "not yet";
    }

    @Override
    public String which() {
        return "Which topic in detail?";
    }

    @Override
    public String digestStatus(boolean on) {
        return on
                ? "The weekly digest comes on Sundays at 19:00."
                : "A weekly digest: what you did, what is strong, what is weak, where to begin. Shall I send it on Sundays at 19:00?";
    }

    @Override
    public String digestOn() {
        return "Done: a weekly digest on Sundays at 19:00. To stop it: /digest off";
    }

    @Override
    public String digestStopped() {
        return "No more weekly digests. To have them again: /digest on";
    }

    @Override
    public String week() {
        return "Your week";
    }

    @Override
    public List<String> week(Reply.Digest digest) {
        String before =
                digest.before() > 0 ? " (the week before: %d)".formatted(digest.before()) : "";
        String row = digest.streak() > 1 ? ", in a row: " + digest.streak() : "";
        return List.of(
                "Answers: " + digest.answered() + before,
                "Days with answers: %d of 7%s".formatted(digest.days(), row));
    }

    @Override
    public String idleWeek() {
        return "No answers this week. It happens.";
    }

    @Override
    public String suggestion(Reply.Digest digest) {
        return digest.weakest() == null
                ? "Three questions to begin the new week?"
                : "Three questions on the weakest topic to begin the new week?";
    }

    @Override
    public String bars() {
        return "Mastered by topic";
    }

    @Override
    public String barsNote() {
        return "A bar is what you master, a number what you answered.";
    }

    @Override
    public String count(int answered, int total) {
        return answered + " of " + total;
    }

    @Override
    public String calendar(int weeks) {
        return "Answers in %d weeks".formatted(weeks);
    }

    @Override
    public List<String> weekdays() {
        return List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    }

    @Override
    public String month(Month month) {
        return MONTHS.get(month.ordinal());
    }

    @Override
    public String none() {
        return "none";
    }

    @Override
    public String from(int least) {
        return least + " or more";
    }
}
