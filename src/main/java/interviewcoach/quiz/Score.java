package interviewcoach.quiz;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;

import interviewcoach.bank.Bank;
import interviewcoach.bank.Question;
import interviewcoach.bank.Topic;
import interviewcoach.quiz.Session.Ending;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Sums up the scores of a session. */
final class Score {

    /** A mean from here on is called good: it is a correct answer's least score. */
    private static final double GOOD = 0.69;

    private final Bank bank;

    Score(Bank bank) {
        this.bank = bank;
    }

    /** What came of a session. */
    Reply.Summary summary(Session session) {
        double mean =
                lines(session)
                        .filter(it -> it.result().ending() == Ending.ANSWERED)
                        .mapToDouble(it -> it.result().score())
                        .average()
                        .orElse(0);
        return new Reply.Summary(
                lines(session).toList(),
                session.count(),
                mean,
                weakest(session).map(Topic::title).orElse(""));
    }

    /** The topic with the lowest mean, unless all went well or there was no other. */
    Optional<Topic> weakest(Session session) {
        Map<String, Double> means =
                scored(session)
                        .collect(
                                groupingBy(
                                        it -> it.question().topic(),
                                        averagingDouble(it -> it.result().score())));
        return means.size() < 2 ? Optional.empty() : lowest(means);
    }

    private Optional<Topic> lowest(Map<String, Double> means) {
        return means.entrySet().stream()
                .filter(it -> it.getValue() < GOOD)
                .min(
                        Comparator.comparing(Map.Entry<String, Double>::getValue)
                                .thenComparing(Map.Entry::getKey))
                .flatMap(it -> bank.topic(it.getKey()));
    }

    /** The question that went worst, unless it went well. */
    Optional<Question> worst(Session session) {
        return scored(session)
                .filter(it -> it.result().score() < GOOD)
                .min(Comparator.comparingDouble(it -> it.result().score()))
                .map(Reply.Summary.Line::question);
    }

    private Stream<Reply.Summary.Line> lines(Session session) {
        return session.results().stream()
                .flatMap(result ->
                        bank.question(result.question()).stream()
                                .map(it -> new Reply.Summary.Line(it, result)));
    }

    /** What was skipped counts for nothing, an answer that had to be shown for 0. */
    private Stream<Reply.Summary.Line> scored(Session session) {
        return lines(session).filter(it -> it.result().ending() != Ending.SKIPPED);
    }
}
