package interviewcoach.voice;

import interviewcoach.bank.Level;
import interviewcoach.bank.Question.Point;
import interviewcoach.bank.Topic;
import interviewcoach.quiz.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a button's label takes from the reply it stands under. */
final class Labels {

    /** Longer labels are cut off by phones. */
    private static final int LONGEST = 40;

    private static final Set<String> OF_TOPIC = Set.of("stats", "round");

    private Labels() {}

    /** A label that does not grow out of its button. */
    static String fit(String label) {
        return Shortened.line(label, LONGEST);
    }

    static String toggle(boolean on, String label) {
        return on ? "✓ " + label : label;
    }

    static boolean isOn(String topic, Reply under) {
        return under instanceof Reply.Topics topics && topics.chosen().contains(topic);
    }

    static boolean isOn(Level level, Reply under) {
        return under instanceof Reply.Topics topics && topics.levels().contains(level);
    }

    static String level(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    /** The title of a topic that the reply lists. */
    static Optional<String> title(String topic, Reply under) {
        return listed(under).stream()
                .filter(it -> it.id().equals(topic))
                .map(Topic::title)
                .findFirst();
    }

    /** What stands on a button that leads to the progress on a topic, or to a round of it. */
    static Optional<String> ofTopic(String command, Reply under) {
        String[] words = command.split(" ");
        return words.length > 1 && OF_TOPIC.contains(words[0])
                ? title(words[1], under)
                : Optional.empty();
    }

    private static List<Topic> listed(Reply under) {
        if (under instanceof Reply.ChooseStats(List<Topic> topics)) {
            return topics;
        }
        if (under instanceof Reply.ChooseTopic(List<Topic> topics)) {
            return topics;
        }
        if (under instanceof Reply.UnknownTopic unknown) {
            return unknown.nearest();
        }
        return under instanceof Reply.Topics topics ? topics.topics() : List.of();
    }

    /** The gap of a point of the question that is disputed. */
    static Optional<String> gap(int point, Reply under) {
        if (under instanceof Reply.AppealOffer offer) {
            List<Point> points = offer.question().points();
            return point >= 0 && point < points.size()
                    ? Optional.of(points.get(point).gap())
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** Whether the reply follows up on the open question, so that going on means leaving it. */
    static boolean followsUp(Reply under) {
        return under instanceof Reply.Feedback feedback && feedback.followUp() != null;
    }
}
