package interviewcoach.coach;

import interviewcoach.bank.Bank;
import interviewcoach.bank.Question;
import interviewcoach.grading.Evidence;
import interviewcoach.grading.Grade;
import interviewcoach.grading.Grader;
import interviewcoach.grading.PointGrade;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Judges answers that come as lines of JSON, and writes each judgement as a line. */
final class AnswerLines {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Bank bank;
    private final Grader grader;

    AnswerLines(Bank bank, Grader grader) {
        this.bank = bank;
        this.grader = grader;
    }

    /** A line of output, and whether it is a judgement rather than an error. */
    record Judged(String json, boolean graded) {}

    Judged judge(String line) {
        try {
            return judge(JSON.readTree(line));
        } catch (JacksonException e) {
            return error(JSON.nullNode(), "not a line of JSON: " + e.getOriginalMessage());
        }
    }

    private Judged judge(JsonNode line) {
        JsonNode id = line.path("id").isMissingNode() ? JSON.nullNode() : line.path("id");
        if (!line.path("question").isString()) {
            return error(id, "no question: a text with the id of a question is needed");
        }
        if (!line.path("answer").isString()) {
            return error(id, "no answer: a text is needed");
        }
        String asked = line.path("question").stringValue();
        Optional<Question> question = bank.question(asked);
        return question.isEmpty()
                ? error(id, "unknown question " + asked)
                : judge(id, question.get(), line.path("answer").stringValue());
    }

    private static Judged error(JsonNode id, String message) {
        ObjectNode line = JSON.createObjectNode();
        line.set("id", id);
        line.put("error", message);
        return new Judged(line.toString(), false);
    }

    private Judged judge(JsonNode id, Question question, String answer) {
        Grade grade = grader.grade(question.rubric(), answer);
        ObjectNode line = JSON.createObjectNode();
        line.set("id", id);
        line.put("question", question.id());
        line.put("score", grade.score());
        line.put("verdict", grade.verdict().name().toLowerCase(Locale.ROOT));
        ArrayNode points = line.putArray("points");
        grade.points().forEach(point -> add(points.addObject(), point));
        ArrayNode misconceptions = line.putArray("misconceptions");
        grade.misconceptions().forEach(it -> misconceptions.add(it.misconception()));
        return new Judged(line.toString(), true);
    }

    private static void add(ObjectNode json, PointGrade point) {
        json.put("id", point.id());
        json.put("credit", point.credit().share());
        ArrayNode quotes = json.putArray("evidence");
        point.evidence().stream().map(Evidence::quote).forEach(quotes::add);
    }
}
