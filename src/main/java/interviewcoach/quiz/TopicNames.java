package interviewcoach.quiz;

import interviewcoach.bank.Topic;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Finds the topic that somebody means. */
final class TopicNames {

    private static final int SOME = 4;
    private static final int LONGEST = 64;
    private static final int SHORTEST_BEGINNING = 2;

    private final List<Topic> topics;

    TopicNames(List<Topic> topics) {
        this.topics = topics;
    }

    /** The topic of that id or title, else the only one with a word that begins so. */
    Optional<Topic> find(String said) {
        String plain = Spelling.plain(said);
        return only(plain, String::equals)
                .or(() ->
                        plain.length() < SHORTEST_BEGINNING
                                ? Optional.empty()
                                : only(plain, String::startsWith)
                                        .or(() -> only(plain, TopicNames::hasWord)));
    }

    private Optional<Topic> only(String said, BiPredicate<String, String> fits) {
        List<Topic> fitting =
                topics.stream()
                        .filter(it -> names(it).stream().anyMatch(name -> fits.test(name, said)))
                        .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static boolean hasWord(String name, String beginning) {
        return name.contains(" " + beginning);
    }

    /** The few that are most like it. */
    List<Topic> nearest(String said) {
        String plain = Spelling.plain(said);
        String start = plain.substring(0, Math.min(plain.length(), LONGEST));
        return topics.stream()
                .sorted(Spelling.byLikeness(start, TopicNames::namesAndWords))
                .limit(SOME)
                .toList();
    }

    private static List<String> names(Topic topic) {
        return List.of(Spelling.plain(topic.id()), Spelling.plain(topic.title()));
    }

    private static List<String> namesAndWords(Topic topic) {
        return names(topic).stream()
                .flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split(" "))))
                .toList();
    }
}
