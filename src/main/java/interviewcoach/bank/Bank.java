package interviewcoach.bank;

import interviewcoach.grading.Answer;
import interviewcoach.grading.Grade;
import interviewcoach.grading.Grader;
import interviewcoach.grading.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All questions, immutable; a reload makes a new one. */
public final class Bank {

    /** A quarter of the score: one step of the four that people grade in. */
    private static final double CLEARLY = 0.25;

    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, List<Question>> byTopic = new LinkedHashMap<>();

    /**
     * A bank in the given order of topics and questions; ids are unique, and every topic is known.
     */
    public Bank(List<Topic> topics, List<Question> questions) {
        topics.forEach(this::add);
        questions.forEach(this::add);
    }

    private void add(Topic topic) {
        if (topics.putIfAbsent(topic.id(), topic) != null) {
            throw new IllegalArgumentException("two topics " + topic.id());
        }
        byTopic.put(topic.id(), new ArrayList<>());
    }

    private void add(Question question) {
        List<Question> neighbours = byTopic.get(question.topic());
        if (neighbours == null) {
            throw new IllegalArgumentException("no topic " + question.topic());
        }
        if (questions.putIfAbsent(question.id(), question) != null) {
            throw new IllegalArgumentException("two questions " + question.id());
        }
        neighbours.add(question);
    }

    /** The topics in their order. */
    public List<Topic> topics() {
        return List.copyOf(topics.values());
    }

    /** The topic of this id, if there is one. */
    public Optional<Topic> topic(String id) {
        return Optional.ofNullable(topics.get(id));
    }

    /** All questions, topic by topic. */
    public List<Question> questions() {
        return List.copyOf(questions.values());
    }

    /** The questions of a topic in their order; none for an unknown topic. */
    public List<Question> questions(String topic) {
        return List.copyOf(byTopic.getOrDefault(topic, List.of()));
    }

    /** The question of this id, if there is one. */
    public Optional<Question> question(String id) {
        return Optional.ofNullable(questions.get(id));
    }

    /**
     * The question that an answer fits, when it does not fit the one that was asked: the best of
     * those to which it would be at least partly right, and clearly more so than to the asked one.
     */
    public Optional<Question> nearest(Grader grader, Answer answer, Question asked) {
        double own = grader.grade(asked.rubric(), answer).score();
        return questions.values().stream()
                .filter(question -> !question.id().equals(asked.id()))
                .filter(question -> grader.atMost(question.rubric(), answer) >= own + CLEARLY)
                .map(question -> new Fit(question, grader.grade(question.rubric(), answer)))
                .filter(fit -> fit.grade().verdict() != Verdict.WRONG)
                .filter(fit -> fit.grade().score() >= own + CLEARLY)
                .max(Comparator.comparingDouble(fit -> fit.grade().score()))
                .map(Fit::question);
    }

    private record Fit(Question question, Grade grade) {}
}
