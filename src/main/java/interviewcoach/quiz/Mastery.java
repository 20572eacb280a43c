package interviewcoach.quiz;

import interviewcoach.bank.Bank;
import interviewcoach.bank.Question;
import interviewcoach.bank.Topic;
import interviewcoach.learner.Progress;
import interviewcoach.recall.Memory;
import interviewcoach.recall.Recall;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How much a learner holds of the questions that the bank has today: the latest score times the
 * chance to recall it at that moment.
 */
record Mastery(
        Bank bank, Map<String, Progress> progress, Map<String, Memory> memories, Instant at) {

    static Mastery of(Turn turn) {
        return new Mastery(turn.bank(), turn.progress(), turn.memories(), turn.at());
    }

    /** All topics, the best first. */
    List<Reply.TopicLine> topics() {
        return bank.topics().stream()
                .map(this::topic)
                .sorted(Comparator.comparingDouble(Reply.TopicLine::mastery).reversed())
                .toList();
    }

    Reply.TopicLine topic(Topic topic) {
        List<Question> questions = bank.questions(topic.id());
        return new Reply.TopicLine(topic, answered(questions), questions.size(), mean(questions));
    }

    /** The questions of a topic, the weakest first and those not answered yet last. */
    List<Reply.QuestionLine> questions(Topic topic) {
        return bank.questions(topic.id()).stream()
                .map(it -> new Reply.QuestionLine(it, isAnswered(it), of(it)))
                .sorted(
                        Comparator.comparing(Reply.QuestionLine::answered)
                                .reversed()
                                .thenComparingDouble(Reply.QuestionLine::mastery))
                .toList();
    }

    int answered(List<Question> questions) {
        return (int) questions.stream().filter(this::isAnswered).count();
    }

    /** Over all of them; what was never answered counts as 0. */
    double mean(List<Question> questions) {
        return questions.stream().mapToDouble(this::of).average().orElse(0);
    }

    private boolean isAnswered(Question question) {
        return soFar(question).answers() > 0;
    }

    private double of(Question question) {
        Memory memory = memories.get(question.id());
        double recall = memory == null ? 1 : Recall.DEFAULT.retrievability(memory, at);
        return isAnswered(question) ? soFar(question).last() * recall : 0;
    }

    private Progress soFar(Question question) {
        return progress.getOrDefault(question.id(), Progress.none(question.id()));
    }
}
